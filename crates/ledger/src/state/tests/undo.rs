//! Random blocks keep the money together and are undone exactly.

use alloc::{vec, vec::Vec};

#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::{
    Amount, Changes, Height, Payload, SignedTransaction,
    testing::{Chain, Random, amount, claim, params, post, public, room_of, signed, transfer},
};

const KEYS: u64 = 6;

fn seed(random: &mut Random) -> u8 {
    u8::try_from(random.below(KEYS) + 1).expect("a small number")
}

fn payload(random: &mut Random) -> Payload {
    const NAMES: [&str; 6] = ["ada", "Ada", "BOB", "bob", "Straße", "strasse"];
    match random.below(5) {
        0 => post("a post"),
        1 => claim(NAMES[usize::try_from(random.below(6)).expect("an index")]),
        _ => transfer(public(seed(random)), random.below(40_000)),
    }
}

/// Transactions of which some break a rule of the state.
fn drawn(chain: &Chain, random: &mut Random) -> Vec<SignedTransaction> {
    let mut changes = Changes::default();
    let mut drawn = Vec::new();
    for _ in 0..random.below(8) {
        let from = seed(random);
        let view = changes.over(&chain.state);
        let sequence = view.account(&public(from)).sequence;
        let off = u64::from(random.below(20) == 0);
        let payload = payload(random);
        if let Payload::Transfer { to, amount, .. } = &payload
            && (*to == public(from) || *amount == Amount::ZERO)
        {
            continue;
        }
        let signed = signed(
            &chain.room,
            from,
            sequence + off,
            random.below(300),
            payload,
        );
        // Mostly what fits is kept, so that most blocks are good and some are not.
        let fits = changes.apply(&chain.state, &signed).is_ok();
        if fits || random.below(8) == 0 {
            drawn.push(signed);
        }
    }
    drawn
}

#[test]
fn random_blocks_conserve_money_and_disconnect_to_the_beginning() {
    for round in 0..8 {
        let mut random = Random(round);
        let mut params = params();
        params.allocations = vec![(public(1), amount(70_000)), (public(2), amount(30_000))];
        let mut chain = Chain::new(room_of(&params));
        let (mut states, mut connected) = (Vec::new(), Vec::new());
        let (mut issued, mut refused) = (0, 0);
        while connected.len() < 40 {
            let block = chain.block(&drawn(&chain, &mut random));
            let before = chain.state.clone();
            if let Ok(block) = chain.push(block) {
                let height = block.height();
                issued += chain.room.params().reward_at(height).hundredths();
                states.push(before);
                connected.push(block);
            } else {
                refused += 1;
                assert_eq!(chain.state, before, "a refused block changes nothing");
            }
            assert_eq!(chain.state.total(), amount(100_000 + issued));
        }
        assert_eq!(chain.tip.height(), Height(40));
        assert!(refused > 0, "round {round} tried no bad block");
        assert!(chain.state.names().count() > 0);
        while let (Some(block), Some(before)) = (connected.pop(), states.pop()) {
            chain.state.disconnect(block);
            assert_eq!(chain.state, before);
        }
        assert_eq!(chain.state, crate::State::genesis(&chain.room));
    }
}

#[test]
fn a_reorganisation_and_its_reverse_are_the_identity() {
    let mut chain = Chain::new(room_of(&params()));
    chain.mine(&[signed(&chain.room, 1, 0, 0, transfer(public(2), 9_000))]);
    let (fork, fork_point) = (chain.state.clone(), chain.tip);
    let branch = |chain: &mut Chain, seed: u64| {
        let mut random = Random(seed);
        let mut blocks = Vec::new();
        while blocks.len() < 6 {
            let block = chain.block(&drawn(chain, &mut random));
            if let Ok(connected) = chain.push(block.clone()) {
                blocks.push((block, connected));
            }
        }
        blocks
    };
    let first = branch(&mut chain, 1);
    let at_first = chain.state.clone();
    let (blocks, undo): (Vec<_>, Vec<_>) = first.into_iter().unzip();
    let back = |chain: &mut Chain, undo: Vec<_>| {
        undo.into_iter()
            .rev()
            .for_each(|block| chain.state.disconnect(block));
        chain.tip = fork_point;
    };
    back(&mut chain, undo);
    assert_eq!(chain.state, fork);
    let (_, undo): (Vec<_>, Vec<_>) = branch(&mut chain, 2).into_iter().unzip();
    assert_ne!(chain.state, at_first);
    back(&mut chain, undo);
    assert_eq!(chain.state, fork);
    for block in blocks {
        chain.push(block).expect("it was good before");
    }
    assert_eq!(chain.state, at_first);
}
