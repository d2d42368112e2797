//! The worker for a graphics processor.

fn main() {
    gpu_worker::run();
}
