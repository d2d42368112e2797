//! What the simulation promises of itself.

#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::{Faults, Options, World, draw};

fn run(seed: u64) -> World {
    let options = Options {
        nodes: None,
        faults: Faults::all(),
    };
    let mut world = World::new(draw(seed, options));
    world.run();
    world
}

#[test]
fn a_few_seeds_break_nothing() {
    for seed in 0..4 {
        let world = run(seed);
        assert_eq!(world.violation(), None, "seed {seed}");
    }
}
