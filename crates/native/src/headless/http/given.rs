//! What a request brings: its query, its path, its body, its token. Each refusal names its rule and the values.

use std::{collections::BTreeSet, fmt::Display, sync::Arc};

use api::{ApiError, Family, ROOM_FILE_BYTES};
use axum::{
    body::Bytes,
    extract::{FromRequest, FromRequestParts, Path, Query, Request},
    http::{HeaderName, HeaderValue, StatusCode, header, request::Parts},
    response::{IntoResponse, Response},
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use serde_json::{Value, error::Category};

use super::{Door, Problem};

/// Most bytes of a request's body, but for a room's file.
pub(super) const BODY_BYTES: usize = 256 * 1024;

/// What stands behind the `?` of a request.
pub(super) struct Given<T>(pub(super) T);

/// Nothing may stand behind the `?`.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Nothing {}

impl<T: DeserializeOwned, S: Send + Sync> FromRequestParts<S> for Given<T> {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Problem> {
        match Query::from_request_parts(parts, state).await {
            Ok(Query(given)) => Ok(Self(given)),
            Err(rejection) => {
                let error = ApiError::new(Family::Decode, "badQuery", rejection.body_text())
                    .with("query", parts.uri.query().unwrap_or_default());
                Err(Problem::from(error))
            }
        }
    }
}

/// Refuses a number of a query outside its bounds.
pub(super) fn within(
    name: &str,
    value: Option<u32>,
    least: u32,
    most: u32,
) -> Result<Option<u32>, Problem> {
    match value {
        Some(value) if !(least..=most).contains(&value) => {
            let message = format!("{name} is {value}; it is a number from {least} to {most}");
            let error = ApiError::new(Family::Decode, "badQuery", message)
                .with("parameter", name)
                .with("found", value)
                .with("least", least)
                .with("most", most);
            Err(error.into())
        }
        value => Ok(value),
    }
}

/// The part of a path that names something.
pub(super) struct Named(pub(super) String);

impl<S: Send + Sync> FromRequestParts<S> for Named {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Problem> {
        match Path::from_request_parts(parts, state).await {
            Ok(Path(name)) => Ok(Self(name)),
            Err(rejection) => {
                let error = ApiError::new(Family::Decode, "badPath", rejection.body_text())
                    .with("path", parts.uri.path());
                Err(Problem::from(error))
            }
        }
    }
}

/// A body of JSON.
pub(super) struct Body<T>(pub(super) T);

impl<T: DeserializeOwned, S: Send + Sync> FromRequest<S> for Body<T> {
    type Rejection = Problem;

    async fn from_request(request: Request, state: &S) -> Result<Self, Problem> {
        let kind = request.headers().get(header::CONTENT_TYPE);
        let kind = kind.and_then(|kind| kind.to_str().ok()).unwrap_or_default();
        if !is_json(kind) {
            let message = "the body is JSON: say so with Content-Type: application/json";
            let error = ApiError::new(Family::Decode, "badContentType", message)
                .with("expected", "application/json")
                .with("found", kind);
            return Err(Problem::from(error).with_status(StatusCode::UNSUPPORTED_MEDIA_TYPE));
        }
        let bytes = read(request, state, BODY_BYTES).await?;
        serde_json::from_slice(&bytes).map(Self).map_err(|error| {
            let status = match error.classify() {
                Category::Data => StatusCode::UNPROCESSABLE_ENTITY,
                Category::Io | Category::Syntax | Category::Eof => StatusCode::BAD_REQUEST,
            };
            bad_body(error).with_status(status)
        })
    }
}

/// Whether a content type is JSON's (RFC 6839 has the suffix).
fn is_json(kind: &str) -> bool {
    let kind = kind.split(';').next().unwrap_or_default().trim();
    let kind = kind.to_ascii_lowercase();
    kind == "application/json" || (kind.starts_with("application/") && kind.ends_with("+json"))
}

fn bad_body(message: impl Display) -> Problem {
    ApiError::new(Family::Decode, "badBody", message.to_string()).into()
}

/// Reads a part of a body and refuses fields that it does not have.
///
/// `T` is written with all its fields, so what is not written was not read: `serde` itself can't refuse
/// unknown fields of a type that lies flat in another one.
pub(super) fn known<T: DeserializeOwned + Serialize>(value: Value) -> Result<T, Problem> {
    let fields: BTreeSet<String> = match &value {
        Value::Object(fields) => fields.keys().cloned().collect(),
        _ => BTreeSet::new(),
    };
    let refuse = |problem: Problem| problem.with_status(StatusCode::UNPROCESSABLE_ENTITY);
    let read: T = serde_json::from_value(value).map_err(|error| refuse(bad_body(error)))?;
    let written = serde_json::to_value(&read).map_err(|error| refuse(bad_body(error)))?;
    let unknown: Vec<&String> = fields
        .iter()
        .filter(|&field| written.get(field).is_none())
        .collect();
    match unknown.first() {
        None => Ok(read),
        Some(field) => {
            let message = format!("unknown field `{field}`; what is not known is not left out");
            let error = ApiError::new(Family::Decode, "badBody", message).with("field", field);
            Err(refuse(error.into()))
        }
    }
}

/// A body that is a room's file.
pub(super) struct File(pub(super) Bytes);

impl<S: Send + Sync> FromRequest<S> for File {
    type Rejection = Problem;

    async fn from_request(request: Request, state: &S) -> Result<Self, Problem> {
        read(request, state, ROOM_FILE_BYTES).await.map(Self)
    }
}

/// The whole body; `most` is what the route's own layer bounds it to.
async fn read<S: Send + Sync>(request: Request, state: &S, most: usize) -> Result<Bytes, Problem> {
    let length = request.headers().get(header::CONTENT_LENGTH);
    let length: Option<u64> = length.and_then(|length| length.to_str().ok()?.parse().ok());
    if let Some(length) = length.filter(|&length| length > most as u64) {
        return Err(too_large(most, &format!("{length}")));
    }
    Bytes::from_request(request, state)
        .await
        .map_err(|rejection| {
            if rejection.status() == StatusCode::PAYLOAD_TOO_LARGE {
                too_large(most, "more")
            } else {
                bad_body(rejection.body_text())
            }
        })
}

fn too_large(most: usize, found: &str) -> Problem {
    let message = format!("the body is longer than {most} bytes");
    let error = ApiError::new(Family::Policy, "bodyTooLarge", message)
        .with("limit", most)
        .with("found", found);
    Problem::from(error).with_status(StatusCode::PAYLOAD_TOO_LARGE)
}

/// A request that shows the token.
pub(super) struct Trusted;

impl FromRequestParts<Arc<Door>> for Trusted {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, door: &Arc<Door>) -> Result<Self, Response> {
        let shown = parts
            .headers
            .get(header::AUTHORIZATION)
            .and_then(|value| value.to_str().ok())
            .and_then(|value| value.split_once(' '))
            // The scheme's case does not matter (RFC 9110, 11.1).
            .filter(|(scheme, _)| scheme.eq_ignore_ascii_case("bearer"))
            .map(|(_, token)| token.trim_start());
        if shown.is_some_and(|shown| is_same(shown.as_bytes(), door.token.as_bytes())) {
            return Ok(Self);
        }
        let message = "this call acts for the node and takes its token: Authorization: Bearer TOKEN, where TOKEN stands in the file `token` of the node's folder";
        let error = ApiError::new(Family::Policy, "notAuthorized", message);
        let problem = Problem::from(error).with_status(StatusCode::UNAUTHORIZED);
        let challenge: [(HeaderName, HeaderValue); 1] =
            [(header::WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"))];
        Err((challenge, problem).into_response())
    }
}

/// Compares in a time that does not depend on where two texts differ.
fn is_same(one: &[u8], other: &[u8]) -> bool {
    let differences = one.iter().zip(other).map(|(a, b)| a ^ b);
    one.len() == other.len() && differences.fold(0, |all, bits| all | bits) == 0
}
