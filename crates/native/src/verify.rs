//! Headers in a file: do they follow each other, prove their work, and keep the rules?

use std::{
    fs,
    path::{Path, PathBuf},
    time::{Duration, Instant},
};

use ledger::{
    BlockHash, CompactTarget, DifficultyRule, HEADER_BYTES, Header, HeaderPoint, Height, RuleError,
    Target, Work,
    difficulty::{Schedule, TimeFloor, begins_period},
};

#[cfg(test)]
mod tests;

/// Bitcoin's target spacing in seconds.
const BITCOIN_SPACING_S: u32 = 600;

/// The easiest target of Bitcoin's main chain.
const BITCOIN_LIMIT: CompactTarget = CompactTarget(0x1d00_ffff);

/// Why a file is no good chain of headers.
#[derive(Debug, thiserror::Error)]
pub enum VerifyError {
    /// The file can't be read.
    #[error("{}: {source}", path.display())]
    Unreadable {
        /// The file.
        path: PathBuf,
        /// What the system says.
        source: std::io::Error,
    },
    /// The file has no whole number of headers.
    #[error(
        "{}: {bytes} bytes are no whole number of headers of {HEADER_BYTES} bytes each; the last has only {rest}",
        path.display()
    )]
    BadLength {
        /// The file.
        path: PathBuf,
        /// Its length.
        bytes: usize,
        /// Bytes past the last whole header.
        rest: usize,
    },
    /// The file is empty.
    #[error("{}: it is empty, and should hold headers of {HEADER_BYTES} bytes each", path.display())]
    Empty {
        /// The file.
        path: PathBuf,
    },
    /// A header breaks a rule.
    #[error("header {height} is bad: {rule}: {message} ({details})")]
    BadHeader {
        /// Its height.
        height: Height,
        /// The stable name of the rule that says no.
        rule: &'static str,
        /// What is wrong, in words.
        message: String,
        /// The values compared.
        details: String,
    },
}

impl VerifyError {
    fn of_rule(height: Height, error: &RuleError) -> Self {
        let details = error.details().into_iter();
        let details: Vec<String> = details
            .map(|(name, value)| format!("{name} {value}"))
            .collect();
        Self::BadHeader {
            height,
            rule: error.rule(),
            message: error.to_string(),
            details: details.join(", "),
        }
    }

    fn of_link(height: Height, expected: BlockHash, found: BlockHash) -> Self {
        let message = if height == Height(0) {
            "it names a parent, so it is no chain's first; say its height with --start-height"
        } else {
            "it does not follow the header before it"
        };
        Self::BadHeader {
            height,
            rule: "brokenHeaderChain",
            message: message.into(),
            details: format!("expected {expected}, found {found}"),
        }
    }
}

/// What a good file of headers adds up to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Verified {
    /// Headers in the file.
    pub headers: u64,
    /// Height of the first one.
    pub first_height: Height,
    /// Height of the last one.
    pub last_height: Height,
    /// New targets that were computed and compared.
    pub retargets_checked: u64,
    /// New targets of periods that began before the file.
    pub retargets_unchecked: u64,
    /// Times of which the eleven before them begin before the file.
    pub times_unchecked: u64,
    /// Hash of the last header.
    pub last_hash: BlockHash,
    /// Work of all headers of the file.
    pub total_work: Work,
}

/// What a good file of headers adds up to, and how long it took.
#[derive(Clone, Copy, Debug)]
pub struct Timed {
    /// What it adds up to.
    pub verified: Verified,
    /// Time of the checks alone.
    pub took: Duration,
}

impl Timed {
    /// Headers checked in a second.
    pub fn headers_a_second(&self) -> u128 {
        u128::from(self.verified.headers) * 1_000_000_000 / self.took.as_nanos().max(1)
    }
}

/// Checks a file of concatenated headers under Bitcoin's rules; the first has this height.
///
/// # Errors
/// If the file can't be read or holds no whole headers, or the first rule that a header breaks.
pub fn verify_file(path: &Path, first_height: Height) -> Result<Timed, VerifyError> {
    let bytes = fs::read(path).map_err(|source| VerifyError::Unreadable {
        path: path.into(),
        source,
    })?;
    let (headers, rest) = bytes.as_chunks::<HEADER_BYTES>();
    if !rest.is_empty() {
        return Err(VerifyError::BadLength {
            path: path.into(),
            bytes: bytes.len(),
            rest: rest.len(),
        });
    }
    let begun = Instant::now();
    let verified = verify(headers, first_height)?;
    let took = begun.elapsed();
    verified
        .map(|verified| Timed { verified, took })
        .ok_or_else(|| VerifyError::Empty { path: path.into() })
}

/// Checks headers under Bitcoin's rules: that each names the one before it, meets its target, is later
/// than the median time past, and has the target that the rule gives. None if there are none.
///
/// The easiest target is the main chain's, or the first header's where that is easier: the chains for
/// tests have limits of their own, and begin at them.
///
/// # Errors
/// The first rule that a header breaks.
pub fn verify(
    headers: &[[u8; HEADER_BYTES]],
    first_height: Height,
) -> Result<Option<Verified>, VerifyError> {
    let Some((first, rest)) = headers.split_first() else {
        return Ok(None);
    };
    let first = Header::from_bytes(first);
    if first_height == Height(0) && first.prev != BlockHash::ZERO {
        return Err(VerifyError::of_link(
            first_height,
            BlockHash::ZERO,
            first.prev,
        ));
    }
    let schedule = bitcoin_schedule(first.bits);
    let mut tip = HeaderPoint::first_known(&schedule, first, first_height)
        .map_err(|error| VerifyError::of_rule(first_height, &error))?;
    let mut retargets = Retargets::default();
    let mut times_unchecked = u64::from(first_height > Height(0));
    if first_height > Height(0) {
        retargets.count(first_height, false);
    }
    for bytes in rest {
        let header = Header::from_bytes(bytes);
        let height = tip.height().next();
        if header.prev != tip.hash() {
            return Err(VerifyError::of_link(height, tip.hash(), header.prev));
        }
        if begins_period(height) {
            let expected = tip.child_bits_by(&schedule, header.time);
            retargets.count(height, expected.is_some());
        }
        times_unchecked += u64::from(tip.time_floor() == TimeFloor::Unknown);
        // What lies in the past of a file is judged by no clock.
        tip = tip
            .extend_by(&schedule, header, u64::MAX)
            .map_err(|error| VerifyError::of_rule(height, &error))?;
    }
    Ok(Some(Verified {
        headers: headers.len() as u64,
        first_height,
        last_height: tip.height(),
        retargets_checked: retargets.checked,
        retargets_unchecked: retargets.unchecked,
        times_unchecked,
        last_hash: tip.hash(),
        total_work: tip.work(),
    }))
}

/// How many new targets could be checked.
#[derive(Default)]
struct Retargets {
    checked: u64,
    unchecked: u64,
}

impl Retargets {
    /// Counts a header, if its height has a new target.
    fn count(&mut self, height: Height, is_known: bool) {
        if begins_period(height) {
            self.checked += u64::from(is_known);
            self.unchecked += u64::from(!is_known);
        }
    }
}

fn bitcoin_schedule(first_bits: CompactTarget) -> Schedule {
    let limit = BITCOIN_LIMIT
        .to_target()
        .expect("Bitcoin's limit is a target");
    let easiest: Target = first_bits
        .to_target()
        .map_or(limit, |first| first.max(limit));
    Schedule {
        rule: DifficultyRule::Bitcoin,
        spacing_s: BITCOIN_SPACING_S,
        starting: easiest,
        easiest,
    }
}
