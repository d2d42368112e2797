//! Transactions, blocks, rooms and their files (sections 6, 9 to 11 and 23 of `docs/protocol.md`).

use crate::{
    bytes::{Bytes32, MOST, Reader, Refused, Result, refuse_unless, sha256, sha256d},
    difficulty::{Header, read_bits},
};

/// What an account does.
#[derive(Clone, Debug)]
#[allow(missing_docs, reason = "the fields are those of section 9")]
pub enum Payload {
    Transfer {
        to: Bytes32,
        amount: u64,
        memo: String,
    },
    Post {
        text: String,
    },
    ClaimName {
        name: String,
    },
    Stamp {
        name: String,
        file: Bytes32,
    },
    Offer {
        title: String,
        text: String,
        price: u64,
        stock: u32,
    },
    WithdrawOffer {
        offer: Bytes32,
    },
    Order {
        offer: Bytes32,
        quantity: u32,
        price: u64,
    },
    Settle {
        order: Bytes32,
        is_refund: bool,
    },
}

impl Payload {
    fn read(reader: &mut Reader<'_>) -> Result<Self> {
        Ok(match reader.choice(8)? {
            0 => Self::Transfer {
                to: reader.array()?,
                amount: reader.amount()?,
                memo: reader.text()?,
            },
            1 => {
                let text = reader.text()?;
                reader.option(Reader::array::<32>)?;
                Self::Post { text }
            }
            2 => Self::ClaimName {
                name: reader.text()?,
            },
            3 => {
                let name = reader.text()?;
                let file = match reader.choice(2)? {
                    0 => reader.array()?,
                    _ => sha256(reader.bytes()?),
                };
                Self::Stamp { name, file }
            }
            4 => Self::Offer {
                title: reader.text()?,
                text: reader.text()?,
                price: reader.amount()?,
                stock: reader.u32()?,
            },
            5 => Self::WithdrawOffer {
                offer: reader.array()?,
            },
            6 => Self::Order {
                offer: reader.array()?,
                quantity: reader.u32()?,
                price: reader.amount()?,
            },
            _ => Self::Settle {
                order: reader.array()?,
                is_refund: reader.choice(2)? == 1,
            },
        })
    }
}

/// What an account signed.
#[derive(Clone, Debug)]
pub struct Signed {
    /// Who.
    pub from: Bytes32,
    /// How many came before.
    pub sequence: u64,
    /// For who finds the block.
    pub fee: u64,
    /// What it does.
    pub payload: Payload,
    /// The bytes from `from` to the end of the payload.
    pub body: Vec<u8>,
    /// By `from`.
    pub signature: [u8; 64],
    /// Bytes of the whole, its tag counted.
    pub size: usize,
    /// Its txid.
    pub id: Bytes32,
}

impl Signed {
    /// A signed transaction without its tag.
    ///
    /// # Errors
    /// Where the bytes are none.
    pub fn read(reader: &mut Reader<'_>) -> Result<Self> {
        let start = reader.at();
        let (from, sequence, fee) = (reader.array()?, reader.u64()?, reader.amount()?);
        let payload = Payload::read(reader)?;
        let body = reader.since(start).to_vec();
        let signature = reader.array()?;
        let whole = [&[1], reader.since(start)].concat();
        let (size, id) = (whole.len(), sha256d(&whole));
        Ok(Self {
            from,
            sequence,
            fee,
            payload,
            body,
            signature,
            size,
            id,
        })
    }
}

/// What pays who found a block.
#[derive(Clone, Debug)]
pub struct Coinbase {
    /// The block's height.
    pub height: u64,
    /// Who.
    pub to: Bytes32,
    /// The room's reward.
    pub reward: u64,
    /// The sum of fees.
    pub fees: u64,
    /// Any text.
    pub message: String,
}

/// One or the other.
#[derive(Clone, Debug)]
pub enum Transaction {
    /// At the head of a block.
    Coinbase(Coinbase),
    /// Behind it.
    Signed(Signed),
}

impl Transaction {
    fn read(reader: &mut Reader<'_>) -> Result<(Self, Bytes32)> {
        let start = reader.at();
        if reader.choice(2)? == 1 {
            let signed = Signed::read(reader)?;
            let id = signed.id;
            return Ok((Self::Signed(signed), id));
        }
        let (height, to) = (reader.u64()?, reader.array()?);
        let (reward, fees) = (reader.amount()?, reader.amount()?);
        reader.u64()?;
        let message = reader.text()?;
        let coinbase = Coinbase {
            height,
            to,
            reward,
            fees,
            message,
        };
        Ok((Self::Coinbase(coinbase), sha256d(reader.since(start))))
    }
}

/// A block.
#[derive(Clone, Debug)]
pub struct Block {
    /// Its bytes' number.
    pub size: usize,
    /// Its header.
    pub header: Header,
    /// Its transactions.
    pub transactions: Vec<Transaction>,
    /// Their ids.
    pub ids: Vec<Bytes32>,
}

impl Block {
    /// A whole block.
    ///
    /// # Errors
    /// Where the bytes are none.
    pub fn read(data: &[u8]) -> Result<Self> {
        let mut reader = Reader::new(data, "malformedBlock");
        let header = Header::read(&reader.array()?);
        let (transactions, ids) = reader.list(Transaction::read)?.into_iter().unzip();
        reader.end()?;
        Ok(Self {
            size: data.len(),
            header,
            transactions,
            ids,
        })
    }
}

/// The root above some ids.
///
/// # Errors
/// Where two siblings are equal.
pub fn merkle_root(mut level: Vec<Bytes32>) -> Result<Bytes32> {
    while level.len() > 1 {
        let pairs = level.chunks(2).map(|pair| {
            let (left, right) = (pair[0], pair[pair.len() - 1]);
            refuse_unless(pair.len() == 1 || left != right, "duplicatedTail")?;
            Ok(sha256d(&[left, right].concat()))
        });
        level = pairs.collect::<Result<_>>()?;
    }
    Ok(level.first().copied().unwrap_or_default())
}

/// A room's parameters, and its genesis header.
#[derive(Clone, Debug)]
#[allow(missing_docs, reason = "the fields are those of section 11")]
pub struct Room {
    pub name: String,
    pub coin: String,
    pub spacing: u32,
    pub difficulty: u8,
    pub starting_bits: u32,
    pub easiest_bits: u32,
    pub reward: u64,
    pub halving: u64,
    pub block_bytes: u32,
    pub transaction_bytes: u32,
    pub post_bytes: u32,
    pub name_characters: u32,
    pub host: Option<Bytes32>,
    pub allocations: Vec<(Bytes32, u64)>,
    pub genesis: Header,
}

impl Room {
    /// The room of its bytes.
    ///
    /// # Errors
    /// Where they are none, or a parameter is out of its range.
    pub fn read(data: &[u8]) -> Result<Self> {
        let mut reader = Reader::new(data, "malformedRoom");
        let read = &mut reader;
        let mut room = Self {
            name: read.text()?,
            coin: read.text()?,
            spacing: read.u32()?,
            difficulty: read.choice(3)?,
            starting_bits: read.u32()?,
            easiest_bits: read.u32()?,
            reward: read.amount()?,
            halving: read.u64()?,
            block_bytes: read.u32()?,
            transaction_bytes: read.u32()?,
            post_bytes: read.u32()?,
            name_characters: read.u32()?,
            host: read.option(Reader::array)?,
            allocations: read.list(|reader| Ok((reader.array()?, reader.amount()?)))?,
            genesis: Header::read(&[0; 80]),
        };
        let created: [u8; 4] = read.array()?;
        let params = sha256d(read.since(0));
        let nonce: [u8; 4] = read.array()?;
        read.end()?;
        let mut genesis = [0; 80];
        genesis[0] = 1;
        genesis[36..68].copy_from_slice(&params);
        genesis[68..72].copy_from_slice(&created);
        genesis[72..76].copy_from_slice(&room.starting_bits.to_le_bytes());
        genesis[76..].copy_from_slice(&nonce);
        room.genesis = Header::read(&genesis);
        room.check()?;
        Ok(room)
    }

    fn check(&self) -> Result<()> {
        for name in [&self.name, &self.coin] {
            let is_good = name.chars().count() <= 24
                && !name.trim().is_empty()
                && !name.contains(char::is_control);
            refuse_unless(is_good, "badRoom (a name)")?;
        }
        let ranges = [
            ("spacing", u64::from(self.spacing), 1, 3_600),
            ("halving", self.halving, 1, u64::from(u32::MAX)),
            ("block bytes", self.block_bytes.into(), 1_024, 65_536),
            (
                "transaction bytes",
                self.transaction_bytes.into(),
                256,
                4_096,
            ),
            ("post bytes", self.post_bytes.into(), 1, 2_000),
            ("name characters", self.name_characters.into(), 1, 24),
            ("allocations", self.allocations.len() as u64, 0, 64),
        ];
        for (name, found, least, most) in ranges {
            refuse_unless(
                (least..=most).contains(&found),
                &format!("badRoom ({name} {found})"),
            )?;
        }
        let start = read_bits(self.starting_bits)?;
        refuse_unless(
            start <= read_bits(self.easiest_bits)?,
            "badRoom (starting bits)",
        )?;
        let allocated: u128 = self
            .allocations
            .iter()
            .map(|(_, amount)| u128::from(*amount))
            .sum();
        let halvings = (0..64).map(|i| u128::from(self.reward >> i) * u128::from(self.halving));
        refuse_unless(
            allocated + halvings.sum::<u128>() <= MOST.into(),
            "badRoom (supply)",
        )?;
        refuse_unless(self.genesis.meets(start), "hashAboveTarget")
    }

    /// What a block of this height pays.
    pub fn reward_at(&self, height: u64) -> u64 {
        let halvings = (height - 1) / self.halving;
        let halvings = u32::try_from(halvings).unwrap_or(u32::MAX);
        self.reward.checked_shr(halvings).unwrap_or(0)
    }
}

/// A room's file.
#[derive(Clone, Debug)]
pub struct File<'a> {
    /// The room.
    pub room: Room,
    /// Bytes of its blocks, lowest first.
    pub blocks: Vec<&'a [u8]>,
    /// Bytes of what waits.
    pub waiting: Vec<&'a [u8]>,
}

/// Reads a room's file; of its blocks and of what waits it knows the lengths alone.
///
/// # Errors
/// Where it is none.
pub fn read_file(data: &[u8]) -> Result<File<'_>> {
    refuse_unless(data.len() <= 64 << 20, "fileTooLarge")?;
    refuse_unless(data.starts_with(b"CHALKROOM"), "noRoomFile")?;
    let mut reader = Reader::new(data, "fileCutShort");
    reader.take(9)?;
    let version = reader.u16()?;
    if version != 1 {
        return Err(Refused(format!("fileVersion (found {version})")));
    }
    let room = Room::read(reader.bytes()?)?;
    let blocks = reader.list(Reader::bytes)?;
    let waiting = reader.list(Reader::bytes)?;
    let expected = sha256(reader.since(0));
    refuse_unless(reader.array()? == expected, "fileChecksum")?;
    reader.end()?;
    Ok(File {
        room,
        blocks,
        waiting,
    })
}
