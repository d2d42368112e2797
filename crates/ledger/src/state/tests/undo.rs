//! Random blocks keep the money together and are undone exactly.

use alloc::{vec, vec::Vec};

#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::{
    Amount, Changes, Height, Outcome, Payload, SignedTransaction, TxId, sha256d,
    testing::{
        Chain, Random, amount, apply, claim, id_of, offer, order, params, post, public, room_of,
        settle, signed, stamp, transfer, withdraw,
    },
};

const KEYS: u64 = 6;

fn seed(random: &mut Random) -> u8 {
    u8::try_from(random.below(KEYS) + 1).expect("a small number")
}

/// One of some things, if there are any.
fn one_of<T: Copy>(random: &mut Random, things: &[T]) -> Option<T> {
    let place = random.below(things.len().max(1) as u64);
    things
        .get(usize::try_from(place).expect("an index"))
        .copied()
}

/// Offers and orders that exist, or did, and so may be acted on.
#[derive(Default)]
pub(super) struct Known {
    offers: Vec<TxId>,
    orders: Vec<TxId>,
}

impl Known {
    fn hear(&mut self, signed: &SignedTransaction) {
        match signed.body.payload {
            Payload::Offer { .. } => self.offers.push(id_of(signed)),
            Payload::Order { .. } => self.orders.push(id_of(signed)),
            _ => {}
        }
    }
}

/// Each kind of payload now and then, most of them such as somebody would make.
fn payload(random: &mut Random, known: &Known) -> Payload {
    const NAMES: [&str; 6] = ["ada", "Ada", "BOB", "bob", "Straße", "strasse"];
    let offered = one_of(random, &known.offers);
    let ordered = one_of(random, &known.orders);
    match (random.below(12), offered, ordered) {
        (0, ..) => post("a post"),
        (1, ..) => claim(NAMES[usize::try_from(random.below(6)).expect("an index")]),
        (2, ..) => stamp("file", &random.below(4).to_le_bytes()),
        (3, ..) => offer("thing", 1 + random.below(2) * 499, 4),
        (4, Some(offer), _) if random.below(3) == 0 => withdraw(offer),
        (5 | 6, Some(offer), _) => {
            let quantity = u32::try_from(1 + random.below(3)).expect("a small number");
            order(offer, quantity, 1 + random.below(2) * 499)
        }
        (7 | 8, _, Some(order)) => {
            let outcomes = [Outcome::Release, Outcome::Refund];
            settle(order, one_of(random, &outcomes).expect("one of two"))
        }
        _ => transfer(public(seed(random)), random.below(40_000)),
    }
}

/// Transactions of which some break a rule of the state.
pub(super) fn drawn(
    chain: &Chain,
    random: &mut Random,
    known: &mut Known,
) -> Vec<SignedTransaction> {
    let mut changes = Changes::default();
    let mut drawn = Vec::new();
    for _ in 0..random.below(8) {
        let from = seed(random);
        let view = changes.over(&chain.state);
        let sequence = view.account(&public(from)).sequence;
        let off = u64::from(random.below(20) == 0);
        let payload = payload(random, known);
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
        let fits = apply(&mut changes, &chain.state, &signed).is_ok();
        if fits || random.below(8) == 0 {
            known.hear(&signed);
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
        params.host = Some(public(3));
        let mut chain = Chain::new(room_of(&params));
        let (mut states, mut connected) = (Vec::new(), Vec::new());
        let (mut issued, mut refused, mut known) = (0, 0, Known::default());
        let mut held = Amount::ZERO;
        while connected.len() < 40 {
            let block = chain.block(&drawn(&chain, &mut random, &mut known));
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
            held = held.max(chain.state.escrow());
        }
        assert_eq!(chain.tip.height(), Height(40));
        assert!(refused > 0, "round {round} tried no bad block");
        assert!(chain.state.names().count() > 0);
        assert!(held > Amount::ZERO, "round {round} held no money");
        assert!(known.orders.len() > chain.state.orders().count());
        while let (Some(block), Some(before)) = (connected.pop(), states.pop()) {
            assert_ne!(chain.state.hash(), before.hash());
            chain.state.disconnect(block);
            assert_eq!(chain.state, before);
            assert_eq!(chain.state.hash(), before.hash());
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
        let (mut random, mut known) = (Random(seed), Known::default());
        let mut blocks = Vec::new();
        while blocks.len() < 6 {
            let block = chain.block(&drawn(chain, &mut random, &mut known));
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
    assert_eq!(chain.state.hash(), at_first.hash());
}

#[test]
fn the_bytes_of_a_state_are_written_out() {
    let mut params = params();
    params.allocations = vec![(public(1), amount(70_000))];
    let mut chain = Chain::new(room_of(&params));
    let stamped = signed(&chain.room, 1, 0, 0, stamp("f", b"file"));
    let offered = signed(&chain.room, 1, 1, 0, offer("a", 5, 3));
    let named = signed(&chain.room, 1, 2, 0, claim("Ada"));
    chain.mine(&[stamped.clone(), offered.clone(), named]);
    let pay = signed(&chain.room, 1, 3, 0, transfer(public(2), 9));
    let ordered = signed(&chain.room, 2, 0, 1, order(id_of(&offered), 1, 5));
    chain.mine(&[pay, ordered.clone()]);
    let text = |text: &str| {
        let length = u32::try_from(text.len()).expect("a short text");
        [&length.to_le_bytes(), text.as_bytes()].concat()
    };
    let number = |number: u64| number.to_le_bytes().to_vec();
    let key = |seed| public(seed).to_bytes().to_vec();
    let mut accounts = [
        [
            key(1),
            number(69_991),
            number(4),
            vec![1, 0, 0, 0],
            text("Ada"),
            vec![1, 0, 0, 0],
        ]
        .concat(),
        [key(2), number(3), number(1), vec![0; 8]].concat(),
        [key(9), number(10_001), number(0), vec![0; 8]].concat(),
    ];
    accounts.sort();
    let expected = [
        chain.tip.hash().to_bytes().to_vec(),
        number(2),
        // No host.
        vec![0],
        vec![3, 0, 0, 0],
        accounts.concat(),
        vec![1, 0, 0, 0],
        [text("ada"), text("Ada"), key(1)].concat(),
        vec![1, 0, 0, 0],
        id_of(&offered).to_bytes().to_vec(),
        [key(1), text("a"), text(""), number(5), vec![2, 0, 0, 0]].concat(),
        vec![1, 0, 0, 0],
        id_of(&ordered).to_bytes().to_vec(),
        id_of(&offered).to_bytes().to_vec(),
        [key(2), key(1), vec![1, 0, 0, 0], number(5), number(2)].concat(),
        vec![1, 0, 0, 0],
        crate::FileHash::of(b"file").to_bytes().to_vec(),
        [
            key(1),
            text("f"),
            id_of(&stamped).to_bytes().to_vec(),
            number(1),
        ]
        .concat(),
    ]
    .concat();
    assert_eq!(hex::encode(chain.state.to_bytes()), hex::encode(&expected));
    let hashed = [&b"chalkchain state v1\n"[..], &expected].concat();
    assert_eq!(chain.state.hash().to_bytes(), sha256d(&hashed));
}
