//! Keeps what the instrumentation of coverage leaves in the objects: a linker that drops unused
//! sections takes its counters for unused.

fn main() {
    println!("cargo:rerun-if-changed=build.rs");
    if std::env::var_os("CARGO_FEATURE_LIBFUZZER").is_some() {
        println!("cargo:rustc-link-arg-bins=-Wl,-z,nostart-stop-gc");
    }
}
