//! The page's styles in two files: those of what is seen first, and those that come with the first part.

use std::{
    fs,
    hash::{DefaultHasher, Hash as _, Hasher as _},
    path::Path,
};

use super::{failed, read_text, write};
use crate::error::Result;

/// How a style sheet's element begins in the document that Trunk writes.
const SHEET: &str = "<link rel=\"stylesheet\" href=\"";
/// How the element begins of one that the page makes a style sheet later.
const LATER_SHEET: &str = "<link rel=\"later\" href=\"";
/// How it ends.
const SHEET_END: &str = "/>";
/// What `index.html` says of a style sheet that is not needed at first.
const LATER: &str = " data-later";

/// A document with three style sheets in the place of all: what is needed at first, what the page takes up
/// with its first part, and what was needed at first and comes after all of these, so that it still overrides
/// them. The files are replaced, too.
pub(super) fn gather(html: &str, staging: &Path) -> Result<String> {
    let mut rest = html;
    let mut out = String::with_capacity(html.len());
    let mut place = None;
    let mut sheets = Vec::new();
    while let Some((before, tag)) = rest.split_once(SHEET) {
        let Some((tag, after)) = tag.split_once(SHEET_END) else {
            break;
        };
        let (href, attributes) = tag.split_once('"').unwrap_or((tag, ""));
        let (base, file) = href.split_at(href.rfind('/').map_or(0, |slash| slash + 1));
        out.push_str(before);
        place.get_or_insert((out.len(), base));
        let path = staging.join(file);
        sheets.push((attributes.contains(LATER), read_text(&path)?));
        fs::remove_file(&path).map_err(|source| failed(&path, source))?;
        // With the line that it stood on.
        rest = after
            .strip_prefix('\n')
            .unwrap_or(after)
            .trim_start_matches(' ');
    }
    out.push_str(rest);
    if let Some((at, base)) = place {
        out.insert_str(at, &tags(&sheets, base, staging)?);
    }
    Ok(out)
}

/// Publishes style sheets, each with whether it is not needed at first, and gives their elements.
fn tags(sheets: &[(bool, String)], base: &str, staging: &Path) -> Result<String> {
    let last_later = sheets.iter().rposition(|(is_later, _)| *is_later);
    let (head, tail) = sheets.split_at(last_later.map_or(0, |last| last + 1));
    let of = |sheets: &[(bool, String)], later: bool| -> String {
        let chosen = sheets.iter().filter(|(is_later, _)| *is_later == later);
        chosen.map(|(_, styles)| styles.as_str()).collect()
    };
    let mut tags = String::new();
    for (begin, name, styles) in [
        (SHEET, "styles", of(head, false)),
        (LATER_SHEET, "later", of(head, true)),
        (SHEET, "styles", of(tail, false)),
    ] {
        if !styles.is_empty() {
            let file = publish(name, &styles, staging)?;
            tags.extend([begin, base, &file, "\"", SHEET_END, "\n  "]);
        }
    }
    Ok(tags)
}

/// Styles without what is for people alone: comments, indentation, empty lines.
fn bare(styles: &str) -> String {
    let mut bare = String::with_capacity(styles.len());
    let mut rest = styles;
    while let Some((before, comment)) = rest.split_once("/*") {
        bare.push_str(before);
        rest = comment.split_once("*/").map_or("", |(_, after)| after);
    }
    bare.push_str(rest);
    let lines = bare.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.flat_map(|line| [line, "\n"]).collect()
}

/// Writes a style sheet under a name with the hash of its content, and gives the name.
fn publish(name: &str, styles: &str, staging: &Path) -> Result<String> {
    let styles = bare(styles);
    let mut hasher = DefaultHasher::new();
    styles.hash(&mut hasher);
    let file = format!("{name}-{:016x}.css", hasher.finish());
    write(&staging.join(&file), styles.as_bytes())?;
    Ok(file)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The files of a document's style sheets, with what each is, in order.
    fn sheets(html: &str) -> Vec<(&str, &str)> {
        let links = html.split("<link rel=\"").skip(1);
        links
            .filter_map(|link| {
                let (kind, rest) = link.split_once("\" href=\"/x/")?;
                Some((kind, rest.split_once('"')?.0))
            })
            .collect()
    }

    #[test]
    fn style_sheets_become_three_in_their_order() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let staging = folder.path();
        let mut html = "<head>\n".to_owned();
        for (name, later) in [
            ("a", false),
            ("b", true),
            ("c", false),
            ("d", true),
            ("e", false),
        ] {
            write(
                &staging.join(format!("{name}.css")),
                format!("{name}{{}}\n").as_bytes(),
            )
            .expect("written");
            let later = if later { LATER } else { "" };
            let link = [
                "  <link rel=\"stylesheet\" href=\"/x/",
                name,
                ".css\"",
                later,
            ];
            html.extend(link);
            html.push_str(" integrity=\"sha384-1\"/>\n");
        }
        html.push_str("</head>");
        let gathered = gather(&html, staging).expect("gathered");
        let read = |(kind, file): (&str, &str)| {
            let styles = read_text(&staging.join(file)).expect("styles");
            (kind.to_owned(), styles)
        };
        let found: Vec<_> = sheets(&gathered).into_iter().map(read).collect();
        let expected = [
            ("stylesheet", "a{}\nc{}\n"),
            ("later", "b{}\nd{}\n"),
            ("stylesheet", "e{}\n"),
        ];
        assert_eq!(
            found,
            expected.map(|(kind, styles)| (kind.to_owned(), styles.to_owned()))
        );
        assert!(gathered.starts_with("<head>\n  <link") && gathered.ends_with("/>\n  </head>"));
        assert_eq!(fs::read_dir(staging).expect("a folder").count(), 3);
    }

    #[test]
    fn styles_lose_what_is_for_people_alone() {
        let styles =
            "/* Why.\n   And how. */\n\n.a > b,\n.c {\n  width: calc(1px /* one */ * 2);\n}\n";
        let expected = ".a > b,\n.c {\nwidth: calc(1px  * 2);\n}\n";
        assert_eq!(bare(styles), expected);
        assert_eq!(bare("a {}\n/* not ended"), "a {}\n");
    }

    #[test]
    fn a_document_without_styles_stays() {
        let html = "<head></head>";
        assert_eq!(gather(html, Path::new("nowhere")).expect("gathered"), html);
    }
}
