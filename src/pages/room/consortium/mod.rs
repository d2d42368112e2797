//! A room of approved signers: who they are, who acts beside them, and what is voted.

mod draft;
mod form;
mod proposals;
mod votes;

use std::rc::Rc;

use api::{Consortium, FinderShare, Reply, Request, Status};
use yew::prelude::*;

use self::{form::VoteForm, proposals::proposals, votes::use_votes};
use super::roster::face;
use crate::{
    components::{address::AddressChip, field::FieldError},
    format,
    hooks::{Asked, use_node, use_request},
    text::{t, th},
};

/// The rule of rooms whose blocks are sealed.
const SIGNERS: &str = "signers";
/// Of how many blocks it is told who sealed them.
const NEWEST: u32 = 100;

/// Whether blocks of the room are sealed by approved signers.
pub(super) fn is_sealed(status: &Status) -> bool {
    status.room.rule == SIGNERS
}

/// Properties of [`ConsortiumCard`].
#[derive(Properties, PartialEq)]
pub(super) struct Props {
    /// Where this node stands.
    pub(super) status: Rc<Status>,
}

/// Signers, members and votes, and for a signer the way to vote.
#[component]
pub(super) fn ConsortiumCard(props: &Props) -> Html {
    let node = use_node();
    let (row_votes, form_votes) = (use_votes(), use_votes());
    let again = (node.tip_changes, row_votes.noted, form_votes.noted);
    let asked = use_request(Request::Consortium, again);
    let count = Some(NEWEST);
    let numbers = use_request(Request::Statistics { count }, node.tip_changes);
    let Asked::Answered(Reply::Consortium(now)) = asked else {
        return Html::default();
    };
    let (finders, blocks) = match numbers {
        Asked::Answered(Reply::Statistics(numbers)) => {
            let found: u64 = numbers.finders.iter().map(|share| share.blocks).sum();
            (numbers.finders, found + numbers.others + numbers.unknown)
        }
        _ => (Vec::new(), 0),
    };
    let now = Rc::new(now);
    let me = &props.status.me.address;
    let refused = row_votes.refused.as_ref().map(format::refusal);
    let is_idle = now.signs && !props.status.mining.on && !now.waiting.is_empty();
    html! {
        <section class="card consortium">
            <div class="card-head">
                <h2>{ t!("consortium-title") }</h2>
                <span class="faint">{ t!("consortium-needed", needed = now.needed, all = now.signers.len()) }</span>
            </div>
            { signers(&now, me, &finders, blocks) }
            <h3>{ t!("consortium-members") }</h3>
            { members(&now, me) }
            <h3>{ t!("consortium-votes") }</h3>
            { proposals(&now, me, &row_votes) }
            if let Some(message) = refused {
                <FieldError {message} />
            }
            if is_idle {
                <p>{ t!("consortium-idle") }</p>
            }
            if now.signs {
                <VoteForm {now} me={me.clone()} votes={form_votes} />
            } else if now.acts {
                <p class="soft">{ t!("consortium-member-words") }</p>
            } else {
                <p class="soft">{ th!("consortium-outsider", address = html! { <AddressChip address={me.clone()} /> }) }</p>
            }
        </section>
    }
}

fn signers(now: &Consortium, me: &str, finders: &[FinderShare], blocks: u64) -> Html {
    let sealed = |address: &str| {
        let share = finders.iter().find(|share| share.address == address);
        share.map_or(0, |share| share.blocks)
    };
    html! {
        <ul class="rows signers">
            { for now.signers.iter().map(|signer| {
                let name = signer.name.as_deref();
                let count = sealed(&signer.address);
                html! {
                    <li key={signer.address.clone()}>
                        { face(Some(&signer.address), name) }
                        <span class="grow">
                            <b class="ellipsis">{ format::who(name, &signer.address) }</b>
                            if blocks > 0 {
                                <span class="faint">{ t!("consortium-sealed", count = count, all = blocks) }</span>
                            }
                        </span>
                        if signer.in_turn {
                            <span class="tag tag-good">{ t!("consortium-turn") }</span>
                        }
                        if signer.address == me {
                            <span class="tag tag-you">{ t!("tag-you") }</span>
                        }
                    </li>
                }
            }) }
        </ul>
    }
}

fn members(now: &Consortium, me: &str) -> Html {
    if now.members.is_empty() {
        return html! { <p class="soft">{ t!("consortium-no-members") }</p> };
    }
    html! {
        <ul class="rows members">
            { for now.members.iter().map(|member| html! {
                <li key={member.address.clone()}>
                    { face(Some(&member.address), member.name.as_deref()) }
                    <span class="grow"><b class="ellipsis">{ format::who(member.name.as_deref(), &member.address) }</b></span>
                    if member.address == me {
                        <span class="tag tag-you">{ t!("tag-you") }</span>
                    }
                </li>
            }) }
        </ul>
    }
}
