//! What a text may mean.

use api::{Reply, Request};

use crate::routes::Route;

/// Hex digits of a hash.
const HASH_DIGITS: usize = 64;
/// Most characters of a name.
const NAME_CHARACTERS: usize = 24;
/// What every address starts with.
const ADDRESS_PREFIX: &str = "chalk1";

/// What a text may mean.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Guess {
    /// A block, by height or hash.
    Block(String),
    /// A transaction by its id.
    Transaction(String),
    /// An address.
    Address(String),
    /// A name.
    Name(String),
}

/// What a text may mean, the likeliest first; nothing if it can't be anything.
pub(super) fn guesses(text: &str) -> Vec<Guess> {
    let text = text.trim();
    let is_height = |text: &str| text.parse::<u64>().is_ok();
    if let Some(height) = text.strip_prefix('#').map(str::trim_start) {
        return is_height(height)
            .then(|| Guess::Block(height.to_owned()))
            .into_iter()
            .collect();
    }
    if text.len() == HASH_DIGITS && text.bytes().all(|c| c.is_ascii_hexdigit()) {
        let hash = text.to_ascii_lowercase();
        return vec![Guess::Block(hash.clone()), Guess::Transaction(hash)];
    }
    if text
        .get(..ADDRESS_PREFIX.len())
        .is_some_and(|start| start.eq_ignore_ascii_case(ADDRESS_PREFIX))
    {
        return vec![Guess::Address(text.to_owned())];
    }
    let mut guesses = Vec::new();
    if is_height(text) {
        guesses.push(Guess::Block(text.to_owned()));
    }
    if (1..=NAME_CHARACTERS).contains(&text.chars().count()) {
        guesses.push(Guess::Name(text.to_owned()));
    }
    guesses
}

impl Guess {
    /// What the node is asked.
    pub(super) fn request(&self) -> Request {
        match self {
            Self::Block(block) => Request::Block {
                block: block.clone(),
            },
            Self::Transaction(txid) => Request::Tx { txid: txid.clone() },
            Self::Address(account) | Self::Name(account) => Request::Account {
                account: account.clone(),
            },
        }
    }

    /// Where an answer leads. A name leads to its address: whoever reads the link later gets the
    /// same.
    pub(super) fn route(&self, reply: &Reply) -> Option<Route> {
        match (self, reply) {
            (Self::Block(id), Reply::Block(_)) => Some(Route::ExplorerBlock { id: id.clone() }),
            (_, Reply::Transaction(transaction)) => Some(Route::ExplorerTx {
                id: transaction.txid.clone(),
            }),
            (_, Reply::Account(account)) => Some(Route::ExplorerAccount {
                id: account.address.clone(),
            }),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn block(text: &str) -> Guess {
        Guess::Block(text.to_owned())
    }

    fn name(text: &str) -> Guess {
        Guess::Name(text.to_owned())
    }

    #[test]
    fn digits_are_a_height_before_they_are_a_name() {
        assert_eq!(guesses("412"), [block("412"), name("412")]);
        assert_eq!(guesses(" #412 "), [block("412")]);
        assert_eq!(guesses("# 7"), [block("7")]);
        // Past every height that a chain can have.
        assert_eq!(
            guesses("99999999999999999999"),
            [name("99999999999999999999")]
        );
    }

    #[test]
    fn sixty_four_digits_are_a_block_before_they_are_a_transaction() {
        let hash = "00AB".repeat(16);
        let lower = hash.to_lowercase();
        assert_eq!(guesses(&hash), [block(&lower), Guess::Transaction(lower)]);
        assert_eq!(
            guesses(&"1".repeat(64)).len(),
            2,
            "decimal digits alone are a hash too"
        );
        assert_eq!(guesses(&hash[1..]), []);
    }

    #[test]
    fn what_starts_like_an_address_is_one() {
        assert_eq!(
            guesses("chalk1qqqq"),
            [Guess::Address("chalk1qqqq".to_owned())]
        );
        assert_eq!(
            guesses("CHALK1QQQQ"),
            [Guess::Address("CHALK1QQQQ".to_owned())]
        );
        assert_eq!(guesses("chalk"), [name("chalk")]);
    }

    #[test]
    fn other_words_are_names_if_they_are_short_enough() {
        assert_eq!(guesses("Ms Noether"), [name("Ms Noether")]);
        assert_eq!(guesses("é"), [name("é")]);
        assert_eq!(guesses(&"é".repeat(25)), []);
        assert_eq!(guesses("  "), []);
        assert_eq!(guesses("#ada"), []);
    }
}
