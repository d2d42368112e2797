//! Which messages are shown.

use api::traffic::{Passed, Says, Verdict};

/// A group of kinds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Group {
    /// Transactions, and which of them somebody has.
    Transactions,
    /// Blocks and headers.
    Blocks,
    /// Questions, and the answer that there is nothing.
    Questions,
    /// Who is there and where they stand, and the room.
    Presence,
    /// The lesson of a class.
    Class,
}

impl Group {
    /// All, in the order of the choice.
    pub(super) const ALL: [Self; 5] = [
        Self::Transactions,
        Self::Blocks,
        Self::Questions,
        Self::Presence,
        Self::Class,
    ];

    /// The group that a message is of; none if it is no message.
    pub(super) fn of(says: &Says) -> Option<Self> {
        Some(match says {
            Says::Unreadable => return None,
            Says::Inventory(_) | Says::Offer(_) | Says::Transactions(_) => Self::Transactions,
            Says::Headers { .. } | Says::Block(_) | Says::NewBlock(_) => Self::Blocks,
            Says::GetHeaders { .. }
            | Says::GetBlocks(_)
            | Says::GetTransactions(_)
            | Says::GetPool
            | Says::GetRoom
            | Says::GetHello
            | Says::NotFound(_) => Self::Questions,
            Says::Hello { .. }
            | Says::Tip(_)
            | Says::Ping(_)
            | Says::Pong(_)
            | Says::Room(_)
            | Says::Pruned(_) => Self::Presence,
            Says::Word { .. } | Says::Report { .. } | Says::Cap(_) => Self::Class,
        })
    }
}

/// Which way messages went, and what became of them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Way {
    /// All.
    #[default]
    All,
    /// Those that were heard.
    Heard,
    /// Those that were said.
    Said,
    /// Those that were refused.
    Refused,
}

impl Way {
    /// All, in the order of the choice.
    pub(super) const ALL: [Self; 4] = [Self::All, Self::Heard, Self::Said, Self::Refused];
}

/// What a person wants to see.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Filter {
    /// Which way.
    pub(super) way: Way,
    /// Which kinds; all if none is chosen.
    pub(super) group: Option<Group>,
    /// Whose, by [`end_of`], and how they are called; all if none is chosen.
    pub(super) end: Option<(String, String)>,
}

impl Filter {
    /// Whether a message is shown.
    pub(super) fn takes(&self, passed: &Passed) -> bool {
        let goes_that_way = match self.way {
            Way::All => true,
            Way::Heard => !passed.sent,
            Way::Said => passed.sent,
            Way::Refused => matches!(passed.verdict, Verdict::Refused(_)),
        };
        let is_of_group = self.group.is_none() || Group::of(&passed.says) == self.group;
        let is_of_end = || {
            self.end
                .as_ref()
                .is_none_or(|(end, _)| *end == end_of(passed))
        };
        goes_that_way && is_of_group && is_of_end()
    }
}

/// What tells who is at the other end from others: an address, or a number where none is known; empty for
/// everybody.
pub(super) fn end_of(passed: &Passed) -> String {
    passed.with.as_ref().map_or_else(String::new, |with| {
        let number = || with.peer.to_string();
        with.address.clone().unwrap_or_else(number)
    })
}

#[cfg(test)]
pub(super) mod tests {
    use api::{ApiError, Family, LinkKind, traffic::With};

    use super::*;

    /// A ping, to or from somebody of this name, or to everybody.
    pub(crate) fn passed(sent: bool, name: Option<&str>) -> Passed {
        Passed {
            at: 0,
            sent,
            link: LinkKind::Relay,
            with: name.map(|name| With {
                peer: 1,
                address: Some(format!("chalk1{name}")),
                name: Some(name.to_owned()),
            }),
            bytes: Vec::new(),
            says: Says::Ping(1),
            verdict: Verdict::Passed,
        }
    }

    #[test]
    fn each_part_of_a_filter_leaves_out_what_it_says() {
        let heard = passed(false, Some("Ada"));
        let said = passed(true, None);
        let unreadable = Passed {
            says: Says::Unreadable,
            verdict: Verdict::Refused(ApiError::new(Family::Decode, "messageMalformed", "")),
            ..heard.clone()
        };
        let check = |filter: Filter, expected: [bool; 3]| {
            let taken = [&heard, &said, &unreadable].map(|one| filter.takes(one));
            assert_eq!(taken, expected, "{filter:?}");
        };
        let way = |way| Filter {
            way,
            ..Filter::default()
        };
        check(Filter::default(), [true, true, true]);
        check(way(Way::Heard), [true, false, true]);
        check(way(Way::Said), [false, true, false]);
        check(way(Way::Refused), [false, false, true]);
        let group = |group| Filter {
            group: Some(group),
            ..Filter::default()
        };
        check(group(Group::Presence), [true, true, false]);
        check(group(Group::Class), [false, false, false]);
        let end = |end: &str| Filter {
            end: Some((end.to_owned(), String::new())),
            ..Filter::default()
        };
        check(end("chalk1Ada"), [true, false, true]);
        check(end(""), [false, true, false]);
    }

    #[test]
    fn who_has_said_no_address_is_told_by_number() {
        let mut one = passed(false, Some("Ada"));
        if let Some(with) = &mut one.with {
            with.address = None;
        }
        assert_eq!(end_of(&one), "1");
    }
}
