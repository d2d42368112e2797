//! The search worker's script, kept in memory.
//!
//! A class goes on when the machine that served the page is gone, and mining may start or a dead
//! worker be replaced only then. So the script and its code are fetched once, while the server is
//! there, and made into one `blob:` script that needs nothing else.

use std::{cell::OnceCell, rc::Rc};

use data_encoding::BASE64;
use js_sys::{Array, Uint8Array, WebAssembly};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Blob, BlobPropertyBag, DedicatedWorkerGlobalScope, Response, Url, console};

use super::words;

/// A search worker's files, beside this worker's own.
struct Files {
    script: &'static str,
    code: &'static str,
    /// What starts a worker while the kit has not come.
    loader: &'static str,
}

/// With vectors.
const SIMD: Files = Files {
    script: "pow-worker-simd.js",
    code: "pow-worker-simd_bg.wasm",
    loader: "pow-worker-simd_loader.js",
};

/// Without.
const SCALAR: Files = Files {
    script: "pow-worker.js",
    code: "pow-worker_bg.wasm",
    loader: "pow-worker_loader.js",
};

/// What starts a worker on the graphics processor.
const GPU_LOADER: &str = "gpu-worker_loader.js";

/// A module with one vector instruction: a browser without vectors says that it is no module.
#[rustfmt::skip]
const VECTOR_MODULE: [u8; 29] = [
    0, b'a', b's', b'm', 1, 0, 0, 0, // magic and version
    1, 5, 1, 0x60, 0, 1, 0x7b, // one type: nothing to v128
    3, 2, 1, 0, // one function of that type
    10, 8, 1, 6, 0, // its code, 6 bytes, no locals
    0x41, 0, 0xfd, 0x11, 0x0b, // i32.const 0, i32x4.splat, end
];

impl Files {
    /// Those for this browser.
    fn of_this_browser() -> &'static Self {
        let module = Uint8Array::from(VECTOR_MODULE.as_slice());
        match WebAssembly::validate(&module) {
            Ok(true) => &SIMD,
            _ => &SCALAR,
        }
    }
}

/// Where to start a search worker from.
pub(super) struct Kit {
    /// This worker's own address.
    base: String,
    files: &'static Files,
    /// The script in memory, once it is there.
    kept: Rc<OnceCell<String>>,
}

impl Kit {
    /// Begins to fetch the kit.
    pub(super) fn fetch(scope: &DedicatedWorkerGlobalScope) -> Self {
        let base = scope.location().href();
        let files = Files::of_this_browser();
        let kept = Rc::new(OnceCell::new());
        spawn_local({
            let (scope, base, kept) = (scope.clone(), base.clone(), kept.clone());
            async move {
                match in_memory(&scope, &base, files).await {
                    // Set once, here.
                    Ok(url) => drop(kept.set(url)),
                    Err(error) => console::warn_1(
                        &format!(
                            "node-worker: {} is not kept: {}",
                            files.script,
                            words(&error)
                        )
                        .into(),
                    ),
                }
            }
        });
        Self { base, files, kept }
    }

    /// The address of a script that starts a search worker.
    pub(super) fn url(&self) -> Result<String, JsValue> {
        match self.kept.get() {
            Some(kept) => Ok(kept.clone()),
            None => Ok(Url::new_with_base(self.files.loader, &self.base)?.href()),
        }
    }

    /// The address of the script that starts a worker on the graphics processor. It is not kept: few
    /// use it, and who does can go on without.
    pub(super) fn gpu_url(&self) -> Result<String, JsValue> {
        Ok(Url::new_with_base(GPU_LOADER, &self.base)?.href())
    }
}

/// Makes one script of the worker's script and its code.
async fn in_memory(
    scope: &DedicatedWorkerGlobalScope,
    base: &str,
    files: &Files,
) -> Result<String, JsValue> {
    let script = answer(scope, base, files.script).await?;
    let script = JsFuture::from(script.text()?).await?;
    let script = script.as_string().unwrap_or_default();
    let code = answer(scope, base, files.code).await?;
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
