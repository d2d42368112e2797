//! `--bugs`: each bug is switched on, and the first seed that finds it told.

use std::process::ExitCode;

use super::Args;

#[cfg(not(feature = "seeded-bugs"))]
pub(super) fn report(_: &Args) -> ExitCode {
    eprintln!("error: this program was built without bugs; build it with --features seeded-bugs");
    ExitCode::FAILURE
}

#[cfg(feature = "seeded-bugs")]
pub(super) fn report(args: &Args) -> ExitCode {
    table::report(args)
}

#[cfg(feature = "seeded-bugs")]
mod table {
    use std::{process::ExitCode, time::Instant};

    use ledger::bugs::Bug as Ledger;
    use node::bugs::Bug as Node;
    use sim::draw;

    use super::{super::attempt::attempt, Args};

    /// Where a bug is.
    #[derive(Clone, Copy)]
    enum Bug {
        Ledger(Ledger),
        Node(Node),
    }

    /// All bugs, with what is wrong.
    const BUGS: &[(Bug, &str)] = &[
        (
            Bug::Ledger(Ledger::AnySequence),
            "any sequence number is taken",
        ),
        (
            Bug::Ledger(Ledger::AnyBalance),
            "an account may spend what it lacks",
        ),
        (
            Bug::Ledger(Ledger::AnySignature),
            "signatures are not checked",
        ),
        (Bug::Ledger(Ledger::AnyName), "a taken name may be claimed"),
        (
            Bug::Ledger(Ledger::AnyReward),
            "a finder may pay itself anything",
        ),
        (
            Bug::Ledger(Ledger::AnyFees),
            "a finder may take fees that nobody paid",
        ),
        (
            Bug::Ledger(Ledger::AnyPrice),
            "an order may cost less than its offer",
        ),
        (
            Bug::Ledger(Ledger::AnySettler),
            "anybody may settle any order",
        ),
        (
            Bug::Ledger(Ledger::SettlesTwice),
            "a settled order stays open",
        ),
        (
            Bug::Ledger(Ledger::ForgetsNames),
            "undo leaves claimed names",
        ),
        (
            Bug::Ledger(Ledger::ForgetsStock),
            "undo leaves the stock of offers",
        ),
        (
            Bug::Ledger(Ledger::LastSeenWins),
            "on equal work the last seen wins",
        ),
        (
            Bug::Ledger(Ledger::NoTie),
            "any lead decides, not a quarter",
        ),
        (
            Bug::Ledger(Ledger::RetargetOffByOne),
            "the target counts one block too many",
        ),
        (
            Bug::Ledger(Ledger::TimeStandsStill),
            "a block may be as old as its parent",
        ),
        (
            Bug::Ledger(Ledger::AnyFuture),
            "a block may come from the future",
        ),
        (
            Bug::Ledger(Ledger::RepeatedTail),
            "a repeated tail is looked into",
        ),
        (Bug::Ledger(Ledger::AnySeal), "seals are not checked"),
        (Bug::Ledger(Ledger::AnySigner), "anybody may seal a block"),
        (
            Bug::Ledger(Ledger::SignsAgain),
            "a signer may seal again at once",
        ),
        (
            Bug::Ledger(Ledger::AnyTurn),
            "a signer may claim another's turn",
        ),
        (
            Bug::Ledger(Ledger::OneVoteDecides),
            "one vote is a majority",
        ),
        (
            Bug::Ledger(Ledger::AnyMember),
            "anybody may act where only members may",
        ),
        (Bug::Ledger(Ledger::ForgetsVotes), "undo leaves votes"),
        (
            Bug::Node(Node::PoolKeepsMined),
            "what is mined stays in the pool",
        ),
        (
            Bug::Node(Node::LosesDisconnected),
            "transactions of undone blocks are lost",
        ),
        (
            Bug::Node(Node::NeverRetriesBody),
            "a lost body is waited for without end",
        ),
        (
            Bug::Node(Node::NeverRetriesHeaders),
            "lost headers are waited for without end",
        ),
        (
            Bug::Node(Node::PunishesClocks),
            "another clock is an offence",
        ),
        (Bug::Node(Node::CutsOffTheSlow), "who is slow is cut off"),
        (
            Bug::Node(Node::NeverAsksForHello),
            "a lost hello is not asked for",
        ),
        (
            Bug::Node(Node::TellsOnce),
            "a lost transaction is not told again",
        ),
        (Bug::Node(Node::NoOrphanCap), "orphans have no limit"),
        (
            Bug::Node(Node::NoParkedCap),
            "parked transactions have no limit",
        ),
        (
            Bug::Node(Node::TipFirst),
            "the tip is written before its block",
        ),
        (
            Bug::Node(Node::ForgetsSideBranches),
            "side branches are not stored",
        ),
        (
            Bug::Node(Node::StaleSequence),
            "a template holds what does not fit",
        ),
        (
            Bug::Node(Node::StaleTemplate),
            "a template outlives its tip",
        ),
        (
            Bug::Node(Node::HeightDecides),
            "the longer chain wins, whatever its work",
        ),
        (
            Bug::Node(Node::BadBranchFirst),
            "below a bad block is taken before better",
        ),
        (
            Bug::Node(Node::OutputsUnordered),
            "outputs leave in any order",
        ),
        (
            Bug::Node(Node::WrongBodySpoils),
            "a wrong body makes its header bad",
        ),
        (
            Bug::Node(Node::NeverMends),
            "void posts are not signed again",
        ),
        (
            Bug::Node(Node::ClockSetBack),
            "deadlines follow a clock that is set back",
        ),
        (
            Bug::Node(Node::BlamesTheGood),
            "a good block is refused for a bad one above",
        ),
        (
            Bug::Node(Node::DropsFirst),
            "old blocks go before their snapshot is there",
        ),
        (
            Bug::Node(Node::ForgetsFinders),
            "a snapshot forgets who found blocks",
        ),
        (
            Bug::Node(Node::PunishesPruned),
            "to have dropped blocks is an offence",
        ),
        (
            Bug::Node(Node::ClockSetForward),
            "a clock that leaps ahead is believed",
        ),
    ];

    impl Bug {
        /// Switches this bug on and all others off.
        fn switch(self) {
            off();
            match self {
                Self::Ledger(bug) => Ledger::switch(Some(bug)),
                Self::Node(bug) => Node::switch(Some(bug)),
            }
        }

        fn name(self) -> String {
            match self {
                Self::Ledger(bug) => format!("ledger {bug:?}"),
                Self::Node(bug) => format!("node {bug:?}"),
            }
        }
    }

    fn off() {
        Ledger::switch(None);
        Node::switch(None);
    }

    pub(super) fn report(args: &Args) -> ExitCode {
        println!("| bug | what is wrong | seeds | found by | s |");
        println!("|---|---|---:|---|---:|");
        let is_meant = |bug: Bug| {
            args.bug
                .as_deref()
                .is_none_or(|name| bug.name().ends_with(name))
        };
        let bugs = BUGS.iter().filter(|(bug, _)| is_meant(*bug));
        let (mut tried, mut missed) = (0, 0);
        for (bug, what) in bugs {
            tried += 1;
            bug.switch();
            let start = Instant::now();
            let found = (args.first..args.first.saturating_add(args.seeds)).find_map(|seed| {
                let violation = attempt(&draw(seed, args.options()), None).violation?;
                Some((seed - args.first + 1, violation.checker))
            });
            let (seeds, checker) = found.map_or_else(
                || (format!("{} in vain", args.seeds), "nobody".to_string()),
                |(seeds, checker)| (seeds.to_string(), checker.to_string()),
            );
            missed += u32::from(found.is_none());
            let took = start.elapsed().as_secs_f64();
            println!(
                "| {} | {what} | {seeds} | {checker} | {took:.1} |",
                bug.name()
            );
        }
        off();
        if missed == 0 && tried > 0 {
            println!("\nall {tried} bugs were found");
            ExitCode::SUCCESS
        } else {
            println!("\n{missed} of {tried} bugs were not found");
            ExitCode::FAILURE
        }
    }
}
