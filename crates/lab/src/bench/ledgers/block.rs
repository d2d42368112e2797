//! Blocks on top of a chain of either kind: searched for, or sealed.

use alloc::{string::String, vec::Vec};

use api::lab::ledgers::Who;
use ledger::{
    Amount, Block, Coinbase, Header, Height, IN_TURN_BITS, OUT_OF_TURN_BITS, RuleError,
    SealedCoinbase, Transaction, Vote, merkle_tree,
};

use super::{
    super::{chain::Chain, sample},
    market::key,
};

/// Who of some makes the next block: of signers whoever is in turn, else the first that may; where blocks are
/// searched for they take turns. If nobody may, the first of them all the same, for the rules to refuse.
pub(super) fn pick(chain: &mut Chain, among: &[Who]) -> Who {
    let next = Height(chain.height() + 1);
    if !chain.room().params().is_sealed() {
        let place = usize::try_from(next.0).unwrap_or_default() % among.len();
        return among[place];
    }
    let is_in_turn = |chain: &mut Chain, who: Who| {
        let state = chain.state_at(Height(next.0 - 1));
        state.is_ok_and(|state| state.signer_in_turn(next) == Some(key(who).public()))
    };
    let mut free = among.to_vec();
    free.retain(|who| !has_signed_recently(chain, *who));
    let in_turn = free.iter().find(|who| is_in_turn(chain, **who)).copied();
    in_turn.or(free.first().copied()).unwrap_or(among[0])
}

/// Whether a signer has to leave the next block to others.
pub(super) fn has_signed_recently(chain: &mut Chain, who: Who) -> bool {
    let height = Height(chain.height());
    let state = chain.state_at(height);
    state.is_ok_and(|state| {
        let recent = state.signed_recently(&key(who).public(), height.next());
        recent.is_some()
    })
}

/// A block on top of a chain, with the hashes that its work took, or the seals that it took.
///
/// # Errors
/// The rule that a block below breaks.
pub(super) fn make(
    chain: &mut Chain,
    by: Who,
    signed: Vec<Transaction>,
    vote: Option<Vote>,
    after_s: u32,
) -> Result<(Block, u64), RuleError> {
    let is_sealed = chain.room().params().is_sealed();
    let tip = *chain.tip();
    let height = tip.height().next();
    let (time, to) = (tip.header().time + after_s, key(by).public());
    let coinbase = Coinbase {
        height,
        to,
        reward: chain.room().params().reward_at(height),
        fees: Amount::ZERO,
        extra_nonce: 0,
        message: String::new(),
    };
    let (first, bits) = if is_sealed {
        let in_turn = chain.state_at(tip.height())?.signer_in_turn(height);
        let bits = if in_turn == Some(to) {
            IN_TURN_BITS
        } else {
            OUT_OF_TURN_BITS
        };
        let unsealed = SealedCoinbase::unsealed(coinbase, vote);
        (Transaction::Sealed(unsealed), bits)
    } else {
        let bits = tip.child_bits(chain.room(), time);
        (Transaction::Coinbase(coinbase), bits)
    };
    let transactions: Vec<_> = [first].into_iter().chain(signed).collect();
    let mut block = Block {
        header: Header {
            version: 1,
            prev: tip.hash(),
            merkle_root: merkle_tree(transactions.iter().map(Transaction::id)).root,
            time,
            bits,
            nonce: 0,
        },
        transactions,
    };
    if is_sealed {
        let sealed = block.sealed_by(&key(by), chain.room().genesis());
        let sealed = sealed.expect("one of two hashes will do");
        let seals = u64::from(sealed.header.nonce) + 1;
        return Ok((sealed, seals));
    }
    let (nonce, hashes) = sample::search(&block.header);
    block.header.nonce = nonce;
    Ok((block, hashes))
}

/// Makes a block and appends it.
///
/// # Errors
/// The rule that a block below breaks, or the header of this one.
pub(super) fn append(
    chain: &mut Chain,
    by: Who,
    signed: Vec<Transaction>,
    vote: Option<Vote>,
    after_s: u32,
) -> Result<u64, RuleError> {
    let (block, cost) = make(chain, by, signed, vote, after_s)?;
    chain.push(block)?;
    Ok(cost)
}
