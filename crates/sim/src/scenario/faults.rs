//! The kinds of faults, and sets of them.

use alloc::{string::String, vec::Vec};
use core::fmt;

use borsh::{BorshDeserialize, BorshSerialize};

/// A kind of fault.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fault {
    /// Messages are lost.
    Loss,
    /// Messages take longer, each as long as it likes.
    Delay,
    /// Messages come twice.
    Duplicate,
    /// Messages overtake each other.
    Reorder,
    /// Wires fall in two, and hosts lose their wires.
    Partition,
    /// Programs end in the middle of something and lose writes.
    Crash,
    /// Writes are half done, or done out of order.
    Torn,
    /// Storage is full.
    Full,
    /// Clocks are wrong.
    Skew,
    /// Hash power comes and goes.
    Power,
    /// Nodes drop old blocks.
    Prune,
    /// Liars change the bytes of messages.
    Mutate,
    /// Liars hold their blocks back.
    Withhold,
    /// Liars mine selfishly.
    Selfish,
    /// Liars repeat old messages.
    Replay,
    /// Liars claim chains that they don't have.
    Fake,
    /// Liars send more than anybody wants.
    Flood,
    /// Liars send blocks and transactions that break a rule.
    Forge,
}

impl Fault {
    /// All kinds with their names.
    pub const ALL: [(Self, &'static str); 18] = [
        (Self::Loss, "loss"),
        (Self::Delay, "delay"),
        (Self::Duplicate, "duplicate"),
        (Self::Reorder, "reorder"),
        (Self::Partition, "partition"),
        (Self::Crash, "crash"),
        (Self::Torn, "torn"),
        (Self::Full, "full"),
        (Self::Skew, "skew"),
        (Self::Power, "power"),
        (Self::Mutate, "mutate"),
        (Self::Withhold, "withhold"),
        (Self::Selfish, "selfish"),
        (Self::Replay, "replay"),
        (Self::Fake, "fake"),
        (Self::Flood, "flood"),
        (Self::Forge, "forge"),
        (Self::Prune, "prune"),
    ];

    /// Those that need a liar.
    pub(crate) const OF_LIARS: [Self; 7] = [
        Self::Mutate,
        Self::Withhold,
        Self::Selfish,
        Self::Replay,
        Self::Fake,
        Self::Flood,
        Self::Forge,
    ];

    fn bit(self) -> u32 {
        let place = Self::ALL.iter().position(|(fault, _)| *fault == self);
        1 << place.expect("every kind is in the list")
    }
}

/// A set of kinds of faults.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub struct Faults(u32);

impl Faults {
    /// No faults.
    pub const NONE: Self = Self(0);

    /// All kinds.
    pub fn all() -> Self {
        Fault::ALL
            .iter()
            .fold(Self::NONE, |all, (fault, _)| all.with(*fault))
    }

    /// The set with one more.
    #[must_use]
    pub fn with(self, fault: Fault) -> Self {
        Self(self.0 | fault.bit())
    }

    /// Whether a kind is among them.
    pub fn has(self, fault: Fault) -> bool {
        self.0 & fault.bit() != 0
    }

    /// Its kinds.
    pub fn iter(self) -> impl Iterator<Item = Fault> {
        let kinds = Fault::ALL.into_iter().map(|(fault, _)| fault);
        kinds.filter(move |fault| self.has(*fault))
    }

    /// A set by its text: `all`, `none`, or names with commas between them.
    ///
    /// # Errors
    /// The first word that names no kind.
    pub fn parse(text: &str) -> Result<Self, String> {
        match text {
            "all" => return Ok(Self::all()),
            "none" => return Ok(Self::NONE),
            _ => {}
        }
        let mut faults = Self::NONE;
        for word in text.split(',').map(str::trim) {
            let known = Fault::ALL.iter().find(|(_, name)| *name == word);
            let (fault, _) = known.ok_or_else(|| {
                let names: Vec<&str> = Fault::ALL.iter().map(|(_, name)| *name).collect();
                alloc::format!(
                    "there is no fault {word:?}; take all, none, or some of {}",
                    names.join(",")
                )
            })?;
            faults = faults.with(*fault);
        }
        Ok(faults)
    }
}

impl fmt::Display for Faults {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.0 == 0 {
            return f.write_str("none");
        }
        let names = Fault::ALL.iter().filter(|(fault, _)| self.has(*fault));
        for (place, (_, name)) in names.enumerate() {
            let comma = if place > 0 { "," } else { "" };
            write!(f, "{comma}{name}")?;
        }
        Ok(())
    }
}
