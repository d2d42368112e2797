//! `cargo xtask run`: the whole classroom from a fresh clone.

use std::{
    io,
    net::{Ipv4Addr, SocketAddr, TcpListener},
    path::PathBuf,
    process::Command,
};

use crate::{
    error::{Error, Result},
    page, process,
    process::cargo,
    tools,
    workspace::Workspace,
};

/// The port of the page and the relay, unless told otherwise.
const PORT: u16 = 8080;

/// What `run` is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Options {
    port: u16,
}

impl Options {
    /// Reads the arguments after `run`.
    pub(crate) fn parse(args: &[String]) -> Result<Self> {
        let mut options = Self { port: PORT };
        let mut args = args.iter();
        while let Some(arg) = args.next() {
            let value = match arg.strip_prefix("--port") {
                Some("") => args.next().map(String::as_str),
                Some(rest) => rest.strip_prefix('='),
                None => {
                    return Err(Error::Usage(format!(
                        "`run` has no option `{arg}`, only --port PORT"
                    )));
                }
            };
            options.port = value
                .and_then(|value| value.parse().ok())
                .filter(|port| *port > 0)
                .ok_or_else(|| Error::Usage("--port needs a number from 1 to 65535".into()))?;
        }
        Ok(options)
    }
}

/// Builds page and relay, and serves until stopped. The relay tells where.
pub(crate) fn run(workspace: &Workspace, options: Options) -> Result<()> {
    let address = SocketAddr::from((Ipv4Addr::UNSPECIFIED, options.port));
    check_port(address)?;
    let tools = tools::page_tools(workspace)?;
    page::build(workspace, &tools)?;
    let relay = build_relay(workspace)?;
    check_port(address)?;
    let mut command = Command::new(relay);
    command
        .arg("--listen")
        .arg(address.to_string())
        .arg("--page")
        .arg(workspace.dist())
        .arg("--announce");
    become_program(&mut command)
}

/// Finds out early whether the port is free, before anything is built.
fn check_port(address: SocketAddr) -> Result<()> {
    let port = address.port();
    match TcpListener::bind(address) {
        Ok(_) => Ok(()),
        Err(error) if error.kind() == io::ErrorKind::AddrInUse => Err(Error::PortTaken { port }),
        Err(source) => Err(Error::Port { port, source }),
    }
}

fn build_relay(workspace: &Workspace) -> Result<PathBuf> {
    let mut build = cargo();
    build
        .args(["build", "--release", "--package", "chalk-relay"])
        .current_dir(&workspace.root);
    process::run(&mut build)?;
    let file = format!("chalk-relay{}", std::env::consts::EXE_SUFFIX);
    Ok(workspace.target.join("release").join(file))
}

/// Becomes another program, so that signals reach it and its end is this one's.
#[cfg(unix)]
fn become_program(command: &mut Command) -> Result<()> {
    use std::os::unix::process::CommandExt as _;
    Err(Error::Start {
        program: command.get_program().to_string_lossy().into_owned(),
        source: command.exec(),
    })
}

/// Runs another program until it ends.
#[cfg(not(unix))]
fn become_program(command: &mut Command) -> Result<()> {
    process::run(command)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(line: &str) -> Option<u16> {
        let args: Vec<_> = line.split_whitespace().map(str::to_owned).collect();
        Options::parse(&args).ok().map(|options| options.port)
    }

    #[test]
    fn a_port_may_be_chosen() {
        assert_eq!(parse(""), Some(PORT));
        assert_eq!(parse("--port 9000"), Some(9000));
        assert_eq!(parse("--port=9000"), Some(9000));
        for bad in [
            "--port",
            "--port 0",
            "--port 65536",
            "--port x",
            "--ports 9",
            "9000",
        ] {
            assert_eq!(parse(bad), None, "{bad}");
        }
    }

    #[test]
    fn a_taken_port_is_told_with_another() {
        let holder = TcpListener::bind("127.0.0.1:0").expect("a free port");
        let address = holder.local_addr().expect("bound");
        let error = check_port(address).expect_err("it is taken").to_string();
        assert!(
            error.contains(&format!("port {} is taken", address.port())),
            "{error}"
        );
    }
}
