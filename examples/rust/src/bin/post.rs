//! Posts a text, or pays, and waits until that stands in a block.
//!
//! ```sh
//! cargo run -p examples --bin post -- "Hello from Rust"
//! cargo run -p examples --bin post -- --pay Ada 250    # hundredths, to a name or an address
//! ```

use std::{env, error::Error, thread::sleep, time::Duration};

use examples::http::{get, submit};
use serde_json::json;

fn main() -> Result<(), Box<dyn Error>> {
    let args: Vec<String> = env::args().skip(1).collect();
    let args: Vec<&str> = args.iter().map(String::as_str).collect();
    let payload = match args[..] {
        ["--pay", to, amount] => {
            let amount: u64 = amount.parse()?;
            json!({ "kind": "transfer", "to": to, "amount": amount, "memo": "" })
        }
        [text] => json!({ "kind": "post", "text": text }),
        _ => return Err("give a text, or --pay TO AMOUNT".into()),
    };
    let txid = submit(&payload)?;
    println!("{txid}");
    loop {
        let state = &get(&format!("/transactions/{txid}"))?["state"];
        if state.is_object() {
            println!("in block {}, {}", state["height"], state["block"]);
            return Ok(());
        }
        sleep(Duration::from_millis(200));
    }
}
