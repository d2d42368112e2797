//! Who this tab is: identities in this browser, their passphrases, and the way to get rid of them.

mod add;
mod erase;
mod lock_state;
mod passphrase;
mod rename;
mod ring;
mod unlock;

use api::{Me, Reply, Request, host::Who};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use self::{add::Add, erase::Erase, passphrase::Passphrase, rename::Rename, ring::Ring};
pub(super) use self::{lock_state::LockState, unlock::Unlock};
use crate::{
    components::{
        avatar::Avatar,
        button::{Button, ButtonKind, ButtonSize},
        icon::Glyph,
    },
    format,
    hooks::use_node,
    services::{
        auto_lock,
        identity::{self, Kept, NotKept, Place, Record},
        node::NodeHandle,
        vault::Trouble,
    },
    text::t,
};

/// Properties of [`IdentityCard`].
#[derive(Properties, PartialEq)]
pub(super) struct Props {
    /// This node's account.
    pub(super) me: Me,
    /// The identity that this tab is.
    pub(super) kept: Kept,
    /// Called when something about it was changed.
    pub(super) onchange: Callback<()>,
}

/// What a dialog is open about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Asking {
    Add,
    Rename,
    Passphrase,
    Erase,
}

/// The identity that this tab is, the others, and what can be done with them.
#[component]
pub(super) fn IdentityCard(props: &Props) -> Html {
    let node = use_node().handle();
    let asking = use_state_eq(|| None::<Asking>);
    use_effect_with((), {
        let node = node.clone();
        move |()| spawn_local(async move { note_address(&node).await })
    });
    let (me, kept) = (&props.me, &props.kept);
    let ask = |what| {
        let asking = asking.setter();
        Callback::from(move |_: MouseEvent| asking.set(Some(what)))
    };
    let onclose = {
        let (asking, onchange) = (asking.setter(), props.onchange.clone());
        Callback::from(move |()| {
            asking.set(None);
            onchange.emit(());
        })
    };
    let (place, is_locked) = (kept.place, kept.record.is_locked());
    html! {
        <section class="card keep">
            <div class="card-head"><h2>{ t!("identity-title") }</h2></div>
            <p class="who">
                <Avatar address={me.address.clone()} name={me.name.clone()} />
                <b class="ellipsis">{ called(&kept.record, me) }</b>
                <Button kind={ButtonKind::Ghost} size={ButtonSize::Small} onclick={ask(Asking::Rename)}>{ t!("identity-rename") }</Button>
            </p>
            <p class="soft">{ words(kept, me.locked) }</p>
            <Ring {place} onchange={props.onchange.clone()} />
            <div class="keep-deeds">
                <Button size={ButtonSize::Small} glyph={Glyph::Plus} onclick={ask(Asking::Add)}>{ t!("identity-add") }</Button>
                if !me.locked {
                    <Button size={ButtonSize::Small} glyph={Glyph::Lock} onclick={ask(Asking::Passphrase)}>
                        { if is_locked { t!("identity-passphrase-change") } else { t!("identity-passphrase-set") } }
                    </Button>
                }
                <Button size={ButtonSize::Small} kind={ButtonKind::Danger} onclick={ask(Asking::Erase)}>{ t!("identity-erase") }</Button>
            </div>
            {
                match *asking {
                    None => Html::default(),
                    Some(Asking::Add) => html! { <Add {onclose} /> },
                    Some(Asking::Rename) => html! { <Rename kept={kept.clone()} {onclose} /> },
                    // One that is locked gets no other passphrase: its bits are not here.
                    Some(Asking::Passphrase) if me.locked => Html::default(),
                    Some(Asking::Passphrase) => html! { <Passphrase kept={kept.clone()} address={me.address.clone()} {onclose} /> },
                    Some(Asking::Erase) => html! { <Erase {place} {onclose} /> },
                }
            }
        </section>
    }
}

/// Notes this tab's address beside its key, so that others can be told apart and this one can be locked.
async fn note_address(node: &NodeHandle) {
    let place = identity::here();
    let unknown = identity::read(place).filter(|record| record.address.is_none());
    let Some(record) = unknown else {
        return;
    };
    if let Ok(Reply::Status(status)) = node.request(Request::Status).await {
        let address = Some(status.me.address);
        // What can't be written now is written at the next visit.
        let _ = identity::write(place, &Record { address, ..record });
    }
}

/// What an identity is called here: as its person calls it, else by its claimed name or address.
fn called(record: &Record, me: &Me) -> String {
    let own = record.name.clone();
    own.unwrap_or_else(|| format::who(me.name.as_deref(), &me.address))
}

/// Where the key is, in a sentence.
fn words(kept: &Kept, is_locked_now: bool) -> String {
    match kept.place {
        _ if is_locked_now => t!("identity-words-locked"),
        _ if kept.record.is_locked() => {
            t!("identity-words-open", minutes = auto_lock::AFTER_MINUTES)
        }
        Place::Tab => t!("network-identity-tab"),
        Place::Browser(_) | Place::Nowhere => t!("identity-words-browser"),
    }
}

/// This tab is the identity at a place from now on.
async fn be(node: &NodeHandle, place: Place, who: Who) -> Result<(), AttrValue> {
    let changed = node.change_identity(who).await;
    changed.map_err(|error| AttrValue::from(format::sentence(&error.message)))?;
    identity::choose(place);
    note_address(node).await;
    Ok(())
}

fn not_kept(why: NotKept) -> AttrValue {
    match why {
        NotKept::NoStorage => t!("identity-no-storage"),
        NotKept::TooMany => t!("identity-too-many", most = identity::MOST),
    }
    .into()
}

fn vault_words(trouble: Trouble) -> AttrValue {
    use api::vault::Closed;
    match trouble {
        Trouble::Closed(Closed::WrongPassphrase) => t!("identity-wrong-passphrase"),
        Trouble::Closed(Closed::UnknownForm) => t!("identity-unknown-form"),
        Trouble::NoWorker => t!("identity-no-worker"),
    }
    .into()
}
