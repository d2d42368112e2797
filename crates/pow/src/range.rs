//! Stretches of nonces.

/// Nonces from a first to a last, both included; never empty.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NonceRange {
    first: u32,
    last: u32,
}

impl NonceRange {
    /// All nonces of a header.
    pub const ALL: Self = Self {
        first: 0,
        last: u32::MAX,
    };

    /// The nonces from `first` to `last`; none if there are none.
    pub fn new(first: u32, last: u32) -> Option<Self> {
        (first <= last).then_some(Self { first, last })
    }

    /// The first nonce.
    pub fn first(self) -> u32 {
        self.first
    }

    /// The last nonce.
    pub fn last(self) -> u32 {
        self.last
    }

    /// How many nonces there are: 1 to 2³².
    pub fn count(self) -> u64 {
        u64::from(self.last - self.first) + 1
    }

    /// Cuts off at most `count` nonces at the front (at least one), and gives what is left.
    pub fn cut(self, count: u32) -> (Self, Option<Self>) {
        let front = Self {
            first: self.first,
            last: self
                .first
                .saturating_add(count.saturating_sub(1))
                .min(self.last),
        };
        let rest = front
            .last
            .checked_add(1)
            .and_then(|first| Self::new(first, self.last));
        (front, rest)
    }

    /// Part `index` of `parts` about equal parts, which share no nonce and together are the whole.
    /// None for an index past the last part, or where there are fewer nonces than parts.
    pub fn part(self, index: u32, parts: u32) -> Option<Self> {
        if index >= parts {
            return None;
        }
        let bound = |i: u32| self.count() * u64::from(i) / u64::from(parts);
        let (from, to) = (bound(index), bound(index + 1));
        let offset = |n: u64| u32::try_from(u64::from(self.first) + n).ok();
        Self::new(offset(from)?, offset(to.checked_sub(1)?)?)
    }
}
