//! A QR code, black on white in every theme.

use std::fmt::Write;

use qrcodegen::{QrCode, QrCodeEcc};
use yew::prelude::*;

/// Modules of light around the code, as the standard asks.
const QUIET_ZONE: i32 = 4;

/// Properties of [`Qr`].
#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    /// What it says.
    pub(crate) text: AttrValue,
    /// What it leads to, for those who don't see it.
    pub(crate) label: AttrValue,
}

/// A QR code; nothing where the text is too long for one.
#[component]
pub(crate) fn Qr(props: &Props) -> Html {
    let drawing = use_memo(props.text.clone(), |text| draw(text));
    let Some((size, path)) = &*drawing else {
        return Html::default();
    };
    html! {
        <svg class="qr" viewBox={format!("0 0 {size} {size}")} role="img" aria-label={props.label.clone()}>
            <path class="qr-light" d={format!("M0 0h{size}v{size}H0z")} />
            <path class="qr-dark" d={path.clone()} shape-rendering="crispEdges" />
        </svg>
    }
}

/// The side of the drawing in modules, and a path that holds all dark modules.
fn draw(text: &str) -> Option<(i32, String)> {
    let code = QrCode::encode_text(text, QrCodeEcc::Low).ok()?;
    let mut path = String::new();
    for y in 0..code.size() {
        for x in 0..code.size() {
            if code.get_module(x, y) {
                // Writing to a string does not fail.
                let _ = write!(path, "M{} {}h1v1h-1z", x + QUIET_ZONE, y + QUIET_ZONE);
            }
        }
    }
    Some((code.size() + 2 * QUIET_ZONE, path))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_short_text_is_drawn_with_its_quiet_zone() {
        let (size, path) = draw("http://localhost:8080/").unwrap();
        assert_eq!(size, 25 + 8);
        assert!(
            path.starts_with("M4 4h1"),
            "the corner of the first finder pattern"
        );
    }

    #[test]
    fn a_text_too_long_is_not_drawn() {
        assert_eq!(draw(&"a".repeat(3_000)), None);
    }
}
