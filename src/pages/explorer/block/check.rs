//! Checking a block's hash with nothing but tools that stand on every desk.

use yew::prelude::*;

use super::{
    fields::{self, reversed},
    here::Here,
};
use crate::{
    components::{
        copy_button::CopyButton,
        hash::Hash,
        icon::{Glyph, Icon},
        segmented::Segmented,
    },
    text::{t, th},
};

/// Digits that are shown at each end of what a command prints.
const SHOWN: usize = 12;

/// A tool that hashes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Tool {
    /// A shell with `xxd` and `openssl`, which Linux and macOS have both; `sha256sum` is Linux's alone.
    #[default]
    Terminal,
    /// Python 3.
    Python,
    /// This node.
    Here,
}

impl Tool {
    const ALL: [Self; 3] = [Self::Terminal, Self::Python, Self::Here];

    /// What stands before and after a header's hex digits in the command; empty where there is none.
    fn around(self) -> (&'static str, &'static str) {
        match self {
            Self::Terminal => (
                "echo ",
                " \\\n  | xxd -r -p | openssl dgst -sha256 -binary | openssl dgst -sha256 -r",
            ),
            Self::Python => (
                "python3 -c \"from hashlib import sha256 as h; b = bytes.fromhex('",
                "'); print(h(h(b).digest()).digest()[::-1].hex())\"",
            ),
            Self::Here => ("", ""),
        }
    }

    /// The command that hashes a header twice.
    fn command(self, header: &str) -> String {
        let (before, after) = self.around();
        format!("{before}{header}{after}")
    }
}

/// What a command prints for a hash, cut to its ends, with the zero bytes that are its work apart.
fn printed(hash: &str) -> (String, String) {
    let printed = reversed(hash);
    let zero_bytes = hash
        .as_bytes()
        .chunks(2)
        .take_while(|byte| byte == b"00")
        .count();
    let (shown, zeros) = printed
        .split_at_checked(printed.len() - 2 * zero_bytes)
        .unwrap_or((&printed, ""));
    let tail = SHOWN.saturating_sub(zeros.len());
    match (
        shown.get(..SHOWN),
        shown.len().checked_sub(tail).and_then(|at| shown.get(at..)),
    ) {
        (Some(head), Some(tail)) if shown.len() > SHOWN + tail.len() => {
            (format!("{head}…{tail}"), zeros.to_owned())
        }
        _ => (shown.to_owned(), zeros.to_owned()),
    }
}

/// Properties of [`CheckIt`].
#[derive(Properties, PartialEq)]
pub(super) struct Props {
    /// The block's hash.
    pub(super) hash: AttrValue,
    /// The 80 bytes of its header as hex.
    pub(super) header: AttrValue,
}

/// A command that hashes the header, to be copied, and what it prints; or the same done here.
#[component]
pub(super) fn CheckIt(props: &Props) -> Html {
    let tool = use_state_eq(Tool::default);
    let choose = {
        let tool = tool.setter();
        Callback::from(move |nth: usize| tool.set(Tool::ALL.get(nth).copied().unwrap_or_default()))
    };
    let chosen = Tool::ALL
        .iter()
        .position(|other| *other == *tool)
        .unwrap_or_default();
    let choices = [
        t!("explorer-check-terminal"),
        t!("explorer-check-python"),
        t!("explorer-check-here"),
    ];
    let choices = choices.map(AttrValue::from);
    html! {
        <section class="card check">
            <div class="card-head">
                <h2>{ t!("explorer-check") }</h2>
                <Segmented label={t!("explorer-check-with")} choices={choices.to_vec()} {chosen} onchoose={choose} />
                if *tool != Tool::Here {
                    <CopyButton class="icon-btn" text={tool.command(&props.header)} label={t!("explorer-check-copy")} done={t!("explorer-check-copied")}>
                        <Icon glyph={Glyph::Copy} />
                    </CopyButton>
                }
            </div>
            if *tool == Tool::Here {
                <Here hash={props.hash.clone()} />
            } else {
                { command(*tool, props) }
            }
        </section>
    }
}

/// The command with its header coloured by field, and what it prints.
fn command(tool: Tool, props: &Props) -> Html {
    let Some(fields) = fields::cut(&props.header) else {
        return Html::default();
    };
    let (before, after) = tool.around();
    html! {
        <>
            <div class="term">
                <pre><code dir="ltr">
                    { before }
                    { for fields.iter().map(|(field, digits)| html! { <span class={field.class()}>{ *digits }</span> }) }
                    { after }
                </code></pre>
            </div>
            <p class="check-out">{ output(tool, &props.hash) }</p>
        </>
    }
}

/// What a command prints, and how it is read.
fn output(tool: Tool, hash: &AttrValue) -> Html {
    if tool == Tool::Python {
        let whole = html! { <Hash value={hash.clone()} digits=64 /> };
        return th!("explorer-check-prints-hash", hash = whole);
    }
    let (ends, zeros) = printed(hash);
    let printed = html! { <code>{ ends }<b>{ zeros }</b></code> };
    let start = html! { <span class="nw"><Hash value={hash.clone()} digits=14 />{ "…" }</span> };
    th!("explorer-check-prints", printed = printed, hash = start)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_commands_hold_the_header_as_it_is() {
        let header = "ab".repeat(80);
        let terminal = Tool::Terminal.command(&header);
        assert!(terminal.starts_with(&format!("echo {header} ")));
        let python = Tool::Python.command(&header);
        assert!(python.contains(&format!("bytes.fromhex('{header}')")));
        assert_eq!(
            python.matches('"').count(),
            2,
            "one pair of quotes that the shell takes away"
        );
    }

    /// The commands are run by a shell, on the header of Bitcoin's block 170.
    #[cfg(unix)]
    #[test]
    fn the_commands_print_the_hash() {
        let header = "0100000055bd840a78798ad0da853f68974f3d183e2bd1db6a842c1feecf222a00000000\
                      ff104ccb05421ab93e63f8c3ce5c2c2e9dbb37de2764b3a3175c8166562cac7d\
                      51b96a49ffff001d283e9e70";
        let hash = "00000000d1145790a8694403d4063f323d499e655c83426834d4ce2f8dd4a2ee";
        let has = |program: &str| {
            let path = std::env::var_os("PATH").unwrap_or_default();
            std::env::split_paths(&path).any(|folder| folder.join(program).is_file())
        };
        let run = |tool: Tool| {
            let shell = std::process::Command::new("sh")
                .args(["-c", &tool.command(header)])
                .output()
                .expect("a shell");
            assert!(shell.status.success(), "{shell:?}");
            String::from_utf8(shell.stdout).expect("digits")
        };
        let tools = [
            (
                Tool::Terminal,
                ["xxd", "openssl"].as_slice(),
                reversed(hash),
            ),
            (Tool::Python, ["python3"].as_slice(), hash.to_owned()),
        ];
        let mut ran = 0;
        for (tool, programs, expected) in tools {
            if programs.iter().all(|program| has(program)) {
                assert_eq!(run(tool).get(..64), Some(expected.as_str()), "{tool:?}");
                ran += 1;
            }
        }
        assert!(ran > 0, "neither python3 nor xxd with openssl is installed");
    }

    #[test]
    fn what_is_printed_ends_with_the_zeros_that_a_hash_starts_with() {
        let hash = "000000d1f54d2bc0fa43c3667725beb9e0a278b5fbc1e9b1b358559e034d0002";
        assert_eq!(
            printed(hash),
            ("02004d039e55…4df5d1".to_owned(), "000000".to_owned())
        );
    }

    #[test]
    fn half_a_byte_of_zeros_is_not_set_apart() {
        let hash = format!("0000000a{}", "9c".repeat(28));
        assert_eq!(
            printed(&hash),
            ("9c9c9c9c9c9c…9c9c0a".to_owned(), "000000".to_owned())
        );
    }

    #[test]
    fn a_hash_of_zeros_alone_is_shown_whole() {
        assert_eq!(printed(&"00".repeat(32)), (String::new(), "00".repeat(32)));
        assert_eq!(printed("é"), (reversed("é"), String::new()));
    }
}
