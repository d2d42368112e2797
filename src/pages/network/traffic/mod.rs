//! The messages that this node hears and says, as they pass.
//!
//! Only while this list is on the screen does the node note messages at all ([`use_traffic`]). It is no live
//! region: it would talk without end.

mod choice;
mod details;
mod filter;
mod log;
mod row;
mod use_traffic;
mod words;

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

use self::{
    choice::Choice,
    filter::Filter,
    log::{Change, Entry, KEPT, Log},
    row::Row,
    use_traffic::use_traffic,
};
use crate::{
    components::{
        button::{Button, ButtonSize},
        empty::Empty,
        icon::Glyph,
    },
    hooks::use_growing,
    text::t,
};

/// The list, newest first, with what it shows and whether it goes on.
#[component]
pub(super) fn TrafficCard() -> Html {
    let log = use_traffic();
    let filter = use_state_eq(Filter::default);
    let shown: Vec<_> = log
        .entries()
        .filter(|entry| filter.takes(&entry.passed))
        .cloned()
        .collect();
    let pause = {
        let (dispatcher, goes_on) = (log.dispatcher(), log.came().is_none());
        Callback::from(move |()| {
            dispatcher.dispatch(if goes_on { Change::Pause } else { Change::GoOn });
        })
    };
    let stand_still = {
        let dispatcher = log.dispatcher();
        Callback::from(move |()| dispatcher.dispatch(Change::Pause))
    };
    let choose = {
        let filter = filter.setter();
        Callback::from(move |chosen| filter.set(chosen))
    };
    let show_all = choose.reform(|_: MouseEvent| Filter::default());
    let has_some = log.entries().next().is_some();
    html! {
        <section class="card msgs">
            <div class="card-head">
                <h2>{ t!("traffic") }</h2>
                <Pause came={log.came()} onpress={pause} />
            </div>
            <Choice filter={(*filter).clone()} ends={log.ends()} onchoose={choose} />
            if !has_some {
                <Empty title={t!("traffic-none")}>{ t!("traffic-none-words") }</Empty>
            } else if shown.is_empty() {
                <Empty title={t!("traffic-hidden")}>
                    <button class="link-btn" type="button" onclick={show_all}>{ t!("traffic-show-all") }</button>
                </Empty>
            } else {
                <Rows entries={shown} {stand_still} />
            }
            <p class="faint msg-foot">{ foot(&log) }</p>
        </section>
    }
}

/// What is not in the list.
fn foot(log: &Log) -> String {
    let kept = t!("traffic-kept", count = KEPT);
    match log.left_out {
        0 => kept,
        left_out => format!("{kept} {}", t!("traffic-left-out", count = left_out)),
    }
}

#[derive(Properties, PartialEq)]
struct PauseProps {
    /// How many came while the list stands still; none while it goes on.
    came: Option<u64>,
    onpress: Callback<()>,
}

/// Lets the list stand still, or go on.
#[component]
fn Pause(props: &PauseProps) -> Html {
    let onclick = props.onpress.reform(|_: MouseEvent| ());
    html! {
        <div class="msg-pause">
            if let Some(came) = props.came {
                <span class="faint">{ t!("traffic-came", count = came) }</span>
                <Button size={ButtonSize::Small} glyph={Glyph::Right} {onclick}>{ t!("traffic-go-on") }</Button>
            } else {
                <Button size={ButtonSize::Small} glyph={Glyph::Stop} {onclick}>{ t!("traffic-pause") }</Button>
            }
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct RowsProps {
    /// Those that the filter takes, newest first.
    entries: Vec<Rc<Entry>>,
    /// Somebody is in the list: it is not to move under a hand.
    stand_still: Callback<()>,
}

/// The rows. A keyboard stops at one, and arrows go to the others.
#[component]
fn Rows(props: &RowsProps) -> Html {
    let open = use_state_eq(|| None::<String>);
    let stop = use_state_eq(|| None::<String>);
    let (drawn, end) = use_growing(props.entries.iter().map(|entry| entry.id.as_str()));
    let rows = &props.entries[..drawn];
    let at = stop
        .as_ref()
        .and_then(|id| rows.iter().position(|entry| entry.id == *id));
    let at = at.unwrap_or(0);
    let onpress = {
        let (open, stop, stand_still) = (open.clone(), stop.setter(), props.stand_still.clone());
        Callback::from(move |id: String| {
            stand_still.emit(());
            stop.set(Some(id.clone()));
            open.set((open.as_ref() != Some(&id)).then_some(id));
        })
    };
    let onkeydown = {
        let (stop, ids) = (
            stop.setter(),
            rows.iter()
                .map(|entry| entry.id.clone())
                .collect::<Vec<_>>(),
        );
        Callback::from(move |event: KeyboardEvent| {
            let Some(to) = next(&event.key(), at, ids.len()) else {
                return;
            };
            if focus(&event, to) {
                event.prevent_default();
                stop.set(ids.get(to).cloned());
            }
        })
    };
    let onfocusin = props.stand_still.reform(|_: FocusEvent| ());
    html! {
        <>
            <ol class="msg-list" aria-label={t!("traffic")} {onkeydown} {onfocusin}>
                { for rows.iter().enumerate().map(|(nth, entry)| html! {
                    <Row key={entry.id.clone()} entry={entry.clone()} is_open={open.as_ref() == Some(&entry.id)}
                        is_stop={nth == at} onpress={onpress.clone()} />
                }) }
            </ol>
            <div ref={end} />
        </>
    }
}

/// The row that a key goes to from another, if it is a key for that.
fn next(key: &str, at: usize, rows: usize) -> Option<usize> {
    let last = rows.checked_sub(1)?;
    Some(match key {
        "ArrowDown" => (at + 1).min(last),
        "ArrowUp" => at.saturating_sub(1),
        "Home" => 0,
        "End" => last,
        _ => return None,
    })
}

/// Gives a row the focus, if it is a row that has it. What is open in a row has keys of its own.
fn focus(event: &KeyboardEvent, row: usize) -> bool {
    let is_row = event
        .target_dyn_into::<HtmlElement>()
        .is_some_and(|target| target.class_list().contains("msg"));
    let list = event.target_dyn_into::<Element>().filter(|_| is_row);
    let list = list.and_then(|target| target.closest(".msg-list").ok().flatten());
    let button = list
        .and_then(|list| list.children().item(u32::try_from(row).ok()?))
        .and_then(|row| row.first_element_child()?.dyn_into::<HtmlElement>().ok());
    button.is_some_and(|button| button.focus().is_ok())
}

#[cfg(test)]
mod tests {
    use super::next;

    #[test]
    fn arrows_go_from_row_to_row_and_stay_in_the_list() {
        assert_eq!(next("ArrowDown", 0, 3), Some(1));
        assert_eq!(next("ArrowDown", 2, 3), Some(2));
        assert_eq!(next("ArrowUp", 0, 3), Some(0));
        assert_eq!((next("Home", 2, 3), next("End", 0, 3)), (Some(0), Some(2)));
        assert_eq!((next("a", 0, 3), next("End", 0, 0)), (None, None));
    }
}
