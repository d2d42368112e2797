//! The break-it bench: copies of blocks, changed at will and held against the ledger's own rules, and
//! what the lessons make of it.
//!
//! # Overview
//! A [`Desk`] takes [`Ask`]s and gives [`Answer`]s. It holds the room's chain as the node gave it, the
//! sample chain for whoever has none, and what lies on the bench. Long searches go on in slices: after
//! [`Said::Working`] the page asks to [`Ask::GoOn`], so the worker hears everything else in between.
//!
//! # Out of scope
//! No clock: the host passes one in. No key of the node's: what only it can sign, the page has it sign.

mod bill;
mod bitcoin;
mod chain;
mod copy;
mod fields;
mod fit;
mod judge;
mod ledgers;
mod links;
mod odds;
mod sample;
mod search;
mod sign;
#[cfg(test)]
pub(crate) mod tests;
mod text;
mod trail;

use alloc::{boxed::Box, format, vec::Vec};

use api::{
    ApiError, Family,
    lab::bench::{Answer, Ask, Bench, Mend, Opened, Reached, Said, Searched, Specimen},
};
use ledger::PublicKey;

use self::{
    bitcoin::Real,
    chain::Chain,
    copy::Me,
    fit::fit,
    ledgers::Shelf,
    links::Run,
    odds::Measurements,
    search::{NonceSearch, Slice, TextSearch},
    trail::Watch,
};
pub(crate) use self::{
    copy::Copy,
    fields::changed,
    ledgers::{ALLOCATED as MARKET_COINS, table},
    odds::lines as odds_lines,
    sample::DIFFICULTY as SAMPLE_DIFFICULTY,
    search::tries_for_zeros,
    text::{hashed, is_near},
    trail::Solution,
};
use crate::lessons::{self, Moment, Notebook, Sight, sheets};

/// The bench and the lessons.
#[derive(Debug)]
pub struct Desk {
    clock: fn() -> u64,
    me: Option<PublicKey>,
    room: Option<Chain>,
    sample: Option<Chain>,
    copy: Option<Copy>,
    /// In place of the copy: a Bitcoin header.
    real: Option<Real>,
    run: Option<Run>,
    search: Option<Search>,
    measurements: Measurements,
    watch: Watch,
    shelf: Shelf,
    notebook: Notebook,
}

/// A search that was begun.
#[derive(Debug)]
struct Search {
    since_us: u64,
    what: Wanted,
}

#[derive(Debug)]
enum Wanted {
    Text(TextSearch),
    Copy(Box<NonceSearch>),
    Link(u64, Box<NonceSearch>),
}

impl Desk {
    /// A desk with nothing on it. The clock gives Unix microseconds.
    pub fn new(clock: fn() -> u64) -> Self {
        Self {
            clock,
            me: None,
            room: None,
            sample: None,
            copy: None,
            real: None,
            run: None,
            search: None,
            measurements: Measurements::default(),
            watch: Watch::default(),
            shelf: Shelf::default(),
            notebook: Notebook::default(),
        }
    }

    /// Does what is asked.
    ///
    /// # Errors
    /// What can't be done, and why; nothing is changed then.
    pub fn ask(&mut self, ask: &Ask) -> Result<Answer, ApiError> {
        if !matches!(ask, Ask::GoOn) {
            // Whatever else is asked, the search is not waited for any more.
            self.search = None;
            self.measurements.stop();
        }
        let said = self.say(ask)?;
        let moment = Moment {
            ask,
            said: &said,
            copy: self.copy.as_ref(),
            me: self.me.as_ref(),
        };
        let reached = lessons::reached(&moment, &mut self.notebook);
        Ok(Answer { said, reached })
    }

    fn say(&mut self, ask: &Ask) -> Result<Said, ApiError> {
        match ask {
            Ask::Open { file, me } => Ok(Said::Opened(self.open(file.as_deref(), me))),
            Ask::Hash { text } => self.hash(text).map(Said::Hashed),
            Ask::Search { text, zeros } => self.begin_text(text, *zeros),
            Ask::Tried { .. } | Ask::Mined(_) | Ask::Stop => Ok(Said::Noted),
            Ask::Choose {
                lesson,
                goal,
                choice,
            } => lessons::choose(*lesson, goal, *choice).map(Said::Chosen),
            Ask::Copy(specimen) => self.take(*specimen),
            Ask::Paste { hex } => {
                let real = Real::pasted(hex)?;
                self.put(real)
            }
            Ask::Edit {
                transaction,
                field,
                value,
            } => self.edit(*transaction, field, value),
            Ask::Mend(mend) => self.mend(*mend),
            Ask::Signed {
                transaction,
                signature,
            } => self.sign(*transaction, signature),
            Ask::StartOver => {
                match &mut self.real {
                    Some(real) => real.start_over(),
                    None => self.copied()?.start_over(),
                }
                self.bench()
            }
            Ask::Links => self.links(),
            Ask::Rewrite { height, message } => self.rewrite(*height, message),
            Ask::MendLink { height, mend } => self.mend_link(*height, *mend),
            Ask::Odds(topic) => self.measurements.odds(*topic).map(Said::Odds),
            Ask::Measure(cell) => self.measurements.begin(*cell),
            Ask::Trail { of_room } => self.trail(*of_room).map(Said::Trail),
            Ask::Point { clue, addresses } => self.point(*clue, addresses).map(Said::Pointed),
            Ask::Hide { source, note } => self.hide(*source, note).map(Said::Trail),
            Ask::Frame => self.frame().map(Said::Frame),
            Ask::Part { name } => self.part(name),
            Ask::Ledgers(moved) => self.ledgers(*moved).map(Said::Ledgers),
            Ask::Try(trial) => self.attempt(*trial).map(Said::Went),
            Ask::Sheets => sheets::view(self).map(Said::Sheets),
            Ask::GoOn if self.measurements.are_going_on() => self.measurements.go_on(),
            Ask::GoOn => self.go_on(),
        }
    }

    /// Looks at the simulated network; gives the goals that are reached by what is seen.
    pub(crate) fn watch(&mut self, sight: &Sight<'_>) -> Vec<Reached> {
        lessons::seen(sight, &mut self.notebook)
    }

    fn open(&mut self, file: Option<&[u8]>, me: &str) -> Opened {
        self.me = me.parse().ok();
        let opened = file.map(Chain::of_file).transpose();
        let (room, refused) = match opened {
            Ok(room) => (room, None),
            Err(error) => (None, Some(error)),
        };
        self.room = room;
        Opened {
            lessons: lessons::view(),
            room_height: self.room.as_ref().map(Chain::height),
            refused,
        }
    }

    fn begin(&mut self, what: Wanted) -> Result<Said, ApiError> {
        self.search = Some(Search {
            since_us: (self.clock)(),
            what,
        });
        self.go_on()
    }

    fn go_on(&mut self) -> Result<Said, ApiError> {
        let Some(mut search) = self.search.take() else {
            let message = "there is no search to go on with";
            return Err(ApiError::new(Family::Policy, "noSearch", message));
        };
        let (hashes, expected) = match &mut search.what {
            Wanted::Text(text) => {
                if let Some(found) = text.step() {
                    return Ok(Said::Searched(Searched {
                        found: hashed(&found, None),
                        zeros: text.zeros,
                        hashes: text.hashes(),
                        took_us: self.since(search.since_us),
                    }));
                }
                (text.hashes(), text.expected())
            }
            Wanted::Copy(nonces) => match nonces.step() {
                Slice::Found(nonce) => {
                    let (hashes, took) = (nonces.hashes, self.since(search.since_us));
                    if let Some(real) = &mut self.real {
                        real.work(nonce, hashes, took);
                    } else {
                        let copy = self.copied()?;
                        copy.block.header.nonce = nonce;
                        copy.bill.spend(Mend::Work, hashes, took);
                    }
                    return self.bench();
                }
                Slice::More => (nonces.hashes, nonces.expected),
                Slice::Exhausted => return Err(exhausted()),
            },
            Wanted::Link(height, nonces) => match nonces.step() {
                Slice::Found(nonce) => {
                    let (hashes, took) = (nonces.hashes, self.since(search.since_us));
                    let height = *height;
                    let run = self.run.as_mut().ok_or_else(nothing_copied)?;
                    run.work(height, nonce, hashes, took);
                    return Ok(Said::Links(run.view()));
                }
                Slice::More => (nonces.hashes, nonces.expected),
                Slice::Exhausted => return Err(exhausted()),
            },
        };
        self.search = Some(search);
        Ok(Said::Working { hashes, expected })
    }

    fn since(&self, since_us: u64) -> u64 {
        (self.clock)().saturating_sub(since_us)
    }

    fn take(&mut self, specimen: Specimen) -> Result<Said, ApiError> {
        let specimen = match specimen {
            Specimen::Fit => fit(self.room.as_ref(), self.me),
            other => other,
        };
        let (height, chain) = match specimen {
            Specimen::Room(height) => (height, self.room.as_ref()),
            Specimen::Sample(height) => (height, Some(self.sample())),
            Specimen::Bitcoin(height) => {
                let real = Real::known(height).ok_or_else(|| nothing_to_copy(height))?;
                return self.put(real);
            }
            Specimen::Fit | Specimen::Pasted => (0, None),
        };
        let block = chain.and_then(|chain| chain.block(height));
        let Some(block) = block.cloned() else {
            return Err(nothing_to_copy(height));
        };
        self.real = None;
        self.copy = Some(Copy::new(specimen, height, block));
        self.bench()
    }

    /// Puts a Bitcoin header on the bench.
    fn put(&mut self, real: Real) -> Result<Said, ApiError> {
        self.copy = None;
        self.real = Some(real);
        self.bench()
    }

    fn sample(&mut self) -> &Chain {
        self.sample.get_or_insert_with(sample::chain)
    }

    fn copied(&mut self) -> Result<&mut Copy, ApiError> {
        self.copy.as_mut().ok_or_else(nothing_copied)
    }

    fn edit(
        &mut self,
        transaction: Option<u32>,
        field: &str,
        value: &str,
    ) -> Result<Said, ApiError> {
        if let Some(real) = &mut self.real {
            real.set(transaction, field, value)?;
            return self.bench();
        }
        let at = transaction.map(|at| usize::try_from(at).unwrap_or(usize::MAX));
        fields::set(&mut self.copied()?.block, at, field, value)?;
        self.bench()
    }

    fn mend(&mut self, mend: Mend) -> Result<Said, ApiError> {
        match mend {
            Mend::Work => {
                let header = match &self.real {
                    Some(real) => *real.header(),
                    None => self.copied()?.block.header,
                };
                let search = NonceSearch::new(&header).ok_or_else(no_target)?;
                return self.begin(Wanted::Copy(Box::new(search)));
            }
            Mend::Signature { transaction } => return self.sign_here(transaction),
            Mend::Parent | Mend::Root | Mend::Target => {}
        }
        if let Some(real) = &mut self.real {
            real.mend(mend);
            return self.bench();
        }
        let since = (self.clock)();
        let (copy, chain) = self.copy_and_chain()?;
        let hashes = copy.mend(chain, mend);
        let took = self.since(since);
        self.copied()?.bill.spend(mend, hashes, took);
        self.bench()
    }

    fn copy_and_chain(&mut self) -> Result<(&mut Copy, &mut Chain), ApiError> {
        let copy = self.copy.as_mut().ok_or_else(nothing_copied)?;
        let chain = match copy.specimen {
            Specimen::Sample(_) => self.sample.as_mut(),
            _ => self.room.as_mut(),
        };
        Ok((copy, chain.ok_or_else(nothing_copied)?))
    }

    /// The bench as it is now, and what the rules say.
    fn bench(&mut self) -> Result<Said, ApiError> {
        let since = (self.clock)();
        if let Some(real) = &self.real {
            let verdict = real.judge(since / 1_000_000);
            let mut verdict = verdict.map_err(|rule| node::rule_error(&rule))?;
            verdict.took_us = self.since(since);
            return Ok(Said::Bench(real.view(verdict)));
        }
        let me = Me::Node(self.me);
        let (copy, chain) = self.copy_and_chain()?;
        let me = match copy.specimen {
            Specimen::Sample(_) => Me::Sample,
            _ => me,
        };
        let mut verdict = judge::judge(chain, &copy.block, since / 1_000_000);
        let copy = copy.clone();
        verdict.took_us = self.since(since);
        let (_, chain) = self.copy_and_chain()?;
        let below = ledger::Height(copy.height.saturating_sub(1));
        let names = chain.state_at(below).cloned();
        let names = names.map_err(|rule| node::rule_error(&rule))?;
        let bench: Bench = copy.view(chain, &names, &me, verdict);
        Ok(Said::Bench(bench))
    }
}

fn nothing_copied() -> ApiError {
    let message = "there is no such copy on the bench";
    ApiError::new(Family::Policy, "nothingCopied", message)
}

fn nothing_to_copy(height: u64) -> ApiError {
    let message = format!("there is no block {height} to copy");
    ApiError::new(Family::Policy, "nothingToCopy", message).with("height", height)
}

fn no_target() -> ApiError {
    let message = "these bits are no target: no hash can meet them";
    ApiError::new(Family::Decode, "badBits", message)
}

fn exhausted() -> ApiError {
    let message = "no nonce of this header meets its target: change its time, or the extra nonce";
    ApiError::new(Family::Policy, "noncesExhausted", message)
}
