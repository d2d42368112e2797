//! The product's mark.
//!
//! Plain functions: a component type of its own would cost the page kilobytes.

use yew::prelude::*;

/// Two linked blocks, the second not agreed yet.
pub(crate) fn mark() -> Html {
    html! {
        <svg class="mark" viewBox="0 0 44 28" aria-hidden="true">
            <rect class="mark-a" x="2" y="4" width="19" height="20" rx="5" />
            <rect class="mark-b" x="23" y="4" width="19" height="20" rx="5" />
            <path class="mark-c" d="M14 14h16" />
        </svg>
    }
}

/// The filter that gives outlines their grain of chalk. Once on a page.
pub(crate) fn chalk_filter() -> Html {
    html! {
        <svg class="sprite" width="0" height="0" aria-hidden="true">
            <filter id="chalk" x="-4%" y="-4%" width="108%" height="108%">
                <feTurbulence type="fractalNoise" baseFrequency="0.85" numOctaves="2" seed="8" result="grain" />
                <feDisplacementMap in="SourceGraphic" in2="grain" scale="1.8" xChannelSelector="R" yChannelSelector="G" result="rough" />
                <feColorMatrix in="grain" values="0 0 0 0 0  0 0 0 0 0  0 0 0 0 0  0 0 0 -3.4 2.5" result="dust" />
                <feComposite in="rough" in2="dust" operator="in" result="grains" />
                <feComponentTransfer in="rough" result="base"><feFuncA type="linear" slope="0.62" /></feComponentTransfer>
                <feMerge><feMergeNode in="base" /><feMergeNode in="grains" /></feMerge>
            </filter>
        </svg>
    }
}
