//! What a line of the history says, and what it leaves.

use api::Pending;

use super::*;

fn transaction(from: &str, fee: u64, payload: Payload) -> Transaction {
    let moves = match &payload {
        Payload::Transfer { amount, .. } => *amount,
        Payload::Coinbase { reward, fees, .. } => reward + fees,
        Payload::Order { .. } | Payload::Settle { .. } => 300,
        _ => 0,
    };
    Transaction {
        txid: "ab".repeat(32),
        from: from.to_owned(),
        from_name: Some("Grace".to_owned()),
        party: (moves > 0).then(|| "chalk1ada".to_owned()),
        to_name: Some("Ada".to_owned()),
        moves,
        sequence: 11,
        fee,
        payload,
        signature: String::new(),
        state: TransactionState::Pending(Pending::Pending),
        time: 0,
        raw: String::new(),
    }
}

fn transfer(from: &str, memo: &str) -> Transaction {
    let payload = Payload::Transfer {
        to: "chalk1ada".to_owned(),
        amount: 250,
        memo: memo.to_owned(),
    };
    transaction(from, 5, payload)
}

fn said(transaction: &Transaction, me: &str) -> [String; 3] {
    [
        title(transaction, me),
        details(transaction, me),
        Change::of(transaction, me).words(),
    ]
}

#[test]
fn a_payment_takes_its_fee_from_the_payer_alone() {
    let paid = transfer("chalk1gra", "");
    assert_eq!(
        said(&paid, "chalk1gra"),
        ["To Ada", "your transaction 12 · fee 0.05", "−2.55"]
    );
    assert_eq!(
        said(&paid, "chalk1ada"),
        ["From Grace", "fee 0.05, paid by them", "+2.50"]
    );
}

#[test]
fn a_memo_is_quoted() {
    let [_, details, _] = said(&transfer("chalk1gra", "cookies"), "chalk1ada");
    assert_eq!(details, "fee 0.05, paid by them · “cookies”");
}

#[test]
fn a_reward_brings_the_fees_too() {
    let coinbase = |fees| {
        let to = "chalk1ada".to_owned();
        transaction(
            "",
            0,
            Payload::Coinbase {
                to,
                reward: 1_000,
                fees,
                message: String::new(),
            },
        )
    };
    assert_eq!(
        said(&coinbase(15), "chalk1ada"),
        ["Reward, block #11", "plus fees 0.15", "+10.15"]
    );
    assert_eq!(said(&coinbase(0), "chalk1ada")[1], "no fees in it");
}

#[test]
fn posts_and_names_cost_their_fee() {
    let post = transaction(
        "chalk1ada",
        0,
        Payload::Post {
            text: "hello".to_owned(),
            reply_to: None,
        },
    );
    assert_eq!(
        said(&post, "chalk1ada"),
        ["Your post", "your transaction 12 · fee 0.00", "0.00"]
    );
    let name = transaction(
        "chalk1ada",
        20,
        Payload::ClaimName {
            name: "Ada".to_owned(),
        },
    );
    assert_eq!(
        said(&name, "chalk1ada"),
        ["Name Ada", "your transaction 12 · fee 0.20", "−0.20"]
    );
}

#[test]
fn an_order_takes_its_price_and_its_end_brings_it() {
    let offer = "ab".repeat(32);
    let order = transaction(
        "chalk1gra",
        5,
        Payload::Order {
            offer,
            quantity: 2,
            price: Some(150),
        },
    );
    let details = "your transaction 12 · fee 0.05";
    assert_eq!(
        said(&order, "chalk1gra"),
        ["Order from Ada", details, "−3.05"]
    );
    // It is held, and nothing of the seller's yet.
    assert_eq!(said(&order, "chalk1ada")[0], "Order by Grace");
    assert_eq!(said(&order, "chalk1ada")[2], "0.00");
    let order = "ab".repeat(32);
    let settle = |outcome, from, fee| {
        let order = order.clone();
        transaction(from, fee, Payload::Settle { order, outcome })
    };
    let release = settle(Outcome::Release, "chalk1gra", 5);
    assert_eq!(
        said(&release, "chalk1gra"),
        ["Released to Ada", details, "−0.05"]
    );
    assert_eq!(said(&release, "chalk1ada")[0], "Released by Grace");
    assert_eq!(said(&release, "chalk1ada")[2], "+3.00");
    // Who has waited long enough takes the own money back, and pays the fee.
    let back = settle(Outcome::Refund, "chalk1ada", 5);
    assert_eq!(said(&back, "chalk1ada")[0], "Sent back to Ada");
    assert_eq!(said(&back, "chalk1ada")[2], "+2.95");
    let dear = settle(Outcome::Refund, "chalk1ada", 400);
    assert_eq!(said(&dear, "chalk1ada")[2], "−1.00");
}

#[test]
fn the_balance_runs_back_from_what_there_is() {
    let included = |mut transaction: Transaction| {
        transaction.state = TransactionState::Included(api::Included {
            block: String::new(),
            height: 3,
            confirmations: 1,
        });
        transaction
    };
    let account = |balance| api::Account {
        address: "chalk1gra".to_owned(),
        name: None,
        names: Vec::new(),
        balance,
        sequence: 2,
        pending_out: 0,
        pending_in: 0,
        blocks_found: 0,
        earned: 0,
        history: vec![
            transfer("chalk1gra", ""),
            included(transfer("chalk1gra", "")),
            included(transfer("chalk1gra", "")),
        ],
    };
    assert_eq!(
        balances(&account(500)),
        [None, Some(500), Some(500 + 255)],
        "what waits changes nothing yet"
    );
    let mut paid = account(100);
    paid.address = "chalk1ada".to_owned();
    assert_eq!(
        balances(&paid),
        [None, Some(100), None],
        "it does not add up"
    );
}
