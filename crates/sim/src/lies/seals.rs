//! Lies of signers, and of those who would like to be.

use ledger::{
    Block, BlockHash, Coinbase, CompactTarget, HeaderPoint, IN_TURN_BITS, OUT_OF_TURN_BITS,
    PublicKey, SealedCoinbase, SecretKey, Transaction, merkle_tree,
};

use crate::{
    scenario::{Forgery, HostId},
    world::World,
};

/// Nonces that are signed before a lie is given up.
const PATIENCE: u32 = 64;

/// What a liar seals blocks with, in a room where blocks are sealed.
pub(super) fn key(world: &World, liar: HostId) -> Option<(SecretKey, BlockHash)> {
    let room = world.room();
    let key = world.hosts()[usize::from(liar)].identity.secret()?;
    room.params()
        .is_sealed()
        .then(|| (key.clone(), room.genesis()))
}

/// Whom a liar's blocks pay: an account of its own beside its node's, but where they are sealed, who signs.
pub(super) fn payee(world: &mut World, liar: HostId) -> PublicKey {
    match key(world, liar) {
        Some((key, _)) => key.public(),
        None => world.guile(liar).key.public(),
    }
}

/// The head of a liar's block.
pub(super) fn first(world: &World, coinbase: Coinbase) -> Transaction {
    if world.room().params().is_sealed() {
        Transaction::Sealed(SealedCoinbase::unsealed(coinbase, None))
    } else {
        Transaction::Coinbase(coinbase)
    }
}

/// The bits of a liar's block.
pub(super) fn bits(world: &World, liar: HostId, tip: &HeaderPoint, time: u32) -> CompactTarget {
    let (Some((key, _)), Some(node)) = (key(world, liar), world.node(liar)) else {
        return tip.child_bits(world.room(), time);
    };
    let in_turn = node.inspect().state().signer_in_turn(tip.height().next());
    if in_turn == Some(key.public()) {
        IN_TURN_BITS
    } else {
        OUT_OF_TURN_BITS
    }
}

/// Seals a block, but for what is forged. In the place of work the seal is forged: by how much coinbase there is
/// to tell, one time it is missing, one time another's, and one time the weight is another's turn's.
pub(super) fn finish(
    mut block: Block,
    forgery: Option<Forgery>,
    key: &SecretKey,
    genesis: BlockHash,
) -> Option<Block> {
    if forgery == Some(Forgery::MerkleRoot) {
        let mut block = block.sealed_by(key, genesis)?;
        block.header.merkle_root = ledger::MerkleRoot::from_bytes([9; 32]);
        return searched(block);
    }
    if forgery != Some(Forgery::NoWork) {
        return block.sealed_by(key, genesis);
    }
    let coinbase = block.coinbase()?.clone();
    match coinbase.extra_nonce % 4 {
        0 => {
            block.transactions[0] = Transaction::Coinbase(coinbase);
            rooted(block)
        }
        1 => {
            block.header.bits = if block.header.bits == IN_TURN_BITS {
                OUT_OF_TURN_BITS
            } else {
                IN_TURN_BITS
            };
            block.sealed_by(key, genesis)
        }
        2 => block.sealed_by(&SecretKey::from_seed([0x77; 32]), genesis),
        _ => {
            // Somebody seals it who is no signer, and is paid for it.
            let stranger = SecretKey::from_seed([0x77; 32]);
            if let Some(Transaction::Sealed(sealed)) = block.transactions.first_mut() {
                sealed.coinbase.to = stranger.public();
            }
            block.header.bits = OUT_OF_TURN_BITS;
            block.sealed_by(&stranger, genesis)
        }
    }
}

/// A block with the root of its transactions.
fn rooted(mut block: Block) -> Option<Block> {
    block.header.merkle_root = merkle_tree(block.ids()).root;
    searched(block)
}

/// A block whose hash meets its target.
fn searched(mut block: Block) -> Option<Block> {
    let target = block.header.bits.to_target().ok()?;
    block.header.nonce = (0..PATIENCE).find(|nonce| {
        let mut header = block.header;
        header.nonce = *nonce;
        target.is_met_by(header.hash())
    })?;
    Some(block)
}
