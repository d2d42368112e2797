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

/// `console.error: "words"` is a page's own; `JavaScript error: SOURCE, line N: words` is a page's where its source
/// is, for the browser has scripts of its own.
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
    let is_of_a_page = |message: &str| message.starts_with("http://");
    find(own).or_else(|| find(of_a_source).filter(|(_, message)| is_of_a_page(message)))
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
