//! Who went and may come back for a while.

use std::{collections::VecDeque, time::Duration};

use borsh::{BorshDeserialize, BorshSerialize};
use tokio::time::Instant;
use wire::{Half, Pass};

use crate::limits::{ABSENT_CLIENTS, RETURN_MS};

const RETURN_TIMEOUT: Duration = Duration::from_millis(RETURN_MS as u64);

/// How a client stood, and stands again when it is back.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub(crate) struct Standing {
    /// Its half, if the room was split.
    pub(super) half: Option<Half>,
    /// Whether what it says is dropped.
    pub(super) muted: bool,
}

/// Those who went, the longest gone first.
#[derive(Debug, Default)]
pub(super) struct Absent {
    gone: VecDeque<Gone>,
}

#[derive(Debug)]
struct Gone {
    pass: Pass,
    standing: Standing,
    until: Instant,
}

impl Absent {
    /// Notes who went; drops who is gone too long, and, where there are too many, who is gone longest.
    /// Who is noted already stays as it is.
    pub(super) fn add(&mut self, pass: Pass, standing: Standing, now: Instant) {
        self.expire(now);
        if self.gone.iter().any(|gone| gone.pass == pass) {
            return;
        }
        if self.gone.len() >= ABSENT_CLIENTS {
            self.gone.pop_front();
        }
        self.gone.push_back(Gone {
            pass,
            standing,
            until: now + RETURN_TIMEOUT,
        });
    }

    /// How who has this pass stood; it is good once.
    pub(super) fn take(&mut self, pass: Pass, now: Instant) -> Option<Standing> {
        self.expire(now);
        let at = self.gone.iter().position(|gone| gone.pass == pass)?;
        self.gone.remove(at).map(|gone| gone.standing)
    }

    /// Those who may come back.
    pub(super) fn all(&self) -> impl Iterator<Item = (Pass, Standing)> {
        self.gone.iter().map(|gone| (gone.pass, gone.standing))
    }

    fn expire(&mut self, now: Instant) {
        while self.gone.front().is_some_and(|gone| gone.until <= now) {
            self.gone.pop_front();
        }
        if self.gone.is_empty() {
            // A room's life may be long.
            self.gone = VecDeque::new();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pass(n: usize) -> Pass {
        let mut bytes = [0; 16];
        bytes[..8].copy_from_slice(&n.to_le_bytes());
        Pass(bytes)
    }

    const MUTED: Standing = Standing {
        half: Some(Half::Second),
        muted: true,
    };

    #[test]
    fn a_pass_is_good_once_and_for_a_while() {
        let start = Instant::now();
        let mut absent = Absent::default();
        absent.add(pass(1), MUTED, start);
        absent.add(pass(2), Standing::default(), start);
        assert_eq!(absent.take(pass(3), start), None);
        let late = start + RETURN_TIMEOUT - Duration::from_millis(1);
        assert_eq!(absent.take(pass(1), late), Some(MUTED));
        assert_eq!(absent.take(pass(1), late), None);
        assert_eq!(absent.take(pass(2), start + RETURN_TIMEOUT), None);
        assert_eq!(absent.gone.capacity(), 0);
    }

    #[test]
    fn at_most_so_many_are_kept() {
        let start = Instant::now();
        let mut absent = Absent::default();
        for n in 0..ABSENT_CLIENTS + 10 {
            absent.add(pass(n), Standing::default(), start);
        }
        assert_eq!(absent.gone.len(), ABSENT_CLIENTS);
        assert_eq!(absent.take(pass(9), start), None);
        assert!(absent.take(pass(10), start).is_some());
    }
}
