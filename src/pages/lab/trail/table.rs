//! What was done on a chain, in a table.

use api::lab::trail::{Deed, Trace, Trail, What};
use yew::prelude::*;

use crate::{format, text::lab::lab};

/// What an address did and was paid, or what all did.
pub(super) fn deeds(trail: &Trail, of: Option<&Trace>) -> Html {
    let is_of = |deed: &&Deed| {
        of.is_none_or(|of| {
            let address = Some(&of.address);
            deed.from.as_ref() == address || deed.to.as_ref() == address
        })
    };
    html! {
        <div class="odds-scroll" tabindex="0" role="group" aria-labelledby="trail-head">
            <table class="table odds-table">
                <thead>
                    <tr>
                        <th scope="col">{ lab!("lab-trail-block") }</th>
                        <th scope="col">{ lab!("lab-trail-who") }</th>
                        <th scope="col">{ lab!("lab-trail-what") }</th>
                        <th scope="col">{ lab!("lab-trail-whom") }</th>
                    </tr>
                </thead>
                <tbody>{ for trail.deeds.iter().filter(is_of).map(|deed| row(deed, trail)) }</tbody>
            </table>
        </div>
    }
}

fn row(deed: &Deed, trail: &Trail) -> Html {
    let name = |address: Option<&String>| address.map_or_else(String::new, |one| who(trail, one));
    html! {
        <tr>
            <th scope="row">{ format!("#{}", deed.height) }</th>
            <td>{ name(deed.from.as_ref()) }</td>
            <td>{ what(&deed.what) }</td>
            <td>{ name(deed.to.as_ref()) }</td>
        </tr>
    }
}

fn who(trail: &Trail, address: &str) -> String {
    let mut all = trail.addresses.iter();
    if all.any(|one| one.is_me && one.address == address) {
        return lab!("lab-you");
    }
    format::who(None, address)
}

fn what(what: &What) -> Html {
    match what {
        What::Found(earned) => {
            html! { lab!("lab-trail-found", amount = format::amount(*earned)) }
        }
        What::Paid(amount) => html! { lab!("lab-trail-paid", amount = format::amount(*amount)) },
        What::Claimed(name) => html! { lab!("lab-trail-claimed", name = name.as_str()) },
        What::Wrote(text) => html! { <q dir="auto">{ text.clone() }</q> },
        What::Other => html! { lab!("lab-trail-signed") },
    }
}
