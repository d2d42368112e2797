//! Where a program is written: a text area with line numbers.
//!
//! Tab moves on to the next control, as everywhere, until somebody types; then it indents, and Escape
//! gives it back. So a keyboard is never caught here.

use wasm_bindgen::JsCast;
use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

use crate::text::t;

/// What one step of indentation is.
const INDENT: &str = "  ";

/// Properties of [`Editor`].
#[derive(Properties, PartialEq)]
pub(super) struct Props {
    /// The program.
    pub(super) program: AttrValue,
    /// What typing does.
    pub(super) oninput: Callback<String>,
    /// The line that an error names, from 1; 0 for none.
    pub(super) wrong: u32,
    /// The text area, for who leads to a line.
    pub(super) area: NodeRef,
}

/// The editor.
#[component]
pub(super) fn Editor(props: &Props) -> Html {
    let numbers = use_node_ref();
    let is_typing = use_mut_ref(|| false);
    let oninput = {
        let (oninput, is_typing) = (props.oninput.clone(), is_typing.clone());
        Callback::from(move |event: InputEvent| {
            is_typing.replace(true);
            oninput.emit(event.target_unchecked_into::<HtmlTextAreaElement>().value());
        })
    };
    let onkeydown = {
        let is_typing = is_typing.clone();
        Callback::from(move |event: KeyboardEvent| {
            let area: HtmlTextAreaElement = event.target_unchecked_into();
            match event.key().as_str() {
                "Escape" => {
                    is_typing.replace(false);
                }
                "Tab" if *is_typing.borrow() && !event.shift_key() => {
                    event.prevent_default();
                    insert(INDENT);
                }
                "Enter" if !event.ctrl_key() && !event.is_composing() => {
                    event.prevent_default();
                    insert(&format!("\n{}", indent_at(&area)));
                }
                _ => {}
            }
        })
    };
    let onblur = Callback::from(move |_: FocusEvent| {
        is_typing.replace(false);
    });
    let onscroll = {
        let numbers = numbers.clone();
        Callback::from(move |event: Event| {
            let area: HtmlTextAreaElement = event.target_unchecked_into();
            if let Some(numbers) = numbers.cast::<web_sys::Element>() {
                numbers.set_scroll_top(area.scroll_top());
            }
        })
    };
    let lines = props.program.matches('\n').count() + 1;
    html! {
        <div class="script-editor" dir="ltr">
            <div class="script-numbers" ref={numbers} aria-hidden="true">
                { for (1..=lines).map(|line| {
                    let is_wrong = u32::try_from(line) == Ok(props.wrong);
                    html! { <span key={line} class={classes!(is_wrong.then_some("is-wrong"))}>{ line }</span> }
                }) }
            </div>
            <textarea
                ref={props.area.clone()}
                id="script-program"
                value={props.program.clone()}
                rows="18"
                wrap="off"
                spellcheck="false"
                autocomplete="off"
                autocapitalize="off"
                aria-label={t!("script-program")}
                aria-describedby="script-keys"
                {oninput}
                {onkeydown}
                {onblur}
                {onscroll}
            />
        </div>
    }
}

/// Puts the cursor on a line, from 1, and selects the line.
pub(super) fn go_to(area: &NodeRef, line: u32) {
    let Some(area) = area.cast::<HtmlTextAreaElement>() else {
        return;
    };
    let program = area.value();
    let before = program
        .split_inclusive('\n')
        .take(line.saturating_sub(1) as usize);
    // A text area counts in UTF-16.
    let units = |text: &str| u32::try_from(text.encode_utf16().count()).unwrap_or(0);
    let start = before.map(units).sum();
    let length = program
        .lines()
        .nth(line.saturating_sub(1) as usize)
        .map_or(0, units);
    let _ = area.focus();
    let _ = area.set_selection_range(start, start + length);
}

/// The white space with which the cursor's line begins.
fn indent_at(area: &HtmlTextAreaElement) -> String {
    let program: Vec<u16> = area.value().encode_utf16().collect();
    let at = area.selection_start().ok().flatten().unwrap_or(0) as usize;
    let before = String::from_utf16_lossy(&program[..at.min(program.len())]);
    indent_of(&before)
}

/// The white space with which the last line of a text begins.
fn indent_of(text: &str) -> String {
    let line = text.rsplit('\n').next().unwrap_or_default();
    let is_blank = |c: &char| *c == ' ' || *c == '\t';
    line.chars().take_while(is_blank).collect()
}

/// Types something at the cursor, so that it can be undone as what a person typed. The browser tells the
/// editor of it as of a person's typing.
fn insert(text: &str) {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else {
        return;
    };
    let exec = js_sys::Reflect::get(&document, &"execCommand".into());
    if let Some(exec) = exec
        .ok()
        .and_then(|exec| exec.dyn_into::<js_sys::Function>().ok())
    {
        let _ = exec.call3(&document, &"insertText".into(), &false.into(), &text.into());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_new_line_begins_as_the_one_before() {
        for (text, indent) in [
            ("", ""),
            ("a\n    b", "    "),
            ("  a\nb", ""),
            ("\t x", "\t "),
        ] {
            assert_eq!(indent_of(text), indent, "{text:?}");
        }
    }
}
