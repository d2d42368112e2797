//! Programs to begin with.

use crate::text::t;

/// A program to begin with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Example {
    /// Its name in lists.
    pub(super) id: &'static str,
    /// The program.
    pub(super) program: &'static str,
}

/// All, the easiest first.
pub(super) const ALL: [Example; 5] = [
    Example {
        id: "hello",
        program: include_str!("examples/hello.js"),
    },
    Example {
        id: "thanks",
        program: include_str!("examples/thanks.js"),
    },
    Example {
        id: "fees",
        program: include_str!("examples/fees.js"),
    },
    Example {
        id: "double-spend",
        program: include_str!("examples/double-spend.js"),
    },
    Example {
        id: "audit",
        program: include_str!("examples/audit.js"),
    },
];

impl Example {
    /// What it is called.
    pub(super) fn title(self) -> String {
        match self.id {
            "thanks" => t!("script-example-thanks"),
            "fees" => t!("script-example-fees"),
            "double-spend" => t!("script-example-double-spend"),
            "audit" => t!("script-example-audit"),
            _ => t!("script-example-hello"),
        }
    }
}
