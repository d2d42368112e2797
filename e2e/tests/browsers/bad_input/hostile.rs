//! A peer that sends what no honest node sends: each piece is refused by its rule, in words that a
//! person can read; nobody but the liar is cut off for it, and the room goes on.

use e2e::{DEADLINE, NativePeer, Relay, Result, Tab, chains::search, dist, unix_now, wait_for};
use ledger::{
    Amount, Block, BlockHash, Body, Coinbase, Header, HeaderPoint, MerkleRoot, Payload, PublicKey,
    Room, SecretKey, SignedTransaction, Transaction, merkle_tree, sha256d,
};
use node::message::{MAX_MESSAGE_BYTES, Message};
use serde_json::{Value, json};

use super::note_refusals;
use crate::class::{
    Person, go_to, join, mine_one, number, post, room_without_toil, status, wait_for_one_tip,
    wait_for_peers, wait_to_read, wait_until_confirmed, wait_until_pending, word,
};

/// Two honest browsers and a liar, in one room with a short chain.
struct Class {
    relay: Relay,
    room: Room,
    ada: Person,
    grace: Person,
    liar: NativePeer,
}

impl Class {
    async fn with_liar(entropy: u8) -> Result<Self> {
        let relay = Relay::start(&dist()?).await?;
        let room = room_without_toil();
        let ada = Person::new(&relay).await?;
        let grace = Person::new(&relay).await?;
        for person in [&ada, &grace] {
            join(&person.tab, &room).await?;
            note_refusals(&person.tab).await?;
        }
        wait_for_peers(&ada.tab, 1).await?;
        mine_one(&ada.tab).await?;
        mine_one(&grace.tab).await?;
        let tip = wait_for_one_tip(&[&ada.tab, &grace.tab]).await?;
        let liar = NativePeer::join(
            &format!("ws://localhost:{}/relay", relay.port()),
            room.clone(),
            Vec::new(),
            [entropy; 16],
        );
        wait_for("the chain at the liar", DEADLINE, async || {
            Ok((liar.status().tip == tip).then_some(()))
        })
        .await?;
        let class = Self {
            relay,
            room,
            ada,
            grace,
            liar,
        };
        for tab in class.honest() {
            wait_for("the liar's hello", DEADLINE, async || {
                class.penalty_at(tab).await
            })
            .await?;
        }
        Ok(class)
    }

    fn honest(&self) -> [&Tab; 2] {
        [&self.ada.tab, &self.grace.tab]
    }

    fn lie(&self, message: &Message) {
        self.liar.broadcast(message.encode());
    }

    /// What a node holds against the liar; none if it does not hear the liar any more.
    async fn penalty_at(&self, tab: &Tab) -> Result<Option<u64>> {
        penalty(tab, &self.liar.status().me.address).await
    }

    /// Waits until both honest nodes hold something more against the liar, or hear it no more.
    async fn wait_for_more_than(&self, penalty: u64) -> Result<()> {
        for tab in self.honest() {
            let what = format!("a penalty above {penalty}");
            wait_for(&what, DEADLINE, async || {
                let now = self.penalty_at(tab).await?;
                Ok(now.is_none_or(|now| now > penalty).then_some(()))
            })
            .await?;
        }
        Ok(())
    }

    /// Waits until both honest nodes hear the liar no more; until then it goes on lying.
    async fn wait_until_cut_off(&self, lie: &Message) -> Result<()> {
        for tab in self.honest() {
            wait_for("an end to the lies", DEADLINE, async || {
                let is_heard = self.penalty_at(tab).await?.is_some();
                if is_heard {
                    self.lie(lie);
                }
                Ok((!is_heard).then_some(()))
            })
            .await?;
        }
        Ok(())
    }

    /// The honest go on: a post crosses, a block takes it, nobody holds anything against the other,
    /// and of what the liar says nothing arrives.
    async fn goes_on_without_the_liar(self) -> Result<()> {
        let Self {
            relay,
            room: _,
            ada,
            grace,
            liar,
        } = self;
        let text = "Buy my soap";
        liar.request(api::Request::Submit {
            payload: api::Payload::Post {
                text: text.into(),
                reply_to: None,
            },
            fee: None,
        })
        .expect("its own node takes it");
        let first = post(&ada.tab, "Are you still there?").await?;
        wait_until_pending(&grace.tab, &first).await?;
        let second = post(&grace.tab, "Of course.").await?;
        wait_until_pending(&ada.tab, &second).await?;
        for tab in [&ada.tab, &grace.tab] {
            assert_eq!(number(tab, "/pending").await?, 2, "nothing of the liar");
        }
        mine_one(&grace.tab).await?;
        wait_for_one_tip(&[&ada.tab, &grace.tab]).await?;
        wait_until_confirmed(&ada.tab, &second, 1).await?;
        for (tab, other) in [(&ada.tab, &grace.tab), (&grace.tab, &ada.tab)] {
            let address = word(other, "/me/address").await?;
            assert_eq!(penalty(tab, &address).await?, Some(0));
            let status = status(tab).await?;
            assert_eq!(status["storage"]["damaged"], json!([]));
            assert_eq!(status["storage"]["state"], "ok");
        }
        drop(liar);
        ada.close().await?;
        grace.close().await?;
        drop(relay);
        Ok(())
    }
}

/// What a node holds against a peer; none if it does not hear it.
async fn penalty(tab: &Tab, address: &str) -> Result<Option<u64>> {
    let peers = tab.call("peers", json!([])).await?;
    let peers = peers.as_array().into_iter().flatten();
    let mut of_peer = peers.filter(|peer| peer["address"] == address);
    Ok(of_peer.next().and_then(|peer| peer["penalty"].as_u64()))
}

/// Waits until a page was told of a refusal by this rule, and gives it.
async fn wait_for_refusal(tab: &Tab, rule: &str) -> Result<Value> {
    wait_for(&format!("a refusal by {rule}"), DEADLINE, async || {
        let refused = tab.evaluate("window.refused").await?;
        let mut refused = refused.as_array().cloned().unwrap_or_default().into_iter();
        Ok(refused.find(|error| error["rule"] == rule))
    })
    .await
}

/// Reads on the network screen what was refused.
async fn wait_to_read_refusal(tab: &Tab, sentence: &str, rule: &str) -> Result<()> {
    wait_to_read(tab, "main", &format!("{sentence} Rule: {rule}.")).await
}

/// Bytes that are no message: noise, a message cut short, and one with something behind it.
fn garbage(class: &Class) -> [Vec<u8>; 3] {
    let noise: Vec<u8> = (0..8)
        .flat_map(|n: u8| sha256d(&[n]))
        .chain([0xff])
        .rev()
        .collect();
    let mut truncated = Message::NewBlock(child_of_tip(class, Vec::new())).encode();
    truncated.pop();
    let mut trailing = Message::Ping(7).encode();
    trailing.push(0);
    [noise, truncated, trailing]
}

#[tokio::test]
async fn garbage_is_refused_and_its_sender_cut_off() -> Result<()> {
    let class = Class::with_liar(66).await?;
    go_to(&class.ada.tab, "network").await?;
    let mut penalty = 0;
    for bytes in garbage(&class) {
        assert!(Message::decode(&bytes).is_err());
        let length = bytes.len();
        class.liar.broadcast(bytes);
        class.wait_for_more_than(penalty).await?;
        penalty = class.penalty_at(&class.ada.tab).await?.unwrap_or(100);
        let refusal = wait_for_refusal(&class.ada.tab, "messageMalformed").await?;
        assert_eq!(refusal["family"], "decode");
        if penalty == 25 {
            let sentence = format!("A message of {length} bytes does not decode.");
            wait_to_read_refusal(&class.ada.tab, &sentence, "messageMalformed").await?;
        }
    }
    // It fits the relay's frame, and not a node's message.
    let found = MAX_MESSAGE_BYTES + 1;
    class.liar.broadcast(vec![7; found]);
    wait_for_refusal(&class.ada.tab, "messageTooLong").await?;
    let sentence = format!("A message has at most {MAX_MESSAGE_BYTES} bytes, this one {found}.");
    wait_to_read_refusal(&class.ada.tab, &sentence, "messageTooLong").await?;
    // Time forgives, slowly: on a slow machine it takes one more.
    for tab in class.honest() {
        wait_for("an end to the garbage", DEADLINE, async || {
            let is_heard = class.penalty_at(tab).await?.is_some();
            if is_heard {
                class.liar.broadcast(vec![200]);
            }
            Ok((!is_heard).then_some(()))
        })
        .await?;
    }
    class.ada.tab.scroll_to("main .log").await?;
    class.ada.tab.screenshot("bad-input-garbage").await?;
    class.goes_on_without_the_liar().await
}

#[tokio::test]
async fn blocks_that_break_a_rule_are_refused_and_their_sender_cut_off() -> Result<()> {
    let class = Class::with_liar(67).await?;
    go_to(&class.ada.tab, "network").await?;
    let good = child_of_tip(&class, Vec::new());

    let mut other_root = good.clone();
    let expected = other_root.header.merkle_root;
    other_root.header.merkle_root = MerkleRoot::from_bytes([7; 32]);
    let found = other_root.header.merkle_root;
    assert_ne!(found, expected);
    other_root.header.nonce = search(&other_root.header);
    class.lie(&Message::NewBlock(other_root));
    let refusal = wait_for_refusal(&class.ada.tab, "badMerkleRoot").await?;
    assert_eq!(refusal["details"]["expected"], expected.to_string());
    assert_eq!(refusal["details"]["found"], found.to_string());
    let sentence =
        format!("The header's merkle root is {found}, the transactions give {expected}.");
    wait_to_read_refusal(&class.ada.tab, &sentence, "badMerkleRoot").await?;
    class.wait_for_more_than(0).await?;
    for tab in class.honest() {
        assert!(class.penalty_at(tab).await?.is_some(), "one is not enough");
    }

    let mut unproven = good;
    let target = unproven.header.bits.to_target().expect("the rule's bits");
    while target.is_met_by(unproven.header.hash()) {
        unproven.header.nonce += 1;
    }
    let hash: BlockHash = unproven.header.hash();
    let unproven = Message::NewBlock(unproven);
    class.lie(&unproven);
    let refusal = wait_for_refusal(&class.ada.tab, "hashAboveTarget").await?;
    assert_eq!(refusal["details"]["hash"], hash.to_string());
    let sentence = format!("The block's hash {hash} is above its target");
    wait_to_read(&class.ada.tab, "main", &sentence).await?;
    class.ada.tab.scroll_to("main .log").await?;
    class.ada.tab.screenshot("bad-input-blocks").await?;
    class.wait_until_cut_off(&unproven).await?;
    for tab in class.honest() {
        assert_eq!(number(tab, "/height").await?, 2);
    }
    class.goes_on_without_the_liar().await
}

#[tokio::test]
async fn forged_payments_are_refused_and_their_sender_cut_off() -> Result<()> {
    let class = Class::with_liar(68).await?;
    go_to(&class.grace.tab, "network").await?;
    let before = status(&class.grace.tab).await?["me"].take();
    let address = word(&class.grace.tab, "/me/address").await?;
    let grace: PublicKey = address.parse().expect("an address");
    let forged = forged_payment(grace, &class.room);
    let txid = Transaction::Signed(forged.clone()).id();
    class.lie(&Message::Transactions(vec![forged.clone()]));
    let refusal = wait_for_refusal(&class.grace.tab, "badSignature").await?;
    assert_eq!(refusal["details"]["txid"], txid.to_string());
    assert_eq!(refusal["details"]["from"], address);
    let sentence = format!(
        "The signature of transaction {txid} is not by {address}, or was made for another room."
    );
    wait_to_read_refusal(&class.grace.tab, &sentence, "badSignature").await?;
    class.wait_for_more_than(0).await?;

    // Nor does it help to put it into a block.
    let block = Message::NewBlock(child_of_tip(&class, vec![forged]));
    class.lie(&block);
    class.wait_for_more_than(50).await?;
    class.wait_until_cut_off(&block).await?;
    class.grace.tab.scroll_to("main .log").await?;
    class.grace.tab.screenshot("bad-input-forged").await?;
    assert_eq!(status(&class.grace.tab).await?["me"], before);
    class.goes_on_without_the_liar().await
}

/// Grace pays the liar all she has, she does not say.
fn forged_payment(from: PublicKey, room: &Room) -> SignedTransaction {
    let liar = SecretKey::from_seed([68; 32]);
    let payload = Payload::Transfer {
        to: liar.public(),
        amount: Amount::new(1_000).expect("a small amount"),
        memo: String::new(),
    };
    let body = Body {
        from,
        sequence: 0,
        fee: Amount::new(0).expect("nothing"),
        payload,
    };
    body.sign(&liar, room.genesis())
}

/// A child of the liar's tip that breaks no rule of blocks, whatever its transactions are.
fn child_of_tip(class: &Class, signed: Vec<SignedTransaction>) -> Block {
    let Class { room, liar, .. } = class;
    let tip = tip_of(liar, room);
    let now_s = u32::try_from(unix_now().0 / 1_000).expect("times of today fit a header");
    let time = now_s.max(tip.header().time + 1);
    let height = tip.height().next();
    let fees = Amount::checked_sum(signed.iter().map(|signed| signed.body.fee));
    let coinbase = Coinbase {
        height,
        to: SecretKey::from_seed([68; 32]).public(),
        reward: room.params().reward_at(height),
        fees: fees.expect("small fees"),
        extra_nonce: 0,
        message: String::new(),
    };
    let transactions: Vec<_> = std::iter::once(Transaction::Coinbase(coinbase))
        .chain(signed.into_iter().map(Transaction::Signed))
        .collect();
    let mut header = Header {
        version: 1,
        prev: tip.hash(),
        merkle_root: merkle_tree(transactions.iter().map(Transaction::id)).root,
        time,
        bits: tip.child_bits(room, time),
        nonce: 0,
    };
    header.nonce = search(&header);
    Block {
        header,
        transactions,
    }
}

/// The tip of a node's chain, from its headers.
fn tip_of(peer: &NativePeer, room: &Room) -> HeaderPoint {
    let height = peer.status().height;
    (1..=height).fold(HeaderPoint::genesis(room), |parent, height| {
        let block = height.to_string();
        let Ok(api::Reply::Block(block)) = peer.request(api::Request::Block { block }) else {
            panic!("a node gives the blocks of its chain");
        };
        let bytes = hex::decode(&block.raw[..160]).expect("hexadecimal digits");
        let header = Header::from_bytes(&bytes.try_into().expect("eighty bytes"));
        let extended = parent.extend(room, header, u64::MAX / 2);
        extended.expect("a node's chain keeps the rules")
    })
}
