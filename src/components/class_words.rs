//! What the pupils' side and the host's side of a lesson for the class both say.

use crate::text::{lab, t};

/// A lesson by its number, and by its title where the lab's words are here.
pub(crate) fn lesson_name(number: u8) -> String {
    let name = t!("class-lesson", number = number.to_string());
    match lab::find(&format!("lab-lesson-{number}-title"), &[]) {
        Some(title) => format!("{name} · {title}"),
        None => name,
    }
}

/// Whether bit `nth` is set.
pub(crate) fn has(bits: u32, nth: u32) -> bool {
    bits.checked_shr(nth).is_some_and(|bits| bits & 1 == 1)
}
