//! The rules for blocks that approved signers seal.

use alloc::{format, vec::Vec};

#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use super::{assert_breaks, details};
use crate::{
    Block, Changes, Height, IN_TURN_BITS, OUT_OF_TURN_BITS, Role, RuleError, SealError, Signature,
    Transaction, Vote,
    rules::{
        BLOCK_RULES, BlockSubject, OF_SEALS, SEAL_RULES, STATE_RULES, SealSubject, StateSubject,
        check_all,
    },
    testing::{
        Chain, LATE_S, SPACING_S, key, mined, post, public, room, room_of, sealed_params, signed,
        tree_of,
    },
};

/// Keys 1 to 4 sign, key 5 is a member, and the signer in turn has sealed each of the first blocks.
fn chain(blocks: u64) -> Chain {
    let mut chain = Chain::new(room_of(&sealed_params(&[1, 2, 3, 4], &[5])));
    for _ in 0..blocks {
        let seed = in_turn(&chain, 0);
        chain
            .push(chain.sealed(seed, None, &[]))
            .expect("a good block");
    }
    chain
}

/// The seed of the signer whose turn comes so many blocks after the next.
fn in_turn(chain: &Chain, later: u64) -> u8 {
    let height = Height(chain.tip.height().0 + 1 + later);
    let key = chain.state.signer_in_turn(height);
    (1..=4)
        .find(|seed| key == Some(public(*seed)))
        .expect("one of the signers")
}

fn subject<'a>(chain: &'a Chain, block: &'a Block) -> BlockSubject<'a> {
    BlockSubject {
        block,
        room: &chain.room,
        limits: &chain.room.params().limits,
        height: chain.tip.height().next(),
        bytes: block.to_bytes().len(),
        tree: tree_of(&block.transactions),
        seal_verified: false,
    }
}

fn refused(chain: &mut Chain, block: Block) -> RuleError {
    let before = chain.state.clone();
    let refusal = chain.push(block).expect_err("it is broken");
    assert_eq!(chain.state, before, "nothing is changed");
    refusal
}

#[test]
fn signers_seal_in_turn_and_out_of_it() {
    let mut chain = chain(8);
    let work = chain.tip.work();
    let late = in_turn(&chain, 1);
    let block = chain.sealed(
        late,
        None,
        &[signed(&chain.room, 5, 0, 0, post("a member"))],
    );
    assert_eq!(block.header.bits, OUT_OF_TURN_BITS);
    assert_eq!(check_all(BLOCK_RULES, &subject(&chain, &block)), Ok(()));
    chain.push(block).expect("a good block");
    let one = OUT_OF_TURN_BITS.to_target().expect("a target").work();
    assert_eq!(chain.tip.work(), work.plus(one));
    let two = IN_TURN_BITS.to_target().expect("a target").work();
    assert_eq!(two, one.plus(one));
    assert_eq!(
        chain
            .state
            .account(&public(5))
            .map(|account| account.sequence),
        Some(1)
    );
}

#[test]
fn a_sealed_block_comes_a_period_after_its_parent() {
    let chain = chain(1);
    let mut early = chain.sealed(in_turn(&chain, 0), None, &[]);
    early.header.time = chain.tip.header().time + SPACING_S - 1;
    let early = mined(early.header);
    let refusal = RuleError::from(SealError::TooSoonAfterParent {
        earliest: (chain.tip.header().time + SPACING_S).into(),
        found: early.time,
    });
    assert_eq!(chain.extend(early).map(|_| ()), Err(refusal.clone()));
    let subject = chain.tip.subject(chain.room.schedule(), early, LATE_S);
    let subject = subject.expect("bits of a seal");
    assert_breaks(crate::rules::HEADER_RULES, &subject, &refusal);
}

#[test]
fn a_header_claims_one_of_two_weights() {
    let chain = chain(1);
    let mut header = chain.sealed(in_turn(&chain, 0), None, &[]).header;
    header.bits = crate::CompactTarget(0x1f00_ffff);
    assert_eq!(
        chain.extend(header).map(|_| ()),
        Err(RuleError::BadBits {
            expected: IN_TURN_BITS,
            found: header.bits
        })
    );
}

/// Ways to break a rule for bodies, and what it says.
fn bodies(chain: &Chain) -> Vec<(Block, RuleError)> {
    let seed = in_turn(chain, 0);
    let good = || chain.sealed(seed, None, &[]);
    let bad_seal: RuleError = SealError::BadSeal { by: public(seed) }.into();
    let mut searched = good();
    let coinbase = searched.coinbase().expect("one").clone();
    searched.transactions = [Transaction::Coinbase(coinbase)].into();
    let mut blank = good();
    if let Some(Transaction::Sealed(sealed)) = blank.transactions.first_mut() {
        sealed.seal = Signature::from_bytes([0; 64]);
    }
    let mut another_vote = good();
    if let Some(Transaction::Sealed(sealed)) = another_vote.transactions.first_mut() {
        sealed.vote = Some(Vote {
            role: Role::Member,
            about: public(6),
            admit: true,
        });
    }
    let mut another_time = good();
    another_time.header.time += 1;
    let mut another_nonce = good();
    another_nonce.header.nonce += 1;
    let by_another = chain
        .unsealed(seed, None, &[])
        .sealed_by(&key(9), chain.room.genesis())
        .expect("an easy target");
    let of_another_room = chain
        .unsealed(seed, None, &[])
        .sealed_by(&key(seed), room().genesis())
        .expect("an easy target");
    let mut cases = Vec::from([
        (searched, SealError::MissingSeal.into()),
        (by_another, bad_seal.clone()),
        (of_another_room, bad_seal.clone()),
    ]);
    for block in [blank, another_vote, another_time, another_nonce] {
        cases.push((block, bad_seal.clone()));
    }
    for (block, _) in &mut cases {
        block.header.merkle_root = tree_of(&block.transactions).root;
    }
    cases
}

#[test]
fn a_seal_covers_the_whole_block_and_is_by_whom_it_pays() {
    let chain = chain(2);
    for (block, refusal) in bodies(&chain) {
        assert_breaks(BLOCK_RULES, &subject(&chain, &block), &refusal);
    }
    let (block, _) = &bodies(&chain)[1];
    let verified = BlockSubject {
        seal_verified: true,
        ..subject(&chain, block)
    };
    assert_eq!(check_all(BLOCK_RULES, &verified), Ok(()));
}

#[test]
fn blocks_found_by_work_have_no_seal() {
    let chain = Chain::new(room());
    let block = Chain::new(room_of(&sealed_params(&[1], &[]))).sealed(1, None, &[]);
    let refusal = RuleError::from(SealError::UnaskedSeal);
    let found = check_all(BLOCK_RULES, &subject(&chain, &block));
    assert_eq!(found, Err(refusal));
}

#[test]
fn a_second_sealed_coinbase_is_one_too_many() {
    let chain = chain(0);
    let mut block = chain.sealed(in_turn(&chain, 0), None, &[]);
    let second = block.transactions[0].clone();
    block.transactions.push(second);
    assert_eq!(
        check_all(BLOCK_RULES, &subject(&chain, &block)),
        Err(RuleError::ExtraCoinbase { position: 1 })
    );
}

#[test]
fn who_may_not_seal_a_block_is_refused() {
    let mut chain = chain(4);
    let stranger = chain.sealed(9, None, &[]);
    let by = public(9);
    assert_eq!(
        refused(&mut chain, stranger),
        SealError::NotASigner { by }.into()
    );
    let member = chain.sealed(5, None, &[]);
    let by = public(5);
    assert_eq!(
        refused(&mut chain, member),
        SealError::NotASigner { by }.into()
    );
    // Four sign, so each one leaves two blocks to others.
    let [in_turn, next, after_next, last] = [0, 1, 2, 3].map(|later| in_turn(&chain, later));
    for (seed, at) in [(last, 4), (after_next, 3)] {
        let again = chain.sealed(seed, None, &[]);
        let refusal = SealError::SignedRecently {
            by: public(seed),
            at: Height(at),
            next: Height(at + 3),
        };
        assert_eq!(refused(&mut chain, again), refusal.into());
    }
    for (seed, expected, found) in [
        (next, OUT_OF_TURN_BITS, IN_TURN_BITS),
        (in_turn, IN_TURN_BITS, OUT_OF_TURN_BITS),
    ] {
        let mut block = chain.unsealed(seed, None, &[]);
        block.header.bits = found;
        let block = block.sealed_by(&key(seed), chain.room.genesis());
        let refusal = SealError::WrongTurn {
            by: public(seed),
            expected,
            found,
        };
        assert_eq!(refused(&mut chain, block.expect("sealed")), refusal.into());
    }
    let block = chain.sealed(next, None, &[]);
    chain
        .push(block)
        .expect("it may stand in for who is in turn");
}

#[test]
fn each_rule_of_the_state_says_no_alone() {
    let chain = chain(4);
    let last = public(in_turn(&chain, 3));
    let subject = |by, bits| SealSubject {
        by,
        height: Height(5),
        bits,
        state: &chain.state,
    };
    let cases = [
        (
            subject(public(9), OUT_OF_TURN_BITS),
            SealError::NotASigner { by: public(9) },
        ),
        (
            subject(last, OUT_OF_TURN_BITS),
            SealError::SignedRecently {
                by: last,
                at: Height(4),
                next: Height(7),
            },
        ),
    ];
    for (subject, refusal) in cases {
        assert_breaks(SEAL_RULES, &subject, &refusal.into());
    }
}

#[test]
fn only_signers_and_members_act() {
    let chain = chain(0);
    let stranger = signed(&chain.room, 6, 0, 0, post("let me in"));
    let changes = Changes::default();
    let view = changes.over(&chain.state);
    let subject = StateSubject {
        body: &stranger.body,
        view: &view,
    };
    let from = public(6);
    assert_breaks(STATE_RULES, &subject, &RuleError::NotAMember { from });
    for seed in [1, 4, 5] {
        let signed = signed(&chain.room, seed, 0, 0, post("here"));
        let body = &signed.body;
        let subject = StateSubject { body, view: &view };
        assert_eq!(check_all(STATE_RULES, &subject), Ok(()));
    }
}

#[test]
fn details_are_the_values_compared() {
    let by = public(1);
    let cases: [(RuleError, Vec<_>); 8] = [
        (
            SealError::TooSoonAfterParent {
                earliest: 9,
                found: 8,
            }
            .into(),
            ["earliest=9".into(), "found=8".into()].into(),
        ),
        (SealError::MissingSeal.into(), Vec::new()),
        (SealError::UnaskedSeal.into(), Vec::new()),
        (
            SealError::BadSeal { by }.into(),
            [format!("by={by}")].into(),
        ),
        (
            SealError::NotASigner { by }.into(),
            [format!("by={by}")].into(),
        ),
        (
            SealError::SignedRecently {
                by,
                at: Height(3),
                next: Height(6),
            }
            .into(),
            [format!("by={by}"), "at=3".into(), "next=6".into()].into(),
        ),
        (
            SealError::WrongTurn {
                by,
                expected: IN_TURN_BITS,
                found: OUT_OF_TURN_BITS,
            }
            .into(),
            [
                format!("by={by}"),
                "expected=207fffff".into(),
                "found=2100ffff".into(),
            ]
            .into(),
        ),
        (
            RuleError::NotAMember { from: by },
            [format!("from={by}")].into(),
        ),
    ];
    let rules: Vec<_> = cases.iter().map(|(refusal, _)| refusal.rule()).collect();
    assert_eq!(rules, OF_SEALS);
    for (refusal, expected) in cases {
        assert_eq!(details(&refusal), expected);
    }
}
