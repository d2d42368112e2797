//! Where hashes fall: columns of which each is 16 times rarer than the one before, and the target.
//!
//! A node tries more hashes than an eye can follow, and tells how many they were and which was the
//! rarest. Those are drawn as they are; the dots are throws by the same odds, and the drawing says so.

mod rarity;
mod scene;
mod tall;
mod throws;
mod wide;

use api::{MiningStatus, NextBlock};
use yew::prelude::*;

use self::{
    scene::Scene,
    throws::{Thrown, Turn},
};
use super::log::OwnBlock;
use crate::{
    format,
    hooks::{NARROW, REDUCED_MOTION, use_media},
    text::t,
};

/// Properties of [`Slate`].
#[derive(Properties, PartialEq)]
pub(super) struct Props {
    /// How this node mines.
    pub(super) mining: MiningStatus,
    /// The block that it looks for.
    pub(super) next: NextBlock,
    /// The newest block of its own, if it is known.
    pub(super) own: Option<OwnBlock>,
}

/// The slate.
#[component]
pub(super) fn Slate(props: &Props) -> Html {
    let in_counts = use_media(REDUCED_MOTION);
    let is_narrow = use_media(NARROW);
    let attempts = (props.mining.on && !in_counts).then_some(props.mining.attempts);
    let scene = Scene::new(&props.mining, &props.next, props.own.as_ref(), in_counts);
    let Some(scene) = scene else {
        return Html::default();
    };
    let bound = scene.best.as_ref().map(|best| best.place);
    let turn = if is_narrow {
        Turn::Tall
    } else {
        Turn::Wide { span: scene.span }
    };
    let thrown = html! { <Thrown {attempts} {bound} {turn} /> };
    let words = in_words(props);
    html! {
        <section class="slate">
            <div class="slate-head"><h2>{ t!("mine-slate-title") }</h2><p>{ t!("mine-no-memory") }</p></div>
            if is_narrow {
                { tall::drawing(&scene, thrown, words) }
            } else {
                { wide::drawing(&scene, thrown, words) }
            }
            <p class="slate-note">
                { if in_counts { t!("mine-slate-counts") } else { t!("mine-slate-dots") } }
            </p>
        </section>
    }
}

/// What the drawing shows, in words.
fn in_words(props: &Props) -> String {
    let attempts = format::count(props.mining.attempts);
    let odds = format::count(props.next.difficulty);
    let needs = rarity::leading_zeros(&props.next.target);
    if props.mining.best.is_empty() {
        return t!("mine-slate-words-none", odds = odds, needs = needs);
    }
    let zeros = rarity::leading_zeros(&props.mining.best);
    t!(
        "mine-slate-words",
        attempts = attempts,
        zeros = zeros,
        odds = odds,
        needs = needs
    )
}
