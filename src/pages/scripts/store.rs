//! A person's programs, in the browser's storage beside the chain. One that is not saved under a name yet
//! is kept as the draft.

use crate::services::storage::local_storage;

/// What stands before a program's name.
const BEGIN: &str = "chalk/script/";
const DRAFT: &str = "chalk/script-draft";
const DRAFT_NAME: &str = "chalk/script-draft-name";
/// Most bytes of a program: it shares its storage with the chain.
pub(super) const MOST_BYTES: usize = 64 * 1024;
/// Most programs.
pub(super) const MOST: usize = 50;

/// The names of all programs, in order.
pub(super) fn names() -> Vec<String> {
    let Some(storage) = local_storage() else {
        return Vec::new();
    };
    let all = (0..storage.length().unwrap_or(0)).filter_map(|at| storage.key(at).ok().flatten());
    let mut names: Vec<_> = all
        .filter_map(|key| Some(key.strip_prefix(BEGIN)?.to_owned()))
        .collect();
    names.sort();
    names
}

/// A program.
pub(super) fn load(name: &str) -> Option<String> {
    local_storage()?
        .get_item(&format!("{BEGIN}{name}"))
        .ok()
        .flatten()
}

/// Keeps a program under its name. False where there is no room for it.
pub(super) fn save(name: &str, program: &str) -> bool {
    let is_one_more = load(name).is_none() && names().len() >= MOST;
    program.len() <= MOST_BYTES && !is_one_more && set(&format!("{BEGIN}{name}"), program)
}

/// Forgets a program.
pub(super) fn delete(name: &str) {
    if let Some(storage) = local_storage() {
        let _ = storage.remove_item(&format!("{BEGIN}{name}"));
    }
}

/// The draft's name and program.
pub(super) fn draft() -> Option<(String, String)> {
    let storage = local_storage()?;
    let get = |item| storage.get_item(item).ok().flatten();
    Some((get(DRAFT_NAME).unwrap_or_default(), get(DRAFT)?))
}

/// Keeps the draft. A full storage loses it when the page is left, and nothing else.
pub(super) fn keep_draft(name: &str, program: &str) {
    if program.len() <= MOST_BYTES {
        set(DRAFT, program);
        set(DRAFT_NAME, name);
    }
}

fn set(item: &str, value: &str) -> bool {
    local_storage().is_some_and(|storage| storage.set_item(item, value).is_ok())
}
