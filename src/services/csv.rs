//! Tables as text that spreadsheets read: RFC 4180, and no cell that a spreadsheet takes for a formula.

/// A table with its head; every row ends in CR LF.
pub(crate) fn table(head: &[String], rows: impl IntoIterator<Item = Vec<String>>) -> String {
    let mut text = String::new();
    line(&mut text, head);
    for row in rows {
        line(&mut text, &row);
    }
    text
}

fn line(text: &mut String, cells: &[String]) {
    for (nth, cell) in cells.iter().enumerate() {
        if nth > 0 {
            text.push(',');
        }
        text.push_str(&quoted(cell));
    }
    text.push_str("\r\n");
}

/// A cell in quotes. What begins as a formula does gets an apostrophe before it, which spreadsheets take
/// for the mark of a text: names are written by pupils.
fn quoted(cell: &str) -> String {
    let is_formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r']);
    let mark = if is_formula { "'" } else { "" };
    format!("\"{mark}{}\"", cell.replace('"', "\"\""))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_quoted_and_never_formulas() {
        let own = |cells: &[&str]| {
            cells
                .iter()
                .map(|cell| (*cell).to_owned())
                .collect::<Vec<_>>()
        };
        let rows = [own(&["Ada, \"the host\"", "3"]), own(&["=1+1", "-2"])];
        assert_eq!(
            table(&own(&["name", "blocks"]), rows),
            "\"name\",\"blocks\"\r\n\"Ada, \"\"the host\"\"\",\"3\"\r\n\"'=1+1\",\"'-2\"\r\n"
        );
    }
}
