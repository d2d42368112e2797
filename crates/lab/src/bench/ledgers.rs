//! One market on three kinds of ledger: a table that its keeper can write into, a chain of work, and a chain of
//! approved signers.
//!
//! The chains are made, changed, mended and judged by the ledger's own code. The table is a table: there is nothing
//! that could say no.

mod block;
mod book;
mod market;
mod table;
#[cfg(test)]
mod tests;
mod trial;

use alloc::vec::Vec;

use api::{
    ApiError, Family,
    lab::ledgers::{AWAY, Change, Kind, Ledgers, Move, Step, Trial, VOTES},
};
use ledger::Amount;

use self::{book::Book, trial::Trying};
pub(crate) use self::{market::ALLOCATED, table::table};
use super::Desk;

/// The three ledgers.
#[derive(Debug, Default)]
pub(super) struct Shelf {
    /// What the keeper has changed.
    kept: Option<Change>,
    work: Option<Book>,
    signers: Option<Book>,
}

impl Shelf {
    fn book(&mut self, kind: Kind) -> &mut Book {
        let book = match kind {
            Kind::Work => &mut self.work,
            Kind::Signers => &mut self.signers,
        };
        book.get_or_insert_with(|| Book::new(kind))
    }

    fn view(&mut self) -> Ledgers {
        Ledgers {
            table: table(self.kept),
            work: self.book(Kind::Work).view(),
            signers: self.book(Kind::Signers).view(),
        }
    }
}

impl Desk {
    /// Does something to one of the three.
    ///
    /// # Errors
    /// If an amount is none.
    pub(super) fn ledgers(&mut self, moved: Move) -> Result<Ledgers, ApiError> {
        let three = &mut self.shelf;
        match moved {
            Move::Open => {
                three.kept = None;
                three.book(Kind::Work).put_back();
                three.book(Kind::Signers).put_back();
            }
            Move::Keep(change) => three.kept = Some(possible(change)?),
            Move::Change { kind, change } => three.book(kind).change(possible(change)?),
            Move::Roots(kind) => three.book(kind).roots(),
            Move::Redo { kind, with_grace } => three.book(kind).redo(with_grace),
            Move::Extend { kind, with_grace } => three.book(kind).extend(with_grace),
        }
        Ok(three.view())
    }

    /// Tries something on one of the two that are chains, as it was.
    ///
    /// # Errors
    /// If more are to vote or to be away than there are.
    pub(super) fn attempt(&mut self, trial: Trial) -> Result<Vec<Step>, ApiError> {
        let (kind, count, most) = match trial {
            Trial::Stranger { kind, votes } => (kind, votes, VOTES),
            Trial::Away { kind, away } => (kind, away, AWAY),
        };
        if count > most {
            let error = ApiError::new(Family::Policy, "labCount", "there are no more than that");
            return Err(error.with("found", count).with("limit", most));
        }
        let chain = self.shelf.book(kind).before().clone();
        let trying = Trying::new(chain);
        Ok(match trial {
            Trial::Stranger { votes, .. } => trying.stranger(votes),
            Trial::Away { away, .. } => trying.away(away),
        })
    }
}

/// A change whose amount is one.
fn possible(change: Change) -> Result<Change, ApiError> {
    match change {
        Change::Raise(hundredths) if Amount::new(hundredths).is_none() => {
            let message = "no amount is as large as that";
            let error = ApiError::new(Family::Policy, "labAmount", message);
            Err(error
                .with("found", hundredths)
                .with("limit", Amount::MAX.hundredths()))
        }
        _ => Ok(change),
    }
}
