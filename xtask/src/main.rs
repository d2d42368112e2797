//! The project's chores: `cargo xtask run`, `page`, `pkg`, `package`, `test`, `contract`, `bench`, `shots` and `fuzz`.

mod architecture;
mod bench;
mod browser;
mod build_id;
mod contract;
mod error;
mod fuzz;
mod npm;
mod offline;
mod package;
mod page;
mod parts;
mod process;
mod serve;
mod shots;
mod stages;
mod texts;
mod tidy;
mod tools;
mod types;
mod workspace;

use std::process::ExitCode;

use error::{Error, Result};
use workspace::Workspace;

const HELP: &str = "\
Usage: cargo xtask COMMAND

Commands:
  run [--port PORT]        Builds the page and serves it, with the relay, on http://localhost:8080
  page                     Builds the page into `dist`; TRUNK_BUILD_PUBLIC_URL puts it under a sub-path
  pkg                      Builds the package for other people's pages into target/pkg
  package                  Builds the program `chalkchain` with the page in it: a classroom in one file
  test [--only STAGE]...   Runs every test, or the named stages
  test --engine firefox|webkit
                           Runs a class's whole story and the core's steps in another engine than Chromium
  parts                    Cuts the page into parts that are fetched later; Trunk calls it at the end of a build
  shots [NAME]...          Takes pictures of every screen, or of those whose names hold one of these
  types                    Writes the TypeScript declarations of the API
  texts                    Compiles the page's languages; Trunk calls it at the end of a build
  bench pow [--json]       Measures the hashing kernel beside others' libraries
  bench page [--json]      Measures the page in Chromium
  bench node [--json]      Measures the rules beside their peers, natively and in Chromium, and a long room
  bench headless [--json]  Measures the headless node in a room of 100,000 blocks: its start, its memory, its pages
  bench relay [PART…] [--json]
                           Measures the relay beside nats-server and npm's ws; parts that last ten minutes only
                           where they are named: soak, faults
  bench doors [--json]     Measures a node's HTTP API on one core, while it fetches a long room and mines
  bench difficulty [--json]  Lets the difficulty rules follow a class in simulated time, and draws a chart
  contract                 Asks a node all that its OpenAPI description allows and much that it does not
  fuzz [TARGET] [--seconds N]  Runs bytes that libFuzzer makes up through the targets of fuzz/

What a command needs and this machine lacks is installed, or named with the way to install it.";

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    match dispatch(&args) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

fn dispatch(args: &[String]) -> Result<()> {
    let Some((command, rest)) = args.split_first() else {
        println!("{HELP}");
        return Ok(());
    };
    match command.as_str() {
        "run" => serve::run(&Workspace::open()?, serve::Options::parse(rest)?),
        "bench" => bench::run(&Workspace::open()?, rest),
        "contract" => contract::run(&Workspace::open()?),
        "fuzz" => fuzz::run(&Workspace::open()?, &fuzz::Options::parse(rest)?),
        "page" => {
            let workspace = Workspace::open()?;
            page::build(&workspace, &tools::page_tools(&workspace)?)
        }
        "package" => page::package(&Workspace::open()?),
        "shots" => shots::run(&Workspace::open()?, rest),
        "test" => stages::run(&Workspace::open()?, &stages::parse(rest)?),
        "parts" => parts::cut(&Workspace::open()?),
        "pkg" => package::build(&Workspace::open()?),
        "texts" => texts::write(&Workspace::open()?),
        "types" => types::write(&Workspace::open()?),
        "help" | "--help" | "-h" => {
            println!("{HELP}\n\nStages of test:\n{}", stages::describe());
            Ok(())
        }
        other => Err(Error::Usage(format!(
            "there is no command `{other}`\n\n{HELP}"
        ))),
    }
}
