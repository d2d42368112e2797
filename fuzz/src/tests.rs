//! The corpus runs clean, on any toolchain and without libFuzzer.

use std::{collections::BTreeMap, fs, path::PathBuf};

use crate::TARGETS;

fn corpus(target: &str) -> BTreeMap<PathBuf, Vec<u8>> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("corpus")
        .join(target);
    let files = fs::read_dir(&folder).expect("each target has a corpus");
    files
        .map(|file| file.expect("it can be listed").path())
        .map(|path| (path.clone(), fs::read(path).expect("it can be read")))
        .collect()
}

#[test]
fn the_corpus_of_each_target_runs_clean() {
    for (name, target) in TARGETS {
        let inputs = corpus(name);
        assert!(!inputs.is_empty(), "{name} has no corpus");
        for (path, bytes) in inputs {
            // Seen only where it fails.
            println!("{}", path.display());
            target(&bytes);
        }
    }
}

/// Inputs at random, the same each time: little beside libFuzzer, and enough to see that nothing
/// panics at once.
#[test]
fn random_bytes_run_clean() {
    for (name, target) in TARGETS {
        println!("{name}");
        let mut state = name.len() as u64;
        for length in 0..120 {
            let numbers = (0..length / 2).map(|_| split_mix(&mut state));
            let bytes: Vec<u8> = numbers.flat_map(u64::to_le_bytes).collect();
            target(&bytes);
        }
    }
}

/// `SplitMix64` (Steele, Lea and Flood, 2014).
fn split_mix(state: &mut u64) -> u64 {
    *state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let mut mixed = *state;
    mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    mixed ^ (mixed >> 31)
}
