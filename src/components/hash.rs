//! A hash, with the zeros that are its work set apart.

use yew::prelude::*;

use crate::format;

/// Digits in a group of a full hash.
const GROUP: usize = 8;

/// Properties of [`Hash`].
#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    /// 64 hex digits.
    pub(crate) value: AttrValue,
    /// Digits shown; 64 gives the full hash in groups.
    #[prop_or(12)]
    pub(crate) digits: usize,
    /// Whether the leading zeros are set apart; not for ids that nobody worked for.
    #[prop_or(true)]
    pub(crate) work: bool,
}

/// A short or a full hash. Groups are margins, so what is copied has no spaces.
#[component]
pub(crate) fn Hash(props: &Props) -> Html {
    let (zeros, rest) = format::hash_parts(&props.value, props.digits);
    let (zeros, rest) = if props.work {
        (zeros, rest.to_owned())
    } else {
        ("", format!("{zeros}{rest}"))
    };
    if props.digits < 64 {
        return html! {
            <code class="hash" title={props.value.clone()}>
                if !zeros.is_empty() {
                    <span class="hash-work">{ zeros }</span>
                }
                { rest }
            </code>
        };
    }
    html! { <code class="hash hash-full">{ for groups(zeros.len(), &props.value) }</code> }
}

/// The groups of a full hash, the first `zeros` digits set apart.
fn groups(zeros: usize, value: &str) -> impl Iterator<Item = Html> {
    (0..value.len()).step_by(GROUP).map(move |at| {
        let group = value
            .get(at..(at + GROUP).min(value.len()))
            .unwrap_or_default();
        let (work, rest) = group.split_at(zeros.saturating_sub(at).min(group.len()));
        html! {
            <span class="g">
                if !work.is_empty() {
                    <span class="hash-work">{ work }</span>
                }
                { rest }
            </span>
        }
    })
}
