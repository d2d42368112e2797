//! Checks a whole room again, from the file that a node exports, with nothing of the node's own.
//!
//! ```sh
//! curl -o room.chalk http://127.0.0.1:8090/api/v1/export
//! cargo run --release -p examples --bin audit -- room.chalk
//! ```
//!
//! It ends with 0 and tells where the chain stands, or with 1 and the first block that breaks a rule.

use std::{
    env, fs,
    process::ExitCode,
    time::{SystemTime, UNIX_EPOCH},
};

use examples::audit::audit;

fn main() -> ExitCode {
    let path = env::args().nth(1).unwrap_or_default();
    let now = SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .unwrap_or_default();
    let audited = fs::read(&path)
        .map_err(|error| format!("{path}: {error}"))
        .and_then(|file| audit(&file, now.as_secs()).map_err(|refused| refused.to_string()));
    match audited {
        Ok(report) => {
            println!("{report:#}");
            ExitCode::SUCCESS
        }
        Err(why) => {
            eprintln!("{why}");
            ExitCode::FAILURE
        }
    }
}
