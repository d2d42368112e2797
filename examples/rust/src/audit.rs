//! A whole room, checked again from its file.

use serde_json::{Map, Value, json};

use crate::{
    bytes::{Reader, Refused, Result, refuse_unless, shown},
    difficulty::{self, Big, Header, read_bits, work},
    room::{Block, File, Room, Signed, read_file},
    rules::{check_block, check_transaction},
    state::State,
};

/// A chain as far as it is checked.
struct Chain {
    room: Room,
    headers: Vec<Header>,
    state: State,
    work: Big,
    money: u64,
    transactions: usize,
}

impl Chain {
    fn add(&mut self, bytes: &[u8], now: u64) -> Result<()> {
        let height = self.headers.len() as u64;
        let mut block = Block::read(bytes)?;
        difficulty::check(&self.room, &self.headers, &mut block.header, now)?;
        let (coinbase, signed) = check_block(&self.room, height, &block)?;
        for transaction in &signed {
            check_transaction(&self.room, transaction)?;
        }
        self.state.connect(&self.room, height, &coinbase, &signed)?;
        self.money += coinbase.reward;
        refuse_unless(self.state.money() == self.money, "stateMoney")?;
        self.work += work(read_bits(block.header.bits)?);
        self.transactions += signed.len();
        self.headers.push(block.header);
        Ok(())
    }
}

/// Where a file's chain stands.
///
/// # Errors
/// What is wrong with the file, or the first block that breaks a rule.
pub fn audit(file: &[u8], now: u64) -> Result<Value> {
    let File {
        room,
        blocks,
        waiting,
    } = read_file(file)?;
    let state = State::genesis(&room);
    let mut chain = Chain {
        headers: vec![room.genesis.clone()],
        work: work(read_bits(room.starting_bits)?),
        money: state.money(),
        transactions: 0,
        state,
        room,
    };
    for bytes in &blocks {
        let height = chain.headers.len();
        let added = chain.add(bytes, now);
        added.map_err(|refused| Refused(format!("block {height}: {refused}")))?;
    }
    for bytes in &waiting {
        let mut reader = Reader::new(bytes, "malformedTransaction");
        check_transaction(&chain.room, &Signed::read(&mut reader)?)?;
        reader.end()?;
    }
    let tip = &chain.headers[chain.headers.len() - 1];
    let some = chain
        .state
        .balances()
        .iter()
        .filter(|(_, amount)| **amount > 0);
    let balances: Map<String, Value> = some
        .map(|(key, amount)| (hex::encode(key), json!(amount)))
        .collect();
    Ok(json!({
        "room": chain.room.name,
        "genesis": shown(&chain.room.genesis.hash),
        "height": blocks.len(),
        "tip": shown(&tip.hash),
        "work": format!("{:064x}", chain.work),
        "transactions": chain.transactions,
        "waiting": waiting.len(),
        "money": chain.money,
        "balances": balances,
    }))
}
