//! The lessons on the simulated network, and those that measure.

use api::lab::{
    FromLab, ToLab,
    bench::{Answer as BenchAnswer, Ask as BenchAsk},
    network::{Answer, Ask, Behaviour, Lever, Look, Settings, Shape},
    odds::{Cell, Topic},
};

use super::*;
use crate::Lab;

/// A pupil at a simulated network.
struct Pupil {
    lab: Lab,
    at_ms: u64,
    reached: Vec<Reached>,
}

impl Pupil {
    /// The network that the page begins a lesson with.
    fn at(seed: u32) -> Self {
        Self::with(seed, 240)
    }

    /// The same, with so many payments an hour.
    fn with(seed: u32, payments: u32) -> Self {
        let mut pupil = Self {
            lab: Lab::new(clock),
            at_ms: 0,
            reached: Vec::new(),
        };
        pupil.ask(Ask::Open(Settings {
            seed,
            shape: Shape::Mesh,
            nodes: 5,
            spacing_s: 15,
            delay_ms: 50,
            payments,
        }));
        pupil
    }

    fn ask(&mut self, ask: Ask) -> Answer {
        let message = ToLab::Network { id: 1, ask };
        let FromLab::Network {
            answer, reached, ..
        } = self.lab.hear(message, &mut || 0)
        else {
            panic!("another answer")
        };
        self.reached.extend(reached);
        answer.expect("it can be done")
    }

    fn pull(&mut self, lever: Lever) {
        let look = Look::default();
        self.ask(Ask::Pull { lever, look });
    }

    fn behave(&mut self, node: u8, behaviour: Behaviour) {
        self.pull(Lever::Behave { node, behaviour });
    }

    /// Lets some minutes pass, in steps as the page does.
    fn wait(&mut self, minutes: u64) {
        let until_ms = self.at_ms + minutes * 60_000;
        while self.at_ms < until_ms {
            self.at_ms += 5_000;
            self.ask(Ask::Advance {
                until_ms: self.at_ms,
                budget_ms: 1_000,
                look: Look::default(),
            });
        }
    }

    fn has(&self, lesson: u32, goal: &str) -> bool {
        has(&self.reached, lesson, goal)
    }

    fn measure(&mut self, topic: Topic, at: u8) -> Vec<Reached> {
        let mut ask = BenchAsk::Measure(Cell { topic, at });
        loop {
            let message = ToLab::Bench { id: 1, ask };
            let FromLab::Bench { answer, .. } = self.lab.hear(message, &mut || 0) else {
                panic!("another answer")
            };
            let BenchAnswer { said, reached } = answer.expect("it can be measured");
            if matches!(said, Said::Odds(_)) {
                return reached;
            }
            ask = BenchAsk::GoOn;
        }
    }
}

const fn buyer(confirmations: u8) -> Behaviour {
    Behaviour::Buyer {
        merchant: 0,
        confirmations,
    }
}

const fn share(node: u8, percent: u32) -> Lever {
    Lever::Share {
        node,
        millionths: percent * 10_000,
    }
}

#[test]
fn lesson_5_is_done_by_its_solution() {
    let mut pupil = Pupil::at(1);
    pupil.behave(2, buyer(0));
    assert!(!pupil.has(5, "trust"), "nobody has cheated yet");
    pupil.wait(6);
    assert!(pupil.has(5, "trust") && !pupil.has(5, "one"));
    pupil.pull(share(2, 45));
    pupil.behave(2, buyer(1));
    pupil.wait(20);
    assert!(pupil.has(5, "one") && !pupil.has(5, "three"));
    pupil.pull(share(2, 10));
    pupil.behave(2, buyer(3));
    pupil.wait(15);
    assert!(pupil.has(5, "three"));
    let topic = Topic::Twice { percent: 10 };
    assert!(!has(&pupil.measure(topic, 1), 5, "measure"));
    assert!(has(&pupil.measure(topic, 3), 5, "measure"));
}

#[test]
fn lesson_5_is_not_solved_by_something_else() {
    let mut pupil = Pupil::at(2);
    // Others' behaviours are no double spending, and neither is waiting.
    pupil.behave(2, Behaviour::Selfish);
    pupil.behave(3, Behaviour::Censor { account: 0 });
    pupil.wait(10);
    // A buyer that pays, and gives up at one confirmation.
    pupil.behave(3, Behaviour::Honest);
    pupil.behave(2, buyer(1));
    pupil.pull(share(2, 0));
    pupil.wait(10);
    for goal in ["trust", "one", "three"] {
        assert!(!pupil.has(5, goal), "{goal}");
    }
    // Three confirmations alone can't be compared with anything.
    let topic = Topic::Twice { percent: 5 };
    let reached = pupil.measure(topic, 3);
    assert!(!has(&reached, 5, "measure"));
    // And payments spent twice are no withheld blocks.
    assert!(!has(&reached, 7, "below") && !has(&reached, 7, "above"));
}

fn halves() -> Lever {
    Lever::Split {
        groups: [0, 0, 1, 1, 1].into(),
    }
}

#[test]
fn lesson_6_is_done_by_its_solution() {
    let mut pupil = Pupil::at(1);
    pupil.wait(2);
    pupil.pull(halves());
    assert!(!pupil.has(6, "split"), "no half has gone on yet");
    pupil.wait(4);
    assert!(pupil.has(6, "split") && !pupil.has(6, "join"));
    pupil.ask(Ask::Undone);
    assert!(!pupil.has(6, "kept"));
    pupil.pull(Lever::Heal);
    assert!(
        !pupil.has(6, "join"),
        "nobody has heard of the other half yet"
    );
    pupil.wait(3);
    assert!(pupil.has(6, "join") && !pupil.has(6, "kept"));
    let Answer::Undone(blocks) = pupil.ask(Ask::Undone) else {
        panic!("undone blocks")
    };
    assert!(!blocks.is_empty());
    assert!(pupil.has(6, "kept"), "{blocks:?}");
}

#[test]
fn lesson_6_is_not_solved_by_something_else() {
    let mut pupil = Pupil::at(3);
    pupil.wait(5);
    // Without a split there is nothing to join, and no great loss.
    pupil.pull(Lever::Heal);
    pupil.wait(5);
    pupil.ask(Ask::Undone);
    // One that finds no block does not make a branch.
    pupil.pull(share(4, 0));
    pupil.pull(Lever::Split {
        groups: [0, 0, 0, 0, 1].into(),
    });
    pupil.wait(5);
    pupil.pull(Lever::Heal);
    pupil.wait(3);
    for goal in ["split", "join", "kept"] {
        assert!(!pupil.has(6, goal), "{goal}");
    }
}

#[test]
fn lesson_7_is_done_by_its_solution() {
    let mut pupil = Pupil::at(1);
    pupil.pull(share(2, 70));
    pupil.behave(2, buyer(6));
    pupil.wait(12);
    assert!(pupil.has(7, "rewrite") && !pupil.has(7, "hide"));
    pupil.pull(share(2, 40));
    pupil.behave(2, Behaviour::Selfish);
    pupil.wait(15);
    assert!(pupil.has(7, "hide"));
    let topic = Topic::Withhold { honest: 1 };
    let below = pupil.measure(topic, 10);
    assert!(has(&below, 7, "below") && !has(&below, 7, "above"));
    // Its luck varies more: who sees a long bar measures on.
    let above = (0..4).any(|_| has(&pupil.measure(topic, 45), 7, "above"));
    assert!(above);
}

#[test]
fn lesson_7_is_not_solved_by_something_else() {
    let mut pupil = Pupil::at(2);
    // Half the power and six confirmations, each without the other.
    pupil.pull(share(2, 70));
    pupil.behave(2, buyer(1));
    pupil.wait(8);
    pupil.behave(2, Behaviour::Honest);
    pupil.wait(4);
    for goal in ["rewrite", "hide"] {
        assert!(!pupil.has(7, goal), "{goal}");
    }
}

#[test]
fn what_can_not_be_measured_is_refused() {
    let mut desk = desk();
    let topic = Topic::Twice { percent: 50 };
    for ask in [
        BenchAsk::Odds(topic),
        BenchAsk::Measure(Cell { topic, at: 1 }),
        BenchAsk::Measure(Cell {
            topic: Topic::Twice { percent: 10 },
            at: 0,
        }),
        BenchAsk::Measure(Cell {
            topic: Topic::Withhold { honest: 0 },
            at: 20,
        }),
    ] {
        let refused = desk.ask(&ask).expect_err("out of range");
        assert_eq!(refused.rule, "oddsOutOfRange");
    }
}

/// Nodes 1 to some number follow a change of rules.
fn upgrade(pupil: &mut Pupil, nodes: u8, behaviour: Behaviour) {
    for node in 0..nodes {
        pupil.behave(node, behaviour);
    }
}

#[test]
fn lesson_8_is_done_by_its_solution() {
    let mut pupil = Pupil::with(1, 960);
    upgrade(&mut pupil, 1, Behaviour::SoftFork);
    pupil.wait(6);
    assert!(pupil.has(8, "few") && !pupil.has(8, "enough"));
    upgrade(&mut pupil, 4, Behaviour::SoftFork);
    assert!(!pupil.has(8, "enough"), "nobody has signalled enough yet");
    pupil.wait(15);
    assert!(pupil.has(8, "enough"));
    pupil.wait(30);
    assert!(pupil.has(8, "follow") && !pupil.has(8, "hard"));
    upgrade(&mut pupil, 4, Behaviour::HardFork);
    assert!(!pupil.has(8, "hard"), "nobody has signalled enough yet");
    pupil.wait(20);
    assert!(pupil.has(8, "hard"));
}

#[test]
fn lesson_8_is_not_done_where_all_or_none_follow_the_change() {
    let mut pupil = Pupil::with(2, 960);
    pupil.wait(10);
    assert!(pupil.reached.is_empty(), "nobody changes anything");
    upgrade(&mut pupil, 5, Behaviour::SoftFork);
    pupil.wait(20);
    assert!(
        pupil.has(8, "enough") && !pupil.has(8, "follow"),
        "nobody is left to follow"
    );
    let mut pupil = Pupil::with(3, 960);
    upgrade(&mut pupil, 5, Behaviour::HardFork);
    pupil.wait(20);
    assert!(
        !pupil.has(8, "hard") && !pupil.has(8, "enough"),
        "all went together"
    );
}
