//! The worker with the kernel of four lanes, for browsers with wasm SIMD. It is a module of its own,
//! because a browser without SIMD refuses a module that has any.

fn main() {
    pow_worker::run();
}
