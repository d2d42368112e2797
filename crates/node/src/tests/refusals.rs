//! Bad requests: each gives one refusal that names the rule and the values, and changes nothing.

use alloc::{
    format,
    string::{String, ToString},
    vec::Vec,
};

use api::{ApiError, Family, Payload, Request};

#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use super::{
    net::{Net, post, room_with_money},
    sound::assert_sound,
};

/// A room where 0 has money and the name Ada is 1's.
fn net() -> Net {
    let (mut net, _) = Net::connected(room_with_money(&[0]), 2);
    net.claim(1, "Ada").expect("a free name");
    net.settle();
    net.mine(1);
    net.settle();
    net
}

fn submit(payload: Payload) -> Request {
    Request::Submit { payload, fee: None }
}

fn transfer(to: &str, amount: u64, fee: Option<u64>, memo: Option<&str>) -> Request {
    Request::Transfer {
        to: to.to_string(),
        amount,
        fee,
        memo: memo.map(ToString::to_string),
    }
}

fn claim(name: &str) -> Request {
    submit(Payload::ClaimName {
        name: name.to_string(),
    })
}

/// A request, the rule that refuses it and the values that it names.
type Case = (Request, Family, &'static str, Vec<(&'static str, String)>);

fn case(
    request: Request,
    family: Family,
    rule: &'static str,
    details: &[(&'static str, &dyn ToString)],
) -> Case {
    let details = details
        .iter()
        .map(|(name, value)| (*name, value.to_string()))
        .collect();
    (request, family, rule, details)
}

fn payments(net: &Net) -> Vec<Case> {
    use Family::Rule;
    let (own, other) = (net.address(0), net.address(1));
    let most = (1_u64 << 53) - 1;
    [
        case(
            transfer(&other, 10_001, Some(0), None),
            Rule,
            "balanceTooLow",
            &[("balance", &10_000), ("needed", &10_001)],
        ),
        case(
            transfer(&other, 9_990, Some(11), None),
            Rule,
            "balanceTooLow",
            &[("balance", &10_000), ("needed", &10_001)],
        ),
        case(
            transfer(&other, most, Some(most), None),
            Rule,
            "balanceTooLow",
            &[("balance", &10_000), ("needed", &most)],
        ),
        case(
            transfer(&own, 5, None, None),
            Rule,
            "paymentToSelf",
            &[("address", &own)],
        ),
        case(transfer(&other, 0, None, None), Rule, "zeroAmount", &[]),
    ]
    .into()
}

/// Payments to what is no account, of what is no amount, or with too long a text.
fn bad_payees_and_texts(net: &Net) -> Vec<Case> {
    use Family::{Decode, Policy, Rule};
    let other = net.address(1);
    let mut typo = other.clone().into_bytes();
    typo[10] = if typo[10] == b'q' { b'p' } else { b'q' };
    let typo = String::from_utf8(typo).expect("ASCII");
    let most = (1_u64 << 53) - 1;
    [
        case(
            transfer(&other, 5, None, Some(&"m".repeat(141))),
            Rule,
            "memoTooLong",
            &[("bytes", &141), ("limit", &140)],
        ),
        case(transfer(&typo, 5, None, None), Decode, "badAddress", &[]),
        case(
            transfer("chalk1x", 5, None, None),
            Decode,
            "badAddress",
            &[],
        ),
        case(
            transfer("Bob", 5, None, None),
            Policy,
            "unknownName",
            &[("name", &"Bob")],
        ),
        case(
            transfer("", 5, None, None),
            Policy,
            "unknownName",
            &[("name", &"")],
        ),
        case(
            transfer(&other, 1 << 53, None, None),
            Decode,
            "amountTooLarge",
            &[("found", &(1_u64 << 53)), ("limit", &most)],
        ),
        case(
            transfer(&other, 5, Some(u64::MAX), None),
            Decode,
            "amountTooLarge",
            &[("found", &u64::MAX), ("limit", &most)],
        ),
    ]
    .into()
}

fn posts_and_names(net: &Net) -> Vec<Case> {
    use Family::{Decode, Rule};
    let ada = net.address(1);
    let reply = Payload::Post {
        text: "re".to_string(),
        reply_to: Some("abc".to_string()),
    };
    let coinbase = Payload::Coinbase {
        to: net.address(0),
        reward: 1,
        fees: 0,
        message: String::new(),
    };
    [
        case(submit(post("")), Rule, "postEmpty", &[]),
        case(submit(post(" \n\t ")), Rule, "postEmpty", &[]),
        case(
            submit(post(&"x".repeat(2_001))),
            Rule,
            "postTooLong",
            &[("bytes", &2_001), ("limit", &2_000)],
        ),
        case(
            submit(post(&"é".repeat(1_001))),
            Rule,
            "postTooLong",
            &[("bytes", &2_002), ("limit", &2_000)],
        ),
        case(submit(reply), Decode, "badHash", &[("characters", &3)]),
        case(submit(coinbase), Rule, "coinbaseOutsideBlock", &[]),
        case(
            claim("ADA"),
            Rule,
            "nameTaken",
            &[("name", &"Ada"), ("owner", &ada)],
        ),
        case(claim(" "), Rule, "nameEmpty", &[]),
        case(
            claim("a/b"),
            Rule,
            "nameBadCharacter",
            &[("character", &"'/'"), ("position", &2)],
        ),
        case(
            claim(&"n".repeat(25)),
            Rule,
            "nameTooLong",
            &[("characters", &25), ("limit", &24)],
        ),
        case(
            claim("chalk1abc"),
            Rule,
            "nameLooksLikeAddress",
            &[("name", &"chalk1abc")],
        ),
    ]
    .into()
}

fn questions() -> Vec<Case> {
    use Family::{Decode, Policy};
    let block = |block: &str| Request::Block {
        block: block.to_string(),
    };
    let tx = |txid: &str| Request::Tx {
        txid: txid.to_string(),
    };
    let before = |before: &str| Request::Posts {
        limit: None,
        before: Some(before.to_string()),
    };
    let unknown = "ab".repeat(32);
    // All decimal, and yet a hash.
    let digits = "1".repeat(64);
    [
        case(block("2"), Policy, "notFound", &[("asked", &"2")]),
        case(block(&unknown), Policy, "notFound", &[("asked", &unknown)]),
        case(block(&digits), Policy, "notFound", &[("asked", &digits)]),
        case(block("-1"), Decode, "badHash", &[("characters", &2)]),
        case(
            block("99999999999999999999999"),
            Decode,
            "badHash",
            &[("characters", &23)],
        ),
        case(tx("xyz"), Decode, "badHash", &[("characters", &3)]),
        case(
            tx(&"zz".repeat(32)),
            Decode,
            "badHash",
            &[("characters", &64)],
        ),
        case(tx(&unknown), Policy, "notFound", &[("asked", &unknown)]),
        case(before("é"), Decode, "badHash", &[("characters", &1)]),
        case(before(&unknown), Policy, "notFound", &[("asked", &unknown)]),
        case(
            Request::Account {
                account: "nobody".into(),
            },
            Policy,
            "unknownName",
            &[("name", &"nobody")],
        ),
    ]
    .into()
}

#[test]
fn each_bad_request_names_its_rule_and_values_and_changes_nothing() {
    let mut net = net();
    let cases: Vec<_> = payments(&net)
        .into_iter()
        .chain(bad_payees_and_texts(&net))
        .chain(posts_and_names(&net))
        .chain(questions())
        .collect();
    let before = net.status(0);
    net.host(0).sent.clear();
    net.host(0).writes = 0;
    for (request, family, rule, details) in cases {
        let error: ApiError = net
            .ask(0, request.clone())
            .expect_err(&format!("{request:?} is bad"));
        assert_eq!(
            (error.family, error.rule.as_str()),
            (family, rule),
            "{request:?}"
        );
        let details: Vec<_> = details.iter().map(|(n, v)| (*n, v.as_str())).collect();
        let found: Vec<_> = error
            .details
            .iter()
            .map(|(n, v)| (n.as_str(), v.as_str()))
            .collect();
        assert_eq!(found, details, "{request:?}");
        assert!(error.message.len() > 10, "{rule} says {:?}", error.message);
        assert_eq!(net.status(0), before, "{request:?} changed something");
    }
    assert_eq!(net.host(0).writes, 0);
    assert_eq!(net.sent(0, |_| true), 0);
    assert_sound(net.node(0));
}

#[test]
fn a_ninth_name_is_one_too_many() {
    let mut net = net();
    for number in 0..8 {
        net.claim(0, &format!("name {number}"))
            .expect("a free name");
    }
    let error = net.claim(0, "name 8").expect_err("one too many");
    assert_eq!(error.rule, "tooManyNames");
    assert_eq!(
        (
            error.details["found"].as_str(),
            error.details["limit"].as_str()
        ),
        ("8", "8")
    );
    net.claim(0, "name 3")
        .expect("one's own name can be taken again");
    net.mine(0);
    assert_eq!(net.status(0).me.name.as_deref(), Some("name 3"));
}

#[test]
fn lists_are_cut_at_their_limits() {
    let mut net = net();
    for (from, count, heights) in [
        (None, None, 0..2),
        (None, Some(1), 1..2),
        (Some(1), Some(9), 1..2),
        (Some(0), Some(0), 0..0),
        (Some(u64::MAX), Some(u32::MAX), 0..0),
    ] {
        let Ok(api::Reply::Blocks(blocks)) = net.ask(0, Request::Chain { from, count }) else {
            panic!("blocks");
        };
        let found: Vec<_> = blocks.iter().map(|block| block.height).collect();
        assert_eq!(found, heights.collect::<Vec<u64>>());
    }
}
