//! A lively room: what screenshots and tests of whole screens show.
//!
//! Eight people with nodes of their own live through twenty blocks in virtual time. Then the room falls
//! into halves, both mine, and what the longer half found is kept apart, so that who follows the shorter
//! one can be shown the change.

use api::{Outcome, Payload, Reply, Request, host::Record};
use ledger::{Block, Room, RoomParams, Target};
use node::{Identity, UnixMillis, message::Message};

use crate::town::Town;

/// Who lives here; the first is the host.
pub const PEOPLE: [&str; 8] = [
    "Ada",
    "Grace",
    "Alan",
    "Margaret",
    "Edsger",
    "Linus",
    "Radia",
    "Katherine",
];
/// The host.
pub const ADA: usize = 0;
const GRACE: usize = 1;
const ALAN: usize = 2;
const MARGARET: usize = 3;
const EDSGER: usize = 4;
const LINUS: usize = 5;
const RADIA: usize = 6;
const KATHERINE: usize = 7;

/// Seconds between blocks, as chance might have it.
const GAPS_S: [u64; 20] = [
    9, 21, 4, 14, 31, 6, 18, 11, 2, 27, 13, 5, 22, 8, 40, 3, 16, 12, 7, 19,
];
/// Who finds them.
const FINDERS: [usize; 20] = [
    GRACE, ALAN, MARGARET, ADA, GRACE, EDSGER, RADIA, GRACE, KATHERINE, MARGARET, LINUS, ALAN, ADA,
    GRACE, MARGARET, EDSGER, KATHERINE, RADIA, ADA, GRACE,
];
/// Seconds that the room's life takes, up to now.
const LIFE_S: u64 = 400;
/// Hashes of a block on average.
const DIFFICULTY: u64 = 40_000;

/// A room with a past.
pub struct Lively {
    /// The room; the first of [`PEOPLE`] is its host.
    pub room: Room,
    /// What the first half's nodes stored: the chain as it stands before the halves meet.
    pub records: Vec<Record>,
    /// What the second half's nodes say then: the blocks of the branch with more work, oldest first.
    pub winners: Vec<Vec<u8>>,
}

/// What a person's node makes its key of.
pub fn entropy(person: usize) -> [u8; 16] {
    let mut entropy = [0x5a; 16];
    entropy[0] = u8::try_from(person + 1).unwrap_or(u8::MAX);
    entropy
}

/// Lives through the room's past, which ends now.
pub fn lively(now: UnixMillis) -> Lively {
    let room = room(now);
    let start = UnixMillis(now.0 - LIFE_S * 1_000);
    let people: Vec<_> = (0..PEOPLE.len()).map(entropy).collect();
    let mut town = Town::new(&room, &people, start);
    let mut story = Story::default();
    for (nth, (gap, finder)) in GAPS_S.into_iter().zip(FINDERS).enumerate() {
        story.scene(&mut town, nth);
        town.pass(gap);
        town.mine(finder);
    }
    let winners = split(&mut town);
    Lively {
        room,
        records: town.records(ADA),
        winners,
    }
}

fn room(now: UnixMillis) -> Room {
    let mut params: RoomParams = Room::commons().params().clone();
    params.name = "10b Informatics".into();
    params.coin = "nib".into();
    params.target_spacing_s = 15;
    params.starting_bits = Target::of_difficulty(DIFFICULTY).to_compact();
    params.easiest_bits = Target::of_difficulty(64).to_compact();
    params.created_at_s =
        u32::try_from(now.0 / 1_000 - LIFE_S - 10).expect("times of today fit a header");
    params.host = Some(Identity::from_entropy(entropy(ADA)).public());
    (0..)
        .find_map(|nonce| Room::new(params.clone(), nonce).ok())
        .expect("some nonce will do")
}

/// What people do between two blocks, and what of it later scenes go back to.
#[derive(Default)]
struct Story {
    posts: Vec<String>,
    cookies: String,
    portrait: String,
    orders: Vec<String>,
}

impl Story {
    fn scene(&mut self, town: &mut Town, nth: usize) {
        if nth < 10 {
            self.morning(town, nth);
        } else {
            self.noon(town, nth);
        }
    }

    fn morning(&mut self, town: &mut Town, nth: usize) {
        match nth {
            1..=2 => {
                for (person, name) in PEOPLE.iter().enumerate().skip((nth - 1) * 4).take(4) {
                    let name = (*name).to_owned();
                    town.submit(person, Payload::ClaimName { name }, 0);
                }
            }
            4 => {
                self.say(
                    town,
                    GRACE,
                    "Good morning! My first block took a hundred thousand tries.",
                );
                self.say(town, ALAN, "Who wants to swap a nib for a good question?");
            }
            5 => {
                self.answer(
                    town,
                    MARGARET,
                    0,
                    "Mine came after eleven. Tries have no memory.",
                );
                self.answer(
                    town,
                    LINUS,
                    1,
                    "Me. Is a coin without a bank worth anything?",
                );
            }
            6 => {
                self.answer(
                    town,
                    ADA,
                    1,
                    "It is worth what somebody gives you for it. Try the market.",
                );
                pay(town, GRACE, "Ada", 250, "for the pencil");
                stamp(town, KATHERINE, "essay.pdf", "The history of the abacus");
            }
            8 => {
                self.cookies = offer(
                    town,
                    MARGARET,
                    ["Oatmeal cookies", "Baked yesterday, no nuts."],
                    150,
                    6,
                );
                self.portrait = offer(
                    town,
                    ALAN,
                    ["A portrait in pencil", "Sit still for ten minutes."],
                    400,
                    2,
                );
                offer(
                    town,
                    RADIA,
                    ["Help with homework", "Networks and trees."],
                    300,
                    3,
                );
            }
            _ => {}
        }
    }

    fn noon(&mut self, town: &mut Town, nth: usize) {
        match nth {
            10 => {
                self.say(
                    town,
                    RADIA,
                    "The fork at noon was ours: two of us found #9 in the same second.",
                );
                pay(town, EDSGER, "Margaret", 120, "");
                self.order(town, GRACE, true, 2);
            }
            12 => {
                self.answer(town, KATHERINE, 4, "And which one stayed?");
                self.order(town, ADA, true, 1);
                self.order(town, EDSGER, false, 1);
            }
            14 => {
                self.answer(
                    town,
                    EDSGER,
                    4,
                    "The one with more work behind it, not the one that shouted first.",
                );
                self.told(town, MARGARET, 0, "Handed over: 2 × Oatmeal cookies");
                stamp(town, ADA, "photo.jpg", "A photo of the blackboard");
            }
            16 => {
                self.settle(town, GRACE, 0);
                self.say(
                    town,
                    LINUS,
                    "Can somebody check block 7 by hand? I get the same hash in the terminal.",
                );
                pay(town, ALAN, "Linus", 150, "you asked well");
            }
            18 => {
                self.answer(
                    town,
                    ADA,
                    7,
                    "So do I. That is the point: nobody has to be believed.",
                );
                pay(town, KATHERINE, "Grace", 75, "");
            }
            _ => {}
        }
    }

    fn say(&mut self, town: &mut Town, who: usize, text: &str) {
        let text = text.to_owned();
        let reply_to = None;
        self.posts
            .push(town.submit(who, Payload::Post { text, reply_to }, 0));
    }

    fn answer(&mut self, town: &mut Town, who: usize, to: usize, text: &str) {
        let text = text.to_owned();
        let reply_to = Some(self.posts[to].clone());
        self.posts
            .push(town.submit(who, Payload::Post { text, reply_to }, 0));
    }

    fn order(&mut self, town: &mut Town, who: usize, of_cookies: bool, quantity: u32) {
        let offer = if of_cookies {
            &self.cookies
        } else {
            &self.portrait
        };
        let order = Payload::Order {
            offer: offer.clone(),
            quantity,
            price: None,
        };
        self.orders.push(town.submit(who, order, 10));
    }

    /// Says what became of an order, as a shop does.
    fn told(&mut self, town: &mut Town, who: usize, order: usize, text: &str) {
        let text = text.to_owned();
        let reply_to = Some(self.orders[order].clone());
        town.submit(who, Payload::Post { text, reply_to }, 0);
    }

    fn settle(&mut self, town: &mut Town, who: usize, order: usize) {
        let order = self.orders[order].clone();
        let outcome = Outcome::Release;
        town.submit(who, Payload::Settle { order, outcome }, 5);
    }
}

fn pay(town: &mut Town, from: usize, to: &str, amount: u64, memo: &str) {
    town.ask(
        from,
        Request::Transfer {
            to: to.to_owned(),
            amount,
            fee: Some(5),
            memo: Some(memo.to_owned()),
        },
    );
}

fn offer(town: &mut Town, who: usize, [title, text]: [&str; 2], price: u64, stock: u32) -> String {
    let (title, text) = (title.to_owned(), text.to_owned());
    town.submit(
        who,
        Payload::Offer {
            title,
            text,
            price,
            stock,
        },
        5,
    )
}

fn stamp(town: &mut Town, who: usize, name: &str, content: &str) {
    let stamp = Payload::Stamp {
        name: name.to_owned(),
        hash: Some(hex::encode(ledger::sha256(content.as_bytes()))),
        file: None,
    };
    town.submit(who, stamp, 0);
}

/// The room falls apart: the last three are alone. In the first half two blocks are found, in the second
/// three, and somebody spends the same coins in both. Gives the messages of the second half's blocks.
fn split(town: &mut Town) -> Vec<Vec<u8>> {
    let fork = town.height(ADA);
    town.split_off(&[LINUS, RADIA, KATHERINE]);
    pay(town, ALAN, "Grace", 300, "");
    town.pass(9);
    town.mine(EDSGER);
    town.pass(3);
    town.mine(LINUS);
    town.pass(8);
    pay(town, MARGARET, "Grace", 60, "for the chalk");
    town.mine(ALAN);
    pay(town, LINUS, "Radia", 40, "");
    pay(town, KATHERINE, "Linus", 25, "");
    town.pass(6);
    town.mine(KATHERINE);
    town.pass(10);
    town.mine(RADIA);
    let heights = fork + 1..=town.height(LINUS);
    heights
        .map(|height| {
            let block = height.to_string();
            let Reply::Block(block) = town.ask(LINUS, Request::Block { block }) else {
                panic!("a block was asked for");
            };
            let bytes = hex::decode(&block.raw).expect("a block's bytes are hex");
            let block: Block = borsh::from_slice(&bytes).expect("a node gives whole blocks");
            Message::NewBlock(block).encode()
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::unix_now;

    #[test]
    fn the_room_has_a_past_and_a_branch_with_more_work() {
        let lively = lively(unix_now());
        assert_eq!(lively.winners.len(), 3);
        let blocks = lively
            .records
            .iter()
            .filter(|record| record.key.starts_with("block/"));
        assert!(blocks.count() >= 22);
    }
}
