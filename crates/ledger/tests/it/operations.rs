//! Random operations of all kinds beside a second, plainer account of what they do.
//!
//! The model below knows nothing of the ledger's maps, changes or rules: it keeps lists and says yes or
//! no in its own words. What it accepts, the state must accept, and the other way round; what both hold
//! must be the same after every block; and taking all blocks back must pass every state again.

mod model;

use std::cell::Cell;

use ledger::{
    Amount, Block, Body, Changes, CheckedBlock, Coinbase, ConnectedBlock, DifficultyRule, FileHash,
    Founders, Header, HeaderPoint, Limits, NameKey, Outcome, PublicKey, Room, RoomParams,
    SecretKey, SignedTransaction, State, StateHash, Target, Transaction, merkle_tree,
};
use proptest::{collection::vec, prelude::*, sample::Index, test_runner::TestRunner};

use self::model::{Action, Model, Side, Try};

const PEOPLE: u8 = 5;
/// Which of them is the room's host.
const HOST: u8 = 3;
/// Who finds all blocks.
const MINER: u8 = 9;
const REWARD: u64 = 500;
const BEGIN_WITH: u64 = 10_000;

fn secret(person: u8) -> SecretKey {
    SecretKey::from_seed([person + 1; 32])
}

fn key(person: u8) -> PublicKey {
    secret(person).public()
}

fn amount(hundredths: u64) -> Amount {
    Amount::new(hundredths).expect("a small amount")
}

fn any_action() -> impl Strategy<Value = Action> {
    let outcome = prop_oneof![Just(Outcome::Release), Just(Outcome::Refund)];
    prop_oneof![
        2 => (0..PEOPLE, 1..6_000_u64).prop_map(|(to, amount)| Action::Pay { to, amount }),
        1 => Just(Action::Post),
        1 => (0..12_u8).prop_map(|name| Action::Claim { name }),
        1 => (0..3_u8, any::<bool>()).prop_map(|(file, whole)| Action::Stamp { file, whole }),
        2 => (1..3_000_u64, 1..5_u32).prop_map(|(price, stock)| Action::Offer { price, stock }),
        1 => any::<Index>().prop_map(|offer| Action::Withdraw { offer }),
        6 => (any::<Index>(), 1..4_u32, prop::bool::weighted(0.1)).prop_map(
            |(offer, quantity, price_off)| Action::Order { offer, quantity, price_off }
        ),
        8 => (any::<Index>(), outcome, any_side()).prop_map(
            |(order, outcome, side)| Action::Settle { order, outcome, side }
        ),
    ]
}

fn any_side() -> impl Strategy<Value = Side> {
    prop_oneof![
        Just(Side::Buyer),
        Just(Side::Seller),
        Just(Side::Host),
        Just(Side::Anybody),
    ]
}

fn any_try() -> impl Strategy<Value = Try> {
    let off = prop_oneof![30 => Just(0), 1 => 1..3_u64];
    (0..PEOPLE, 0..60_u64, off, any_action()).prop_map(|(by, fee, off, action)| Try {
        by,
        fee,
        off,
        action,
    })
}

/// Empty blocks, and then one of what is tried.
fn any_blocks() -> impl Strategy<Value = Vec<(u8, Vec<Try>)>> {
    let gap = prop_oneof![5 => Just(0_u8), 1 => 38..43_u8];
    vec((gap, vec(any_try(), 2..14)), 4..16)
}

/// A chain, its way back, and the plain account beside it.
struct Beside {
    room: Room,
    tip: HeaderPoint,
    state: State,
    model: Model,
    connected: Vec<(CheckedBlock, ConnectedBlock, StateHash)>,
    refused: usize,
}

impl Beside {
    fn new() -> Self {
        let easiest = Target::of_difficulty(1).to_compact();
        let params = RoomParams {
            name: "Model".into(),
            coin: "bit".into(),
            target_spacing_s: 10,
            difficulty: DifficultyRule::Classroom,
            starting_bits: easiest,
            easiest_bits: easiest,
            reward: amount(REWARD),
            halving_blocks: 1_000_000,
            limits: Limits::default(),
            host: Some(key(HOST)),
            allocations: (0..PEOPLE)
                .map(|person| (key(person), amount(BEGIN_WITH)))
                .collect(),
            created_at_s: 1_700_000_000,
            founders: Founders::default(),
        };
        let room = (0..10_000).find_map(|nonce| Room::new(params.clone(), nonce).ok());
        let room = room.expect("an easy target");
        Self {
            tip: HeaderPoint::genesis(&room),
            state: State::genesis(&room),
            model: Model::new(),
            connected: Vec::new(),
            refused: 0,
            room,
        }
    }

    /// Tries some things in one block.
    fn run(&mut self, tries: &[Try]) -> Result<(), TestCaseError> {
        let height = self.tip.height().0 + 1;
        let mut changes = Changes::default();
        let mut block = Vec::new();
        for tried in tries {
            let cast = self.model.cast(tried);
            let Some(payload) = self.model.payload(&cast) else {
                continue;
            };
            let body = Body {
                from: key(cast.by),
                sequence: self.model.person(cast.by).acted + cast.off,
                fee: amount(cast.fee),
                payload,
            };
            let signed = body.sign(&secret(cast.by), self.room.genesis());
            let id = Transaction::Signed(signed.clone()).id();
            let before = changes.clone();
            let applied = changes.apply(&self.state, id, &signed);
            let accepted = self.model.accepts(&cast, id, height);
            prop_assert_eq!(applied.is_ok(), accepted, "{:?}: {:?}", cast, applied);
            if accepted {
                block.push(signed);
            } else {
                prop_assert_eq!(&changes, &before, "a refusal changes nothing");
                self.refused += 1;
            }
        }
        self.mine(block)?;
        self.compare()
    }

    fn mine(&mut self, signed: Vec<SignedTransaction>) -> Result<(), TestCaseError> {
        let fees = signed.iter().map(|signed| signed.body.fee);
        let fees = Amount::checked_sum(fees).expect("small fees");
        self.model.person(MINER).money += REWARD + fees.hundredths();
        let coinbase = Coinbase {
            height: self.tip.height().next(),
            to: key(MINER),
            reward: amount(REWARD),
            fees,
            extra_nonce: 0,
            message: String::new(),
        };
        let mut transactions = vec![Transaction::Coinbase(coinbase)];
        transactions.extend(signed.into_iter().map(Transaction::Signed));
        let time = self.tip.header().time + 10;
        let mut header = Header {
            version: 1,
            prev: self.tip.hash(),
            merkle_root: merkle_tree(transactions.iter().map(Transaction::id)).root,
            time,
            bits: self.tip.child_bits(&self.room, time),
            nonce: 0,
        };
        let target = header.bits.to_target().expect("a target");
        while !target.is_met_by(header.hash()) {
            header.nonce += 1;
        }
        let block = Block {
            header,
            transactions,
        };
        let point = self.tip.extend(&self.room, header, u64::MAX);
        self.tip = point.expect("a good header");
        let checked = block.check(&self.room, &self.tip, |_| true);
        let checked = checked.expect("a good block");
        let before = self.state.hash();
        match self.state.connect(&self.room, &checked) {
            Ok(connected) => self.connected.push((checked, connected, before)),
            Err(rule) => prop_assert!(false, "what was applied connects: {}", rule),
        }
        Ok(())
    }

    /// Asserts that the state says what the plain account says.
    fn compare(&self) -> Result<(), TestCaseError> {
        let (state, model) = (&self.state, &self.model);
        for (person, expected) in &model.people {
            let account = state.account(&key(*person)).cloned().unwrap_or_default();
            prop_assert_eq!(account.balance.hundredths(), expected.money, "{}", person);
            prop_assert_eq!(account.sequence, expected.acted);
            prop_assert_eq!(account.names.len(), expected.names);
            prop_assert_eq!(account.offers as usize, expected.offers);
        }
        for (name, owner) in &model.names {
            let claimed = state.name(&NameKey::of(&format!("NAME{name}")));
            prop_assert_eq!(claimed.map(|claimed| claimed.owner), Some(key(*owner)));
        }
        for offered in &model.offers {
            let stock = state.offer(&offered.id).map(|offer| offer.stock);
            prop_assert_eq!(stock, offered.stands.then_some(offered.left));
        }
        for ordered in &model.orders {
            let quantity = state.order(&ordered.id).map(|order| order.quantity);
            prop_assert_eq!(quantity, ordered.is_open.then_some(ordered.quantity));
        }
        for (file, by) in &model.stamps {
            prop_assert!(state.stamp(FileHash::of(&[*file]), key(*by)).is_some());
        }
        let open = model.orders.iter().filter(|order| order.is_open).count();
        let standing = model.offers.iter().filter(|offer| offer.stands).count();
        prop_assert_eq!(state.orders().count(), open);
        prop_assert_eq!(state.offers().count(), standing);
        prop_assert_eq!(state.escrow().hundredths(), model.held());
        let issued = u64::from(PEOPLE) * BEGIN_WITH + REWARD * state.height().0;
        prop_assert_eq!(state.total().hundredths(), issued);
        Ok(())
    }

    /// Takes every block back, and connects them all again.
    fn there_and_back(&mut self) -> Result<(), TestCaseError> {
        let last = self.state.clone();
        let mut blocks = Vec::new();
        while let Some((block, connected, before)) = self.connected.pop() {
            self.state.disconnect(connected);
            prop_assert_eq!(self.state.hash(), before);
            blocks.push(block);
        }
        prop_assert_eq!(&self.state, &State::genesis(&self.room));
        for block in blocks.iter().rev() {
            let connected = self.state.connect(&self.room, block);
            prop_assert!(connected.is_ok());
        }
        prop_assert_eq!(&self.state, &last);
        prop_assert_eq!(self.state.hash(), last.hash());
        Ok(())
    }
}

/// How many orders ended how, and how much was refused, in all runs together.
#[derive(Default)]
struct Seen {
    released: Cell<usize>,
    refunded: Cell<usize>,
    timed_out: Cell<usize>,
    refused: Cell<usize>,
}

impl Seen {
    fn add(&self, beside: &Beside) {
        let add = |to: &Cell<usize>, more| to.set(to.get() + more);
        add(&self.released, beside.model.released);
        add(&self.refunded, beside.model.refunded);
        add(&self.timed_out, beside.model.timed_out);
        add(&self.refused, beside.refused);
    }
}

#[test]
fn the_state_does_what_a_plain_account_of_it_does() {
    let seen = Seen::default();
    let mut runner = TestRunner::new(ProptestConfig {
        cases: 96,
        failure_persistence: None,
        ..ProptestConfig::default()
    });
    let outcome = runner.run(&any_blocks(), |blocks| {
        let mut beside = Beside::new();
        for (gap, tries) in &blocks {
            for _ in 0..*gap {
                beside.run(&[])?;
            }
            beside.run(tries)?;
        }
        seen.add(&beside);
        beside.there_and_back()
    });
    if let Err(error) = outcome {
        panic!("{error}");
    }
    let (released, refunded) = (seen.released.get(), seen.refunded.get());
    let (timed_out, refused) = (seen.timed_out.get(), seen.refused.get());
    // Runs in which nothing ends would prove nothing.
    assert!(released > 60 && refunded > 60, "{released}, {refunded}");
    assert!(timed_out > 2 && refused > 500, "{timed_out}, {refused}");
}
