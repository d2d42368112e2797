//! What was seen before, as far as a check needs it.

use alloc::{collections::BTreeSet, string::String, vec::Vec};

use api::lab::{
    bench::{Ask, Hashed, Said},
    ledgers::{AWAY, Kind, Step, Trial},
    network::{Answer, Mark, MarkKind},
};

use super::{Moment, Sight};
use crate::bench::{hashed, is_near};

/// Most texts and nonces that are remembered; then the oldest go.
const REMEMBERED: usize = 256;

/// What was seen before.
#[derive(Debug, Default)]
pub(crate) struct Notebook {
    /// Texts that were hashed, the newest last.
    texts: Vec<(String, [u8; 32])>,
    /// Nonces that were tried on blocks to come.
    nonces: BTreeSet<u32>,
    /// Marks of the simulated network that were looked at.
    marks: usize,
    /// Those that came since the look before.
    new_marks: Vec<Mark>,
    /// Whether signers refused a stranger's note.
    kept_out: bool,
    /// Whether signers had to stop because others were away.
    stood_still: bool,
    /// Whether work went on while most were away.
    worked_on: bool,
}

impl Notebook {
    /// Hashes a text, beside the one before.
    pub(crate) fn hashed(&self, text: &str) -> Hashed {
        let before = self.texts.last();
        hashed(text, before.map(|(text, hash)| (text.as_str(), *hash)))
    }

    /// Notes what has happened.
    pub(crate) fn note(&mut self, moment: &Moment<'_>) {
        match (moment.ask, moment.said) {
            (_, Said::Hashed(hashed)) => {
                let mut hash = [0; 32];
                if hex::decode_to_slice(&hashed.second, &mut hash).is_ok() {
                    self.texts.push((hashed.text.clone(), hash));
                }
                if self.texts.len() > REMEMBERED {
                    self.texts.remove(0);
                }
            }
            (
                Ask::Tried {
                    known: false,
                    attempt,
                },
                _,
            ) => {
                self.nonces.insert(attempt.nonce);
                if self.nonces.len() > REMEMBERED {
                    self.nonces.pop_first();
                }
            }
            (Ask::Try(trial), Said::Went(steps)) => self.tried(*trial, steps),
            _ => {}
        }
    }

    fn tried(&mut self, trial: Trial, steps: &[Step]) {
        let refused = steps.iter().find_map(|step| step.refusal.as_ref());
        let refused = refused.map(|error| error.rule.as_str());
        match (trial, refused) {
            (Trial::Stranger { .. }, Some("notAMember")) => self.kept_out = true,
            (Trial::Away { .. }, Some("signedRecently")) => self.stood_still = true,
            (
                Trial::Away {
                    kind: Kind::Work,
                    away: AWAY,
                },
                None,
            ) => self.worked_on = true,
            _ => {}
        }
    }

    /// Whether signers refused a stranger's note.
    pub(crate) fn kept_out(&self) -> bool {
        self.kept_out
    }

    /// Whether signers had to stop because others were away.
    pub(crate) fn stood_still(&self) -> bool {
        self.stood_still
    }

    /// Whether work went on while most were away.
    pub(crate) fn worked_on(&self) -> bool {
        self.worked_on
    }

    /// Looks at the simulated network. What happened before a run was taken back to is not new.
    pub(crate) fn look(&mut self, sight: &Sight<'_>) {
        let marks = sight.run.marks();
        let is_other_run = matches!(sight.answer, Answer::Opened { .. });
        let seen = if is_other_run { 0 } else { self.marks };
        self.new_marks = marks.get(seen..).unwrap_or_default().to_vec();
        self.marks = marks.len();
    }

    /// What has happened in the simulated network since the look before.
    pub(crate) fn new_marks(&self) -> impl Iterator<Item = MarkKind> {
        self.new_marks.iter().map(|mark| mark.kind)
    }

    /// Whether a text was hashed, then another one, then it again.
    pub(crate) fn came_back_to(&self, text: &str) -> bool {
        let Some((_, before)) = self.texts.split_last() else {
            return false;
        };
        let other = before.iter().rposition(|(other, _)| other != text);
        other.is_some_and(|at| before[..at].iter().any(|(other, _)| other == text))
    }

    /// Whether a text was hashed that has one other character.
    pub(crate) fn has_near(&self, text: &str) -> bool {
        self.texts.iter().any(|(other, _)| is_near(other, text))
    }

    /// How many nonces were tried on blocks to come.
    pub(crate) fn nonces(&self) -> usize {
        self.nonces.len()
    }
}
