//! Whom a person may mean by what they typed.

use std::{cmp::Reverse, ops::Range};

use api::Name;

/// Most that are offered at once.
const OFFERED: usize = 6;
/// What every address starts with.
const ADDRESS_PREFIX: &str = "chalk1";
/// The least that is taken for a whole address: it is much shorter than one, so that a mistyped one
/// is seen as what it should be.
const ADDRESS_CHARACTERS: usize = 24;

/// A claimed name that goes with what was typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Completion {
    /// Its owner's address.
    pub(super) address: String,
    /// Its owner's name of today.
    pub(super) name: String,
    /// The name of before that goes with what was typed, where today's does not.
    pub(super) former: Option<String>,
    /// The bytes of the name, or of the name of before, that were typed.
    pub(super) typed: Range<usize>,
}

/// The account that a typed text names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Recipient {
    /// Its claimed name, if any.
    pub(super) name: Option<String>,
    /// Its address, as typed or as the name says.
    pub(super) address: String,
}

/// What goes with a typed text, the best first: names that begin like it, then names that hold it,
/// then names of before. An account is offered once, and this node's own never.
pub(super) fn complete(names: &[Name], me: &str, text: &str) -> Vec<Completion> {
    let text = text.trim();
    let mut found: Vec<_> = names
        .iter()
        .filter(|name| name.address != me)
        .filter_map(|name| Some((name, find(&name.name, text)?)))
        .collect();
    found.sort_by_cached_key(|(name, range)| {
        (Reverse(name.current), range.start > 0, folded(&name.name))
    });
    let mut offered: Vec<Completion> = Vec::new();
    for (name, typed) in found {
        if offered.len() < OFFERED && offered.iter().all(|known| known.address != name.address) {
            offered.push(completion(names, name, typed));
        }
    }
    offered
}

/// The account that a text names: by a claimed name in any case, or by its address. The node has the
/// last word.
pub(super) fn recipient(names: &[Name], typed: &str) -> Option<Recipient> {
    let typed = typed.trim();
    let claimed = names
        .iter()
        .find(|name| folded(&name.name) == folded(typed));
    if let Some(name) = claimed {
        return Some(Recipient {
            name: Some(
                name_of(names, &name.address)
                    .unwrap_or(&name.name)
                    .to_owned(),
            ),
            address: name.address.clone(),
        });
    }
    let address = typed.to_ascii_lowercase();
    let is_address = address.starts_with(ADDRESS_PREFIX) && address.len() >= ADDRESS_CHARACTERS;
    is_address.then(|| Recipient {
        name: name_of(names, &address).map(str::to_owned),
        address,
    })
}

fn completion(names: &[Name], name: &Name, typed: Range<usize>) -> Completion {
    let today = name_of(names, &name.address).unwrap_or(&name.name);
    Completion {
        address: name.address.clone(),
        name: today.to_owned(),
        former: (!name.current).then(|| name.name.clone()),
        typed,
    }
}

/// The name of today of an address.
fn name_of<'a>(names: &'a [Name], address: &str) -> Option<&'a str> {
    let current = names
        .iter()
        .find(|name| name.current && name.address == address)?;
    Some(&current.name)
}

fn folded(text: &str) -> String {
    text.to_lowercase()
}

/// The bytes of the first place where a text holds another, in any case.
fn find(text: &str, wanted: &str) -> Option<Range<usize>> {
    text.char_indices()
        .find_map(|(start, _)| Some(start..start + len_of_match(&text[start..], wanted)?))
        .or_else(|| wanted.is_empty().then_some(0..0))
}

/// The bytes at the beginning of a text that say the same as another, in any case.
fn len_of_match(text: &str, wanted: &str) -> Option<usize> {
    let mut wanted = wanted.chars().flat_map(char::to_lowercase).peekable();
    let mut len = 0;
    for c in text.chars() {
        if wanted.peek().is_none() {
            break;
        }
        // A letter may be several in lower case; as many as are wanted must fit.
        for lower in c.to_lowercase() {
            if wanted.next().is_some_and(|next| next != lower) {
                return None;
            }
        }
        len += c.len_utf8();
    }
    wanted.peek().is_none().then_some(len)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names() -> Vec<Name> {
        [
            ("Ada", "chalk1ada", true),
            ("Frances", "chalk1fra", true),
            ("Grace", "chalk1gra", true),
            ("granny", "chalk1fra", false),
            ("İngrid", "chalk1ing", true),
            ("Ungraceful", "chalk1ung", true),
        ]
        .map(|(name, address, current)| Name {
            name: name.to_owned(),
            address: address.to_owned(),
            current,
        })
        .into()
    }

    fn offered(typed: &str) -> Vec<(String, Option<String>)> {
        let completions = complete(&names(), "chalk1ada", typed);
        completions
            .into_iter()
            .map(|found| (found.name, found.former))
            .collect()
    }

    fn plain(name: &str) -> (String, Option<String>) {
        (name.to_owned(), None)
    }

    #[test]
    fn names_of_today_come_first_and_names_of_before_say_whose_they_were() {
        let granny = ("Frances".to_owned(), Some("granny".to_owned()));
        assert_eq!(
            offered(" GRA "),
            [plain("Grace"), plain("Ungraceful"), granny]
        );
    }

    #[test]
    fn an_account_is_offered_once_and_your_own_never() {
        assert_eq!(offered("fr"), [plain("Frances")]);
        assert_eq!(offered("ad"), []);
        let all: Vec<_> = offered("").into_iter().map(|(name, _)| name).collect();
        assert_eq!(all, ["Frances", "Grace", "İngrid", "Ungraceful"]);
    }

    #[test]
    fn what_was_typed_is_found_in_the_name_byte_by_byte() {
        let typed = |text: &str| {
            let found = complete(&names(), "", text).remove(0);
            found.former.unwrap_or(found.name)[found.typed].to_owned()
        };
        assert_eq!(typed("GRACE"), "Grace");
        assert_eq!(typed("graceful"), "graceful");
        assert_eq!(typed("i"), "İ", "one letter that is two in lower case");
        assert_eq!(typed("ngri"), "ngri");
        assert_eq!(complete(&names(), "", "gracex"), []);
    }

    #[test]
    fn no_more_are_offered_than_fit() {
        let many: Vec<_> = (0..20)
            .map(|n| Name {
                name: format!("Pupil {n}"),
                address: format!("chalk1{n}"),
                current: true,
            })
            .collect();
        assert_eq!(complete(&many, "", "pupil").len(), OFFERED);
    }

    #[test]
    fn a_name_in_any_case_or_an_address_names_an_account() {
        let named =
            |typed: &str| recipient(&names(), typed).map(|found| (found.name, found.address));
        let grace = (Some("Grace".to_owned()), "chalk1gra".to_owned());
        assert_eq!(named(" grace "), Some(grace));
        let frances = (Some("Frances".to_owned()), "chalk1fra".to_owned());
        assert_eq!(
            named("Granny"),
            Some(frances),
            "a name of before is still theirs"
        );
        let address = "CHALK1QQQQQQQQQQQQQQQQQQQQQQ";
        assert_eq!(named(address), Some((None, address.to_lowercase())));
        assert_eq!(named("gra"), None);
        assert_eq!(named("chalk1gra"), None, "too short for an address");
    }
}
