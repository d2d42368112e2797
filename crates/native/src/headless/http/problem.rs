//! Refusals over HTTP.

use std::collections::BTreeMap;

use api::{ApiError, Family};
use axum::{
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use serde::Serialize;

/// A refusal as problem details (RFC 9457): `type`, `title`, `status` and `detail`, and the fields that it
/// has at every door.
#[derive(Debug)]
pub struct Problem {
    status: StatusCode,
    error: ApiError,
}

#[derive(Serialize)]
struct Body<'a> {
    r#type: String,
    title: &'a str,
    status: u16,
    detail: &'a str,
    family: Family,
    rule: &'a str,
    message: &'a str,
    details: &'a BTreeMap<String, String>,
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
            details: &error.details,
        };
        let json = serde_json::to_vec(&body).expect("texts become JSON");
        let kind = HeaderValue::from_static("application/problem+json");
        (status, [(header::CONTENT_TYPE, kind)], json).into_response()
    }
}
