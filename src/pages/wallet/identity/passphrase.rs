//! Setting, changing and taking away a passphrase.

use api::host::Who;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::{not_kept, vault_words};
use crate::{
    components::{
        button::{Button, ButtonKind},
        dialog::Dialog,
        field::{Field, FieldError, InputKind},
        icon::Glyph,
    },
    hooks::use_node,
    services::{
        auto_lock,
        identity::{self, Kept, Record, Secret},
        vault,
    },
    text::t,
};

/// Fewest characters of a passphrase.
const LEAST: usize = 8;

/// Properties of [`Passphrase`].
#[derive(Properties, PartialEq)]
pub(super) struct Props {
    /// The identity, which is open in this tab.
    pub(super) kept: Kept,
    /// Its address.
    pub(super) address: AttrValue,
    /// What closing the dialog does.
    pub(super) onclose: Callback<()>,
}

/// What is wrong with a new passphrase.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Wrong {
    TooShort(usize),
    Different,
}

/// Looks at a new passphrase, typed twice.
fn check(passphrase: &str, again: &str) -> Result<(), Wrong> {
    match passphrase.chars().count() {
        short if short < LEAST => Err(Wrong::TooShort(short)),
        _ if passphrase != again => Err(Wrong::Different),
        _ => Ok(()),
    }
}

/// The dialog for a passphrase.
#[component]
pub(super) fn Passphrase(props: &Props) -> Html {
    let node = use_node().handle();
    let passphrase = use_state_eq(String::new);
    let again = use_state_eq(String::new);
    let is_busy = use_state_eq(|| false);
    let wrong = use_state_eq(|| None::<Wrong>);
    let error = use_state_eq(|| None::<AttrValue>);
    let type_into = |field: &UseStateHandle<String>| {
        let (field, wrong) = (field.setter(), wrong.setter());
        Callback::from(move |typed| {
            field.set(typed);
            wrong.set(None);
        })
    };
    let keep = {
        let (kept, onclose, error) = (props.kept.clone(), props.onclose.clone(), error.setter());
        let node = node.clone();
        let address = props.address.to_string();
        move |secret| {
            let record = Record {
                secret,
                address: Some(address.clone()),
                name: kept.record.name.clone(),
            };
            match identity::write(kept.place, &record) {
                Ok(()) => {
                    if record.is_locked() {
                        identity::tell_locked(kept.place, &address);
                    }
                    node.tell_changed();
                    onclose.emit(());
                }
                Err(why) => error.set(Some(not_kept(why))),
            }
        }
    };
    let entropy = match node.who() {
        Who::Open(entropy) => Some(entropy),
        Who::Locked(_) => None,
    };
    let onsubmit = {
        let (passphrase, again, address) =
            (passphrase.clone(), again.clone(), props.address.to_string());
        let (is_busy, wrong, error) = (is_busy.setter(), wrong.setter(), error.setter());
        let keep = keep.clone();
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            if let Err(why) = check(&passphrase, &again) {
                return wrong.set(Some(why));
            }
            let (Some(entropy), Ok(salt)) = (entropy, identity::random()) else {
                return;
            };
            let (passphrase, address) = ((*passphrase).clone(), address.clone());
            let (is_busy, error, keep) = (is_busy.clone(), error.clone(), keep.clone());
            is_busy.set(true);
            spawn_local(async move {
                match vault::lock(entropy, address, &passphrase, salt).await {
                    Ok(sealed) => keep(Secret::Locked(sealed)),
                    Err(trouble) => error.set(Some(vault_words(trouble))),
                }
                is_busy.set(false);
            });
        })
    };
    let take_away = Callback::from(move |_: MouseEvent| {
        if let Some(entropy) = entropy {
            keep(Secret::Open(entropy));
        }
    });
    let (short, different) = match *wrong {
        Some(Wrong::TooShort(found)) => (
            Some(t!(
                "identity-passphrase-short",
                least = LEAST,
                found = found
            )),
            None,
        ),
        Some(Wrong::Different) => (None, Some(t!("identity-passphrase-differs"))),
        None => (None, None),
    };
    let is_locked = props.kept.record.is_locked();
    html! {
        <Dialog title={t!("identity-passphrase-title")} glyph={Glyph::Lock} onclose={props.onclose.clone()}>
            <p>{ t!("identity-passphrase-words", minutes = auto_lock::AFTER_MINUTES) }</p>
            <form class="stack" {onsubmit}>
                <Field
                    id="identity-passphrase"
                    kind={InputKind::Secret}
                    label={t!("identity-passphrase-new")}
                    help={t!("identity-passphrase-help", least = LEAST)}
                    value={(*passphrase).clone()}
                    error={short.map(AttrValue::from)}
                    oninput={type_into(&passphrase)}
                />
                <Field
                    id="identity-again"
                    kind={InputKind::Secret}
                    label={t!("identity-passphrase-again")}
                    value={(*again).clone()}
                    error={different.map(AttrValue::from)}
                    oninput={type_into(&again)}
                />
                if let Some(error) = &*error {
                    <FieldError message={error.clone()} />
                }
                <div class="dialog-foot">
                    if is_locked {
                        <Button kind={ButtonKind::Ghost} onclick={take_away}>{ t!("identity-passphrase-remove") }</Button>
                    }
                    <Button submit=true kind={ButtonKind::Primary} busy={*is_busy}>
                        { if *is_busy { t!("identity-locking") } else { t!("identity-passphrase-do") } }
                    </Button>
                </div>
            </form>
        </Dialog>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_passphrase_is_long_enough_and_typed_twice() {
        assert_eq!(check("", ""), Err(Wrong::TooShort(0)));
        assert_eq!(check("sieben7", "sieben7"), Err(Wrong::TooShort(7)));
        assert_eq!(check("äöüäöüäö", "äöüäöüäö"), Ok(()));
        assert_eq!(check("long enough", "long enoug"), Err(Wrong::Different));
    }
}
