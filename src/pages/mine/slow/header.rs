//! The header's 80 bytes, cut into its six fields.

use api::Attempt;
use yew::prelude::*;

use crate::text::t;

/// A field: where it lies, in bytes, its colour, and its label.
struct Field {
    from: usize,
    to: usize,
    hue: &'static str,
    label: fn() -> String,
}

/// The fields as Bitcoin's header has them.
const FIELDS: [Field; 6] = [
    field(0, 4, "hue-grey", || t!("slow-version")),
    field(4, 36, "hue-blue", || t!("slow-prev")),
    field(36, 68, "hue-green", || t!("slow-merkle")),
    field(68, 72, "hue-orange", || t!("slow-time")),
    field(72, 76, "hue-lilac", || t!("slow-bits")),
    field(76, 80, "hue-yellow", || t!("slow-nonce")),
];

const fn field(from: usize, to: usize, hue: &'static str, label: fn() -> String) -> Field {
    Field {
        from,
        to,
        hue,
        label,
    }
}

/// The header, field by field.
pub(crate) fn header(attempt: &Attempt) -> Html {
    html! {
        <div class="slow-step">
            <h3>{ t!("slow-header") }</h3>
            <dl class="slow-fields">{ for FIELDS.iter().map(|field| one(field, attempt)) }</dl>
        </div>
    }
}

fn one(field: &Field, attempt: &Attempt) -> Html {
    let hex = attempt
        .header
        .get(2 * field.from..2 * field.to)
        .unwrap_or_default();
    let is_nonce = field.to == 80;
    html! {
        <div class={classes!("slow-field", field.hue, is_nonce.then_some("is-nonce"))}>
            <dt>
                { (field.label)() }
                if is_nonce {
                    <b class="num">{ attempt.nonce }</b>
                }
            </dt>
            <dd class="slow-bytes">{ for bytes(hex).map(|byte| html! { <code>{ byte }</code> }) }</dd>
        </div>
    }
}

/// The bytes of hex digits, two digits each.
pub(super) fn bytes(hex: &str) -> impl Iterator<Item = &str> {
    (0..hex.len() / 2).map(|at| hex.get(2 * at..2 * at + 2).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_fields_are_the_whole_header_without_gaps() {
        let mut at = 0;
        for field in &FIELDS {
            assert_eq!(field.from, at);
            at = field.to;
        }
        assert_eq!(at, 80);
    }

    #[test]
    fn a_byte_is_two_digits() {
        assert_eq!(bytes("00ff1a").collect::<Vec<_>>(), ["00", "ff", "1a"]);
        assert_eq!(bytes("").count(), 0);
    }
}
