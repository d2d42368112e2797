//! Each value has one encoding, and each encoding one value.

use std::fmt::Debug;

use borsh::{BorshDeserialize, BorshSerialize};
use ledger::{
    Amount, Block, Body, Coinbase, CompactTarget, DifficultyRule, FileHash, Founders, Header,
    Height, Limits, Outcome, Payload, PublicKey, Role, Room, RoomParams, SealedCoinbase, Signature,
    SignedTransaction, StampedFile, Transaction, TxId, Vote,
};
use proptest::{array::uniform, collection::vec, option, prelude::*};

fn many() -> ProptestConfig {
    ProptestConfig {
        cases: 1_024,
        failure_persistence: None,
        ..ProptestConfig::default()
    }
}

fn any_amount() -> impl Strategy<Value = Amount> {
    (0..=Amount::MAX.hundredths()).prop_map(|number| Amount::new(number).expect("in bounds"))
}

fn any_key() -> impl Strategy<Value = PublicKey> {
    uniform(any::<u8>()).prop_map(PublicKey::from_bytes)
}

fn any_text() -> impl Strategy<Value = String> {
    vec(any::<char>(), 0..40).prop_map(String::from_iter)
}

fn any_id() -> impl Strategy<Value = TxId> {
    uniform(any::<u8>()).prop_map(TxId::from_bytes)
}

fn any_file() -> impl Strategy<Value = StampedFile> {
    prop_oneof![
        uniform(any::<u8>()).prop_map(|hash| StampedFile::Hash(FileHash::from_bytes(hash))),
        vec(any::<u8>(), 0..40).prop_map(StampedFile::Whole),
    ]
}

fn any_market_payload() -> impl Strategy<Value = Payload> {
    let outcome = prop_oneof![Just(Outcome::Release), Just(Outcome::Refund)];
    prop_oneof![
        (any_text(), any_text(), any_amount(), any::<u32>()).prop_map(
            |(title, text, price, stock)| Payload::Offer {
                title,
                text,
                price,
                stock
            }
        ),
        any_id().prop_map(|offer| Payload::WithdrawOffer { offer }),
        (any_id(), any::<u32>(), any_amount()).prop_map(|(offer, quantity, price)| {
            Payload::Order {
                offer,
                quantity,
                price,
            }
        }),
        (any_id(), outcome).prop_map(|(order, outcome)| Payload::Settle { order, outcome }),
    ]
}

fn any_payload() -> impl Strategy<Value = Payload> {
    let reply_to = option::of(any_id());
    prop_oneof![
        (any_key(), any_amount(), any_text()).prop_map(|(to, amount, memo)| Payload::Transfer {
            to,
            amount,
            memo
        }),
        (any_text(), reply_to).prop_map(|(text, reply_to)| Payload::Post { text, reply_to }),
        any_text().prop_map(|name| Payload::ClaimName { name }),
        (any_text(), any_file()).prop_map(|(name, file)| Payload::Stamp { name, file }),
        any_market_payload(),
    ]
}

fn any_transaction() -> impl Strategy<Value = Transaction> {
    let body = (any_key(), any::<u64>(), any_amount(), any_payload());
    let signature = (uniform::<_, 32>(any::<u8>()), uniform::<_, 32>(any::<u8>()));
    let signed = (body, signature).prop_map(|((from, sequence, fee, payload), (r, s))| {
        let mut bytes = [0; 64];
        bytes[..32].copy_from_slice(&r);
        bytes[32..].copy_from_slice(&s);
        Transaction::Signed(SignedTransaction {
            body: Body {
                from,
                sequence,
                fee,
                payload,
            },
            signature: Signature::from_bytes(bytes),
        })
    });
    let sealed = (
        any_coinbase(),
        option::of(any_vote()),
        uniform::<_, 64>(any::<u8>()),
    );
    let sealed = sealed.prop_map(|(coinbase, vote, bytes)| {
        Transaction::Sealed(SealedCoinbase {
            coinbase,
            vote,
            seal: Signature::from_bytes(bytes),
        })
    });
    prop_oneof![3 => signed, 1 => any_coinbase().prop_map(Transaction::Coinbase), 1 => sealed]
}

fn any_coinbase() -> impl Strategy<Value = Coinbase> {
    let coinbase = (
        any::<u64>(),
        any_key(),
        any_amount(),
        any_amount(),
        any::<u64>(),
        any_text(),
    );
    coinbase.prop_map(
        |(height, to, reward, fees, extra_nonce, message)| Coinbase {
            height: Height(height),
            to,
            reward,
            fees,
            extra_nonce,
            message,
        },
    )
}

fn any_vote() -> impl Strategy<Value = Vote> {
    let role = prop_oneof![Just(Role::Signer), Just(Role::Member)];
    (role, any_key(), any::<bool>()).prop_map(|(role, about, admit)| Vote { role, about, admit })
}

fn any_block() -> impl Strategy<Value = Block> {
    let header = uniform::<_, 80>(any::<u8>()).prop_map(|bytes| Header::from_bytes(&bytes));
    (header, vec(any_transaction(), 0..6)).prop_map(|(header, transactions)| Block {
        header,
        transactions,
    })
}

fn any_params() -> impl Strategy<Value = RoomParams> {
    let texts = (any_text(), any_text());
    let numbers = (any::<u32>(), any::<u32>(), any::<u32>(), any::<u64>());
    let limits = uniform::<_, 4>(any::<u32>());
    let money = (
        any_amount(),
        option::of(any_key()),
        vec((any_key(), any_amount()), 0..4),
        any::<u32>(),
    );
    let founders = option::of((vec(any_key(), 0..4), vec(any_key(), 0..4)));
    let parts = (texts, numbers, limits, money, founders);
    parts.prop_map(|(texts, numbers, limits, money, founders)| RoomParams {
        name: texts.0,
        coin: texts.1,
        target_spacing_s: numbers.0,
        difficulty: if founders.is_some() {
            DifficultyRule::Signers
        } else {
            DifficultyRule::Classroom
        },
        starting_bits: CompactTarget(numbers.1),
        easiest_bits: CompactTarget(numbers.2),
        reward: money.0,
        halving_blocks: numbers.3,
        limits: Limits {
            block_bytes: limits[0],
            transaction_bytes: limits[1],
            post_bytes: limits[2],
            name_characters: limits[3],
        },
        host: money.1,
        allocations: money.2,
        created_at_s: money.3,
        founders: founders.map_or_else(Founders::default, |(signers, members)| Founders {
            signers,
            members,
        }),
    })
}

/// Where and how encoded bytes are spoiled.
fn any_damage() -> impl Strategy<Value = (prop::sample::Index, u8)> {
    (any::<prop::sample::Index>(), 1..=u8::MAX)
}

/// Asserts that bytes decode to nothing, or to something that encodes to exactly them.
fn assert_canonical<T: BorshDeserialize + BorshSerialize>(
    bytes: &[u8],
) -> Result<(), TestCaseError> {
    if let Ok(decoded) = borsh::from_slice::<T>(bytes) {
        prop_assert_eq!(borsh::to_vec(&decoded).expect("encodes"), bytes);
    }
    Ok(())
}

/// Asserts what holds of any value: it decodes as itself, every other length of its bytes is
/// refused, and any other bytes are another value or none.
fn assert_codec<T>(
    value: &T,
    (place, change): &(prop::sample::Index, u8),
    tail: &[u8],
) -> Result<(), TestCaseError>
where
    T: BorshDeserialize + BorshSerialize + PartialEq + Debug,
{
    let bytes = borsh::to_vec(value).expect("encodes");
    let decoded = borsh::from_slice::<T>(&bytes);
    prop_assert_eq!(decoded.as_ref().ok(), Some(value));
    let end = place.index(bytes.len());
    prop_assert!(
        borsh::from_slice::<T>(&bytes[..end]).is_err(),
        "cut at {}",
        end
    );
    let longer = [&bytes[..], tail].concat();
    prop_assert!(borsh::from_slice::<T>(&longer).is_err(), "{:?} more", tail);
    let mut changed = bytes;
    changed[end] ^= change;
    assert_canonical::<T>(&changed)?;
    if let Ok(other) = borsh::from_slice::<T>(&changed) {
        prop_assert_ne!(&other, value);
    }
    Ok(())
}

proptest! {
    #![proptest_config(many())]

    #[test]
    fn transactions(
        value in any_transaction(),
        damage in any_damage(),
        tail in vec(any::<u8>(), 1..9),
    ) {
        prop_assert_ne!(value.to_bytes().len(), 64);
        assert_codec(&value, &damage, &tail)?;
    }

    #[test]
    fn blocks(value in any_block(), damage in any_damage(), tail in vec(any::<u8>(), 1..9)) {
        assert_codec(&value, &damage, &tail)?;
    }

    #[test]
    fn parameters(value in any_params(), damage in any_damage(), tail in vec(any::<u8>(), 1..9)) {
        assert_codec(&value, &damage, &tail)?;
        // Any parameters are checked without a panic.
        let _ = value.check();
        let _ = value.reward_at(Height(u64::MAX));
    }

    #[test]
    fn any_bytes_are_one_value_or_none(bytes in vec(any::<u8>(), 0..400)) {
        assert_canonical::<Transaction>(&bytes)?;
        assert_canonical::<Block>(&bytes)?;
        assert_canonical::<RoomParams>(&bytes)?;
        if bytes.len() != 80 {
            prop_assert!(borsh::from_slice::<Header>(&bytes).is_err());
        }
        prop_assert!(Room::from_bytes(&bytes).is_err());
    }

    #[test]
    fn any_text_is_a_link_an_address_or_a_code_without_a_panic(text in any_text()) {
        prop_assert!(Room::from_link(&text).is_err());
        prop_assert!(text.parse::<PublicKey>().is_err());
        let _ = ledger::parse_code(&text);
        let _ = ledger::check_name(&text, 24);
        let key = ledger::NameKey::of(&text);
        prop_assert!(key.as_str().is_empty() || !text.is_empty());
    }
}
