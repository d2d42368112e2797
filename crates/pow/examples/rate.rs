//! The hash rate of one way to search, natively: `rate NAME MILLISECONDS` prints hashes a second.
//! Without arguments it prints the names. `cargo xtask bench pow` runs this beside a browser.
#![expect(
    clippy::disallowed_types,
    reason = "a benchmark needs a clock, and this one runs natively"
)]

use std::{
    env,
    hint::black_box,
    process::ExitCode,
    time::{Duration, Instant},
};

use pow::{Job, NonceRange, Path};
use sha2::{Digest as _, Sha256};

/// The `sha2` crate, hashing the whole header twice.
const SHA2: &str = "sha2";
/// The `sha2` crate, with the state after the first 64 bytes kept.
const SHA2_MIDSTATE: &str = "sha2-midstate";

/// Nonces between two looks at the clock.
const STEP: u32 = 1 << 16;

const HEADER: [u8; 80] = [7; 80];

fn main() -> ExitCode {
    let args: Vec<_> = env::args().skip(1).collect();
    let ways = Path::all().map(Path::name).chain([SHA2, SHA2_MIDSTATE]);
    match args.as_slice() {
        [] => {
            ways.for_each(|name| println!("{name}"));
            ExitCode::SUCCESS
        }
        [name, millis] => match (ways.into_iter().find(|way| way == name), millis.parse()) {
            (Some(name), Ok(millis)) => {
                println!("{:.0}", rate(name, Duration::from_millis(millis)));
                ExitCode::SUCCESS
            }
            _ => usage(),
        },
        _ => usage(),
    }
}

fn usage() -> ExitCode {
    eprintln!("usage: rate [NAME MILLISECONDS]");
    ExitCode::FAILURE
}

/// Hashes a second of a way to search, over at least this time.
fn rate(name: &str, time: Duration) -> f64 {
    match name {
        SHA2 => measure(time, |range| {
            let mut header = HEADER;
            least(range, |nonce| {
                header[76..].copy_from_slice(&nonce.to_le_bytes());
                Sha256::digest(Sha256::digest(header))[31]
            })
        }),
        SHA2_MIDSTATE => {
            let (first, second) = HEADER.split_at(64);
            let midstate = Sha256::new_with_prefix(first);
            let mut rest = [0; 16];
            rest.copy_from_slice(second);
            measure(time, |range| {
                least(range, |nonce| {
                    rest[12..].copy_from_slice(&nonce.to_le_bytes());
                    Sha256::digest(midstate.clone().chain_update(rest).finalize())[31]
                })
            })
        }
        name => {
            let job = Job::new(&HEADER, &[0; 32]);
            let path = Path::all()
                .find(|path| path.name() == name)
                .unwrap_or(Path::SCALAR);
            measure(time, |range| job.search_by(path, range).best.to_bytes()[31])
        }
    }
}

/// The least of the last bytes of a range's hashes: something that no hash can be left out for.
fn least(range: NonceRange, last_byte: impl FnMut(u32) -> u8) -> u8 {
    (range.first()..=range.last())
        .map(last_byte)
        .fold(u8::MAX, u8::min)
}

/// Hashes a second, after a step that is not counted. All ways give the same least bytes.
fn measure(time: Duration, mut search: impl FnMut(NonceRange) -> u8) -> f64 {
    let step = |first: u32| NonceRange::new(first, first + (STEP - 1)).unwrap_or(NonceRange::ALL);
    assert_eq!(search(step(0)), 0, "one of so many hashes ends in a zero");
    let began = Instant::now();
    let mut hashes = 0;
    loop {
        black_box(search(step(hashes)));
        hashes += STEP;
        let elapsed = began.elapsed();
        if elapsed >= time {
            return f64::from(hashes) / elapsed.as_secs_f64();
        }
    }
}
