//! The built page, served as files.
//!
//! A path without a file is one of the page's own addresses (`/explorer/block/…`) and gets
//! `index.html`, unless its last part has a dot: then it names a file that is not there.
//!
//! The content security policy allows scripts of this origin, WebAssembly, and the inline scripts
//! that `index.html` itself holds, each by its hash.

use std::{
    io,
    path::{Path, PathBuf},
};

use axum::{
    body::Body,
    extract::Request,
    http::{HeaderValue, Method, StatusCode, header},
    response::{IntoResponse, Response},
};
use base64::{Engine as _, prelude::BASE64_STANDARD};
use sha2::{Digest as _, Sha256};
use tower::ServiceExt as _;
use tower_http::services::ServeDir;

use crate::Others;

/// The file that all of the page's addresses get.
const INDEX: &str = "index.html";

/// The document in which a person's scripts run: in a frame of the page, without an origin.
const SANDBOX: &str = "/sandbox.html";

/// The document that pages of others frame: it shows a room and takes no orders.
const WIDGET: &str = "/widget.html";

/// Hexadecimal digits of the hash that the page's build puts into a file's name.
const NAME_HASH_DIGITS: usize = 16;

/// Marks an answer that is made to be framed, so that no other header forbids it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Framed;

/// A folder that holds a built page.
#[derive(Clone, Debug)]
pub(crate) struct Page {
    index: PathBuf,
    /// What tells the page of other relays.
    others: Option<String>,
    files: ServeDir,
}

impl Page {
    /// The page in a folder.
    ///
    /// # Errors
    /// If there is no `index.html` that can be read.
    pub(crate) async fn open(folder: &Path, others: &Others) -> io::Result<Self> {
        let index = folder.join(INDEX);
        tokio::fs::read_to_string(&index).await?;
        Ok(Self {
            index,
            others: others.element(),
            files: ServeDir::new(folder)
                .append_index_html_on_directories(false)
                .precompressed_br()
                .precompressed_gzip(),
        })
    }

    /// Answers a request for a file or one of the page's addresses.
    pub(crate) async fn serve(self, request: Request) -> Response {
        if !matches!(*request.method(), Method::GET | Method::HEAD) {
            let allow = [(header::ALLOW, "GET, HEAD")];
            return (StatusCode::METHOD_NOT_ALLOWED, allow).into_response();
        }
        let path = request.uri().path().to_owned();
        if is_index(&path) {
            return self.document().await;
        }
        let framed = self.framed_policy(&path).await;
        let Ok(mut response) = self.files.clone().oneshot(request).await;
        if response.status() == StatusCode::NOT_FOUND && !names_file(&path) {
            return self.document().await;
        }
        let caching = if response.status().is_success() && is_hashed(&path) {
            "public, max-age=31536000, immutable"
        } else {
            "no-cache"
        };
        response
            .headers_mut()
            .insert(header::CACHE_CONTROL, HeaderValue::from_static(caching));
        if let Some(policy) = framed {
            response
                .headers_mut()
                .insert(header::CONTENT_SECURITY_POLICY, policy);
            response.extensions_mut().insert(Framed);
        }
        response.map(Body::new)
    }

    /// The policy of a document that is made to be framed, if a path is that of one.
    async fn framed_policy(&self, path: &str) -> Option<HeaderValue> {
        let policy = match path {
            SANDBOX => {
                let file = self.index.with_file_name(path.trim_start_matches('/'));
                let html = tokio::fs::read_to_string(file).await.ok()?;
                sandbox_policy(&inline_script_sources(&html))
            }
            WIDGET => widget_policy(),
            _ => return None,
        };
        HeaderValue::try_from(policy).ok()
    }

    /// `index.html`, read anew so that a page built again needs no new start of the relay.
    async fn document(&self) -> Response {
        let mut html = match tokio::fs::read_to_string(&self.index).await {
            Ok(html) => html,
            Err(error) => {
                tracing::error!(%error, "the page can't be read");
                return (
                    StatusCode::INTERNAL_SERVER_ERROR,
                    "The page can't be read.\n",
                )
                    .into_response();
            }
        };
        let policy = content_security_policy(&inline_script_sources(&html));
        if let (Some(element), Some(at)) = (&self.others, after_head_tag(&html)) {
            html.insert_str(at, element);
        }
        let headers = [
            (header::CONTENT_TYPE, "text/html; charset=utf-8"),
            (header::CACHE_CONTROL, "no-cache"),
            (header::CONTENT_SECURITY_POLICY, policy.as_str()),
        ];
        (headers, html).into_response()
    }
}

/// The content security policy of a document or worker that may run these inline scripts.
pub(crate) fn content_security_policy(inline_scripts: &[String]) -> String {
    let scripts: String = inline_scripts.iter().flat_map(|s| [" ", s]).collect();
    format!(
        "default-src 'self'; \
         script-src 'self' 'wasm-unsafe-eval'{scripts}; \
         worker-src 'self' blob:; \
         connect-src 'self' ws: wss:; \
         style-src 'self'; \
         style-src-attr 'unsafe-inline'; \
         img-src 'self' data: blob:; \
         object-src 'none'; \
         base-uri 'self'; \
         form-action 'self'; \
         frame-ancestors 'none'"
    )
}

/// The policy of the document for a person's scripts: no origin, no network, and a worker that inherits
/// all of it. The page alone may frame it.
fn sandbox_policy(inline_scripts: &[String]) -> String {
    let scripts = inline_scripts.join(" ");
    format!(
        "default-src 'none'; \
         script-src {scripts}; \
         worker-src blob:; \
         sandbox allow-scripts; \
         frame-ancestors 'self'"
    )
}

/// The policy of the widget: the page's own, but that everybody may frame it.
fn widget_policy() -> String {
    content_security_policy(&[]).replace("frame-ancestors 'none'", "frame-ancestors *")
}

/// What the policy calls each inline script of a document: by its SHA-256.
fn inline_script_sources(html: &str) -> Vec<String> {
    inline_scripts(html)
        .into_iter()
        .map(|script| {
            format!(
                "'sha256-{}'",
                BASE64_STANDARD.encode(Sha256::digest(script))
            )
        })
        .collect()
}

/// The text of each inline script of a document.
///
/// It reads what builders of pages write, not all of HTML: tags in any case, comments, attributes
/// in any order. A script it does not find stays blocked.
fn inline_scripts(html: &str) -> Vec<&str> {
    // The same length in bytes, so that places in one are places in the other.
    let lower = html.to_ascii_lowercase();
    let mut scripts = Vec::new();
    let mut at = 0;
    while let Some(found) = lower[at..].find('<') {
        let start = at + found;
        let rest = &lower[start..];
        if let Some(comment) = rest.strip_prefix("<!--") {
            let Some(length) = comment.find("-->") else {
                break;
            };
            at = start + "<!--".len() + length;
        } else if is_script_tag(rest) {
            let Some(tag_length) = rest.find('>') else {
                break;
            };
            let body = start + tag_length + 1;
            let Some(length) = lower[body..].find("</script") else {
                break;
            };
            if !has_source(&rest[..tag_length]) {
                scripts.push(&html[body..body + length]);
            }
            at = body + length;
        } else {
            at = start + 1;
        }
    }
    scripts
}

fn is_script_tag(rest: &str) -> bool {
    rest.strip_prefix("<script")
        .is_some_and(|after| after.starts_with(|c: char| c == '>' || c.is_ascii_whitespace()))
}

fn has_source(tag: &str) -> bool {
    tag.split_ascii_whitespace()
        .any(|attribute| attribute.starts_with("src="))
}

/// Where the first thing of a document's head stands.
fn after_head_tag(html: &str) -> Option<usize> {
    const TAG: &str = "<head>";
    html.to_ascii_lowercase()
        .find(TAG)
        .map(|start| start + TAG.len())
}

/// Whether a path is the document itself.
fn is_index(path: &str) -> bool {
    path == "/" || path.strip_prefix('/') == Some(INDEX)
}

/// Whether a path names a file, not one of the page's addresses.
fn names_file(path: &str) -> bool {
    path.rsplit('/')
        .next()
        .is_some_and(|last| last.contains('.'))
}

/// Whether a file's name holds the hash of its content (`page-0123456789abcdef_bg.wasm`), so that
/// what is behind it never changes.
fn is_hashed(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or(path);
    name.split('-').skip(1).any(|part| {
        let digits = part.bytes().take_while(u8::is_ascii_hexdigit).count();
        digits == NAME_HASH_DIGITS && part[digits..].starts_with(['.', '_'])
    })
}

#[cfg(test)]
mod tests;
