//! The published runs of aserti3-2d.

use ledger::{
    CompactTarget, Target,
    difficulty::{Elapsed, asert},
};

use crate::vectors::{files, report};

fn number(text: &str) -> i128 {
    match text.strip_prefix("0x") {
        Some(digits) => i128::from_str_radix(digits, 16).expect("hex digits"),
        None => text.parse().expect("digits"),
    }
}

fn target(bits: i128) -> Target {
    let bits = u32::try_from(bits).expect("32 bits");
    CompactTarget(bits).to_target().expect("a target")
}

#[test]
fn every_published_run_is_reproduced() {
    let easiest = target(0x1d00_ffff);
    let (files, mut rows) = (files("difficulty/asert"), 0);
    for file in &files {
        let text = file.text();
        let named = |name: &str| {
            let line = text.lines().find(|line| line.contains(name));
            let (_, value) = line.and_then(|line| line.rsplit_once(' ')).expect(name);
            number(value)
        };
        let anchor = target(named("anchor nBits"));
        let before = rows;
        for line in text
            .lines()
            .filter(|line| line.starts_with(char::is_numeric))
        {
            let row: Vec<i128> = line.split_whitespace().map(number).collect();
            let elapsed = Elapsed {
                time_s: row[2] - named("anchor parent time"),
                blocks: row[1] - named("anchor height"),
                spacing_s: 600,
                half_life_s: 2 * 24 * 60 * 60,
            };
            let found = asert(anchor, easiest, &elapsed);
            assert_eq!(i128::from(found.0), row[3], "{}: {line}", file.name);
            rows += 1;
        }
        assert_eq!(rows - before, named("iterations"), "{}", file.name);
    }
    report(&format!(
        "{rows} aserti3-2d targets of {} runs",
        files.len()
    ));
}
