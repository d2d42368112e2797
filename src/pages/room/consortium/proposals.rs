//! Votes that stand, and those of this node's that wait for a block of its own.

use api::{Ballot, Consortium, Role};
use yew::prelude::*;

use super::votes::Votes;
use crate::{
    components::button::{Button, ButtonSize},
    format,
    text::t,
};

/// The votes, each with what a signer may do.
pub(super) fn proposals(now: &Consortium, me: &str, votes: &Votes) -> Html {
    if now.proposals.is_empty() && now.waiting.is_empty() {
        return html! { <p class="soft">{ t!("consortium-no-votes") }</p> };
    }
    let is_counted = |ballot: &Ballot| now.proposals.iter().any(|one| same(&one.ballot, ballot));
    let waiting = now.waiting.iter().filter(|ballot| !is_counted(ballot));
    html! {
        <ul class="rows votes">
            { for now.proposals.iter().map(|one| {
                let is_mine = one.by.iter().any(|by| by == me);
                let own = now.waiting.iter().find(|ballot| same(&one.ballot, ballot));
                let tally = t!("consortium-tally", votes = one.by.len(), needed = now.needed);
                let remark = match own {
                    Some(ballot) if ballot.admit == one.ballot.admit && !is_mine => Some(t!("consortium-waits")),
                    Some(ballot) if ballot.admit != one.ballot.admit => Some(t!("consortium-withdrawal-waits")),
                    _ => None,
                };
                let wants = own.map_or(is_mine, |ballot| ballot.admit == one.ballot.admit);
                row(&one.ballot, one.name.as_deref(), &tally, remark, now.signs.then_some(wants), votes)
            }) }
            { for waiting.map(|ballot| {
                let tally = t!("consortium-tally", votes = 0_u32, needed = now.needed);
                row(ballot, name_of(now, &ballot.address), &tally, Some(t!("consortium-waits")), Some(true), votes)
            }) }
        </ul>
    }
}

/// Whether two votes are on one thing, for or against.
fn same(one: &Ballot, other: &Ballot) -> bool {
    (one.role, &one.address) == (other.role, &other.address)
}

fn name_of<'a>(now: &'a Consortium, address: &str) -> Option<&'a str> {
    let signers = now.signers.iter().map(|one| (&one.address, &one.name));
    let members = now.members.iter().map(|one| (&one.address, &one.name));
    let mut all = signers.chain(members);
    all.find_map(|(of, name)| (of == address).then_some(name.as_deref())?)
}

/// One vote. `wants` says whether this node voted for it; none may not vote.
fn row(
    ballot: &Ballot,
    name: Option<&str>,
    tally: &str,
    remark: Option<String>,
    wants: Option<bool>,
    votes: &Votes,
) -> Html {
    let what = words(ballot, &format::who(name, &ballot.address));
    let button = wants.map(|wants| {
        let next = Ballot {
            admit: ballot.admit != wants,
            ..ballot.clone()
        };
        let onclick = votes.cast.reform(move |_: MouseEvent| next.clone());
        let (press, label) = if wants {
            let label = t!("consortium-withdraw-label", what = what.as_str());
            (t!("consortium-withdraw"), label)
        } else {
            let label = t!("consortium-agree-label", what = what.as_str());
            (t!("consortium-agree"), label)
        };
        html! { <Button size={ButtonSize::Small} {label} busy={votes.busy} {onclick}>{ press }</Button> }
    });
    let key = format!("{:?} {}", ballot.role, ballot.address);
    html! {
        <li {key}>
            <span class="grow"><b>{ what }</b><span class="faint">{ tally.to_owned() }
                { for remark.map(|remark| format!(" · {remark}")) }
            </span></span>
            { for button }
        </li>
    }
}

fn words(ballot: &Ballot, name: &str) -> String {
    match (ballot.role, ballot.admit) {
        (Role::Member, true) => t!("consortium-admit-member", name = name),
        (Role::Member, false) => t!("consortium-remove-member", name = name),
        (Role::Signer, true) => t!("consortium-admit-signer", name = name),
        (Role::Signer, false) => t!("consortium-remove-signer", name = name),
    }
}
