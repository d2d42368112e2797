//! Who may come to a chain, and who may stay away from it.

use api::lab::{
    bench::{Ask, Said},
    ledgers::{AWAY, Brings, Kind, Step, Trial, VOTES},
};
use yew::prelude::*;

use super::{
    super::{
        desk::{Desk, Told},
        network::Choice,
    },
    words::{name, rule},
};
use crate::{
    components::{
        button::Button,
        icon::{Glyph, Icon},
    },
    text::lab::lab,
};

/// Properties of [`TrialCard`].
#[derive(Properties, PartialEq)]
pub(super) struct Props {
    /// The bench and the lessons.
    pub(super) desk: Desk,
}

/// What was tried on which chain, and what came of it.
type Tried = (Kind, Vec<Step>);

/// The card.
#[component]
pub(super) fn TrialCard(props: &Props) -> Html {
    let (kind, votes, away) = (
        use_state_eq(|| 0_usize),
        use_state_eq(|| 0_usize),
        use_state_eq(|| 0_usize),
    );
    let tried = use_state_eq(|| None::<Tried>);
    let of = if *kind == 0 {
        Kind::Work
    } else {
        Kind::Signers
    };
    let run = |trial: Trial| {
        let (ask, tried) = (props.desk.ask.clone(), tried.setter());
        Callback::from(move |_: MouseEvent| {
            let tried = tried.clone();
            let tell = Callback::from(move |told: Told| {
                if let Ok(Said::Went(steps)) = told {
                    tried.set(Some((of, steps)));
                }
            });
            ask.emit((Ask::Try(trial), tell));
        })
    };
    let on = |state: &UseStateHandle<usize>| {
        let state = state.setter();
        Callback::from(move |place: usize| state.set(place))
    };
    let counts = |most: u32| (0..=most).map(|count| AttrValue::from(count.to_string()));
    let count = |of: usize| u32::try_from(of).unwrap_or_default();
    let stranger = Trial::Stranger {
        kind: of,
        votes: count(*votes),
    };
    let others = Trial::Away {
        kind: of,
        away: count(*away),
    };
    html! {
        <section class="card" id="ledger-trial" aria-labelledby="ledger-trial-head">
            <div class="card-head"><h2 id="ledger-trial-head">{ lab!("lab-ledger-trial") }</h2></div>
            <p class="soft">{ lab!("lab-ledger-trial-about") }</p>
            <div class="odds-choices">
                <Choice
                    id="trial-kind" label={lab!("lab-ledger-trial-kind")}
                    choices={vec![AttrValue::from(lab!("lab-ledger-work")), AttrValue::from(lab!("lab-ledger-signers"))]}
                    chosen={*kind} onchoose={on(&kind)}
                />
            </div>
            <div class="odds-choices">
                <Choice id="trial-votes" label={lab!("lab-ledger-votes")} choices={counts(VOTES).collect::<Vec<_>>()} chosen={*votes} onchoose={on(&votes)} />
                <Button class="do-stranger" onclick={run(stranger)}>{ lab!("lab-ledger-write") }</Button>
            </div>
            <div class="odds-choices">
                <Choice id="trial-away" label={lab!("lab-ledger-away")} choices={counts(AWAY).collect::<Vec<_>>()} chosen={*away} onchoose={on(&away)} />
                <Button class="do-away" onclick={run(others)}>{ lab!("lab-ledger-go-on") }</Button>
            </div>
            <div role="status" class="ledger-verdict">
                if let Some((kind, steps)) = &*tried {
                    <ol class="trial-steps">{ for steps.iter().map(|step| html! { <li key={step.height}>{ told(*kind, step) }</li> }) }</ol>
                }
            </div>
        </section>
    }
}

/// A block that was tried.
fn told(kind: Kind, step: &Step) -> Html {
    let (height, who, seconds) = (step.height.to_string(), name(step.by), step.seconds);
    let made = match kind {
        Kind::Work => lab!(
            "lab-ledger-step-work",
            height = height,
            who = who,
            seconds = seconds
        ),
        Kind::Signers => lab!(
            "lab-ledger-step-signers",
            height = height,
            who = who,
            seconds = seconds
        ),
    };
    let brings = match step.brings {
        Brings::Nothing => None,
        Brings::Vote => Some(lab!("lab-ledger-step-vote")),
        Brings::Note => Some(lab!("lab-ledger-step-note")),
    };
    let (class, glyph, ruling) = match &step.refusal {
        None => ("", Glyph::Check, lab!("lab-ledger-step-holds")),
        Some(error) => (
            "wrong",
            Glyph::Cross,
            lab!("lab-ledger-step-refused", rule = rule(error)),
        ),
    };
    html! {
        <p {class}>
            <Icon {glyph} />
            <span>{ made }{ " " }{ brings.map(|brings| brings + " ") }{ ruling }</span>
        </p>
    }
}
