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
/// How it ends.
const SHEET_END: &str = "/>";
/// What `index.html` says of a style sheet that is not needed at first.
const LATER: &str = " data-later";

/// A document with one style sheet in the place of all, and one that the page takes up with its first
/// part. The files are replaced, too.
pub(super) fn gather(html: &str, staging: &Path) -> Result<String> {
    let mut rest = html;
    let mut out = String::with_capacity(html.len());
    let mut place = None;
    let (mut now, mut later) = (String::new(), String::new());
    while let Some((before, tag)) = rest.split_once(SHEET) {
        let Some((tag, after)) = tag.split_once(SHEET_END) else {
            break;
        };
        let (href, attributes) = tag.split_once('"').unwrap_or((tag, ""));
        let (base, file) = href.split_at(href.rfind('/').map_or(0, |slash| slash + 1));
        out.push_str(before);
        place.get_or_insert((out.len(), base));
        let path = staging.join(file);
        let to = if attributes.contains(LATER) {
            &mut later
        } else {
            &mut now
        };
        to.push_str(&read_text(&path)?);
        fs::remove_file(&path).map_err(|source| failed(&path, source))?;
        // With the line that it stood on.
        rest = after
            .strip_prefix('\n')
            .unwrap_or(after)
            .trim_start_matches(' ');
    }
    out.push_str(rest);
    if let Some((at, base)) = place {
        let (now, later) = (
            publish("styles", &now, staging)?,
            publish("later", &later, staging)?,
        );
        let tags = format!(
            "{SHEET}{base}{now}\"{SHEET_END}\n  <link rel=\"later\" href=\"{base}{later}\"{SHEET_END}\n  "
        );
        out.insert_str(at, &tags);
    }
    Ok(out)
}

/// Writes a style sheet under a name with the hash of its content, and gives the name.
fn publish(name: &str, styles: &str, staging: &Path) -> Result<String> {
    let mut hasher = DefaultHasher::new();
    styles.hash(&mut hasher);
    let file = format!("{name}-{:016x}.css", hasher.finish());
    write(&staging.join(&file), styles.as_bytes())?;
    Ok(file)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn style_sheets_become_two_in_their_order() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let staging = folder.path();
        for (name, styles) in [
            ("a-1.css", "a{}\n"),
            ("b-2.css", "b{}\n"),
            ("c-3.css", "c{}\n"),
        ] {
            write(&staging.join(name), styles.as_bytes()).expect("written");
        }
        let html = "<head>\n  <link rel=\"stylesheet\" href=\"/x/a-1.css\" integrity=\"sha384-1\"/>\n  \
            <link rel=\"stylesheet\" href=\"/x/b-2.css\" data-later integrity=\"sha384-2\"/>\n  \
            <link rel=\"stylesheet\" href=\"/x/c-3.css\" integrity=\"sha384-3\"/>\n</head>";
        let gathered = gather(html, staging).expect("gathered");
        let mut files: Vec<_> = fs::read_dir(staging)
            .expect("a folder")
            .map(|entry| {
                entry
                    .expect("an entry")
                    .file_name()
                    .into_string()
                    .expect("a name")
            })
            .collect();
        files.sort();
        let [later, now] = &files[..] else {
            panic!("{files:?}");
        };
        assert_eq!(read_text(&staging.join(now)).expect("styles"), "a{}\nc{}\n");
        assert_eq!(read_text(&staging.join(later)).expect("styles"), "b{}\n");
        let expected = format!(
            "<head>\n  <link rel=\"stylesheet\" href=\"/x/{now}\"/>\n  <link rel=\"later\" href=\"/x/{later}\"/>\n  </head>"
        );
        assert_eq!(gathered, expected);
    }

    #[test]
    fn a_document_without_styles_stays() {
        let html = "<head></head>";
        assert_eq!(gather(html, Path::new("nowhere")).expect("gathered"), html);
    }
}
