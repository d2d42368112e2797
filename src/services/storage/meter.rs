//! How full the browser's storage is.

use std::collections::HashMap;

/// Units that Chromium, Firefox and `WebKit` give an origin, names and values counted.
pub(crate) const QUOTA_UNITS: u64 = 5 * 1024 * 1024;

/// The size of every stored item of this origin, and their sum.
#[derive(Debug, Default)]
pub(crate) struct Meter {
    sizes: HashMap<String, u64>,
    used: u64,
}

impl Meter {
    /// Notes that an item takes `units`, its name counted.
    pub(crate) fn set(&mut self, item: &str, units: u64) {
        let before = match self.sizes.get_mut(item) {
            Some(size) => std::mem::replace(size, units),
            None => self.sizes.insert(item.to_owned(), units).unwrap_or(0),
        };
        self.used = self.used - before + units;
    }

    /// Notes that an item is gone.
    pub(crate) fn remove(&mut self, item: &str) {
        self.used -= self.sizes.remove(item).unwrap_or(0);
    }

    /// Notes that all items are gone.
    pub(crate) fn clear(&mut self) {
        *self = Self::default();
    }

    /// Units used.
    pub(crate) fn used(&self) -> u64 {
        self.used
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sum_follows_every_change() {
        let mut meter = Meter::default();
        meter.set("a", 10);
        meter.set("b", 5);
        meter.set("a", 3);
        assert_eq!(meter.used(), 8);
        meter.remove("a");
        meter.remove("never there");
        assert_eq!(meter.used(), 5);
        meter.clear();
        assert_eq!(meter.used(), 0);
    }
}
