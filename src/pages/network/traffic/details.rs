//! A message that was opened: what it says, what came of it, and its bytes.

use std::rc::Rc;

use api::{
    LinkKind,
    traffic::{Listed, Listing, Passed, Says, Verdict},
};
use yew::prelude::*;
use yew_router::prelude::*;

use super::{
    filter::Group,
    log::Entry,
    words::{end_words, purpose, says},
};
use crate::{
    components::{
        copy_button::CopyButton,
        icon::{Glyph, Icon},
        transaction_words,
    },
    format,
    pages::explorer::raw::Bytes,
    routes::Route,
    services::local_time,
    text::t,
};

/// Properties of [`Details`].
#[derive(Properties, PartialEq)]
pub(super) struct Props {
    /// The message.
    pub(super) entry: Rc<Entry>,
    /// Its id on the page.
    pub(super) id: AttrValue,
}

/// All that is known of a message.
#[component]
pub(super) fn Details(props: &Props) -> Html {
    let passed = &props.entry.passed;
    let raw = use_memo(props.entry.clone(), |entry| {
        AttrValue::from(hex(&entry.passed.bytes))
    });
    let row = |term: String, value: Html| html! { <div><dt>{ term }</dt><dd>{ value }</dd></div> };
    let milliseconds = format!(
        "{}.{:03}",
        local_time::time_of_day(passed.at),
        passed.at % 1_000
    );
    html! {
        <div class="msg-more" id={props.id.clone()}>
            <p class="soft">{ purpose(Group::of(&passed.says)) }</p>
            <dl>
                { row(t!("traffic-says"), html! { says(&passed.says) }) }
                { row(t!("traffic-verdict"), verdict(passed)) }
                { row(if passed.sent { t!("traffic-to") } else { t!("traffic-from") }, end(passed)) }
                { row(t!("traffic-at"), html! { <span class="num">{ milliseconds }</span> }) }
            </dl>
            if let Some(listing) = listing(&passed.says) {
                { transactions(listing) }
            }
            <div class="msg-raw">
                <b>{ t!("traffic-raw", count = format::count(passed.bytes.len() as u64)) }</b>
                <CopyButton class="icon-btn" text={(*raw).clone()} label={t!("traffic-copy")} done={t!("traffic-copied")}>
                    <Icon glyph={Glyph::Copy} />
                </CopyButton>
            </div>
            <Bytes raw={(*raw).clone()} />
        </div>
    }
}

fn verdict(passed: &Passed) -> Html {
    let words = match &passed.verdict {
        Verdict::Passed if passed.sent => t!("traffic-was-sent"),
        Verdict::Passed => t!("traffic-was-taken"),
        Verdict::NewTip => t!("traffic-was-tip"),
        Verdict::Refused(error) => {
            let rule = t!("network-rule", rule = error.rule.as_str());
            return html! {
                <><span class="is-bad">{ format::sentence(&error.message) }</span>{ " " }<span class="faint">{ rule }</span></>
            };
        }
    };
    html! { words }
}

fn end(passed: &Passed) -> Html {
    let over = match passed.link {
        LinkKind::Relay => t!("link-relay"),
        LinkKind::Tabs => t!("link-tabs"),
        LinkKind::Direct => t!("link-direct"),
    };
    let over = t!("traffic-over", link = over);
    let name = end_words(passed);
    let address = passed.with.as_ref().and_then(|with| with.address.clone());
    let who = match address {
        Some(id) => {
            let to = Route::ExplorerAccount { id };
            html! { <Link<Route> {to}>{ name }</Link<Route>> }
        }
        None => html! { name },
    };
    html! { <>{ who }{ " " }<span class="faint">{ over }</span></> }
}

/// The transactions of a message, if it has any.
fn listing(says: &Says) -> Option<&Listing> {
    let listing = match says {
        Says::Inventory(listing)
        | Says::Offer(listing)
        | Says::GetTransactions(listing)
        | Says::Transactions(listing) => listing,
        Says::Block(whole) | Says::NewBlock(whole) => &whole.transactions,
        _ => return None,
    };
    (listing.count > 0).then_some(listing)
}

fn transactions(listing: &Listing) -> Html {
    let more = (listing.count as usize).saturating_sub(listing.first.len());
    html! {
        <ul class="msg-txs">
            { for listing.first.iter().map(transaction) }
            if more > 0 {
                <li class="faint">{ t!("traffic-more", count = more) }</li>
            }
        </ul>
    }
}

/// A transaction: what it does, and what is written in a post.
fn transaction(listed: &Listed) -> Html {
    let Some(transaction) = &listed.transaction else {
        return html! { <li><code class="whole">{ &listed.txid }</code></li> };
    };
    let text = match &transaction.payload {
        api::Payload::Post { text, .. } => Some(text.clone()),
        _ => None,
    };
    let to = Route::ExplorerTx {
        id: listed.txid.clone(),
    };
    html! {
        <li>
            <Link<Route> {to}>{ transaction_words::in_text(transaction) }</Link<Route>>
            if let Some(text) = text {
                <q class="msg-text" dir="auto">{ text }</q>
            }
        </li>
    }
}

fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write;
    bytes.iter().fold(
        String::with_capacity(2 * bytes.len()),
        |mut digits, byte| {
            // Writing to a string can't fail.
            let _ = write!(digits, "{byte:02x}");
            digits
        },
    )
}

#[cfg(test)]
mod tests {
    use super::hex;

    #[test]
    fn bytes_are_two_digits_each() {
        assert_eq!(hex(&[0, 15, 255]), "000fff");
    }
}
