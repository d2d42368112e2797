//! A lesson plan.

use yew::prelude::*;
use yew_router::prelude::*;

use super::plans::{Opens, PLANS, Plan, Step};
use crate::{
    routes::Route,
    text::papers::{paper, say},
};

/// The plan of a lesson of so many minutes.
pub(super) fn plan(minutes: u32) -> Html {
    let found = PLANS.iter().find(|plan| plan.minutes == minutes);
    found.map(draw).unwrap_or_default()
}

fn draw(plan: &'static Plan) -> Html {
    let text = |of: &str| say(&key(plan, of), &[]);
    let question = |number: u32| html! { <li>{ text(&format!("ask-{number}")) }</li> };
    html! {
        <>
            <section>
                <h2>{ paper!("paper-aim") }</h2>
                <p>{ text("aim") }</p>
            </section>
            <section>
                <h2>{ paper!("paper-material") }</h2>
                <p>{ text("material") }</p>
            </section>
            <section class="paper-wide" tabindex="0" role="region" aria-labelledby="paper-course">
                <h2 id="paper-course">{ paper!("paper-course") }</h2>
                <table>
                    <thead>
                        <tr>
                            <th scope="col">{ paper!("paper-minutes") }</th>
                            <th scope="col">{ paper!("paper-teacher") }</th>
                            <th scope="col">{ paper!("paper-pupils") }</th>
                            <th scope="col">{ paper!("paper-opens") }</th>
                        </tr>
                    </thead>
                    <tbody>{ for rows(plan) }</tbody>
                </table>
            </section>
            <section>
                <h2>{ paper!("paper-questions") }</h2>
                <ul class="paper-points">{ for (1..=plan.questions).map(question) }</ul>
            </section>
            <section>
                <h2>{ paper!("paper-troubles") }</h2>
                <dl class="paper-troubles">{ for plan.troubles.iter().map(|name| trouble(name)) }</dl>
            </section>
        </>
    }
}

/// The steps, each from its minute to the next one's.
fn rows(plan: &'static Plan) -> impl Iterator<Item = Html> {
    let mut from = 0;
    plan.steps.iter().map(move |step| {
        let to = from + step.minutes;
        let minutes = format!("{from}–{to}");
        from = to;
        row(plan, step, &minutes)
    })
}

fn row(plan: &Plan, step: &Step, minutes: &str) -> Html {
    let text = |of: &str| say(&key(plan, &format!("{}-{of}", step.name)), &[]);
    html! {
        <tr key={step.name}>
            <th scope="row" class="num">{ minutes.to_owned() }</th>
            <td>{ text("teacher") }</td>
            <td>{ text("pupils") }</td>
            <td>{ step.opens.map_or_else(|| html! { "–" }, link) }</td>
        </tr>
    }
}

fn link(opens: Opens) -> Html {
    html! { <Link<Route> to={opens.route()}>{ opens.title() }</Link<Route>> }
}

fn trouble(name: &str) -> Html {
    let text = |of: &str| say(&format!("paper-trouble-{name}{of}"), &[]);
    html! {
        <div key={name.to_owned()}>
            <dt>{ text("") }</dt>
            <dd>{ text("-help") }</dd>
        </div>
    }
}

fn key(plan: &Plan, of: &str) -> String {
    format!("paper-plan-{}-{of}", plan.minutes)
}
