//! The chain below a copy, with its state at any height.

use alloc::vec::Vec;

use api::ApiError;
use ledger::{Block, BlockHash, HeaderPoint, Height, Room, RuleError, State};
use node::{read_room_file, rule_error};

/// A clock past every block's time: what is replayed was checked when it was new.
pub(crate) const LATE_S: u64 = u64::MAX;

/// A room, its blocks from height 1 on, and their places.
#[derive(Clone, Debug)]
pub(crate) struct Chain {
    room: Room,
    blocks: Vec<Block>,
    points: Vec<HeaderPoint>,
    /// The state that was asked for last.
    state: State,
}

impl Chain {
    /// A chain of blocks that follow each other from height 1 on.
    ///
    /// # Errors
    /// The first rule that a header breaks.
    ///
    /// # Panics
    /// If a block does not name the one before it.
    pub(crate) fn new(room: Room, blocks: Vec<Block>) -> Result<Self, RuleError> {
        let mut points = Vec::with_capacity(blocks.len() + 1);
        points.push(HeaderPoint::genesis(&room));
        for block in &blocks {
            let parent = points[points.len() - 1];
            points.push(parent.extend(&room, block.header, LATE_S)?);
        }
        Ok(Self {
            state: State::genesis(&room),
            room,
            blocks,
            points,
        })
    }

    /// The chain of a room's file.
    ///
    /// # Errors
    /// What is wrong with the file, or the first rule that a header breaks.
    pub(crate) fn of_file(file: &[u8]) -> Result<Self, ApiError> {
        let (room, blocks) = read_room_file(file)?;
        let mut prev = room.genesis();
        for (block, height) in blocks.iter().zip(1_u64..) {
            if block.header.prev != prev {
                let message = "this block of the file does not follow the one before it";
                return Err(
                    ApiError::new(api::Family::Decode, "fileOrder", message).with("height", height)
                );
            }
            prev = block.header.hash();
        }
        Self::new(room, blocks).map_err(|rule| rule_error(&rule))
    }

    /// The same chain without what stands above a height.
    pub(crate) fn up_to(&self, height: u64) -> Self {
        let count =
            usize::try_from(height).map_or(self.blocks.len(), |at| at.min(self.blocks.len()));
        Self {
            room: self.room.clone(),
            blocks: self.blocks[..count].to_vec(),
            points: self.points[..=count].to_vec(),
            state: State::genesis(&self.room),
        }
    }

    /// The place of the newest block.
    pub(crate) fn tip(&self) -> &HeaderPoint {
        &self.points[self.points.len() - 1]
    }

    /// Appends a block that was made for it.
    ///
    /// # Errors
    /// The rule that it breaks.
    pub(crate) fn push(&mut self, block: Block) -> Result<(), RuleError> {
        let point = self.tip().extend(&self.room, block.header, LATE_S)?;
        self.blocks.push(block);
        self.points.push(point);
        Ok(())
    }

    /// The room.
    pub(crate) fn room(&self) -> &Room {
        &self.room
    }

    /// Height of the newest block.
    pub(crate) fn height(&self) -> u64 {
        self.blocks.len() as u64
    }

    /// A block above the genesis block.
    pub(crate) fn block(&self, height: u64) -> Option<&Block> {
        self.blocks
            .get(usize::try_from(height.checked_sub(1)?).ok()?)
    }

    /// A block's place.
    pub(crate) fn point(&self, height: u64) -> Option<&HeaderPoint> {
        self.points.get(usize::try_from(height).ok()?)
    }

    /// The place of the block with this hash.
    pub(crate) fn find(&self, hash: BlockHash) -> Option<&HeaderPoint> {
        self.points.iter().find(|point| point.hash() == hash)
    }

    /// The state at a height, with all blocks up to it connected.
    ///
    /// # Errors
    /// The rule that one of them breaks.
    pub(crate) fn state_at(&mut self, height: Height) -> Result<&State, RuleError> {
        if self.state.height() > height {
            self.state = State::genesis(&self.room);
        }
        let from = usize::try_from(self.state.height().0).unwrap_or(usize::MAX);
        let to = usize::try_from(height.0).unwrap_or(usize::MAX);
        for at in from..to.min(self.blocks.len()) {
            let block = self.blocks[at].clone();
            // The node has checked the signatures.
            let checked = block.check(&self.room, &self.points[at + 1], |_| true)?;
            self.state.connect(&self.room, &checked)?;
        }
        Ok(&self.state)
    }
}
