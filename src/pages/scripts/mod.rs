//! Scripts: small programs that a person writes, and runs against the own node.

mod desk;
mod editor;
mod examples;
mod log;
mod permit;
mod runner;
mod sandbox;
mod store;

use yew::prelude::*;

use self::{
    desk::{Desk, Program},
    permit::Permit,
    runner::use_runner,
};
use crate::{routes, text::t};

/// The declarations of all calls, beside the page.
const DECLARATIONS: &str = "api.d.ts";

/// The scripts screen.
#[component]
pub(crate) fn Scripts() -> Html {
    let program = use_state_eq(Program::at_first);
    let runner = use_runner();
    let area = use_node_ref();
    let output = use_node_ref();
    let onchange = {
        let program = program.setter();
        Callback::from(move |changed: Program| {
            changed.keep();
            program.set(changed);
        })
    };
    let go = {
        let area = area.clone();
        Callback::from(move |line| editor::go_to(&area, line))
    };
    let run = {
        let (run, text) = (runner.run.clone(), program.text.clone());
        run.reform(move |consent| (text.to_string(), consent))
    };
    use_end_in_view(&output, runner.version);
    let base = routes::base_url();
    html! {
        <>
            <div class="page-head">
                <h1>{ t!("scripts-title") }</h1>
                <p>{ t!("scripts-lead") }</p>
            </div>
            <div class="cols script-cols">
                <Desk program={(*program).clone()} {onchange} wrong={runner.log.borrow().wrong} {area} />
                <aside class="stack" aria-label={t!("script-beside")}>
                    <Permit is_running={runner.is_running} spent={runner.log.borrow().spent} {run} stop={runner.stop.clone()} />
                    <section class="card script-output" aria-labelledby="script-output-head">
                        <div class="card-head"><h2 id="script-output-head">{ t!("script-output") }</h2></div>
                        <p class="visually-hidden" role="status">{ runner.words() }</p>
                        { log::output(&runner.log.borrow(), &output, &go) }
                    </section>
                    <p class="soft">
                        <a class="quiet-link" href={format!("{}/{DECLARATIONS}", base.trim_end_matches('/'))} target="_blank" rel="noopener">{ t!("script-all-calls") }</a>
                    </p>
                </aside>
            </div>
        </>
    }
}

/// Keeps the newest line in view, for who has not scrolled back.
#[hook]
fn use_end_in_view(output: &NodeRef, version: u32) {
    let output = output.clone();
    let height = use_mut_ref(|| 0);
    use_effect_with(version, move |_| {
        let Some(output) = output.cast::<web_sys::Element>() else {
            return;
        };
        let before = height.replace(output.scroll_height());
        if output.scroll_top() + output.client_height() + 8 >= before {
            output.set_scroll_top(output.scroll_height());
        }
    });
}
