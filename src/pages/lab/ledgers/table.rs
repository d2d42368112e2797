//! The bank's table as everybody reads it. The pupil keeps it.

use api::lab::ledgers::{Move, Table, Went};
use yew::prelude::*;

use super::{
    change::ChangeForm,
    words::{deed, name, seen},
};
use crate::{
    components::icon::{Glyph, Icon},
    text::lab::lab,
};

/// Properties of [`TableCard`].
#[derive(Properties, PartialEq)]
pub(super) struct Props {
    /// The table.
    pub(super) table: Table,
    /// Does something to it.
    pub(super) act: Callback<Move>,
}

/// The card.
#[component]
pub(super) fn TableCard(props: &Props) -> Html {
    let table = &props.table;
    let is_other = table.rows.iter().any(|row| row.went != Went::Same);
    let rows = table.rows.iter().filter(|row| row.went != Went::Struck);
    html! {
        <section class="card ledger" id="ledger-table" aria-labelledby="ledger-table-head">
            <h2 id="ledger-table-head">{ lab!("lab-ledger-table") }</h2>
            <p class="soft">{ lab!("lab-ledger-table-about") }</p>
            <table class="table">
                <thead>
                    <tr>
                        <th scope="col">{ lab!("lab-trail-who") }</th>
                        <th scope="col">{ lab!("lab-trail-what") }</th>
                    </tr>
                </thead>
                <tbody>
                    { for rows.map(|row| html! {
                        <tr><td>{ name(row.by) }</td><td>{ deed(&row.deed) }</td></tr>
                    }) }
                </tbody>
            </table>
            <ChangeForm of="table" onchange={props.act.reform(Move::Keep)} />
            <div class="ledger-verdict" role="status">
                if let Some(who) = table.overdrawn {
                    <p class="wrong"><Icon glyph={Glyph::Cross} />{ lab!("lab-ledger-overdrawn", who = name(who)) }</p>
                } else if is_other {
                    <p><Icon glyph={Glyph::Check} />{ lab!("lab-ledger-unseen") }</p>
                } else {
                    <p><Icon glyph={Glyph::Check} />{ lab!("lab-ledger-fits") }</p>
                }
                <p>{ seen(table.seen) }</p>
            </div>
        </section>
    }
}
