//! The worker for browsers without wasm SIMD.

fn main() {
    pow_worker::run();
}
