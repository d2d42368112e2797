//! How others pay this account.

use api::Me;
use yew::prelude::*;

use crate::{
    components::{
        button::{Button, ButtonSize},
        copy_button::CopyButton,
        dialog::Dialog,
        icon::{Glyph, Icon},
        qr::Qr,
    },
    format,
    text::t,
};

/// Characters in a group of an address.
const GROUP: usize = 4;

/// Properties of [`Receive`].
#[derive(Properties, PartialEq)]
pub(super) struct Props {
    /// This node's account.
    pub(super) me: Me,
}

/// The address, as a QR code and as text.
#[component]
pub(super) fn Receive(props: &Props) -> Html {
    let address = AttrValue::from(props.me.address.clone());
    let is_large = use_state_eq(|| false);
    let large = |on| {
        let is_large = is_large.setter();
        Callback::from(move |()| is_large.set(on))
    };
    html! {
        <section class="card receive">
            <div class="card-head">
                <h2>{ t!("wallet-address") }</h2>
                if let Some(name) = &props.me.name {
                    <span class="tag receive-name"><Icon glyph={Glyph::Tag} /><span class="ellipsis">{ name }</span></span>
                }
            </div>
            <Qr text={address.clone()} label={t!("wallet-qr")} />
            { full(&address) }
            <div class="two">
                <CopyButton
                    class="btn btn-sm"
                    text={address.clone()}
                    label={t!("wallet-copy-address")}
                    done={t!("address-copied")}
                >
                    <Icon glyph={Glyph::Copy} />{ t!("wallet-copy") }
                </CopyButton>
                <Button size={ButtonSize::Small} glyph={Glyph::Board} onclick={large(true).reform(|_: MouseEvent| ())}>
                    { t!("wallet-show-large") }
                </Button>
            </div>
            if *is_large {
                <Dialog title={title(&props.me)} onclose={large(false)}>
                    <div class="receive-large">
                        <Qr text={address.clone()} label={t!("wallet-qr")} />
                        { full(&address) }
                    </div>
                </Dialog>
            }
        </section>
    }
}

/// Who is paid at this address.
fn title(me: &Me) -> String {
    match &me.name {
        Some(name) => t!("wallet-address-of", name = name.as_str()),
        None => t!("wallet-address"),
    }
}

/// The whole address in groups. The groups are margins, so what is copied has no spaces.
fn full(address: &str) -> Html {
    let (prefix, groups) = groups(address);
    html! {
        <p class="addr-full">
            <span class="addr-hrp">{ prefix }</span>
            { for groups.iter().map(|group| html! { <span class="g">{ *group }</span> }) }
        </p>
    }
}

/// The prefix of an address and the groups of the rest.
fn groups(address: &str) -> (&str, Vec<&str>) {
    let (prefix, _) = format::short_address(address);
    let rest = &address[prefix.len()..];
    let starts = rest.char_indices().map(|(at, _)| at).step_by(GROUP);
    let ends = starts.clone().skip(1).chain([rest.len()]);
    (
        prefix,
        starts.zip(ends).map(|(from, to)| &rest[from..to]).collect(),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn groups_put_together_are_the_address() {
        assert_eq!(
            groups("chalk1q8rc0gvr2"),
            ("chalk1", vec!["q8rc", "0gvr", "2"])
        );
        assert_eq!(groups("chalk1q8rc"), ("chalk1", vec!["q8rc"]));
        assert_eq!(groups("é"), ("", vec!["é"]));
        assert_eq!(groups(""), ("", vec![]));
    }
}
