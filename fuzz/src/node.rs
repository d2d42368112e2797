//! Sequences of inputs to one node: peers, people, miners, storage and time, each doing what it likes.

use std::collections::VecDeque;

use api::{LinkKind, LinkState, StorageState};
use arbitrary::{Result, Unstructured};
use ledger::{BlockHash, Height, TxId};
use node::{
    Input, LinkId, Node, Output, PeerId, Template, UnixMillis,
    message::{Hello, Message, PROTOCOL_VERSION, Tip},
};

use crate::{
    harm::harm,
    material::{
        CREATED_AT_S, Records, as_records, config, identity, material, mined, room, usage, write,
    },
    watch,
};

mod ask;

/// Inputs of one run.
const INPUTS: usize = 96;
/// Peers on each of two links.
const PEERS: u64 = 3;

/// Gives a node one input after the other.
pub fn node(data: &[u8]) {
    let mut u = Unstructured::new(data);
    let mut run = Run::new(u.arbitrary().unwrap_or(0));
    for _ in 0..INPUTS {
        if u.is_empty() || run.step(&mut u).is_err() {
            break;
        }
        watch::node(&run.node);
    }
    watch::replay(&run.node);
}

struct Run {
    node: Node,
    now_ms: u64,
    records: Records,
    /// Batches that the host has not written yet.
    writes: VecDeque<(u64, Vec<api::host::StoreOp>)>,
    template: Option<Template>,
    /// Ids of what this node signed.
    signed: Vec<String>,
    file: Vec<u8>,
}

impl Run {
    fn new(how: u8) -> Self {
        let records = match how % 3 {
            0 => Records::new(),
            1 => material().records.clone(),
            _ => material().pruned.clone(),
        };
        let now_ms = (u64::from(CREATED_AT_S) + 300) * 1_000;
        let mut run = Self {
            node: Node::new(config(0, as_records(&records), now_ms)),
            now_ms,
            records,
            writes: VecDeque::new(),
            template: None,
            signed: Vec::new(),
            file: material().file.clone(),
        };
        run.collect();
        for link in 1..=2 {
            run.open(link);
        }
        run
    }

    fn open(&mut self, link: u32) {
        let kind = if link == 1 {
            LinkKind::Relay
        } else {
            LinkKind::Tabs
        };
        self.drive(Input::Link {
            link: LinkId(link),
            kind,
            state: LinkState::Open,
            detail: String::new(),
        });
        for number in 0..PEERS {
            let peer = PeerId(u64::from(link) * 10 + number);
            let link = LinkId(link);
            self.drive(Input::PeerJoined { peer, link });
        }
    }

    fn drive(&mut self, input: Input) {
        self.node.handle(UnixMillis(self.now_ms), input);
        self.collect();
    }

    fn collect(&mut self) {
        let mut outputs = Vec::new();
        while let Some(output) = self.node.poll() {
            outputs.push(output);
        }
        watch::order(&outputs);
        for output in outputs {
            match output {
                Output::Persist { batch, ops } => self.writes.push_back((batch, ops)),
                Output::Template(template) => self.template = Some(template),
                Output::Send { bytes, .. } => {
                    Message::decode(&bytes).expect("nodes send messages");
                }
                Output::Reply { result, .. } => match result {
                    Ok(api::Reply::Submitted(submitted)) => self.signed.push(submitted.txid),
                    Ok(api::Reply::Exported(exported)) => self.file = exported.file,
                    _ => {}
                },
                _ => {}
            }
        }
    }

    fn step(&mut self, u: &mut Unstructured<'_>) -> Result<()> {
        match u.int_in_range(0..=15)? {
            0..=1 => self.tick(u)?,
            2..=6 => self.hear(u)?,
            7..=9 => self.ask(u)?,
            10..=11 => self.find(u)?,
            12..=13 => self.store(u)?,
            14 => self.wire(u)?,
            _ => self.start_again(u)?,
        }
        Ok(())
    }

    fn tick(&mut self, u: &mut Unstructured<'_>) -> Result<()> {
        match u.int_in_range(0..=9)? {
            0 => self.now_ms = self.now_ms.saturating_sub(u.int_in_range(0..=4_000_000)?),
            1 => self.now_ms += u.int_in_range(0..=40_000_000)?,
            2 => self.drive(Input::RelayTime(UnixMillis(u.arbitrary()?))),
            _ => self.now_ms += u.int_in_range(0..=20_000)?,
        }
        self.drive(Input::Tick);
        Ok(())
    }

    fn hear(&mut self, u: &mut Unstructured<'_>) -> Result<()> {
        let link = u.int_in_range(1..=2)?;
        let from = PeerId(link * 10 + u.int_in_range(0..=PEERS - 1)?);
        let mut bytes = if u.ratio(1, 12)? {
            let length = u.int_in_range(0..=200)?;
            u.bytes(length)?.to_vec()
        } else {
            self.message(u)?.encode()
        };
        if u.ratio(1, 4)? {
            harm(u, &mut bytes)?;
        }
        self.drive(Input::Frame { from, bytes });
        Ok(())
    }

    /// A hash of either branch, of what this node has, or of nothing.
    fn hash(&self, u: &mut Unstructured<'_>) -> Result<BlockHash> {
        let number: u8 = u.arbitrary()?;
        Ok(match u.int_in_range(0..=4)? {
            0 => BlockHash::from_bytes(u.arbitrary()?),
            1 => {
                let active = self.node.inspect().active();
                active[usize::from(number) % active.len()]
            }
            _ => material().hash(number.into()),
        })
    }

    fn hashes(&self, u: &mut Unstructured<'_>, most: usize) -> Result<Vec<BlockHash>> {
        let count = u.int_in_range(0..=most)?;
        (0..count).map(|_| self.hash(u)).collect()
    }

    fn ids(u: &mut Unstructured<'_>) -> Result<Vec<TxId>> {
        let all = &material().signed;
        let count = u.int_in_range(0..=6)?;
        (0..count)
            .map(|_| {
                let number: u8 = u.arbitrary()?;
                let signed = all[usize::from(number) % all.len()].clone();
                Ok(ledger::Transaction::Signed(signed).id())
            })
            .collect()
    }

    fn tip(&self, u: &mut Unstructured<'_>) -> Result<Tip> {
        let hash = self.hash(u)?;
        let mut work = [0; 32];
        work[24..].copy_from_slice(&u.arbitrary::<u64>()?.to_be_bytes());
        if u.ratio(3, 4)? {
            work[24..30].fill(0);
        }
        let height = Height(u.int_in_range(0..=60)?);
        Ok(Tip { hash, height, work })
    }

    fn message(&self, u: &mut Unstructured<'_>) -> Result<Message> {
        let number = usize::from(u.arbitrary::<u8>()?);
        let block = || material().block(number).clone();
        Ok(match u.int_in_range(0..=19)? {
            0 => Message::Hello(Hello {
                version: PROTOCOL_VERSION,
                genesis: room().genesis(),
                tip: self.tip(u)?,
                address: identity(1).public(),
                node: u.arbitrary()?,
            }),
            1 => Message::Tip(self.tip(u)?),
            2 => Message::GetHeaders(self.hashes(u, 8)?),
            3..=5 => {
                let all = if number % 2 == 0 {
                    &material().one
                } else {
                    &material().other
                };
                let from = u.choose_index(all.len())?;
                let count = u.int_in_range(1..=all.len() - from)?;
                let some = all[from..from + count].iter();
                Message::Headers(some.map(|block| block.header).collect())
            }
            6 => Message::GetBlocks(self.hashes(u, 16)?),
            7..=9 => Message::Block(block()),
            10..=11 => Message::NewBlock(block()),
            12 => Message::Inventory(Self::ids(u)?),
            13 => Message::Offer(Self::ids(u)?),
            14 => Message::GetTransactions(Self::ids(u)?),
            15 => {
                let all = &material().signed;
                let from = number % all.len();
                let count = u.int_in_range(0..=4)?;
                Message::Transactions(all[from..all.len().min(from + count)].to_vec())
            }
            16 => Message::NotFound(self.hashes(u, 16)?),
            17 => Message::Pruned(Height(u.int_in_range(0..=40)?)),
            18 => Message::GetPool,
            _ => {
                let simple = [
                    Message::Ping(1),
                    Message::Pong(1),
                    Message::GetRoom,
                    Message::GetHello,
                    Message::Room(room().to_bytes()),
                    Message::Room([b"chalkchain class v1\n", &[7; 83][..]].concat()),
                    Message::Room([b"chalkchain report v1\n", &[7; 119][..]].concat()),
                ];
                u.choose(&simple)?.clone()
            }
        })
    }

    fn find(&mut self, u: &mut Unstructured<'_>) -> Result<()> {
        let Some(template) = self.template.clone() else {
            return Ok(());
        };
        let nonce = if u.ratio(1, 10)? {
            u.arbitrary()?
        } else {
            mined(template.header).nonce
        };
        self.now_ms += u.int_in_range(0..=10_000)?;
        self.drive(Input::Found {
            template: template.id,
            nonce,
        });
        Ok(())
    }

    /// The host writes some of what it was given, or can't.
    fn store(&mut self, u: &mut Unstructured<'_>) -> Result<()> {
        let state = *u.choose(&[
            StorageState::Ok,
            StorageState::Ok,
            StorageState::Ok,
            StorageState::Full,
        ])?;
        for _ in 0..u.int_in_range(1..=8)? {
            let Some((batch, ops)) = self.writes.pop_front() else {
                break;
            };
            if state == StorageState::Ok {
                write(&mut self.records, ops);
            }
            let usage = usage(state);
            self.drive(Input::Stored { batch, usage });
        }
        Ok(())
    }

    fn wire(&mut self, u: &mut Unstructured<'_>) -> Result<()> {
        let link = u.int_in_range(1..=2)?;
        if u.arbitrary()? {
            let peer = PeerId(u64::from(link) * 10 + u.int_in_range(0..=PEERS)?);
            let input = if u.arbitrary()? {
                Input::PeerLeft(peer)
            } else {
                let link = LinkId(link);
                Input::PeerJoined { peer, link }
            };
            self.drive(input);
            return Ok(());
        }
        self.drive(Input::Link {
            link: LinkId(link),
            kind: LinkKind::Relay,
            state: LinkState::Closed,
            detail: String::new(),
        });
        self.open(link);
        Ok(())
    }

    /// The program ends: of what was not written some more is, in its order, and it starts again. What
    /// is written names nothing that is not: no damage is found.
    fn start_again(&mut self, u: &mut Unstructured<'_>) -> Result<()> {
        let ops: Vec<_> = self.writes.drain(..).flat_map(|(_, ops)| ops).collect();
        let kept = u.int_in_range(0..=ops.len())?;
        write(&mut self.records, ops.into_iter().take(kept));
        let records = as_records(&self.records);
        self.node = Node::new(config(0, records, self.now_ms));
        self.template = None;
        self.collect();
        self.open(1);
        self.open(2);
        Ok(())
    }
}
