//! Prints what happens at a node, a line an event, as it happens.
//!
//! ```sh
//! cargo run -p examples --bin listen          # until it is stopped
//! cargo run -p examples --bin listen -- 3     # three events
//! ```

use std::{env, error::Error};

use examples::http::listen;

fn main() -> Result<(), Box<dyn Error>> {
    let mut left = match env::args().nth(1) {
        Some(count) => count.parse()?,
        None => u64::MAX,
    };
    listen(|name, content| {
        println!("{name} {content}");
        left = left.saturating_sub(1);
        left > 0
    })
}
