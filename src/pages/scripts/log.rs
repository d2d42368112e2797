//! What a run said and asked, the newest last.

use std::collections::VecDeque;

use yew::prelude::*;

use super::sandbox::{Level, Told};
use crate::{
    components::{
        button::Dots,
        icon::{Glyph, Icon},
    },
    text::t,
};

/// Lines that are kept.
const KEPT: usize = 400;

/// One line.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Line {
    number: u64,
    what: What,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum What {
    Said(Level, String, u32),
    Dropped(u64),
    Call(u64, String, Option<Result<String, String>>),
}

/// What a run said and asked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Log {
    lines: VecDeque<Line>,
    next: u64,
    /// What the run has spent, in 1/100 coin.
    pub(super) spent: u64,
    /// The line of the program that the last error names; 0 for none.
    pub(super) wrong: u32,
}

impl Log {
    /// Takes in what a run tells. Gives whether the run is at its end.
    pub(super) fn take(&mut self, told: Told) -> bool {
        match told {
            Told::Line(level, words, line) => {
                if level == Level::Error && line > 0 {
                    self.wrong = line;
                }
                self.push(What::Said(level, words, line));
            }
            Told::Dropped(lines) => match self.lines.back_mut().map(|line| &mut line.what) {
                Some(What::Dropped(before)) => *before += lines,
                _ => self.push(What::Dropped(lines)),
            },
            Told::Called(id, words) => self.push(What::Call(id, words, None)),
            Told::Answered(id, came, spent) => {
                self.spent = spent;
                let is_it =
                    |line: &&mut Line| matches!(&line.what, What::Call(other, ..) if *other == id);
                if let Some(Line {
                    what: What::Call(.., outcome),
                    ..
                }) = self.lines.iter_mut().rev().find(is_it)
                {
                    *outcome = Some(came);
                }
            }
            Told::Ended => return true,
            Told::Broken(words, line) => {
                self.wrong = line;
                self.push(What::Said(Level::Error, words, line));
                return true;
            }
        }
        false
    }

    fn push(&mut self, what: What) {
        if self.lines.len() == KEPT {
            self.lines.pop_front();
        }
        self.lines.push_back(Line {
            number: self.next,
            what,
        });
        self.next += 1;
    }

    /// How many older lines are not kept any more.
    fn gone(&self) -> u64 {
        self.lines.front().map_or(0, |line| line.number)
    }
}

/// The lines, and where the program is at fault a way there.
pub(super) fn output(log: &Log, area: &NodeRef, go: &Callback<u32>) -> Html {
    html! {
        <div class="script-log" ref={area} role="log" tabindex="0" aria-label={t!("script-output")} dir="ltr">
            if log.lines.is_empty() {
                <p class="faint" dir="auto">{ t!("script-silent") }</p>
            }
            if log.gone() > 0 {
                <p class="faint" dir="auto">{ t!("script-older", count = log.gone()) }</p>
            }
            { for log.lines.iter().map(|line| html! { <div key={line.number}>{ shown(&line.what, go) }</div> }) }
        </div>
    }
}

fn shown(what: &What, go: &Callback<u32>) -> Html {
    match what {
        What::Said(level, words, line) => {
            let (class, glyph) = match level {
                Level::Plain => ("script-said", None),
                Level::Warn => ("script-said is-warn", Some(Glyph::Warn)),
                Level::Error => ("script-said is-bad", Some(Glyph::Cross)),
            };
            let line = *line;
            html! {
                <p {class}>
                    if let Some(glyph) = glyph {
                        <Icon {glyph} class="icon-sm" />
                    }
                    <span>{ words }</span>
                    if line > 0 {
                        <button class="link-btn" type="button" onclick={go.reform(move |_: MouseEvent| line)}>{ t!("script-line", line = line) }</button>
                    }
                </p>
            }
        }
        What::Dropped(lines) => html! {
            <p class="faint" dir="auto">{ t!("script-dropped", count = *lines) }</p>
        },
        What::Call(_, words, came) => html! {
            <p class="script-call">
                <code>{ words }</code>
                { match came {
                    None => html! { <Dots /> },
                    Some(Ok(answer)) => html! { <span class="script-came"><Icon glyph={Glyph::Check} class="icon-sm" />{ answer }</span> },
                    Some(Err(refusal)) => html! { <span class="script-came is-bad"><Icon glyph={Glyph::Cross} class="icon-sm" />{ refusal }</span> },
                } }
            </p>
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(words: &str) -> Told {
        Told::Line(Level::Plain, words.to_owned(), 0)
    }

    #[test]
    fn an_answer_finds_its_call() {
        let mut log = Log::default();
        log.take(Told::Called(1, "a()".to_owned()));
        log.take(Told::Called(2, "b()".to_owned()));
        log.take(Told::Answered(1, Ok("{}".to_owned()), 5));
        assert_eq!(log.spent, 5);
        let came = |at: usize| match &log.lines[at].what {
            What::Call(.., came) => came.clone(),
            _ => None,
        };
        assert_eq!((came(0), came(1)), (Some(Ok("{}".to_owned())), None));
    }

    #[test]
    fn the_oldest_lines_go_and_are_counted() {
        let mut log = Log::default();
        for n in 0..KEPT + 3 {
            assert!(!log.take(line(&n.to_string())));
        }
        assert_eq!((log.lines.len(), log.gone()), (KEPT, 3));
        log.take(Told::Dropped(2));
        log.take(Told::Dropped(3));
        assert_eq!(
            log.lines.back().map(|line| &line.what),
            Some(&What::Dropped(5))
        );
    }

    #[test]
    fn what_is_broken_is_at_its_end_and_says_where() {
        let mut log = Log::default();
        assert!(log.take(Told::Broken("SyntaxError".to_owned(), 3)));
        assert_eq!(log.wrong, 3);
        assert!(log.take(Told::Ended));
    }
}
