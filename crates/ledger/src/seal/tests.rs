//! What signers decide by their votes, and which branch they follow.

use alloc::{
    string::{String, ToString},
    vec::Vec,
};

#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::{
    Founders, HeaderPoint, Height, IN_TURN_BITS, OUT_OF_TURN_BITS, Role, Room, RoomError,
    RuleError, SIGNERS, State, StateError, Vote,
    testing::{Chain, LATE_S, Random, post, public, room, room_of, sealed_params, signed},
};

fn seed(letter: char) -> u8 {
    u8::try_from(letter).expect("an ASCII letter")
}

fn chain_of(letters: &str) -> Chain {
    let seeds: Vec<u8> = letters.bytes().collect();
    Chain::new(room_of(&sealed_params(&seeds, &[])))
}

fn vote(role: Role, about: char, admit: bool) -> Vote {
    Vote {
        role,
        about: public(seed(about)),
        admit,
    }
}

/// Pushes a block of the letter that begins it; a sign and a letter behind it are a vote on a signer.
fn push(chain: &mut Chain, block: &str) -> Result<(), RuleError> {
    let letters: Vec<char> = block.chars().collect();
    let vote = match letters[..] {
        [_, sign, about] => Some(vote(Role::Signer, about, sign == '+')),
        _ => None,
    };
    let block = chain.sealed(seed(letters[0]), vote, &[]);
    chain.push(block).map(|_| ())
}

fn signers(chain: &Chain) -> String {
    let is_signer = |letter: &char| chain.state.is_signer(&public(seed(*letter)));
    ('A'..='Z').filter(is_signer).collect()
}

/// The cases of EIP-225, "Test Cases", in its order: signers at first, blocks, signers at the end. Left out are those of
/// epochs, which there are none of, and that of a signer that drops itself and leaves nobody.
const EIP_225: [(&str, &str, &str); 19] = [
    ("A", "A", "A"),
    ("A", "A+B B A+C", "AB"),
    ("AB", "A+C B+C A+D B+D C A+E B+E", "ABCD"),
    ("AB", "A-B", "AB"),
    ("AB", "A-B B-B", "A"),
    ("ABC", "A-C B-C", "AB"),
    ("ABCD", "A-C B-C", "ABCD"),
    ("ABCD", "A-D B-D C-D", "ABC"),
    ("AB", "A+C B A+C B A+C", "AB"),
    ("AB", "A+C B A+D B A B+D A B+C", "ABCD"),
    ("AB", "A-B B A-B B A-B", "AB"),
    ("ABCD", "A-C B C A-D B C A B-D C-D A B-C", "AB"),
    ("ABC", "C-B A-C B-C A-B", "AB"),
    ("ABC", "C+D A-C B-C A+D", "AB"),
    ("ABCD", "A-C B C A-D B-C C A B-D C-D", "ABC"),
    ("ABCD", "A-C B C A-D B-C C A B-D C-D A C+C", "AB"),
    ("ABCD", "A-C B C A-D B-C C A B-D C-D A B+C", "ABC"),
    (
        "ABCDE",
        "A+F B+F C+F D-F E-F B-F C-F D+F E+F B-A C-A D-A B+F",
        "BCDEF",
    ),
    // Not of EIP-225: the last signer stays.
    ("A", "A-A A", "A"),
];

#[test]
fn votes_pass_as_eip_225_has_it() {
    for (begin, blocks, end) in EIP_225 {
        let mut chain = chain_of(begin);
        for block in blocks.split(' ') {
            let pushed = push(&mut chain, block);
            assert_eq!(pushed, Ok(()), "{begin}: {block} of {blocks}");
        }
        assert_eq!(signers(&chain), end, "{begin}: {blocks}");
    }
}

#[test]
fn who_is_no_signer_and_who_signed_recently_is_refused_as_eip_225_has_it() {
    for (begin, blocks, rule) in [("A", "B", "notASigner"), ("AB", "A A", "signedRecently")] {
        let mut chain = chain_of(begin);
        let refused = blocks
            .split(' ')
            .find_map(|block| push(&mut chain, block).err());
        assert_eq!(refused.map(|refused| refused.rule()), Some(rule));
    }
}

#[test]
fn a_majority_admits_members_and_takes_them_away() {
    let mut chain = chain_of("ABC");
    let stranger = public(seed('X'));
    let act = |chain: &Chain| signed(&chain.room, seed('X'), 0, 0, post("hello"));
    let cast = |chain: &mut Chain, by, admit, signed: &[_]| {
        let vote = vote(Role::Member, 'X', admit);
        let block = chain.sealed(seed(by), Some(vote), signed);
        chain.push(block).map(|_| ())
    };
    assert_eq!(cast(&mut chain, 'A', true, &[]), Ok(()));
    assert!(!chain.state.may_act(&stranger), "one of three");
    let too_early = act(&chain);
    let refused = cast(&mut chain, 'B', true, &[too_early]);
    let from = stranger;
    assert_eq!(refused, Err(RuleError::NotAMember { from }));
    assert_eq!(cast(&mut chain, 'B', true, &[]), Ok(()));
    assert!(chain.state.may_act(&stranger) && !chain.state.is_signer(&stranger));
    assert_eq!(chain.state.votes().count(), 0, "what has passed is done");
    // The block that takes it away still takes what it says.
    let last = act(&chain);
    assert_eq!(cast(&mut chain, 'C', false, &[]), Ok(()));
    assert_eq!(cast(&mut chain, 'A', false, &[last]), Ok(()));
    assert!(!chain.state.may_act(&stranger));
    assert_eq!(chain.state.members().count(), 0);
}

#[test]
fn a_vote_for_what_is_takes_an_earlier_one_back() {
    let mut chain = chain_of("ABC");
    for block in ["A+D", "B", "C", "A-D"] {
        push(&mut chain, block).expect("a good block");
    }
    assert_eq!(chain.state.votes().count(), 0);
    for block in ["B+D", "C"] {
        push(&mut chain, block).expect("a good block");
    }
    assert_eq!(signers(&chain), "ABC");
}

#[test]
fn there_are_never_more_signers_than_there_may_be() {
    let seeds: Vec<u8> = (1..).take(SIGNERS).collect();
    let chain = Chain::new(room_of(&sealed_params(&seeds, &[])));
    assert!(!chain.state.counts(&vote(Role::Signer, 'Z', true)));
    assert!(chain.state.counts(&vote(Role::Member, 'Z', true)));
}

/// Votes at random: undoing all blocks gives each state before them again, and each is read back from its bytes.
#[test]
fn votes_are_undone_and_read_back() {
    let mut random = Random(225);
    let mut chain = chain_of("ABCD");
    let mut undos = Vec::new();
    let mut changed = 0;
    for _ in 0..200 {
        let height = chain.tip.height().next();
        let may_seal = |letter: &char| {
            let key = public(seed(*letter));
            chain.state.is_signer(&key) && chain.state.signed_recently(&key, height).is_none()
        };
        let able: Vec<char> = ('A'..='H').filter(may_seal).collect();
        let by = able[usize::try_from(random.below(able.len() as u64)).expect("few")];
        let about = ('A'..='H').nth(usize::try_from(random.below(8)).expect("few"));
        let role = if random.below(3) == 0 {
            Role::Member
        } else {
            Role::Signer
        };
        let vote = vote(role, about.expect("one of eight"), random.below(2) == 0);
        let before = chain.state.clone();
        let block = chain.sealed(seed(by), Some(vote), &[]);
        let connected = chain.push(block).expect("a good block");
        changed += u32::from(before.signers().ne(chain.state.signers()));
        let read = State::from_bytes(&chain.room, &chain.state.to_bytes());
        assert_eq!(read.as_ref(), Ok(&chain.state));
        undos.push((before, connected));
    }
    assert!(changed > 10, "{changed} changes");
    while let Some((before, connected)) = undos.pop() {
        chain.state.disconnect(connected);
        assert_eq!(chain.state, before);
    }
}

#[test]
fn a_state_that_no_room_of_signers_leaves_is_refused() {
    let mut chain = chain_of("ABC");
    for block in ["A+D", "B", "C"] {
        push(&mut chain, block).expect("a good block");
    }
    let entry = |state: &State| match State::from_bytes(&chain.room, &state.to_bytes()) {
        Err(StateError::StateEntry { what }) => what,
        other => panic!("{other:?}"),
    };
    let mut state = chain.state.clone();
    state.forget_signer(public(seed('A')));
    assert_eq!(entry(&state), "a vote of somebody who is no signer");
    let mut state = chain.state.clone();
    state.forget_recent();
    assert_eq!(entry(&state), "signers of other blocks than the newest");
    // The states of other rooms end where they always did.
    let work = Chain::new(room());
    let longer = [work.state.to_bytes(), chain.state.to_bytes()].concat();
    let length = longer.len();
    assert_eq!(
        State::from_bytes(&work.room, &longer),
        Err(StateError::StateMalformed { length })
    );
}

/// Two branches of equal work: the shorter one, and of two as long that of the lesser hash, is everybody's.
#[test]
fn all_nodes_choose_alike_between_branches_of_one_work() {
    let mut base = chain_of("ABCDE");
    push(&mut base, "A").expect("a good block");
    let next = base.tip.height().next();
    let in_turn = base.state.signer_in_turn(next);
    let others: Vec<u8> = (seed('B')..=seed('E'))
        .filter(|seed| Some(public(*seed)) != in_turn)
        .collect();
    let point = |seed: u8, parent: &HeaderPoint, chain: &Chain| {
        let header = chain.sealed(seed, None, &[]).header;
        parent
            .extend(&base.room, header, LATE_S)
            .expect("a good header")
    };
    let one = point(others[0], &base.tip, &base);
    let other = point(others[1], &base.tip, &base);
    assert_eq!(one.work(), other.work());
    assert_ne!(one.yields_to(&other), other.yields_to(&one));
    assert!(!one.yields_to(&one));
    let lesser = one.hash().to_string() < other.hash().to_string();
    assert_eq!(other.yields_to(&one), lesser);
    // One block in turn is as heavy as two out of it, and lower.
    let heavy = (seed('B')..=seed('E'))
        .find(|seed| Some(public(*seed)) == in_turn)
        .map(|seed| point(seed, &base.tip, &base));
    if let Some(heavy) = heavy {
        assert!(one.yields_to(&heavy) && !heavy.yields_to(&one));
    }
}

#[test]
fn a_room_of_signers_names_them_and_has_their_bits() {
    let refused = |change: fn(&mut crate::RoomParams)| {
        let mut params = sealed_params(&[1, 2], &[3]);
        change(&mut params);
        Room::new(params, 0).expect_err("it is broken")
    };
    let out_of = |error: RoomError| match error {
        RoomError::OutOfRange { what, .. } => what,
        other => panic!("{other}"),
    };
    let no_signers = refused(|params| params.founders.signers.clear());
    assert_eq!(out_of(no_signers), "number of signers");
    let bits = refused(|params| params.starting_bits = OUT_OF_TURN_BITS);
    assert_eq!(out_of(bits), "starting bits");
    let bits = refused(|params| params.easiest_bits = IN_TURN_BITS);
    assert_eq!(out_of(bits), "easiest bits");
    assert_eq!(
        refused(|params| params.founders.signers.reverse()),
        RoomError::NotAscending { what: "signers" }
    );
    let many = refused(|params| {
        params.founders = Founders::new((0..=64).map(public).collect(), Vec::new());
    });
    assert_eq!(out_of(many), "number of signers");
    // Elsewhere nobody is named, for the bytes would not say who.
    let elsewhere = refused(|params| params.difficulty = crate::DifficultyRule::Classroom);
    assert_eq!(out_of(elsewhere), "number of signers");
}

#[test]
fn a_room_of_signers_goes_through_its_link() {
    let room = room_of(&sealed_params(&[1, 2, 3], &[4]));
    assert_eq!(Room::from_link(&room.to_link()).as_ref(), Ok(&room));
    let state = State::genesis(&room);
    assert!(state.is_sealed());
    assert_eq!(state.signers().count(), 3);
    assert_eq!(state.majority(), 2);
    assert_eq!(state.signer_in_turn(Height(4)), state.signers().nth(1));
    assert!(!State::genesis(&crate::testing::room()).is_sealed());
}
