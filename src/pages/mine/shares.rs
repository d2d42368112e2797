//! Who found the newest blocks.

use api::Block;

/// Finders that get a line of their own.
const LINES: usize = 6;

/// Who found how many of some blocks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Shares {
    /// Blocks counted: the genesis block, which nobody found, is not.
    pub(crate) blocks: u64,
    /// All who found one.
    pub(crate) finders: u64,
    /// Those with a line of their own, most blocks first; this node's account is among them if it
    /// found any.
    pub(crate) lines: Vec<Share>,
    /// The others together, if there are any.
    pub(crate) rest: Option<Rest>,
}

/// What one account found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Share {
    /// Its address.
    pub(crate) address: String,
    /// Its claimed name, if any.
    pub(crate) name: Option<String>,
    /// Blocks it found.
    pub(crate) blocks: u64,
}

/// What those without a line of their own found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Rest {
    /// How many they are.
    pub(crate) finders: u64,
    /// Blocks they found together.
    pub(crate) blocks: u64,
    /// Fewest that one of them found.
    pub(crate) fewest: u64,
    /// Most that one of them found.
    pub(crate) most: u64,
}

impl Shares {
    /// Counts the finders of blocks given in ascending height. Of two with as many blocks, who
    /// found one last comes first.
    pub(crate) fn count(blocks: &[Block], me: &str) -> Self {
        let mut found: Vec<Share> = Vec::new();
        for block in blocks.iter().rev().filter(|block| !block.miner.is_empty()) {
            match found.iter_mut().find(|share| share.address == block.miner) {
                Some(share) => share.blocks += 1,
                None => found.push(Share {
                    address: block.miner.clone(),
                    name: block.miner_name.clone(),
                    blocks: 1,
                }),
            }
        }
        found.sort_by_key(|share| std::cmp::Reverse(share.blocks));
        let mine = found.iter().position(|share| share.address == me);
        // A line for one other is shorter than a line about one other.
        let lines = if found.len() <= LINES + 1 {
            found.len()
        } else {
            LINES
        };
        if let Some(mine) = mine.filter(|&mine| mine >= lines) {
            let share = found.remove(mine);
            found.insert(lines - 1, share);
        }
        let blocks = found.iter().map(|share| share.blocks).sum();
        let finders = found.len() as u64;
        let rest = Rest::of(&found.split_off(lines));
        Self {
            blocks,
            finders,
            lines: found,
            rest,
        }
    }

    /// Most blocks that one account found.
    pub(crate) fn most(&self) -> u64 {
        self.lines.first().map_or(0, |share| share.blocks)
    }

    /// What each would have found if all were equal, in tenths, rounded.
    pub(crate) fn even_tenths(&self) -> u64 {
        (self.blocks * 10 + self.finders / 2)
            .checked_div(self.finders)
            .unwrap_or(0)
    }
}

impl Rest {
    fn of(shares: &[Share]) -> Option<Self> {
        let counts = || shares.iter().map(|share| share.blocks);
        Some(Self {
            finders: shares.len() as u64,
            blocks: counts().sum(),
            fewest: counts().min()?,
            most: counts().max()?,
        })
    }
}

#[cfg(test)]
mod tests {
    use api::BlockTransactions;

    use super::*;

    fn block(miner: &str) -> Block {
        Block {
            hash: String::new(),
            height: 0,
            version: 1,
            prev: String::new(),
            merkle_root: String::new(),
            time: 0,
            bits: String::new(),
            target: String::new(),
            nonce: 0,
            size: 0,
            miner: miner.to_owned(),
            miner_name: None,
            transactions: BlockTransactions::Ids(Vec::new()),
            confirmations: 0,
            work: String::new(),
            difficulty: 0,
            earned: 0,
            active: true,
            header: String::new(),
            raw: String::new(),
        }
    }

    fn count(miners: &str, me: &str) -> Shares {
        let blocks: Vec<_> = miners.split(' ').map(block).collect();
        Shares::count(&blocks, me)
    }

    fn lines(shares: &Shares) -> Vec<(&str, u64)> {
        shares
            .lines
            .iter()
            .map(|share| (share.address.as_str(), share.blocks))
            .collect()
    }

    #[test]
    fn the_most_come_first_and_the_latest_of_equals() {
        let shares = count("a b c b", "a");
        assert_eq!(lines(&shares), [("b", 2), ("c", 1), ("a", 1)]);
        assert_eq!((shares.blocks, shares.finders, shares.most()), (4, 3, 2));
        assert_eq!(shares.even_tenths(), 13);
        assert_eq!(shares.rest, None);
    }

    #[test]
    fn nobody_found_the_genesis_block() {
        let shares = Shares::count(&[block("")], "a");
        assert_eq!(
            (shares.blocks, shares.finders, shares.even_tenths()),
            (0, 0, 0)
        );
        assert!(shares.lines.is_empty());
    }

    #[test]
    fn many_finders_are_summed_up_and_you_are_not_among_them() {
        let shares = count("me a a a b b b c c c d d d e e f f g g h i", "me");
        let expected = [("d", 3), ("c", 3), ("b", 3), ("a", 3), ("g", 2), ("me", 1)];
        assert_eq!(lines(&shares), expected);
        assert_eq!(
            shares.rest,
            Some(Rest {
                finders: 4,
                blocks: 6,
                fewest: 1,
                most: 2
            })
        );
    }

    #[test]
    fn one_more_than_there_are_lines_gets_a_line() {
        let shares = count("a b c d e f g", "a");
        assert_eq!((shares.lines.len(), shares.rest), (7, None));
    }
}
