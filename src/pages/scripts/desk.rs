//! The program that is written, and where it comes from and goes to.

use wasm_bindgen_futures::spawn_local;
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use super::{
    editor::Editor,
    examples::{self, Example},
    store,
};
use crate::{
    components::{
        button::{Button, ButtonKind, ButtonSize},
        field::Field,
        icon::Glyph,
    },
    format,
    services::room_file,
    text::t,
};

/// What a program's file ends with.
const EXTENSION: &str = ".js";
/// What stands before the key of an example, and of a program of one's own, in the list.
const EXAMPLE: &str = "example/";
const OWN: &str = "own/";
/// Most characters of a program's name.
const NAME_CHARACTERS: &str = "40";

/// A program with its name.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Program {
    /// Its name; may be empty.
    pub(super) name: AttrValue,
    /// Its text.
    pub(super) text: AttrValue,
}

impl Program {
    /// What was written last, else the first example.
    pub(super) fn at_first() -> Self {
        match store::draft() {
            Some((name, text)) => Self {
                name: name.into(),
                text: text.into(),
            },
            None => Self::of_example(examples::ALL[0]),
        }
    }

    fn of_example(example: Example) -> Self {
        Self {
            name: AttrValue::default(),
            text: example.program.into(),
        }
    }

    /// Keeps it as the draft.
    pub(super) fn keep(&self) {
        store::keep_draft(&self.name, &self.text);
    }

    /// Its key in the list, where it is there as it is.
    fn key(&self) -> String {
        let example = examples::ALL
            .into_iter()
            .find(|one| one.program == self.text.as_str());
        if let Some(example) = example {
            return format!("{EXAMPLE}{}", example.id);
        }
        match store::load(&self.name) {
            Some(kept) if kept == self.text.as_str() => format!("{OWN}{}", self.name),
            _ => String::new(),
        }
    }

    fn of_key(key: &str) -> Option<Self> {
        if let Some(name) = key.strip_prefix(OWN) {
            let text = store::load(name)?.into();
            let name = name.to_owned().into();
            return Some(Self { name, text });
        }
        let id = key.strip_prefix(EXAMPLE)?;
        let example = examples::ALL.into_iter().find(|one| one.id == id)?;
        Some(Self::of_example(example))
    }
}

/// Properties of [`Desk`].
#[derive(Properties, PartialEq)]
pub(super) struct Props {
    /// The program.
    pub(super) program: Program,
    /// What a change of it does.
    pub(super) onchange: Callback<Program>,
    /// The line that an error names; 0 for none.
    pub(super) wrong: u32,
    /// The editor's text area.
    pub(super) area: NodeRef,
}

/// The editor, the list of programs, and where they are kept.
#[component]
pub(super) fn Desk(props: &Props) -> Html {
    let Program { name, text } = props.program.clone();
    let said = use_state_eq(|| Ok::<_, AttrValue>(AttrValue::default()));
    let say = said.setter();
    let change = |to: fn(&Program, String) -> Program| {
        let (onchange, program, say) = (props.onchange.clone(), props.program.clone(), say.clone());
        Callback::from(move |typed| {
            say.set(Ok(AttrValue::default()));
            onchange.emit(to(&program, typed));
        })
    };
    let write = change(|program, typed| Program {
        text: typed.into(),
        ..program.clone()
    });
    let call = change(|program, typed| Program {
        name: typed.into(),
        ..program.clone()
    });
    let save = use_save(&props.program, &say);
    let delete = {
        let (onchange, name, text, say) = (
            props.onchange.clone(),
            name.clone(),
            text.clone(),
            say.clone(),
        );
        Callback::from(move |_: MouseEvent| {
            store::delete(&name);
            say.set(Ok(t!("script-deleted", name = name.as_str()).into()));
            onchange.emit(Program {
                name: AttrValue::default(),
                text: text.clone(),
            });
        })
    };
    let is_kept = store::load(&name).is_some();
    html! {
        <section class="card script-desk" aria-labelledby="script-desk-head">
            <div class="card-head"><h2 id="script-desk-head">{ t!("script-program") }</h2></div>
            { list(&props.program, &props.onchange) }
            <Editor program={text} oninput={write} wrong={props.wrong} area={props.area.clone()} />
            <p class="faint" id="script-keys">{ t!("script-keys") }</p>
            <div class="script-bar">
                <Field id="script-name" label={t!("script-name")} value={name} oninput={call} maxlength={NAME_CHARACTERS} error={(*said).clone().err()} />
                <Button onclick={save}>{ t!("script-save") }</Button>
                if is_kept {
                    <Button kind={ButtonKind::Ghost} onclick={delete}>{ t!("script-delete") }</Button>
                }
            </div>
            <div class="script-bar"><Files program={props.program.clone()} onchange={props.onchange.clone()} say={said_wrong(&say)} /></div>
            <p class="soft" role="status">{ (*said).clone().unwrap_or_default() }</p>
        </section>
    }
}

fn said_wrong(say: &UseStateSetter<Result<AttrValue, AttrValue>>) -> Callback<AttrValue> {
    let say = say.clone();
    Callback::from(move |words| say.set(Err(words)))
}

/// Keeps a program under its name.
#[hook]
fn use_save(
    program: &Program,
    say: &UseStateSetter<Result<AttrValue, AttrValue>>,
) -> Callback<MouseEvent> {
    let (program, say) = (program.clone(), say.clone());
    Callback::from(move |_: MouseEvent| {
        let name = program.name.trim();
        say.set(if name.is_empty() {
            Err(t!("script-name-missing").into())
        } else if store::save(name, &program.text) {
            Ok(t!("script-saved", name = name).into())
        } else {
            let (programs, size) = (
                store::MOST.to_string(),
                (store::MOST_BYTES / 1024).to_string(),
            );
            Err(t!("script-not-saved", programs = programs, size = size).into())
        });
    })
}

/// The programs to choose from.
fn list(program: &Program, onchange: &Callback<Program>) -> Html {
    let key = program.key();
    let pick = {
        let onchange = onchange.clone();
        Callback::from(move |event: Event| {
            let key = event.target_unchecked_into::<HtmlSelectElement>().value();
            if let Some(program) = Program::of_key(&key) {
                onchange.emit(program);
            }
        })
    };
    let option = |value: String, words: String| {
        let selected = value == key;
        html! { <option {value} {selected}>{ words }</option> }
    };
    let own = store::names();
    html! {
        <div class="field">
            <label for="script-pick">{ t!("script-pick") }</label>
            <select class="input" id="script-pick" onchange={pick}>
                if key.is_empty() {
                    <option value="" selected=true>{ t!("script-unsaved") }</option>
                }
                <optgroup label={t!("script-examples")}>
                    { for examples::ALL.into_iter().map(|one| option(format!("{EXAMPLE}{}", one.id), one.title())) }
                </optgroup>
                if !own.is_empty() {
                    <optgroup label={t!("script-own")}>
                        { for own.into_iter().map(|name| option(format!("{OWN}{name}"), name.clone())) }
                    </optgroup>
                }
            </select>
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct FilesProps {
    program: Program,
    onchange: Callback<Program>,
    say: Callback<AttrValue>,
}

/// A program as a file.
#[component]
fn Files(props: &FilesProps) -> Html {
    let input = use_node_ref();
    let save = {
        let (program, say) = (props.program.clone(), props.say.clone());
        Callback::from(move |_: MouseEvent| {
            let name = if program.name.is_empty() {
                "script"
            } else {
                program.name.trim()
            };
            if let Err(error) =
                room_file::save(&format!("{name}{EXTENSION}"), program.text.as_bytes())
            {
                say.emit(format::refusal(&error).into());
            }
        })
    };
    let choose = {
        let input = input.clone();
        Callback::from(move |_: MouseEvent| {
            if let Some(input) = input.cast::<HtmlInputElement>() {
                input.click();
            }
        })
    };
    let onchange = {
        let (onchange, say) = (props.onchange.clone(), props.say.clone());
        Callback::from(move |event: Event| {
            let input: HtmlInputElement = event.target_unchecked_into();
            let Some(file) = input.files().and_then(|files| files.get(0)) else {
                return;
            };
            // The same file may be chosen again.
            input.set_value("");
            let (onchange, say) = (onchange.clone(), say.clone());
            spawn_local(async move {
                let name = file.name();
                match room_file::read(&file).await.map(String::from_utf8) {
                    Ok(Ok(text)) if text.len() <= store::MOST_BYTES => onchange.emit(Program {
                        name: name.trim_end_matches(EXTENSION).to_owned().into(),
                        text: text.into(),
                    }),
                    Ok(_) => say.emit(
                        t!(
                            "script-no-program",
                            size = (store::MOST_BYTES / 1024).to_string()
                        )
                        .into(),
                    ),
                    Err(error) => say.emit(format::refusal(&error).into()),
                }
            });
        })
    };
    html! {
        <>
            <Button size={ButtonSize::Small} glyph={Glyph::Receive} onclick={save}>{ t!("script-file-save") }</Button>
            <Button size={ButtonSize::Small} glyph={Glyph::Send} onclick={choose}>{ t!("script-file-open") }</Button>
            <input ref={input} type="file" accept=".js,.mjs,text/javascript" class="visually-hidden" tabindex="-1" aria-hidden="true" {onchange} />
        </>
    }
}
