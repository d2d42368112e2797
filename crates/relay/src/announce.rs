//! Where people find a relay: addresses, and a QR code for a terminal.

use std::{
    fmt::Write as _,
    net::{IpAddr, Ipv4Addr, SocketAddr, UdpSocket},
};

use qrcodegen::{QrCode, QrCodeEcc};

/// Modules of light around a QR code that readers need.
const QUIET_ZONE: i32 = 4;

/// White on black, whatever the terminal's colours are; and back.
const WHITE_ON_BLACK: &str = "\x1b[97;40m";
const PLAIN: &str = "\x1b[0m";

/// What a teacher is told when a relay listens there, to be printed.
///
/// A relay that listens on all addresses names the one under which others on the network reach this
/// machine.
pub fn announcement(listen: SocketAddr, has_tls: bool, in_colour: bool) -> String {
    let scheme = if has_tls { "https" } else { "http" };
    let port = listen.port();
    let mut lines = String::from("\n");
    let ip = listen.ip();
    if ip.is_unspecified() || ip.is_loopback() {
        let _ = writeln!(lines, "  On this machine   {scheme}://localhost:{port}");
    }
    let reached = if ip.is_unspecified() {
        lan_address()
    } else {
        (!ip.is_loopback()).then_some(ip)
    };
    match reached {
        Some(ip) => {
            let url = format!("{scheme}://{}", SocketAddr::from((ip, port)));
            let _ = writeln!(lines, "  In the classroom  {url}\n");
            match QrCode::encode_text(&url, QrCodeEcc::Medium) {
                Ok(code) => lines.push_str(&draw(&code, in_colour)),
                Err(error) => {
                    let _ = writeln!(lines, "  (no QR code: {error})");
                }
            }
        }
        None if ip.is_loopback() => {
            lines.push_str("  In the classroom  it listens to this machine alone\n");
        }
        None => lines.push_str("  In the classroom  this machine is on no network\n"),
    }
    lines.push_str("\n  Ctrl-C stops it.\n");
    lines
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_says_where_from_and_draws_it() {
        let said = announcement(([192, 0, 2, 7], 8080).into(), true, false);
        assert!(
            said.contains("In the classroom  https://192.0.2.7:8080\n"),
            "{said}"
        );
        assert!(said.contains('█') && !said.contains("localhost"), "{said}");
        let alone = announcement(([127, 0, 0, 1], 9000).into(), false, false);
        assert!(alone.contains("http://localhost:9000"), "{alone}");
        assert!(
            alone.contains("this machine alone") && !alone.contains('█'),
            "{alone}"
        );
        let all = announcement((Ipv4Addr::UNSPECIFIED, 9000).into(), false, false);
        assert!(
            all.contains("http://localhost:9000") && all.contains("In the classroom"),
            "{all}"
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
