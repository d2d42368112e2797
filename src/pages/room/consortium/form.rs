//! A new vote: whom it is about, and what is to change.

use std::rc::Rc;

use api::{Consortium, Role};
use yew::prelude::*;

use super::{
    draft::{Draft, Wrong},
    votes::Votes,
};
use crate::{
    components::{
        button::{Button, ButtonKind},
        field::Field,
        segmented::Segmented,
    },
    format,
    text::t,
};

/// Properties of [`VoteForm`].
#[derive(Properties, PartialEq)]
pub(super) struct Props {
    /// What is voted now.
    pub(super) now: Rc<Consortium>,
    /// This node's address.
    pub(super) me: AttrValue,
    /// Where the vote goes; of this form alone, so that its refusals are.
    pub(super) votes: Votes,
}

/// The form of a new vote.
#[component]
pub(super) fn VoteForm(props: &Props) -> Html {
    let draft = use_state_eq(Draft::default);
    // What is wrong is told once it was tried, and until something is changed.
    let tried = use_state_eq(|| None::<Draft>);
    let edit = |change: fn(&mut Draft, usize)| {
        let draft = draft.clone();
        Callback::from(move |nth| {
            let mut next = (*draft).clone();
            change(&mut next, nth);
            draft.set(next);
        })
    };
    let oninput = {
        let draft = draft.clone();
        Callback::from(move |who| {
            draft.set(Draft {
                who,
                ..(*draft).clone()
            });
        })
    };
    {
        // What was noted needs not be typed again.
        let (draft, tried) = (draft.setter(), tried.setter());
        use_effect_with(props.votes.noted, move |_| {
            draft.set(Draft::default());
            tried.set(None);
        });
    }
    let onsubmit = {
        let (draft, tried) = (draft.clone(), tried.setter());
        let (now, me, votes) = (props.now.clone(), props.me.clone(), props.votes.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            tried.set(Some((*draft).clone()));
            if let Ok(ballot) = draft.ballot(&now, &me)
                && !votes.busy
            {
                votes.cast.emit(ballot);
            }
        })
    };
    let error = tried
        .as_ref()
        .filter(|tried| **tried == *draft)
        .and_then(|draft| {
            let refused = || props.votes.refused.as_ref().map(format::refusal);
            let wrong = draft.ballot(&props.now, &props.me).err();
            wrong.map(wrong_words).or_else(refused)
        });
    html! {
        <form class="vote-form" {onsubmit} novalidate=true>
            <h3>{ t!("consortium-propose") }</h3>
            <div class="vote-choices">
                <Segmented
                    label={t!("consortium-change")}
                    choices={[t!("consortium-admit"), t!("consortium-remove")].map(AttrValue::from).to_vec()}
                    chosen={usize::from(!draft.admit)}
                    onchoose={edit(|draft, nth| draft.admit = nth == 0)}
                />
                <Segmented
                    label={t!("consortium-role")}
                    choices={[t!("consortium-member"), t!("consortium-signer")].map(AttrValue::from).to_vec()}
                    chosen={usize::from(draft.role == Role::Signer)}
                    onchoose={edit(|draft, nth| draft.role = if nth == 0 { Role::Member } else { Role::Signer })}
                />
            </div>
            <Field
                id="vote-who"
                label={t!("consortium-who")}
                help={AttrValue::from(t!("consortium-who-help"))}
                value={draft.who.clone()}
                error={error.map(AttrValue::from)}
                {oninput}
            />
            <Button kind={ButtonKind::Primary} busy={props.votes.busy} submit=true>{ t!("consortium-do") }</Button>
        </form>
    }
}

fn wrong_words(wrong: Wrong) -> String {
    match wrong {
        Wrong::Nobody => t!("consortium-wrong-nobody"),
        Wrong::HasIt => t!("consortium-wrong-has"),
        Wrong::LacksIt => t!("consortium-wrong-lacks"),
        Wrong::LastSigner => t!("consortium-wrong-last"),
        Wrong::Voted => t!("consortium-wrong-voted"),
    }
}
