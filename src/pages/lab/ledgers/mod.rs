//! Lesson 10: one market on a bank's table, on a chain of work, and on a chain of approved signers.

mod book;
mod change;
mod table;
mod trial;
mod words;

use std::rc::Rc;

use api::lab::{
    bench::{Ask, Said},
    ledgers::{Kind, Ledgers, Move},
};
use yew::prelude::*;

use self::{book::BookCard, table::TableCard, trial::TrialCard};
use super::desk::{Desk, Told};
use crate::{
    components::{
        button::{Button, ButtonSize},
        field::FieldError,
        icon::Glyph,
    },
    format,
    text::lab::lab,
};

/// Properties of [`LedgersStage`].
#[derive(Properties, PartialEq)]
pub(super) struct Props {
    /// The bench and the lessons.
    pub(super) desk: Desk,
}

/// The three side by side, and who may come to them and stay away.
#[component]
pub(super) fn LedgersStage(props: &Props) -> Html {
    let desk = &props.desk;
    let ledgers = use_state_eq(|| None::<Rc<Ledgers>>);
    let refused = use_state_eq(|| None::<AttrValue>);
    let act = {
        let (ask, ledgers, refused) = (desk.ask.clone(), ledgers.setter(), refused.setter());
        Callback::from(move |moved: Move| {
            let (ledgers, refused) = (ledgers.clone(), refused.clone());
            let tell = Callback::from(move |told: Told| match told {
                Ok(Said::Ledgers(said)) => {
                    ledgers.set(Some(Rc::new(said)));
                    refused.set(None);
                }
                Ok(_) => {}
                Err(error) => refused.set(Some(format::refusal(&error).into())),
            });
            ask.emit((Ask::Ledgers(moved), tell));
        })
    };
    {
        let act = act.clone();
        use_effect_with(desk.opened.is_some(), move |&is_open| {
            if is_open {
                act.emit(Move::Open);
            }
        });
    }
    let Some(said) = &*ledgers else {
        return Html::default();
    };
    html! {
        <div class="stack">
            <div class="ledgers">
                <TableCard table={said.table.clone()} act={act.clone()} />
                <BookCard kind={Kind::Work} book={said.work.clone()} act={act.clone()} />
                <BookCard kind={Kind::Signers} book={said.signers.clone()} act={act.clone()} />
            </div>
            if let Some(refused) = &*refused {
                <FieldError message={refused.clone()} />
            }
            <p>
                <Button size={ButtonSize::Small} glyph={Glyph::Undo} onclick={act.reform(|_: MouseEvent| Move::Open)}>
                    { lab!("lab-over") }
                </Button>
            </p>
            <TrialCard desk={desk.clone()} />
        </div>
    }
}
