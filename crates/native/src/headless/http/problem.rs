//! Refusals over HTTP.

use std::{borrow::Cow, collections::BTreeMap};

use api::{ApiError, Family};
use axum::{
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use schemars::JsonSchema;
use serde::Serialize;

/// A refusal as problem details (RFC 9457): `type`, `title`, `status` and `detail`, and the fields that it
/// has at every door.
#[derive(Debug)]
pub struct Problem {
    status: StatusCode,
    error: ApiError,
}

/// A refusal (RFC 9457): which rule, in words for a person, and the values that were compared.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Problem")]
pub(super) struct Body<'a> {
    /// `urn:chalkchain:rule:` and the rule.
    r#type: String,
    /// The rule.
    title: &'a str,
    /// The answer's status.
    status: u16,
    /// As `message`.
    detail: &'a str,
    family: Family,
    /// The stable name of the rule that said no, in camel case.
    rule: &'a str,
    /// One sentence for a person: what happened, what was expected, what to do.
    message: &'a str,
    /// The values compared, by name.
    details: Cow<'a, BTreeMap<String, String>>,
}

impl Problem {
    /// The refusal alone.
    pub fn into_error(self) -> ApiError {
        self.error
    }

    /// The same refusal under another status.
    #[must_use]
    pub fn with_status(self, status: StatusCode) -> Self {
        Self { status, ..self }
    }

    /// So many listen to events already.
    pub(super) fn too_many_listeners() -> Self {
        let message = format!("{} programs listen already", super::LISTENERS);
        ApiError::new(Family::Transport, "tooManyListeners", message)
            .with("limit", super::LISTENERS)
            .into()
    }
}

impl From<ApiError> for Problem {
    fn from(error: ApiError) -> Self {
        let status = status_of(&error);
        Self { status, error }
    }
}

/// What a client can conclude from a refusal.
fn status_of(error: &ApiError) -> StatusCode {
    if error.rule == "notFound" || error.rule.starts_with("unknown") {
        return StatusCode::NOT_FOUND;
    }
    if error.rule == "pruned" {
        return StatusCode::GONE;
    }
    match error.family {
        Family::Decode => StatusCode::BAD_REQUEST,
        Family::Rule => StatusCode::UNPROCESSABLE_ENTITY,
        Family::Policy => StatusCode::CONFLICT,
        Family::Store => StatusCode::INSUFFICIENT_STORAGE,
        Family::Transport => StatusCode::SERVICE_UNAVAILABLE,
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let Self { status, error } = self;
        let body = Body {
            r#type: format!("urn:chalkchain:rule:{}", error.rule),
            title: &error.rule,
            status: status.as_u16(),
            detail: &error.message,
            family: error.family,
            rule: &error.rule,
            message: &error.message,
            details: Cow::Borrowed(&error.details),
        };
        let json = serde_json::to_vec(&body).expect("texts become JSON");
        let headers = [
            (
                header::CONTENT_TYPE,
                HeaderValue::from_static("application/problem+json"),
            ),
            (header::CACHE_CONTROL, HeaderValue::from_static("no-store")),
        ];
        (status, headers, json).into_response()
    }
}
