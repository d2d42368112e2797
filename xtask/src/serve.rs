//! `cargo xtask run`: the whole classroom from a fresh clone.

use std::{
    io::{self, IsTerminal as _},
    net::{IpAddr, Ipv4Addr, SocketAddr, TcpListener, UdpSocket},
    path::PathBuf,
    process::Command,
};

use qrcodegen::{QrCode, QrCodeEcc};

use crate::{
    error::{Error, Result},
    page, process,
    process::cargo,
    tools,
    workspace::Workspace,
};

/// The port of the page and the relay, unless told otherwise.
const PORT: u16 = 8080;

/// Modules of light around a QR code that readers need.
const QUIET_ZONE: i32 = 4;

/// White on black, whatever the terminal's colours are; and back.
const WHITE_ON_BLACK: &str = "\x1b[97;40m";
const PLAIN: &str = "\x1b[0m";

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

/// Builds page and relay, tells where they are, and serves until stopped.
pub(crate) fn run(workspace: &Workspace, options: Options) -> Result<()> {
    let address = SocketAddr::from((Ipv4Addr::UNSPECIFIED, options.port));
    check_port(address)?;
    let tools = tools::page_tools(workspace)?;
    page::build(workspace, &tools)?;
    let relay = build_relay(workspace)?;
    check_port(address)?;
    announce(options.port);
    let mut command = Command::new(relay);
    command
        .arg("--listen")
        .arg(address.to_string())
        .arg("--page")
        .arg(workspace.dist());
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

fn announce(port: u16) {
    println!("\n  On this machine   http://localhost:{port}");
    match lan_address() {
        Some(address) => {
            let url = format!("http://{address}:{port}");
            println!("  In the classroom  {url}\n");
            match QrCode::encode_text(&url, QrCodeEcc::Medium) {
                Ok(code) => print!("{}", draw(&code, io::stdout().is_terminal())),
                Err(error) => println!("  (no QR code: {error})"),
            }
        }
        None => println!("  In the classroom  this machine is on no network"),
    }
    println!("\n  Ctrl-C stops it.\n");
}

/// The address under which other machines reach this one: that of the interface that packets to
/// elsewhere would leave by. Nothing is sent.
fn lan_address() -> Option<IpAddr> {
    /// An address set aside for documentation (RFC 5737), so it is nobody's.
    const ELSEWHERE: (Ipv4Addr, u16) = (Ipv4Addr::new(192, 0, 2, 1), 9);
    let socket = UdpSocket::bind((Ipv4Addr::UNSPECIFIED, 0)).ok()?;
    socket.connect(ELSEWHERE).ok()?;
    let address = socket.local_addr().ok()?.ip();
    (!address.is_loopback() && !address.is_unspecified()).then_some(address)
}

/// A QR code in characters, each two modules high. The light modules are the ones drawn, so that
/// it is right on a dark terminal even without colours.
fn draw(code: &QrCode, in_colour: bool) -> String {
    let range = -QUIET_ZONE..code.size() + QUIET_ZONE;
    let (start, end) = if in_colour {
        (WHITE_ON_BLACK, PLAIN)
    } else {
        ("", "")
    };
    let mut lines = String::new();
    for y in range.clone().step_by(2) {
        let line: String = range
            .clone()
            // Outside of the code all is light.
            .map(
                |x| match (code.get_module(x, y), code.get_module(x, y + 1)) {
                    (false, false) => '█',
                    (false, true) => '▀',
                    (true, false) => '▄',
                    (true, true) => ' ',
                },
            )
            .collect();
        lines.extend(["  ", start, &line, end, "\n"]);
    }
    lines
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

    #[test]
    fn a_drawn_code_has_every_module() {
        let code = QrCode::encode_text("http://192.0.2.1:8080", QrCodeEcc::Medium).expect("short");
        let drawn = draw(&code, false);
        let lines: Vec<Vec<char>> = drawn
            .lines()
            .map(|line| line.chars().skip(2).collect())
            .collect();
        for y in 0..code.size() {
            for x in 0..code.size() {
                let (row, half) = ((y + QUIET_ZONE).div_euclid(2), (y + QUIET_ZONE) % 2);
                let row = usize::try_from(row).expect("positive");
                let column = usize::try_from(x + QUIET_ZONE).expect("positive");
                let (upper, lower) = match lines[row][column] {
                    '█' => (false, false),
                    '▀' => (false, true),
                    '▄' => (true, false),
                    _ => (true, true),
                };
                let drawn_dark = if half == 0 { upper } else { lower };
                assert_eq!(drawn_dark, code.get_module(x, y), "at {x}, {y}");
            }
        }
    }
}
