//! What the simulation promises of itself.

use alloc::{string::String, vec::Vec};

#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::{
    Checker, Conduct, Deed, Fault, Faults, Loss, Noise, Options, Phase, Scenario, What, Wish,
    World, draw, shrink,
};

fn options() -> Options {
    Options {
        nodes: None,
        faults: Faults::all(),
    }
}

fn run(scenario: &Scenario) -> World {
    let mut world = World::new(scenario.clone());
    world.run();
    world
}

fn hash(world: &World) -> String {
    hex::encode(&world.hash()[..8])
}

/// On this machine, on another one, and on wasm32: what is typed here was computed natively. Whoever
/// changes on purpose what nodes do or say types what it is then.
#[test]
fn a_seed_gives_the_same_run_everywhere() {
    let runs: Vec<_> = [1, 4]
        .into_iter()
        .map(|seed| {
            let world = run(&draw(seed, options()));
            assert_eq!(world.violation(), None, "seed {seed}");
            (seed, world.steps(), hash(&world))
        })
        .collect();
    let runs: Vec<_> = runs
        .iter()
        .map(|(seed, steps, hash)| (*seed, *steps, hash.as_str()))
        .collect();
    let expected = [
        (1, 9_054, "d24a3ea1b55f2761"),
        (4, 10_643, "d651a00acd1603a7"),
    ];
    assert_eq!(runs, expected);
}

#[test]
fn another_seed_gives_another_run() {
    assert_ne!(draw(1, options()), draw(2, options()));
    let (one, other) = (run(&draw(1, options())), run(&draw(2, options())));
    assert_ne!(one.hash(), other.hash());
}

/// Who looks on step by step sees the same run as who lets it go on to its end.
#[test]
fn a_run_by_steps_is_the_same_run() {
    let scenario = draw(3, options());
    let whole = run(&scenario);
    let mut world = World::new(scenario);
    let mut found = 0;
    let mut last_ms = 0;
    while let Some(happening) = world.step() {
        assert!(happening.at_ms >= last_ms, "time goes on");
        last_ms = happening.at_ms;
        found += u64::from(matches!(happening.what, What::Found(_)));
    }
    assert_eq!(world.phase(), Phase::Over);
    assert_eq!(world.hash(), whole.hash());
    assert_eq!(world.counts(), whole.counts());
    assert_eq!(world.counts().blocks, found);
}

/// Without faults everybody hears everything, and all that people say is in the chain.
#[test]
fn without_faults_nodes_stand_on_one_chain_that_holds_all_posts() {
    let options = Options {
        nodes: Some(4),
        faults: Faults::NONE,
    };
    let scenario = draw(11, options);
    assert!(
        scenario
            .hosts
            .iter()
            .all(|host| host.conduct == Conduct::Honest)
    );
    assert!(
        scenario
            .wires
            .iter()
            .all(|wire| wire.noise == Noise::default())
    );
    let world = run(&scenario);
    assert_eq!(world.violation(), None);
    let counts = world.counts();
    assert!(counts.posts_followed > 0);
    assert!(counts.modelled > 10, "{} blocks", counts.modelled);
    for fault in ["messages lost", "crashes", "liars cut off", "writes lost"] {
        assert_eq!(counts.faults.get(fault).copied().unwrap_or(0), 0, "{fault}");
    }
    let tips: Vec<_> = world
        .hosts()
        .iter()
        .filter_map(|host| Some(host.node()?.inspect().tip().hash()))
        .collect();
    assert_eq!(tips, [tips[0]; 4]);
}

/// Over many seeds each kind of fault is drawn, and a fault that was not allowed is not.
#[test]
fn each_fault_is_drawn_and_no_other() {
    let drawn = |faults| {
        (0..200).fold(Faults::NONE, |all, seed| {
            let options = Options {
                nodes: None,
                faults,
            };
            draw(seed, options).faults.iter().fold(all, Faults::with)
        })
    };
    assert_eq!(drawn(Faults::all()), Faults::all());
    let some = Faults::NONE.with(Fault::Loss).with(Fault::Crash);
    assert_eq!(drawn(some), some);
    assert_eq!(drawn(Faults::NONE), Faults::NONE);
}

#[test]
fn faults_are_read_by_their_names() {
    assert_eq!(Faults::parse("all"), Ok(Faults::all()));
    assert_eq!(Faults::parse("none"), Ok(Faults::NONE));
    let some = Faults::NONE.with(Fault::Loss).with(Fault::Forge);
    assert_eq!(Faults::parse("loss, forge"), Ok(some));
    assert_eq!(alloc::format!("{some}"), "loss,forge");
    let wrong = Faults::parse("loss,rain").expect_err("rain is no fault");
    assert!(
        wrong.contains("\"rain\"") && wrong.contains("partition"),
        "{wrong}"
    );
}

/// Of a scenario that fails because of two deeds, these two are left.
#[test]
fn what_a_run_fails_without_is_taken_away() {
    let scenario = draw(7, options());
    assert!(scenario.deeds.len() > 10);
    let culprits: Vec<u64> = scenario
        .deeds
        .iter()
        .filter(|timed| matches!(timed.deed, Deed::Wish(_, Wish::Post)))
        .map(|timed| timed.salt)
        .take(2)
        .collect();
    assert_eq!(culprits.len(), 2);
    let mut runs = 0;
    let small = shrink(&scenario, Checker::LostPost, 1_000, |scenario| {
        runs += 1;
        let left = scenario.deeds.iter().map(|timed| timed.salt);
        let hit = left.filter(|salt| culprits.contains(salt)).count();
        (hit == 2).then_some(Checker::LostPost)
    });
    let left: Vec<u64> = small.deeds.iter().map(|timed| timed.salt).collect();
    assert_eq!(left, culprits);
    assert!(runs < 200, "{runs} runs");
    assert!(
        small
            .wires
            .iter()
            .all(|wire| wire.noise == Noise::default())
    );
    assert!(small.is_sound(), "the honest hosts can still come together");
}

/// Another failure than the one looked for is not followed.
#[test]
fn only_the_same_failure_is_made_small() {
    let scenario = draw(7, options());
    let small = shrink(&scenario, Checker::LostPost, 50, |_| Some(Checker::Panic));
    assert_eq!(small, scenario);
}

/// A scenario can be written down and read again.
#[test]
fn a_scenario_survives_being_written_down() {
    let mut scenario = draw(5, options());
    scenario.deeds[0].deed = Deed::Crash {
        host: 0,
        loss: Loss::Torn,
        for_ms: 7,
    };
    let bytes = borsh::to_vec(&scenario).expect("it encodes");
    assert_eq!(borsh::from_slice::<Scenario>(&bytes).ok(), Some(scenario));
}
