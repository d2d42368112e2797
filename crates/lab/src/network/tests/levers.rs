//! Each lever and each behaviour shows, and honest nodes come together all the same.

use alloc::{vec, vec::Vec};

use api::lab::network::{Behaviour, BlockView, Lever, Look, MarkKind, Settings, Shape, WHOLE};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use super::{MINUTE_MS, go, settings};
use crate::network::Run;

fn run_of(settings: Settings, levers: Vec<Lever>) -> Run {
    let mut run = Run::checked(settings, Vec::new()).expect("a good run");
    for lever in levers {
        run.pull(lever).expect("a good lever");
    }
    run
}

fn run(levers: Vec<Lever>) -> Run {
    run_of(settings(), levers)
}

fn behave(node: u8, behaviour: Behaviour) -> Lever {
    Lever::Behave { node, behaviour }
}

fn share(node: u8, percent: u32) -> Lever {
    let millionths = percent * (WHOLE / 100);
    Lever::Share { node, millionths }
}

fn marks(run: &mut Run) -> Vec<MarkKind> {
    let frame = run.frame(Look::default());
    frame.marks.iter().map(|mark| mark.kind).collect()
}

/// No checker has found anything, and the nodes of these numbers stand on one tip within ten minutes of
/// quiet.
fn assert_honest_nodes_agree(run: &mut Run, honest: &[u8]) {
    let until_ms = run.now_ms() + 10 * MINUTE_MS;
    loop {
        let now_ms = run.now_ms() + 5_000;
        go(run, now_ms);
        assert_eq!(run.world().violation(), None);
        let frame = run.frame(Look::default());
        let mut tips = honest
            .iter()
            .map(|node| frame.nodes[usize::from(*node)].tip);
        let first = tips.next().expect("somebody is honest");
        if tips.all(|tip| tip == first) && first.is_some() {
            break;
        }
        assert!(now_ms < until_ms, "they still stand apart");
    }
}

#[test]
fn halves_fork_and_come_together() {
    for shape in [Shape::Mesh, Shape::Relay] {
        let mut run = run_of(
            Settings {
                shape,
                ..settings()
            },
            Vec::new(),
        );
        go(&mut run, MINUTE_MS);
        let groups = vec![0, 0, 0, 1, 1, 1];
        run.pull(Lever::Split { groups }).expect("a good lever");
        go(&mut run, 6 * MINUTE_MS);
        let frame = run.frame(Look::default());
        assert_ne!(frame.nodes[0].tip, frame.nodes[5].tip, "{shape:?}");
        assert_eq!(frame.nodes[5].group, 1);
        run.pull(Lever::Heal).expect("a good lever");
        assert_honest_nodes_agree(&mut run, &[0, 1, 2, 3, 4, 5]);
        let marks = marks(&mut run);
        let has = |which: fn(&MarkKind) -> bool| marks.iter().any(which);
        assert!(has(|mark| matches!(mark, MarkKind::Fork { .. })));
        assert!(has(|mark| matches!(mark, MarkKind::Reorg { .. })));
    }
}

#[test]
fn a_share_of_the_power_finds_its_share_of_the_blocks() {
    let mut run = run(vec![share(2, 60)]);
    go(&mut run, 30 * MINUTE_MS);
    let marks = marks(&mut run);
    let found = |node: u8| {
        let own =
            |mark: &&MarkKind| matches!(mark, MarkKind::Block { node: by, .. } if *by == node);
        marks.iter().filter(own).count()
    };
    let all: usize = (0..6).map(found).sum();
    // 60 % of about 120: within four standard deviations.
    let percent = found(2) * 100 / all;
    assert!((42..=78).contains(&percent), "{} of {all}", found(2));
    let shares: Vec<u32> = run
        .frame(Look::default())
        .nodes
        .iter()
        .map(|node| node.share)
        .collect();
    assert_eq!(shares[2], WHOLE * 6 / 10);
    assert!(
        (WHOLE - 6..=WHOLE).contains(&shares.iter().sum()),
        "{shares:?}"
    );
}

#[test]
fn a_node_that_is_off_hears_nothing_and_catches_up() {
    let mut run = run(vec![]);
    go(&mut run, MINUTE_MS);
    run.pull(Lever::Off { node: 3 }).expect("a good lever");
    go(&mut run, 4 * MINUTE_MS);
    let frame = run.frame(Look::default());
    assert!(!frame.nodes[3].is_on);
    run.pull(Lever::On { node: 3 }).expect("a good lever");
    assert_honest_nodes_agree(&mut run, &[0, 1, 2, 3, 4, 5]);
}

#[test]
fn strained_links_delay_and_lose_messages() {
    let strain = Lever::Node {
        node: 0,
        delay_ms: 20_000,
        loss_permille: 0,
    };
    let mut run = run(vec![strain]);
    let mut behind = 0;
    for minute in 1..=8 {
        go(&mut run, minute * MINUTE_MS);
        let frame = run.frame(Look::default());
        let highest = frame
            .nodes
            .iter()
            .map(|node| node.height)
            .max()
            .unwrap_or(0);
        behind += u32::from(frame.nodes[0].height < highest);
    }
    assert!(behind >= 4, "it was behind {behind} times of 8");
    let deaf = Lever::Node {
        node: 0,
        delay_ms: 0,
        loss_permille: 1_000,
    };
    run.pull(deaf).expect("a good lever");
    let before = run.frame(Look::default()).nodes[1].height;
    go(&mut run, 12 * MINUTE_MS);
    assert!(run.frame(Look::default()).nodes[1].height > before);
    let whole = Lever::Node {
        node: 0,
        delay_ms: 0,
        loss_permille: 0,
    };
    run.pull(whole).expect("a good lever");
    assert_honest_nodes_agree(&mut run, &[0, 1, 2, 3, 4, 5]);
}

#[test]
fn a_link_between_two_can_be_cut_alone() {
    let two = Settings {
        nodes: 2,
        ..settings()
    };
    let link = |loss_permille| Lever::Link {
        one: 1,
        other: 0,
        delay_ms: 0,
        loss_permille,
    };
    let mut run = run_of(two, vec![link(1_000)]);
    go(&mut run, 4 * MINUTE_MS);
    let frame = run.frame(Look::default());
    assert_ne!(frame.nodes[0].tip, frame.nodes[1].tip);
    run.pull(link(0)).expect("a good lever");
    assert_honest_nodes_agree(&mut run, &[0, 1]);
}

/// A clock far ahead makes blocks that the others refuse for being from their future.
#[test]
fn a_clock_far_ahead_stands_alone() {
    let mut run = run(vec![
        share(5, 30),
        Lever::Clock {
            node: 5,
            ahead_ms: 600_000,
        },
    ]);
    // It stands alone whenever it has found a block, until the others' branch has more work again.
    let mut alone = 0;
    for tick in 1..=72 {
        go(&mut run, tick * 5_000);
        let frame = run.frame(Look::default());
        assert_eq!(frame.nodes[5].ahead_ms, 600_000);
        let tip = frame.nodes[5].tip;
        let is_its = |block: &BlockView| Some(block.number) == tip && block.miner == 5;
        let stands_on_its = frame.blocks.iter().any(is_its);
        let mut others = frame.nodes[..5].iter();
        alone += u32::from(stands_on_its && others.all(|node| node.tip != tip));
    }
    assert!(alone > 6, "it stood alone at {alone} of 72 moments");
    assert_honest_nodes_agree(&mut run, &[0, 1, 2, 3, 4]);
}

#[test]
fn a_selfish_miner_hides_blocks_and_forks() {
    let mut run = run(vec![share(4, 40), behave(4, Behaviour::Selfish)]);
    let mut hidden = 0;
    for tick in 1..=240 {
        go(&mut run, tick * 5_000);
        hidden = hidden.max(run.frame(Look::default()).nodes[4].hidden);
    }
    assert!(hidden >= 2, "it hid {hidden} blocks at most");
    let marks = marks(&mut run);
    let reorgs = |mark: &&MarkKind| matches!(mark, MarkKind::Reorg { node, .. } if *node != 4);
    assert!(marks.iter().filter(reorgs).count() > 0);
    run.pull(behave(4, Behaviour::Honest))
        .expect("a good lever");
    assert_honest_nodes_agree(&mut run, &[0, 1, 2, 3, 5]);
}

/// Where all the power is a censor's, an account's payments wait for good; others' do not.
#[test]
fn a_censor_lets_an_account_wait() {
    let quiet = Settings {
        payments: 0,
        ..settings()
    };
    let pay = |from, to| Lever::Pay {
        from,
        to,
        amount: 100,
    };
    let censor = behave(0, Behaviour::Censor { account: 3 });
    let mut run = run_of(quiet, vec![share(0, 100), censor, pay(3, 1), pay(2, 1)]);
    go(&mut run, 6 * MINUTE_MS);
    let balance = |run: &mut Run| run.frame(Look::default()).nodes[1].balance;
    assert_eq!(balance(&mut run), 50_100, "one of two payments has come");
    run.pull(behave(0, Behaviour::Honest))
        .expect("a good lever");
    go(&mut run, 12 * MINUTE_MS);
    assert_eq!(balance(&mut run), 50_200);
    assert_honest_nodes_agree(&mut run, &[0, 1, 2, 3, 4, 5]);
}

fn purchases(marks: &[MarkKind]) -> [usize; 4] {
    let count = |which: fn(&&MarkKind) -> bool| marks.iter().filter(which).count();
    [
        count(|mark| matches!(mark, MarkKind::Paid { .. })),
        count(|mark| matches!(mark, MarkKind::Shipped { .. })),
        count(|mark| matches!(mark, MarkKind::Cheated { .. })),
        count(|mark| matches!(mark, MarkKind::Failed { .. })),
    ]
}

fn buyer(merchant: u8, confirmations: u8) -> Behaviour {
    Behaviour::Buyer {
        merchant,
        confirmations,
    }
}

/// With most of the power a buyer cheats a merchant that waits for two confirmations.
#[test]
fn a_strong_buyer_spends_its_money_twice() {
    let mut run = run(vec![share(1, 70), behave(1, buyer(4, 2))]);
    go(&mut run, 20 * MINUTE_MS);
    let [paid, shipped, cheated, _] = purchases(&marks(&mut run));
    assert!(
        paid >= 2 && shipped >= 2 && cheated >= 2,
        "{paid} {shipped} {cheated}"
    );
    run.pull(behave(1, Behaviour::Honest))
        .expect("a good lever");
    assert_honest_nodes_agree(&mut run, &[0, 2, 3, 4, 5]);
}

/// With little power it mostly fails, and the merchant has its money.
#[test]
fn a_weak_buyer_fails_against_three_confirmations() {
    let mut run = run(vec![share(1, 5), behave(1, buyer(4, 3))]);
    go(&mut run, 30 * MINUTE_MS);
    let [paid, _, cheated, failed] = purchases(&marks(&mut run));
    assert!(paid >= 2 && failed >= 2, "{paid} {failed}");
    assert!(cheated <= 1, "{cheated}");
    run.pull(behave(1, Behaviour::Honest))
        .expect("a good lever");
    assert_honest_nodes_agree(&mut run, &[0, 2, 3, 4, 5]);
}

/// Who ships at once can be cheated by somebody without any power.
#[test]
fn no_confirmation_is_no_protection() {
    let mut run = run(vec![share(1, 0), behave(1, buyer(4, 0))]);
    go(&mut run, 20 * MINUTE_MS);
    let [paid, shipped, cheated, _] = purchases(&marks(&mut run));
    assert!(paid >= 3 && shipped >= 3, "{paid} {shipped}");
    assert!(cheated >= 1, "{cheated}");
    assert_honest_nodes_agree(&mut run, &[0, 2, 3, 4, 5]);
}

#[test]
fn liars_and_flooders_are_cut_off() {
    for behaviour in [Behaviour::Liar, Behaviour::Flooder] {
        let mut run = run(vec![behave(2, behaviour)]);
        go(&mut run, 5 * MINUTE_MS);
        let marks = marks(&mut run);
        let cut = |mark: &&MarkKind| matches!(mark, MarkKind::CutOff { peer: 2, .. });
        assert!(marks.iter().filter(cut).count() > 0, "{behaviour:?}");
        let wrong = |mark: &&MarkKind| matches!(mark, MarkKind::CutOff { node, peer } if *node != 2 && *peer != 2);
        assert_eq!(marks.iter().filter(wrong).count(), 0, "{behaviour:?}");
        assert_honest_nodes_agree(&mut run, &[0, 1, 3, 4, 5]);
    }
}

#[test]
fn a_lever_for_nobody_is_refused_with_its_rule() {
    let mut run = run(vec![]);
    let mut rule = |lever| run.pull(lever).expect_err("out of range").rule;
    assert_eq!(rule(Lever::Off { node: 6 }), "labNode");
    assert_eq!(rule(Lever::Split { groups: vec![0] }), "labGroups");
    assert_eq!(rule(behave(1, buyer(1, 1))), "labTwoNodes");
    assert_eq!(rule(behave(1, buyer(0, 13))), "labConfirmations");
    assert_eq!(
        rule(Lever::Share {
            node: 0,
            millionths: WHOLE + 1
        }),
        "labShare"
    );
}
