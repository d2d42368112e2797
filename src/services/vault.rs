//! Locking an identity with a passphrase, and opening it, by a worker that lives for one answer.

use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};

use api::vault::{Closed, FromVault, ToVault};
use futures_channel::oneshot::{Sender, channel};
use gloo_events::EventListener;
use js_sys::JsString;
use web_sys::Worker;

use super::{
    node::BUILD,
    worker::{heard, send, spawn},
};

/// The worker's script, beside the page.
const SCRIPT: &str = "vault-worker_loader.js";

/// Why nothing was locked or opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Trouble {
    /// The box stays closed.
    Closed(Closed),
    /// The worker could not be fetched, or is of another build.
    NoWorker,
}

/// Locks an identity's bits, and gives the box. The salt is random.
///
/// # Errors
/// [`Trouble::NoWorker`].
pub(crate) async fn lock(
    entropy: [u8; 16],
    address: String,
    passphrase: &str,
    salt: [u8; 16],
) -> Result<Vec<u8>, Trouble> {
    let question = ToVault::Lock {
        entropy,
        address,
        passphrase: normal(passphrase),
        salt,
    };
    match ask(question).await {
        Some(FromVault::Locked(sealed)) => Ok(sealed),
        _ => Err(Trouble::NoWorker),
    }
}

/// Opens a box, and gives the identity's bits.
///
/// # Errors
/// Why it stays closed.
pub(crate) async fn open(
    sealed: Vec<u8>,
    address: String,
    passphrase: &str,
) -> Result<[u8; 16], Trouble> {
    let question = ToVault::Open {
        sealed,
        address,
        passphrase: normal(passphrase),
    };
    match ask(question).await {
        Some(FromVault::Opened(entropy)) => Ok(entropy),
        Some(FromVault::Refused(why)) => Err(Trouble::Closed(why)),
        _ => Err(Trouble::NoWorker),
    }
}

/// The same letters have the same bytes, whichever keyboard wrote them.
fn normal(passphrase: &str) -> String {
    JsString::from(passphrase).normalize("NFKC").into()
}

/// A worker while it is asked. Dropping it ends the worker.
struct Asked {
    worker: Worker,
    question: RefCell<Option<ToVault>>,
    answer: Cell<Option<Sender<FromVault>>>,
}

impl Drop for Asked {
    fn drop(&mut self) {
        self.worker.terminate();
    }
}

async fn ask(question: ToVault) -> Option<FromVault> {
    let worker = spawn(SCRIPT)?;
    let (answer, answered) = channel();
    let asked = Rc::new(Asked {
        worker: worker.clone(),
        question: RefCell::new(Some(question)),
        answer: Cell::new(Some(answer)),
    });
    let hears = Rc::clone(&asked);
    let _messages = EventListener::new(&worker, "message", move |event| match heard(event) {
        Some(FromVault::Awake { build }) if build == BUILD => {
            if let Some(question) = hears.question.take() {
                send(&hears.worker, &question);
            }
        }
        Some(FromVault::Awake { .. }) | None => drop(hears.answer.take()),
        Some(said) => {
            if let Some(answer) = hears.answer.take() {
                // Who asked may have left the screen.
                let _ = answer.send(said);
            }
        }
    });
    let fails = Rc::clone(&asked);
    let _errors = EventListener::new(&worker, "error", move |event| {
        event.prevent_default();
        drop(fails.answer.take());
    });
    answered.await.ok()
}
