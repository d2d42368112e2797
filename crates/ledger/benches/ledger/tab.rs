//! The half that runs in a browser's worker.

use wasm_bindgen::prelude::wasm_bindgen;

use crate::workload::Workload;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = performance)]
    fn now() -> f64;
}

/// Milliseconds for the block and for its signatures alone, by turns: as many of each as asked for.
#[wasm_bindgen]
#[expect(
    unreachable_pub,
    reason = "wasm-bindgen exports public functions alone"
)]
pub fn block_and_batch_ms(runs: u32) -> Vec<f64> {
    let workload = Workload::new();
    let mut times = Vec::new();
    for _ in 0..runs {
        times.push(milliseconds(|| workload.validate()));
        times.push(milliseconds(|| workload.verify_batch()));
    }
    times
}

fn milliseconds(work: impl FnOnce()) -> f64 {
    let start = now();
    work();
    now() - start
}
