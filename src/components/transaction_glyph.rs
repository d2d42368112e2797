//! The kind of a transaction at a glance: shape first, colour second, a ring if it is yours.

use api::Payload;
use yew::prelude::*;

use super::icon::{Glyph, Icon};

/// The kind of a transaction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// A post.
    Post,
    /// A payment.
    Payment,
    /// A claim of a name.
    Name,
    /// A stamp of a file.
    Stamp,
    /// An offer.
    Offer,
    /// The end of an offer.
    Withdrawal,
    /// An order.
    Order,
    /// The end of an order.
    Settlement,
    /// The reward of a block.
    Reward,
}

impl From<&Payload> for Kind {
    fn from(payload: &Payload) -> Self {
        match payload {
            Payload::Post { .. } => Self::Post,
            Payload::Transfer { .. } => Self::Payment,
            Payload::ClaimName { .. } => Self::Name,
            Payload::Stamp { .. } => Self::Stamp,
            Payload::Offer { .. } => Self::Offer,
            Payload::WithdrawOffer { .. } => Self::Withdrawal,
            Payload::Order { .. } => Self::Order,
            Payload::Settle { .. } => Self::Settlement,
            Payload::Coinbase { .. } => Self::Reward,
        }
    }
}

/// Properties of [`TransactionGlyph`].
#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    /// The kind.
    pub(crate) kind: Kind,
    /// Whether it is yours.
    #[prop_or_default]
    pub(crate) mine: bool,
    /// Whether it stands on the desk, and smaller, instead of on the board.
    #[prop_or_default]
    pub(crate) on_desk: bool,
    /// Whether it just came: it drops into its place.
    #[prop_or_default]
    pub(crate) fresh: bool,
    /// What it is, in words.
    #[prop_or_default]
    pub(crate) title: Option<AttrValue>,
}

/// The glyph of a transaction.
#[component]
pub(crate) fn TransactionGlyph(props: &Props) -> Html {
    let (hue, glyph) = match props.kind {
        Kind::Post => ("hue-blue", Glyph::Feed),
        Kind::Payment => ("hue-green", Glyph::Send),
        Kind::Name => ("hue-lilac", Glyph::Tag),
        Kind::Stamp => ("hue-teal", Glyph::Seal),
        Kind::Offer | Kind::Withdrawal => ("hue-orange", Glyph::Market),
        Kind::Order => ("hue-orange", Glyph::Basket),
        Kind::Settlement => ("hue-orange", Glyph::Check),
        Kind::Reward => ("hue-yellow", Glyph::Gift),
    };
    let place = props.on_desk.then_some("txg-sm on-desk");
    let mine = props.mine.then_some("is-you");
    let fresh = props.fresh.then_some("is-new");
    html! {
        <span class={classes!("txg", hue, place, mine, fresh)} title={props.title.clone()}>
            <Icon {glyph} />
        </span>
    }
}
