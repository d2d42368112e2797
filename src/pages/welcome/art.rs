//! The chalk drawings of the doors.

use yew::prelude::*;

/// What a drawing shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Art {
    /// A board on its stand.
    Board,
    /// Two blocks, the second on its way.
    Blocks,
    /// A window with a network in it.
    Window,
}

/// A drawing of a door.
pub(super) fn door_art(art: Art) -> Html {
    let strokes = match art {
        Art::Board => html! {
            <>
                <path d="M14 14h68v42H14z" />
                <path d="M24 70l8-14M72 70l-8-14M10 56h76" />
                <path class="y" d="M26 30h10M42 30h10M58 30h12" />
                <path d="M26 42h26" />
            </>
        },
        Art::Blocks => html! {
            <>
                <rect x="8" y="22" width="30" height="30" rx="7" />
                <rect class="y d" x="58" y="22" width="30" height="30" rx="7" />
                <path d="M58 37H38M46 30l-8 7 8 7" />
            </>
        },
        Art::Window => html! {
            <>
                <rect x="12" y="14" width="72" height="52" rx="7" />
                <path d="M12 26h72M20 20h.01M27 20h.01" />
                <circle cx="34" cy="44" r="6" />
                <circle cx="62" cy="38" r="6" />
                <circle class="y" cx="56" cy="57" r="5" />
                <path d="M40 43l16-4M38 49l13 6M61 44l-3 8" />
            </>
        },
    };
    html! { <svg class="door-art" viewBox="0 0 96 76" aria-hidden="true">{ strokes }</svg> }
}
