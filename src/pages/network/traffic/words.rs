//! A message in words.

use api::traffic::{BlockName, Listing, Passed, Says, Verdict, Whole};

use super::filter::{Group, Way};
use crate::{components::transaction_words, format, text::t};

/// Digits of a hash among words.
const DIGITS: usize = 12;

/// Who is at the other end.
pub(super) fn end_words(passed: &Passed) -> String {
    let Some(with) = &passed.with else {
        return t!("traffic-everybody");
    };
    match &with.address {
        Some(address) => format::who(with.name.as_deref(), address),
        None => t!("traffic-stranger", number = with.peer.to_string()),
    }
}

/// What a message says, in a line, and what came of it.
pub(super) fn line(passed: &Passed) -> String {
    let says = says(&passed.says);
    match &passed.verdict {
        Verdict::Passed => says,
        Verdict::NewTip => t!("traffic-new-tip", says = says),
        Verdict::Refused(error) => t!("traffic-refused", says = says, rule = error.rule.as_str()),
    }
}

/// What a message says, in a line.
pub(super) fn says(says: &Says) -> String {
    match says {
        Says::Unreadable => t!("traffic-unreadable"),
        Says::Hello { version, tip, .. } => t!(
            "traffic-hello",
            version = version.to_string(),
            block = block(tip)
        ),
        Says::Tip(tip) => t!("traffic-tip", block = block(tip)),
        Says::GetHeaders { after: None, .. } => t!("traffic-get-all-headers"),
        Says::GetHeaders {
            after: Some(after), ..
        } => t!("traffic-get-headers", block = block(after)),
        Says::Headers { ends: None, .. } => t!("traffic-no-headers"),
        Says::Headers {
            count,
            ends: Some((first, last)),
        } => t!(
            "traffic-headers",
            count = *count,
            first = block(first),
            last = block(last)
        ),
        Says::GetBlocks(blocks) => blocks_asked(blocks),
        Says::Block(whole) | Says::NewBlock(whole) => whole_block(whole),
        Says::Inventory(listing) | Says::Offer(listing) => has(listing),
        Says::GetTransactions(listing) => {
            t!(
                "traffic-get-transactions",
                count = listing.count,
                first = first(listing)
            )
        }
        Says::Transactions(listing) => {
            t!(
                "traffic-transactions",
                count = listing.count,
                first = first(listing)
            )
        }
        Says::NotFound(blocks) => t!("traffic-not-found", count = blocks.len()),
        Says::GetPool => t!("traffic-get-pool"),
        Says::Ping(number) => t!("traffic-ping", number = number.to_string()),
        Says::Pong(number) => t!("traffic-pong", number = number.to_string()),
        Says::GetRoom => t!("traffic-get-room"),
        Says::Room(None) => t!("traffic-no-room"),
        Says::Room(Some(name)) => t!("traffic-room", name = name.as_str()),
        Says::Word { paused: true, .. } => t!("traffic-look-up"),
        Says::Word { ticket: true, .. } => t!("traffic-ticket"),
        Says::Word { lesson: 0, .. } => t!("traffic-no-lesson"),
        Says::Word { lesson, .. } => t!("traffic-lesson", number = lesson.to_string()),
        Says::Report {
            address,
            name,
            goals,
        } => t!(
            "traffic-report",
            name = format::who(name.as_deref(), address),
            count = *goals
        ),
        Says::Cap(0) => t!("traffic-no-cap"),
        Says::Cap(cap) => t!("traffic-cap", rate = format::hash_rate(*cap)),
        Says::GetHello => t!("traffic-get-hello"),
        Says::Pruned(height) => t!("traffic-pruned", height = height.to_string()),
    }
}

/// A block by its height and the beginning of its hash.
pub(super) fn block(name: &BlockName) -> String {
    let (zeros, rest) = format::hash_parts(&name.hash, DIGITS);
    let hash = format!("{zeros}{rest}…");
    match name.height {
        Some(height) => t!("traffic-block", height = height.to_string(), hash = hash),
        None => hash,
    }
}

fn blocks_asked(blocks: &[BlockName]) -> String {
    let first = blocks.first().map(block).unwrap_or_default();
    t!("traffic-get-blocks", count = blocks.len(), first = first)
}

fn whole_block(whole: &Whole) -> String {
    let Whole {
        block: name,
        finder,
        finder_name,
        transactions,
    } = whole;
    let finder = finder.as_deref().unwrap_or_default();
    t!(
        "traffic-whole-block",
        block = block(name),
        finder = format::who(finder_name.as_deref(), finder),
        count = transactions.count
    )
}

fn has(listing: &Listing) -> String {
    if listing.count == 0 {
        return t!("traffic-has-nothing");
    }
    t!("traffic-has", count = listing.count, first = first(listing))
}

/// The first transaction of a list: what it does, or the beginning of its id.
fn first(listing: &Listing) -> String {
    let Some(listed) = listing.first.first() else {
        return String::new();
    };
    match &listed.transaction {
        Some(transaction) => transaction_words::in_text(transaction),
        None => format!("{}…", listed.txid.get(..DIGITS).unwrap_or(&listed.txid)),
    }
}

/// A group of kinds.
pub(super) fn group(group: Group) -> String {
    match group {
        Group::Transactions => t!("traffic-group-transactions"),
        Group::Blocks => t!("traffic-group-blocks"),
        Group::Questions => t!("traffic-group-questions"),
        Group::Presence => t!("traffic-group-presence"),
        Group::Class => t!("traffic-group-class"),
    }
}

/// What messages of a group are for.
pub(super) fn purpose(of: Option<Group>) -> String {
    match of {
        Some(Group::Transactions) => t!("traffic-why-transactions"),
        Some(Group::Blocks) => t!("traffic-why-blocks"),
        Some(Group::Questions) => t!("traffic-why-questions"),
        Some(Group::Presence) => t!("traffic-why-presence"),
        Some(Group::Class) => t!("traffic-why-class"),
        None => t!("traffic-why-none"),
    }
}

/// Which way.
pub(super) fn way(way: Way) -> String {
    match way {
        Way::All => t!("traffic-way-all"),
        Way::Heard => t!("traffic-way-heard"),
        Way::Said => t!("traffic-way-said"),
        Way::Refused => t!("traffic-way-refused"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pages::network::traffic::filter::tests::passed;

    fn name(height: Option<u64>) -> BlockName {
        BlockName {
            hash: format!("00000a3f{}", "7".repeat(56)),
            height,
        }
    }

    #[test]
    fn a_block_is_told_by_height_and_hash() {
        assert_eq!(block(&name(Some(12))), "#12, 00000a3f7777…");
        assert_eq!(block(&name(None)), "00000a3f7777…");
    }

    #[test]
    fn lists_say_how_many_and_what_the_first_is() {
        let listing = |count| Listing {
            count,
            first: vec![api::traffic::Listed {
                txid: "9c04".repeat(16),
                transaction: None,
            }],
        };
        let said = says(&Says::Inventory(listing(1)));
        assert_eq!(said, "Has 1 transaction: 9c049c049c04…");
        let said = says(&Says::GetTransactions(listing(3)));
        assert_eq!(said, "Asks for 3 transactions, the first is 9c049c049c04…");
        assert_eq!(
            says(&Says::Inventory(Listing::default())),
            "Has no transactions that wait"
        );
    }

    #[test]
    fn what_came_of_it_is_said() {
        let mut one = passed(false, Some("Ada"));
        one.says = Says::GetPool;
        let error = api::ApiError::new(api::Family::Rule, "badSequence", "…");
        one.verdict = Verdict::Refused(error);
        assert_eq!(
            line(&one),
            "Asks what waits for a block. Refused by the rule badSequence"
        );
    }
}
