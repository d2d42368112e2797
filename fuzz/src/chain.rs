//! Blocks on the ledger's state, and their undoing.

use arbitrary::{Result, Unstructured};
use ledger::{
    Amount, Block, Body, Changes, Coinbase, ConnectedBlock, FileHash, Header, HeaderPoint, Outcome,
    Payload, SignedTransaction, StampedFile, State, Transaction, TxId, merkle_tree,
};

use crate::material::{SPACING_S, identity, mined, room};

/// Blocks of one run.
const BLOCKS: usize = 12;

/// Connects and disconnects blocks.
pub fn chain(data: &[u8]) {
    let mut u = Unstructured::new(data);
    let mut run = Run::new();
    for _ in 0..2 * BLOCKS {
        if u.is_empty() || run.step(&mut u).is_err() {
            break;
        }
    }
    while run.undo() {}
    assert_eq!(run.state, State::genesis(room()));
}

struct Run {
    state: State,
    points: Vec<HeaderPoint>,
    /// The states before each block, and how to get back to them.
    below: Vec<(State, ConnectedBlock)>,
    /// Offers and orders that were made.
    made: Vec<TxId>,
}

impl Run {
    fn new() -> Self {
        Self {
            state: State::genesis(room()),
            points: vec![HeaderPoint::genesis(room())],
            below: Vec::new(),
            made: Vec::new(),
        }
    }

    fn step(&mut self, u: &mut Unstructured<'_>) -> Result<()> {
        if u.ratio(1, 6)? {
            self.undo();
            return Ok(());
        }
        let signed = self.transactions(u)?;
        let mut block = self.block(&signed);
        // A finder who takes more or less than is due.
        if u.ratio(1, 16)?
            && let Some(Transaction::Coinbase(coinbase)) = block.transactions.first_mut()
        {
            coinbase.reward = Amount::new(u.int_in_range(0..=2_000)?).unwrap_or_default();
            block.header.merkle_root = merkle_tree(block.ids()).root;
            block.header = mined(block.header);
        }
        self.connect(block);
        Ok(())
    }

    fn connect(&mut self, block: Block) {
        let tip = self.points.last().expect("the genesis block");
        let point = tip
            .extend(room(), block.header, u64::MAX)
            .expect("it was made so");
        let before = self.state.clone();
        // Signatures were made here and are good: only their rules are asked again.
        let Ok(checked) = block.check(room(), &point, |_| true) else {
            return;
        };
        match self.state.connect(room(), &checked) {
            Err(_) => assert_eq!(self.state, before, "a refused block changes nothing"),
            Ok(connected) => {
                self.below.push((before, connected));
                self.points.push(point);
                let issued = room().params().issued_up_to(self.state.height());
                assert_eq!(Some(self.state.total()), issued);
                let bytes = self.state.to_bytes();
                let read = State::from_bytes(room(), &bytes);
                assert_eq!(read.as_ref(), Ok(&self.state));
            }
        }
    }

    /// Takes the tip back: the state is what it was.
    fn undo(&mut self) -> bool {
        let Some((before, connected)) = self.below.pop() else {
            return false;
        };
        self.points.pop();
        self.state.disconnect(connected);
        assert_eq!(self.state, before);
        true
    }

    fn block(&self, signed: &[SignedTransaction]) -> Block {
        let tip = self.points.last().expect("the genesis block");
        let height = tip.height().next();
        let fees = signed.iter().map(|signed| signed.body.fee);
        let mut transactions = vec![Transaction::Coinbase(Coinbase {
            height,
            to: identity(3).public(),
            reward: room().params().reward_at(height),
            fees: Amount::checked_sum(fees).unwrap_or_default(),
            extra_nonce: 0,
            message: String::new(),
        })];
        transactions.extend(signed.iter().cloned().map(Transaction::Signed));
        let time = tip.header().time + u32::try_from(SPACING_S).expect("short");
        let header = mined(Header {
            version: 1,
            prev: tip.hash(),
            merkle_root: merkle_tree(transactions.iter().map(Transaction::id)).root,
            time,
            bits: tip.child_bits(room(), time),
            nonce: 0,
        });
        Block {
            header,
            transactions,
        }
    }

    fn transactions(&mut self, u: &mut Unstructured<'_>) -> Result<Vec<SignedTransaction>> {
        let mut changes = Changes::default();
        let mut signed = Vec::new();
        for _ in 0..u.int_in_range(0..=5)? {
            let from = identity(u.int_in_range(0..=3)?);
            let sequence = changes.over(&self.state).account(&from.public()).sequence;
            let late = u64::from(u.ratio(1, 20)?);
            let body = Body {
                from: from.public(),
                sequence: sequence + late,
                fee: Amount::new(u.int_in_range(0..=200)?).unwrap_or_default(),
                payload: self.payload(u)?,
            };
            let made = SignedTransaction {
                body,
                signature: ledger::Signature::from_bytes([0; 64]),
            };
            let id = Transaction::Signed(made.clone()).id();
            let fits = changes.apply(&self.state, id, &made).is_ok();
            // Mostly what fits, so that most blocks are taken.
            if fits || u.ratio(1, 12)? {
                if matches!(
                    made.body.payload,
                    Payload::Offer { .. } | Payload::Order { .. }
                ) {
                    self.made.push(id);
                }
                signed.push(made);
            }
        }
        Ok(signed)
    }

    fn payload(&self, u: &mut Unstructured<'_>) -> Result<Payload> {
        let known: u8 = u.arbitrary()?;
        let count = self.made.len().max(1);
        let known = self.made.get(usize::from(known) % count);
        let known = known.copied().unwrap_or(TxId::ZERO);
        let amount = |hundredths| Amount::new(hundredths).unwrap_or(Amount::MAX);
        Ok(match u.int_in_range(0..=9)? {
            0 => Payload::Transfer {
                to: identity(u.int_in_range(0..=3)?).public(),
                amount: amount(u.int_in_range(0..=9_000)?),
                memo: String::new(),
            },
            1 => Payload::Post {
                text: u.arbitrary::<&str>()?.into(),
                reply_to: None,
            },
            2 => Payload::ClaimName {
                name: u.arbitrary::<&str>()?.into(),
            },
            3 => Payload::Stamp {
                name: "f".into(),
                file: StampedFile::Hash(FileHash::of(&[u.int_in_range(0..=3)?])),
            },
            4 => Payload::Offer {
                title: "a".into(),
                text: String::new(),
                price: amount(u.int_in_range(0..=400)?),
                stock: u.int_in_range(0..=3)?,
            },
            5 => Payload::WithdrawOffer { offer: known },
            6 | 7 => Payload::Order {
                offer: known,
                quantity: u.int_in_range(0..=3)?,
                price: amount(u.int_in_range(0..=400)?),
            },
            _ => Payload::Settle {
                order: known,
                outcome: *u.choose(&[Outcome::Release, Outcome::Refund])?,
            },
        })
    }
}
