//! Answers: JSON with what a cache may do with it, links to more, and the short answer to who has it already.

use api::{ApiError, Family};
use axum::{
    extract::Request,
    http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Response},
};
use ledger::sha256;
use serde::Serialize;

use super::Problem;

/// How long an answer stays as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Lasting {
    /// For ever: it follows from the hash in its address.
    Forever,
    /// A cache may keep it, and asks each time whether it still holds.
    Checked,
    /// It was an act: nobody keeps it.
    Once,
}

impl Lasting {
    fn cache_control(self) -> HeaderValue {
        HeaderValue::from_static(match self {
            Self::Forever => "public, max-age=31536000, immutable",
            Self::Checked => "no-cache",
            Self::Once => "no-store",
        })
    }
}

/// Bytes of a kind, with their validator.
pub(super) fn bytes(kind: &'static str, lasting: Lasting, bytes: Vec<u8>) -> Response {
    let mut headers = HeaderMap::new();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    headers.insert(header::CACHE_CONTROL, lasting.cache_control());
    if lasting != Lasting::Once {
        // Half of a hash tells apart what anybody will ever see (RFC 9110, 8.8.3: strong).
        let tag = format!("\"{}\"", hex::encode(&sha256(&bytes)[..16]));
        let tag = HeaderValue::try_from(tag).expect("hex digits in quotes");
        headers.insert(header::ETAG, tag);
    }
    (headers, bytes).into_response()
}

/// Something as JSON.
pub(super) fn json(lasting: Lasting, shown: &impl Serialize) -> Response {
    let json = serde_json::to_vec(shown).expect("the API's types become JSON");
    bytes("application/json", lasting, json)
}

/// Adds where the list goes on (RFC 8288).
pub(super) fn with_next(mut response: Response, next: Option<String>) -> Response {
    let link = next.and_then(|next| HeaderValue::try_from(format!("<{next}>; rel=\"next\"")).ok());
    if let Some(link) = link {
        response.headers_mut().insert(header::LINK, link);
    }
    response
}

/// What a cache needs of an answer that it has (RFC 9110, 15.4.5).
const KEPT: [HeaderName; 3] = [header::ETAG, header::CACHE_CONTROL, header::LINK];

/// Answers who has it already with 304 and no body.
pub(super) async fn unless_known(request: Request, next: Next) -> Response {
    let reads = matches!(*request.method(), Method::GET | Method::HEAD);
    let known: Vec<HeaderValue> = request
        .headers()
        .get_all(header::IF_NONE_MATCH)
        .iter()
        .cloned()
        .collect();
    let response = next.run(request).await;
    let is_known = response.headers().get(header::ETAG).is_some_and(|tag| {
        let tags = known.iter().filter_map(|line| line.to_str().ok());
        tags.flat_map(|line| line.split(','))
            .map(|known| known.trim().trim_start_matches("W/"))
            .any(|known| known == "*" || known.as_bytes() == tag.as_bytes())
    });
    if !(reads && is_known && response.status() == StatusCode::OK) {
        return response;
    }
    let mut short = StatusCode::NOT_MODIFIED.into_response();
    for name in KEPT {
        if let Some(value) = response.headers().get(&name) {
            short.headers_mut().insert(name, value.clone());
        }
    }
    short
}

/// Most characters of an address that is looked at; the longest that says something has far fewer.
const ADDRESS_CHARACTERS: usize = 2_048;

/// Refuses an address that is too long to say anything.
pub(super) async fn unless_too_long(request: Request, next: Next) -> Response {
    let found = request
        .uri()
        .path_and_query()
        .map_or(0, |address| address.as_str().len());
    if found <= ADDRESS_CHARACTERS {
        return next.run(request).await;
    }
    let message = format!("the address has {found} characters; {ADDRESS_CHARACTERS} are read");
    let error = ApiError::new(Family::Decode, "addressTooLong", message)
        .with("limit", ADDRESS_CHARACTERS)
        .with("found", found);
    Problem::from(error)
        .with_status(StatusCode::URI_TOO_LONG)
        .into_response()
}
