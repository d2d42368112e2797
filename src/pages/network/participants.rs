//! Who takes part: the tabs behind the peers.
//!
//! A tab of this browser is heard twice while the relay works, over the relay and over the
//! browser's own channel. Peers with one address over both are taken for the same tabs.

use std::collections::BTreeMap;

use api::{LinkKind, Peer};

/// A tab somewhere that takes part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Participant {
    /// Its address.
    pub(crate) address: String,
    /// The claimed name of that address, if any.
    pub(crate) name: Option<String>,
    /// Hash of its tip, as it last said.
    pub(crate) tip: String,
    /// Whether that block is on another branch than this node's.
    pub(crate) is_apart: bool,
    /// Whether it is heard over the browser's own channel.
    pub(crate) over_tabs: bool,
    /// What it is heard over beside that: the relay, or a direct link.
    pub(crate) from_afar: Option<LinkKind>,
}

/// The tabs behind the peers, by address.
pub(crate) fn participants(peers: &[Peer]) -> Vec<Participant> {
    let mut by_address: BTreeMap<&str, [Vec<&Peer>; 2]> = BTreeMap::new();
    for peer in peers {
        let kinds = by_address.entry(&peer.address).or_default();
        let nth = match peer.link {
            LinkKind::Tabs => 0,
            LinkKind::Relay | LinkKind::Direct => 1,
        };
        kinds[nth].push(peer);
    }
    by_address
        .into_values()
        .flat_map(|[tabs, relay]| paired(&tabs, &relay))
        .collect()
}

/// Pairs the peers of one address, those that stand at the same tip first.
fn paired(tabs: &[&Peer], relay: &[&Peer]) -> Vec<Participant> {
    let mut rest = relay.to_vec();
    let mut all: Vec<Participant> = Vec::new();
    for tab in tabs {
        let same = rest.iter().position(|other| other.tip == tab.tip);
        let twin = same
            .or(if rest.is_empty() { None } else { Some(0) })
            .map(|nth| rest.remove(nth));
        all.push(participant(tab, true, twin.map(|twin| twin.link)));
    }
    all.extend(
        rest.into_iter()
            .map(|peer| participant(peer, false, Some(peer.link))),
    );
    all
}

fn participant(peer: &Peer, over_tabs: bool, from_afar: Option<LinkKind>) -> Participant {
    Participant {
        address: peer.address.clone(),
        name: peer.name.clone(),
        tip: peer.tip.clone(),
        is_apart: !peer.on_chain,
        over_tabs,
        from_afar,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn peer(link: LinkKind, address: &str, tip: &str) -> Peer {
        Peer {
            id: 0,
            link,
            address: address.to_owned(),
            name: None,
            height: 0,
            tip: tip.to_owned(),
            on_chain: true,
            rtt_ms: None,
            penalty: 0,
        }
    }

    fn seen(peers: &[Peer]) -> Vec<(String, String, bool, bool)> {
        let seen = |one: Participant| {
            let over_relay = one.from_afar == Some(LinkKind::Relay);
            (one.address, one.tip, one.over_tabs, over_relay)
        };
        participants(peers).into_iter().map(seen).collect()
    }

    fn expected(
        address: &str,
        tip: &str,
        over_tabs: bool,
        over_relay: bool,
    ) -> (String, String, bool, bool) {
        (address.to_owned(), tip.to_owned(), over_tabs, over_relay)
    }

    #[test]
    fn a_tab_heard_twice_is_one() {
        let peers = [
            peer(LinkKind::Relay, "b", "1"),
            peer(LinkKind::Tabs, "b", "1"),
            peer(LinkKind::Relay, "a", "1"),
        ];
        assert_eq!(
            seen(&peers),
            [
                expected("a", "1", false, true),
                expected("b", "1", true, true)
            ]
        );
    }

    #[test]
    fn several_tabs_of_one_address_are_as_many_as_the_link_that_hears_most_of_them() {
        use LinkKind::{Relay, Tabs};
        let peers = [
            peer(Relay, "a", "1"),
            peer(Relay, "a", "2"),
            peer(Relay, "a", "3"),
            peer(Tabs, "a", "2"),
            peer(Tabs, "a", "9"),
        ];
        let all = [
            expected("a", "2", true, true),
            expected("a", "9", true, true),
            expected("a", "3", false, true),
        ];
        assert_eq!(seen(&peers), all);
    }

    #[test]
    fn who_is_linked_directly_needs_no_relay() {
        let all = participants(&[peer(LinkKind::Direct, "a", "1")]);
        let ways = all.iter().map(|one| (one.over_tabs, one.from_afar));
        let ways: Vec<_> = ways.collect();
        assert_eq!(ways, [(false, Some(LinkKind::Direct))]);
    }

    #[test]
    fn without_a_relay_tabs_are_heard_once() {
        assert_eq!(
            seen(&[peer(LinkKind::Tabs, "a", "1")]),
            [expected("a", "1", true, false)]
        );
        assert_eq!(seen(&[]), []);
    }
}
