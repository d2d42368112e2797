//! Money in escrow is nobody's until it is one side's, and goods are sold once.

use alloc::vec::Vec;

#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::{
    Amount, Height, ORDER_TIMEOUT_BLOCKS, Outcome, Payload, RuleError, TxId,
    testing::{
        Chain, amount, id_of, offer, order, params, public, room_of, settle, signed, transfer,
        withdraw,
    },
};

const BUYER: u8 = 1;
const SELLER: u8 = 2;
const HOST: u8 = 8;

/// A chain that knows each key's next number.
struct Market {
    chain: Chain,
}

impl Market {
    fn new() -> Self {
        let mut params = params();
        params.host = Some(public(HOST));
        params.allocations.push((public(3), amount(1_000)));
        let chain = Chain::new(room_of(&params));
        Self { chain }
    }

    /// Mines a block of one transaction.
    fn act(&mut self, seed: u8, payload: Payload) -> Result<TxId, RuleError> {
        let sequence = self
            .chain
            .state
            .account(&public(seed))
            .map_or(0, |account| account.sequence);
        let signed = signed(&self.chain.room, seed, sequence, 0, payload);
        let id = id_of(&signed);
        let block = self.chain.block(&[signed]);
        self.chain.push(block).map(|_| id)
    }

    fn good(&mut self, seed: u8, payload: Payload) -> TxId {
        self.act(seed, payload).expect("it breaks no rule")
    }

    fn refused(&mut self, seed: u8, payload: Payload) -> &'static str {
        let before = self.chain.state.clone();
        let refusal = self.act(seed, payload).expect_err("it breaks a rule");
        assert_eq!(self.chain.state, before);
        refusal.rule()
    }

    /// An offer of 5 pieces for 1.50 each, and an order of 2.
    fn ordered(&mut self) -> (TxId, TxId) {
        let cookie = self.good(SELLER, offer("Oatmeal cookie", 150, 5));
        let two = self.good(BUYER, order(cookie, 2, 150));
        (cookie, two)
    }

    fn stock(&self, offer: TxId) -> Option<u32> {
        self.chain.state.offer(&offer).map(|offer| offer.stock)
    }

    fn money(&self) -> (u64, u64, Amount) {
        let balance = |seed| self.chain.balance(seed);
        (balance(BUYER), balance(SELLER), self.chain.state.escrow())
    }
}

#[test]
fn an_order_takes_pieces_and_holds_their_price() {
    let mut market = Market::new();
    let (cookie, two) = market.ordered();
    assert_eq!(market.stock(cookie), Some(3));
    assert_eq!(market.money(), (100_000 - 300, 0, amount(300)));
    let held = market.chain.state.order(&two).expect("it is open");
    assert_eq!(held.buyer, public(BUYER));
    assert_eq!(held.seller, public(SELLER));
    assert_eq!((held.quantity, held.held), (2, amount(300)));
    assert_eq!((held.offer, held.height), (cookie, Height(2)));
    let sold = market.chain.state.offer(&cookie).expect("it stands");
    assert_eq!(sold.title, "Oatmeal cookie");
    assert_eq!(sold.seller, public(SELLER));
    let listed: Vec<TxId> = market.chain.state.offers().map(|(id, _)| id).collect();
    assert_eq!(listed, [cookie]);
    let open: Vec<TxId> = market.chain.state.orders().map(|(id, _)| id).collect();
    assert_eq!(open, [two]);
}

#[test]
fn an_order_is_settled_once_by_whoever_may() {
    for (by, outcome) in [
        (BUYER, Outcome::Release),
        (HOST, Outcome::Release),
        (SELLER, Outcome::Refund),
        (HOST, Outcome::Refund),
    ] {
        let mut market = Market::new();
        let (cookie, two) = market.ordered();
        market.good(by, settle(two, outcome));
        let (expected, left) = match outcome {
            Outcome::Release => ((100_000 - 300, 300, Amount::ZERO), 3),
            Outcome::Refund => ((100_000, 0, Amount::ZERO), 5),
        };
        assert_eq!(market.money(), expected, "{by} {outcome}");
        assert_eq!(market.stock(cookie), Some(left));
        assert_eq!(market.chain.state.orders().count(), 0);
        for again in [BUYER, SELLER, HOST] {
            for outcome in [Outcome::Release, Outcome::Refund] {
                assert_eq!(market.refused(again, settle(two, outcome)), "unknownOrder");
            }
        }
    }
}

#[test]
fn within_one_block_too_an_order_is_settled_once() {
    let mut market = Market::new();
    let (_, two) = market.ordered();
    let room = &market.chain.room;
    let twice = [
        signed(room, BUYER, 1, 0, settle(two, Outcome::Release)),
        signed(room, SELLER, 1, 0, settle(two, Outcome::Refund)),
    ];
    let block = market.chain.block(&twice);
    assert_eq!(
        market.chain.push(block).map(|_| ()),
        Err(RuleError::UnknownOrder { order: two })
    );
}

#[test]
fn offer_order_and_settlement_may_stand_in_one_block() {
    let mut market = Market::new();
    let room = &market.chain.room;
    let offered = signed(room, SELLER, 0, 0, offer("Bike light", 400, 1));
    let ordered = signed(room, BUYER, 0, 0, order(id_of(&offered), 1, 400));
    let release = settle(id_of(&ordered), Outcome::Release);
    let released = signed(room, BUYER, 1, 0, release);
    market.chain.mine(&[offered.clone(), ordered, released]);
    assert_eq!(market.money(), (100_000 - 400, 400, Amount::ZERO));
    assert_eq!(market.stock(id_of(&offered)), Some(0));
}

#[test]
fn orders_that_together_pass_the_stock_do_not_both_come_in() {
    let mut market = Market::new();
    let cookie = market.good(SELLER, offer("Oatmeal cookie", 150, 5));
    let room = &market.chain.room;
    let both = [
        signed(room, BUYER, 0, 0, order(cookie, 3, 150)),
        signed(room, 3, 0, 0, order(cookie, 3, 150)),
    ];
    let block = market.chain.block(&both);
    assert_eq!(
        market.chain.push(block).map(|_| ()),
        Err(RuleError::StockTooLow {
            stock: 2,
            quantity: 3
        })
    );
    market.chain.mine(&both[..1]);
    assert_eq!(market.refused(3, order(cookie, 3, 150)), "stockTooLow");
    market.good(3, order(cookie, 2, 150));
    assert_eq!(market.stock(cookie), Some(0));
    assert_eq!(market.refused(3, order(cookie, 1, 150)), "stockTooLow");
}

#[test]
fn a_sold_out_offer_sells_again_what_is_refunded() {
    let mut market = Market::new();
    let seat = market.good(SELLER, offer("Window seat", 200, 1));
    let first = market.good(BUYER, order(seat, 1, 200));
    assert_eq!(market.refused(3, order(seat, 1, 200)), "stockTooLow");
    market.good(SELLER, settle(first, Outcome::Refund));
    assert_eq!(market.stock(seat), Some(1));
    market.good(3, order(seat, 1, 200));
}

#[test]
fn a_withdrawn_offer_takes_no_orders_and_its_open_ones_can_be_settled() {
    for outcome in [Outcome::Release, Outcome::Refund] {
        let mut market = Market::new();
        let (cookie, two) = market.ordered();
        assert_eq!(market.refused(BUYER, withdraw(cookie)), "notYourOffer");
        // Who decides disputes does not clear away other people's offers.
        assert_eq!(market.refused(HOST, withdraw(cookie)), "notYourOffer");
        market.good(SELLER, withdraw(cookie));
        assert_eq!(market.stock(cookie), None);
        assert_eq!(market.refused(3, order(cookie, 1, 150)), "unknownOffer");
        assert_eq!(market.refused(SELLER, withdraw(cookie)), "unknownOffer");
        market.good(HOST, settle(two, outcome));
        assert_eq!(market.stock(cookie), None, "what is withdrawn stays so");
        assert_eq!(market.chain.state.escrow(), Amount::ZERO);
    }
}

#[test]
fn after_the_time_out_anybody_sends_the_money_back() {
    let mut market = Market::new();
    let (cookie, two) = market.ordered();
    while market.chain.tip.height().0 + 1 < 2 + ORDER_TIMEOUT_BLOCKS {
        assert_eq!(
            market.refused(3, settle(two, Outcome::Refund)),
            "settleNotAllowed"
        );
        market.chain.mine(&[]);
    }
    assert_eq!(
        market.refused(3, settle(two, Outcome::Release)),
        "settleNotAllowed"
    );
    market.good(3, settle(two, Outcome::Refund));
    assert_eq!(market.money(), (100_000, 0, Amount::ZERO));
    assert_eq!(market.stock(cookie), Some(5));
}

#[test]
fn a_withdrawal_makes_place_for_another_offer() {
    let mut market = Market::new();
    let offers: Vec<TxId> = (0..32)
        .map(|_| market.good(SELLER, offer("Thing", 100, 1)))
        .collect();
    assert_eq!(
        market.refused(SELLER, offer("Thing", 100, 1)),
        "tooManyOffers"
    );
    market.good(SELLER, withdraw(offers[7]));
    market.good(SELLER, offer("Thing", 100, 1));
    let account = market.chain.state.account(&public(SELLER));
    assert_eq!(account.map(|account| account.offers), Some(32));
}

#[test]
fn what_is_held_can_not_be_spent() {
    let mut market = Market::new();
    let (_, two) = market.ordered();
    let all = transfer(public(3), 100_000);
    assert_eq!(market.refused(BUYER, all), "balanceTooLow");
    market.good(SELLER, settle(two, Outcome::Refund));
    market.good(BUYER, transfer(public(3), 100_000));
    assert_eq!(market.chain.balance(BUYER), 0);
}
