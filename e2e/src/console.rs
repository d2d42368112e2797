//! What pages wrote to a browser's console.
//!
//! Chromium's driver gives each line with its level. The other engines print lines among much else, each in
//! a form of its own; of these only what pages caused is an error or a warning here.

use crate::{Engine, Error, Result};

/// A line on the console that a test may not pass over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Line {
    pub(crate) level: Level,
    pub(crate) message: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Level {
    Error,
    Warning,
}

/// The console of a browser, as far as it was read.
#[derive(Debug, Default)]
pub(crate) struct Console {
    lines: Vec<Line>,
    /// Parts of errors that the test announced.
    expected: Vec<String>,
}

impl Console {
    pub(crate) fn extend(&mut self, lines: impl IntoIterator<Item = Line>) {
        self.lines.extend(lines);
    }

    pub(crate) fn expect(&mut self, part: &str) {
        self.expected.push(part.to_owned());
    }

    /// Errors that the test did not announce.
    pub(crate) fn errors(&self) -> Vec<String> {
        let errors = self.all(Level::Error);
        let is_expected = |error: &String| self.expected.iter().any(|part| error.contains(part));
        errors.filter(|error| !is_expected(error)).collect()
    }

    /// Fails if there are any.
    pub(crate) fn check(&self) -> Result<()> {
        let errors = self.errors();
        if errors.is_empty() {
            Ok(())
        } else {
            Err(Error::Console(errors))
        }
    }

    pub(crate) fn warnings(&self) -> Vec<String> {
        self.all(Level::Warning).collect()
    }

    fn all(&self, level: Level) -> impl Iterator<Item = String> {
        let lines = self.lines.iter().filter(move |line| line.level == level);
        lines.map(|line| line.message.clone())
    }
}

/// What a line that a browser printed says of its console.
pub(crate) fn printed(engine: Engine, line: &str) -> Option<Line> {
    let (level, message) = match engine {
        // Its driver is asked.
        Engine::Chromium => return None,
        Engine::Firefox => firefox(line)?,
        Engine::WebKit => webkit(line)?,
    };
    let message = message.to_owned();
    Some(Line { level, message })
}

/// `console.error: "words"` is a page's own, for the browser names a part of itself there, without quotation marks.
/// `JavaScript error: SOURCE, line N: words` is a page's where its source is.
fn firefox(line: &str) -> Option<(Level, &str)> {
    let own = [
        ("console.error: ", Level::Error),
        ("console.warn: ", Level::Warning),
    ];
    let of_a_source = [
        ("JavaScript error: ", Level::Error),
        ("JavaScript warning: ", Level::Warning),
    ];
    let find = |marks: [(&str, Level); 2]| {
        let mut found = marks.into_iter();
        found.find_map(|(mark, level)| Some((level, line.strip_prefix(mark)?)))
    };
    let is_own = |message: &str| !message.starts_with(char::is_alphabetic);
    let is_of_a_page = |message: &str| message.starts_with("http://");
    let found = find(own).filter(|(_, message)| is_own(message));
    found.or_else(|| find(of_a_source).filter(|(_, message)| is_of_a_page(message)))
}

/// `SOURCE:LINE:COLUMN: CONSOLE KIND LEVEL words`, where source and kind may be missing.
fn webkit(line: &str) -> Option<(Level, &str)> {
    let (_, message) = line.split_once("CONSOLE ")?;
    let mut words = message.split(' ').take_while(|word| is_capital(word));
    words.find_map(|word| match word {
        "ERROR" => Some((Level::Error, message)),
        "WARN" => Some((Level::Warning, message)),
        _ => None,
    })
}

fn is_capital(word: &str) -> bool {
    word.bytes().all(|byte| byte.is_ascii_uppercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(engine: Engine, line: &str) -> Option<(Level, String)> {
        printed(engine, line).map(|line| (line.level, line.message))
    }

    #[test]
    fn a_page_is_told_from_its_browser() {
        let error = |message: &str| Some((Level::Error, message.to_owned()));
        let warning = |message: &str| Some((Level::Warning, message.to_owned()));
        let slip = "http://localhost:1/x.js, line 2: Error: that one";
        for (line, expected) in [
            ("console.error: \"this one\"", error("\"this one\"")),
            ("console.warn: \"that one\"", warning("\"that one\"")),
            ("console.log: \"no matter\"", None),
            ("console.error: RSLoader: ", None),
            (&format!("JavaScript error: {slip}"), error(slip)),
            ("JavaScript error: resource://gre/x.mjs, line 50: no", None),
        ] {
            assert_eq!(told(Engine::Firefox, line), expected, "{line}");
        }
        let slip = "JS ERROR Error: that one";
        for (line, expected) in [
            ("CONSOLE ERROR this one", error("ERROR this one")),
            (
                "CONSOLE OTHER WARN that one",
                warning("OTHER WARN that one"),
            ),
            ("CONSOLE LOG an ERROR", None),
            (
                &format!("http://localhost:1/x.js:2:84: CONSOLE {slip}"),
                error(slip),
            ),
            ("(browser:1): Gtk-WARNING: no theme", None),
        ] {
            assert_eq!(told(Engine::WebKit, line), expected, "{line}");
        }
    }
}
