//! What tabs of one browser tell each other of the identities that they share.

use js_sys::JsString;
use wasm_bindgen::JsCast;
use web_sys::{BroadcastChannel, MessageEvent};

use gloo_events::EventListener;

/// The channel's name.
const CHANNEL: &str = "chalkchain identities";

/// What a tab tells the others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Word {
    /// The browser's identity of this number, which has this address, was locked, or got a passphrase. Its box may come
    /// later than the word: storage has a way of its own between tabs.
    Locked(u32, String),
    /// The browser's identity of this number was erased.
    Erased(u32),
    /// All was erased that this program stored.
    AllErased,
}

impl Word {
    fn to_text(&self) -> String {
        match self {
            Self::Locked(number, address) => format!("locked {number} {address}"),
            Self::Erased(number) => format!("erased {number}"),
            Self::AllErased => "erased all".to_owned(),
        }
    }

    /// Reads a word; none where another program of this origin said something.
    fn of_text(text: &str) -> Option<Self> {
        match text.split_once(' ')? {
            ("erased", "all") => Some(Self::AllErased),
            ("locked", rest) => {
                let (number, address) = rest.split_once(' ')?;
                let is_one = !address.is_empty() && !address.contains(' ');
                is_one.then_some(Self::Locked(number.parse().ok()?, address.to_owned()))
            }
            ("erased", number) => number.parse().ok().map(Self::Erased),
            _ => None,
        }
    }
}

thread_local! {
    /// This page's end of the channel; none where the browser connects no tabs. One end does not hear itself.
    static HERE: Option<BroadcastChannel> = BroadcastChannel::new(CHANNEL).ok();
}

/// Tells all other tabs.
pub(super) fn tell(word: &Word) {
    HERE.with(|channel| {
        if let Some(channel) = channel {
            // A text can always be posted.
            let _ = channel.post_message(&word.to_text().into());
        }
    });
}

/// Hears the other tabs as long as the page is there.
pub(crate) fn hear(hear: impl Fn(Word) + 'static) {
    HERE.with(|channel| {
        let Some(channel) = channel else {
            return;
        };
        let listener = EventListener::new(channel, "message", move |event| {
            let said = event.dyn_ref::<MessageEvent>().map(MessageEvent::data);
            let text = said.and_then(|said| said.dyn_into::<JsString>().ok());
            if let Some(word) = text.and_then(|text| Word::of_text(&String::from(text))) {
                hear(word);
            }
        });
        listener.forget();
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_told_is_understood_and_nothing_else() {
        for word in [
            Word::Locked(1, "chalk1q".to_owned()),
            Word::Locked(16, "chalk1z".to_owned()),
            Word::Erased(2),
            Word::AllErased,
        ] {
            assert_eq!(Word::of_text(&word.to_text()), Some(word));
        }
        for strange in [
            "",
            "locked",
            "locked 1",
            "locked 1 ",
            "locked all chalk1q",
            "erased -1",
            "opened 1",
            "locked 1 chalk1q 2",
        ] {
            assert_eq!(Word::of_text(strange), None, "{strange}");
        }
    }
}
