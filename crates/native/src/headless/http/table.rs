//! How a route is written down once: what answers it, and what is said of it.

use std::sync::Arc;

use axum::{
    Router,
    routing::{MethodRouter, get, post},
};
use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde_json::Value;

use super::Door;

/// Where all routes are.
pub(super) const PREFIX: &str = "/api/v1";

/// A route's method.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Verb {
    Get,
    Post,
}

/// Makes a type's schema.
pub(super) type SchemaOf = fn(&mut SchemaGenerator) -> Schema;

/// What a body holds.
#[derive(Clone, Copy)]
pub(super) enum Content {
    Json(SchemaOf),
    /// Bytes or text of a media type.
    Other(&'static str),
}

/// A part of a path that names something.
#[derive(Clone, Copy)]
pub(super) struct Named {
    pub(super) name: &'static str,
    pub(super) says: &'static str,
    /// What it looks like, as a regular expression.
    pub(super) pattern: &'static str,
    pub(super) example: &'static str,
}

/// A route.
pub(super) struct Route {
    pub(super) verb: Verb,
    /// Below [`PREFIX`].
    pub(super) path: &'static str,
    pub(super) handler: MethodRouter<Arc<Door>>,
    /// Its name in the description.
    pub(super) name: &'static str,
    pub(super) summary: &'static str,
    pub(super) more: &'static str,
    pub(super) named: Option<Named>,
    pub(super) query: Option<SchemaOf>,
    /// Values for the query that make an example.
    pub(super) query_example: &'static str,
    pub(super) body: Option<(Content, Value)>,
    pub(super) status: u16,
    pub(super) gives: Option<(Content, &'static str)>,
    pub(super) refusals: &'static [u16],
    pub(super) acts: bool,
    /// Whether answers have a validator, so that who has one is told so.
    pub(super) has_tag: bool,
    /// Whether an answer may name the next one.
    pub(super) has_next: bool,
}

/// Adds a handler to a router.
pub(super) fn add(router: Router<Arc<Door>>, route: Route) -> Router<Arc<Door>> {
    router.route(&format!("{PREFIX}{}", route.path), route.handler)
}

impl Route {
    fn new(
        verb: Verb,
        path: &'static str,
        handler: MethodRouter<Arc<Door>>,
        name: &'static str,
        summary: &'static str,
    ) -> Self {
        Self {
            verb,
            path,
            handler,
            name,
            summary,
            more: "",
            named: None,
            query: None,
            query_example: "",
            body: None,
            status: 200,
            gives: None,
            refusals: &[],
            acts: false,
            has_tag: verb == Verb::Get,
            has_next: false,
        }
    }

    /// A route that reads.
    pub(super) fn get<H, T>(
        path: &'static str,
        handler: H,
        name: &'static str,
        summary: &'static str,
    ) -> Self
    where
        H: axum::handler::Handler<T, Arc<Door>>,
        T: 'static,
    {
        Self::new(Verb::Get, path, get(handler), name, summary)
    }

    /// A route that is given a body.
    pub(super) fn post<H, T>(
        path: &'static str,
        handler: H,
        name: &'static str,
        summary: &'static str,
    ) -> Self
    where
        H: axum::handler::Handler<T, Arc<Door>>,
        T: 'static,
    {
        Self::new(Verb::Post, path, post(handler), name, summary)
    }

    /// More about it than fits a line.
    pub(super) fn more(self, more: &'static str) -> Self {
        Self { more, ..self }
    }

    /// Its path names something.
    pub(super) fn named(self, named: Named) -> Self {
        Self {
            named: Some(named),
            ..self
        }
    }

    /// What may stand behind the `?`, and an example.
    pub(super) fn query<T: JsonSchema>(self, example: &'static str) -> Self {
        Self {
            query: Some(T::json_schema),
            query_example: example,
            ..self
        }
    }

    /// It takes JSON, such as an example.
    pub(super) fn takes<T: JsonSchema>(self, example: Value) -> Self {
        let content = Content::Json(SchemaGenerator::subschema_for::<T>);
        Self {
            body: Some((content, example)),
            ..self
        }
    }

    /// It takes bytes.
    pub(super) fn takes_bytes(self) -> Self {
        let content = Content::Other("application/octet-stream");
        Self {
            body: Some((content, Value::Null)),
            ..self
        }
    }

    /// It gives JSON.
    pub(super) fn gives<T: JsonSchema>(self, says: &'static str) -> Self {
        let content = Content::Json(SchemaGenerator::subschema_for::<T>);
        Self {
            gives: Some((content, says)),
            ..self
        }
    }

    /// It gives bytes or text.
    pub(super) fn gives_other(self, kind: &'static str, says: &'static str) -> Self {
        Self {
            gives: Some((Content::Other(kind), says)),
            ..self
        }
    }

    /// The status of what it gives, where that is not 200.
    pub(super) fn with_status(self, status: u16) -> Self {
        Self { status, ..self }
    }

    /// Statuses of its refusals beside those that every route has.
    pub(super) fn refuses(self, refusals: &'static [u16]) -> Self {
        Self { refusals, ..self }
    }

    /// It acts for the node and takes its token.
    pub(super) fn acts(self) -> Self {
        Self { acts: true, ..self }
    }

    /// Its answers have no validator.
    pub(super) fn without_tag(self) -> Self {
        Self {
            has_tag: false,
            ..self
        }
    }

    /// Its answer may name where the list goes on.
    pub(super) fn has_next(self) -> Self {
        Self {
            has_next: true,
            ..self
        }
    }

    /// A layer around its handler.
    pub(super) fn body_limit(self, most: usize) -> Self {
        let limit = axum::extract::DefaultBodyLimit::max(most);
        Self {
            handler: self.handler.layer(limit),
            ..self
        }
    }
}
