//! The search worker's script, kept in memory.
//!
//! A class goes on when the machine that served the page is gone, and mining may start or a dead
//! worker be replaced only then. So the script and its code are fetched once, while the server is
//! there, and made into one `blob:` script that needs nothing else.

use std::{cell::OnceCell, rc::Rc};

use data_encoding::BASE64;
use js_sys::{Array, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Blob, BlobPropertyBag, DedicatedWorkerGlobalScope, Response, Url, console};

use super::words;

/// The script and the code, beside this worker's own.
const SCRIPT: &str = "pow-worker.js";
const CODE: &str = "pow-worker_bg.wasm";
/// What starts a worker while the kit has not come.
const LOADER: &str = "pow-worker_loader.js";

/// Where to start a search worker from.
pub(super) struct Kit {
    /// This worker's own address.
    base: String,
    /// The script in memory, once it is there.
    kept: Rc<OnceCell<String>>,
}

impl Kit {
    /// Begins to fetch the kit.
    pub(super) fn fetch(scope: &DedicatedWorkerGlobalScope) -> Self {
        let base = scope.location().href();
        let kept = Rc::new(OnceCell::new());
        spawn_local({
            let (scope, base, kept) = (scope.clone(), base.clone(), kept.clone());
            async move {
                match in_memory(&scope, &base).await {
                    // Set once, here.
                    Ok(url) => drop(kept.set(url)),
                    Err(error) => console::warn_1(
                        &format!("node-worker: {SCRIPT} is not kept: {}", words(&error)).into(),
                    ),
                }
            }
        });
        Self { base, kept }
    }

    /// The address of a script that starts a search worker.
    pub(super) fn url(&self) -> Result<String, JsValue> {
        match self.kept.get() {
            Some(kept) => Ok(kept.clone()),
            None => Ok(Url::new_with_base(LOADER, &self.base)?.href()),
        }
    }
}

/// Makes one script of the worker's script and its code.
async fn in_memory(scope: &DedicatedWorkerGlobalScope, base: &str) -> Result<String, JsValue> {
    let script = answer(scope, base, SCRIPT).await?;
    let script = JsFuture::from(script.text()?).await?;
    let script = script.as_string().unwrap_or_default();
    let code = answer(scope, base, CODE).await?;
    let code = JsFuture::from(code.array_buffer()?).await?;
    let code = BASE64.encode(&Uint8Array::new(&code).to_vec());
    // `initSync` is what wasm-bindgen's script exports for code that is there already.
    let start = format!(
        "\ninitSync({{ module: Uint8Array.from(atob('{code}'), unit => unit.charCodeAt(0)) }});\n"
    );
    let parts = Array::of2(&script.into(), &start.into());
    let kind = BlobPropertyBag::new();
    kind.set_type("text/javascript");
    let blob = Blob::new_with_str_sequence_and_options(&parts, &kind)?;
    Url::create_object_url_with_blob(&blob)
}

async fn answer(
    scope: &DedicatedWorkerGlobalScope,
    base: &str,
    name: &str,
) -> Result<Response, JsValue> {
    let url = Url::new_with_base(name, base)?;
    let response: Response = JsFuture::from(scope.fetch_with_str(&url.href()))
        .await?
        .dyn_into()?;
    if response.ok() {
        Ok(response)
    } else {
        Err(format!("the server answers {}", response.status()).into())
    }
}
