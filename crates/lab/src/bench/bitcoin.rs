//! Real Bitcoin headers on the bench, held against the ledger's own rules for headers.
//!
//! A header of Bitcoin's has the same 80 bytes as one of a room, and [`ledger::DifficultyRule::Bitcoin`] is one of a room's
//! rules, so the functions that ask are the same, one by one. Transactions are others: of the genesis block's only one the
//! bench makes the bytes itself, and of no other block it knows any.

mod coinbase;
mod judge;
mod known;
#[cfg(test)]
mod tests;

use alloc::{
    format,
    string::{String, ToString},
    vec,
    vec::Vec,
};

use api::{
    ApiError, Family,
    lab::bench::{Bench, Mend, MendState, Specimen, Verdict},
};
use ledger::{
    CompactTarget, DifficultyRule, HEADER_BYTES, Header, HeaderPoint, Height, MerkleRoot,
    RuleError, Target, TxId, difficulty::Schedule, merkle_tree,
};

use super::{bill::Bill, fields};
use coinbase::Coinbase;

/// No target is easier than this one.
const LIMIT: CompactTarget = CompactTarget(0x1d00_ffff);
/// Seconds that a block should take.
const SPACING_S: u32 = 600;

/// Bitcoin's difficulty rule.
fn schedule() -> Schedule {
    let easiest = LIMIT.to_target().expect("Bitcoin's limit is a target");
    Schedule {
        rule: DifficultyRule::Bitcoin,
        spacing_s: SPACING_S,
        starting: easiest,
        easiest,
    }
}

/// The places of the headers that the bench has.
///
/// # Errors
/// The rule that one of them breaks.
fn known() -> Result<Vec<HeaderPoint>, RuleError> {
    let schedule = schedule();
    let mut points: Vec<HeaderPoint> = Vec::new();
    for header in known::headers() {
        let point = match points.last() {
            // They were checked when they were new, whatever the clock says here.
            Some(parent) => parent.extend_by(&schedule, header, u64::MAX)?,
            None => HeaderPoint::first_known(&schedule, header, Height(0))?,
        };
        points.push(point);
    }
    Ok(points)
}

/// A copy of a Bitcoin header.
#[derive(Clone, Debug)]
pub(super) struct Real {
    specimen: Specimen,
    before: Content,
    now: Content,
    bill: Bill,
}

/// What can be changed.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Content {
    header: Header,
    /// The genesis block's only transaction.
    coinbase: Option<Coinbase>,
}

impl Content {
    /// The root of the transactions, where they are known.
    fn root(&self) -> Option<MerkleRoot> {
        let coinbase = self.coinbase.as_ref()?;
        Some(merkle_tree([TxId::of(&coinbase.to_bytes())]).root)
    }
}

impl Real {
    /// A copy of one of the headers that the bench has.
    pub(super) fn known(height: u64) -> Option<Self> {
        let at = usize::try_from(height).ok()?;
        let header = known::headers().nth(at)?;
        let coinbase = (height == 0).then(Coinbase::genesis);
        Some(Self::new(
            Specimen::Bitcoin(height),
            Content { header, coinbase },
        ))
    }

    /// A header as somebody pasted it.
    ///
    /// # Errors
    /// If the text is no 80 bytes as hex.
    pub(super) fn pasted(text: &str) -> Result<Self, ApiError> {
        let content = Content {
            header: parse(text)?,
            coinbase: None,
        };
        Ok(Self::new(Specimen::Pasted, content))
    }

    fn new(specimen: Specimen, content: Content) -> Self {
        Self {
            specimen,
            before: content.clone(),
            now: content,
            bill: Bill::default(),
        }
    }

    /// The header as it is now.
    pub(super) fn header(&self) -> &Header {
        &self.now.header
    }

    /// Puts it back to what it was.
    pub(super) fn start_over(&mut self) {
        self.now = self.before.clone();
        self.bill = Bill::default();
    }

    /// Gives a field another value.
    ///
    /// # Errors
    /// If there is no such field, or the text is no value of it; nothing is changed then.
    pub(super) fn set(
        &mut self,
        transaction: Option<u32>,
        name: &str,
        value: &str,
    ) -> Result<(), ApiError> {
        let slots = match (transaction, &mut self.now.coinbase) {
            (None, _) => fields::header_slots(&mut self.now.header),
            (Some(0), Some(coinbase)) => return coinbase.set(name, value),
            _ => Vec::new(),
        };
        fields::write(slots, name, value)
    }

    /// Mends what takes no search.
    pub(super) fn mend(&mut self, mend: Mend) {
        let hashes = match mend {
            Mend::Parent => {
                self.now.header.prev = self.before.header.prev;
                0
            }
            Mend::Root => {
                if let Some(root) = self.now.root() {
                    self.now.header.merkle_root = root;
                }
                1
            }
            Mend::Target => {
                self.now.header.bits = self.before.header.bits;
                0
            }
            Mend::Work | Mend::Signature { .. } => return,
        };
        self.bill.spend(mend, hashes, 0);
    }

    /// Puts a nonce in that was searched for.
    pub(super) fn work(&mut self, nonce: u32, hashes: u64, took_us: u64) {
        self.now.header.nonce = nonce;
        self.bill.spend(Mend::Work, hashes, took_us);
    }

    /// What the rules say.
    ///
    /// # Errors
    /// The rule that one of the known headers breaks.
    pub(super) fn judge(&self, now_s: u64) -> Result<Verdict, RuleError> {
        let known = known()?;
        Ok(judge::judge(&known, &self.now, self.specimen, now_s))
    }

    /// All of it, as the page shows it.
    pub(super) fn view(&self, verdict: Verdict) -> Bench {
        let header = &self.now.header;
        let hash = header.hash();
        let target = header.bits.to_target().ok();
        let coinbases = self.before.coinbase.iter().zip(&self.now.coinbase);
        let (mut before, mut now) = (self.before.header, *header);
        Bench {
            specimen: self.specimen,
            height: match self.specimen {
                Specimen::Bitcoin(height) => height,
                _ => 0,
            },
            hash_before: self.before.header.hash().to_string(),
            hash: hash.to_string(),
            meets: target.is_some_and(|target| target.is_met_by(hash)),
            header: fields::beside(
                fields::header_slots(&mut before),
                fields::header_slots(&mut now),
            ),
            transactions: coinbases.map(|(before, now)| now.view(before)).collect(),
            verdict,
            mends: self.mends(target),
            raw: hex::encode(header.to_bytes()),
        }
    }

    fn mends(&self, target: Option<Target>) -> Vec<MendState> {
        let (before, now) = (&self.before.header, &self.now.header);
        let state = |mend, is_broken, expected| self.bill.state(mend, is_broken, expected);
        let has_work = target.is_some_and(|target| target.is_met_by(now.hash()));
        let expected = target.map_or(0, |target| target.work().to_hashes());
        let mut mends = vec![
            state(Mend::Parent, before.prev != now.prev, 0),
            state(Mend::Target, before.bits != now.bits, 0),
            state(Mend::Work, !has_work, expected),
        ];
        if let Some(root) = self.now.root() {
            mends.insert(1, state(Mend::Root, root != now.merkle_root, 1));
        }
        mends
    }
}

/// The header of 160 hex digits, whatever white space is between them.
fn parse(text: &str) -> Result<Header, ApiError> {
    let wanted = 2 * HEADER_BYTES;
    let bad = |message: String| ApiError::new(Family::Decode, "badHeader", message);
    // More than this is not even looked at.
    let digits: Vec<char> = text
        .chars()
        .filter(|one| !one.is_whitespace())
        .take(wanted + 1)
        .collect();
    if let Some(found) = digits.iter().find(|one| !one.is_ascii_hexdigit()) {
        let message = format!(
            "a Bitcoin header is {wanted} hex digits, 0 to 9 and a to f: {found:?} is none"
        );
        return Err(bad(message).with("found", found));
    }
    if digits.len() != wanted {
        let found = match digits.len() {
            more if more > wanted => format!("more than {wanted}"),
            fewer => fewer.to_string(),
        };
        let message = format!("a Bitcoin header is {wanted} hex digits, and these are {found}");
        return Err(bad(message).with("expected", wanted).with("found", found));
    }
    let digits: String = digits.into_iter().collect();
    let mut bytes = [0; HEADER_BYTES];
    hex::decode_to_slice(digits, &mut bytes).map_err(|error| bad(error.to_string()))?;
    Ok(Header::from_bytes(&bytes))
}
