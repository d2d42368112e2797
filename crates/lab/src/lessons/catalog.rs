//! The lessons that there are.

use super::{Check, Goal, Lesson};

const fn goal(name: &'static str, check: &'static str) -> Goal {
    Goal {
        name,
        check: Check::Named(check),
    }
}

const fn watch(name: &'static str, check: &'static str) -> Goal {
    Goal {
        name,
        check: Check::Seen(check),
    }
}

const fn question(name: &'static str, of: u32, right: u32) -> Goal {
    Goal {
        name,
        check: Check::Choice { of, right },
    }
}

/// All lessons, by ascending number.
pub(crate) const LESSONS: &[Lesson] = &[
    // What a hash is.
    Lesson {
        number: 1,
        minutes: 10,
        goals: &[
            goal("text", "hashedText"),
            goal("same", "hashedSameTextAgain"),
            goal("near", "hashedNearText"),
            question("bits", 3, 1),
            goal("zero", "typedZero"),
            goal("search", "searchedZeros"),
            question("more", 3, 2),
        ],
    },
    // Find a block by hand.
    Lesson {
        number: 2,
        minutes: 10,
        goals: &[
            goal("hand", "triedThree"),
            goal("winner", "sawWinner"),
            goal("spoiled", "sawSpoiledWinner"),
            question("half", 3, 2),
            goal("block", "foundBlock"),
        ],
    },
    // Why blocks hang together.
    Lesson {
        number: 3,
        minutes: 15,
        goals: &[
            goal("edit", "brokeRoot"),
            goal("root", "brokeLink"),
            goal("work", "redidOne"),
            goal("all", "redidAll"),
            question("follow", 3, 0),
        ],
    },
    // Break a block.
    Lesson {
        number: 4,
        minutes: 20,
        goals: &[
            goal("nonce", "refusedNonce"),
            goal("time", "refusedTime"),
            goal("amount", "refusedAmount"),
            goal("repair", "refusedSignature"),
            goal("reward", "refusedReward"),
        ],
    },
    // Spend it twice.
    Lesson {
        number: 5,
        minutes: 20,
        goals: &[
            watch("trust", "cheatedAtOnce"),
            question("how", 3, 1),
            watch("one", "cheatedAfterOne"),
            watch("three", "failedAtThree"),
            goal("measure", "measuredOneAndThree"),
            question("line", 3, 2),
            question("enough", 3, 2),
        ],
    },
    // Split the room.
    Lesson {
        number: 6,
        minutes: 15,
        goals: &[
            watch("split", "twoBranches"),
            question("right", 3, 2),
            watch("join", "joined"),
            question("stays", 3, 0),
            watch("kept", "nothingLost"),
            question("lost", 3, 1),
        ],
    },
    // One with half the power.
    Lesson {
        number: 7,
        minutes: 20,
        goals: &[
            watch("rewrite", "rewroteSix"),
            question("never", 3, 1),
            watch("hide", "hidesTwo"),
            goal("below", "withheldBelow"),
            goal("above", "withheldAbove"),
            question("third", 3, 0),
        ],
    },
    // Change a rule.
    Lesson {
        number: 8,
        minutes: 20,
        goals: &[
            watch("few", "signalledTooFew"),
            watch("enough", "tighterActive"),
            watch("follow", "oldFollowed"),
            question("why", 3, 1),
            watch("hard", "chainsApart"),
            question("work", 3, 2),
            question("both", 3, 0),
        ],
    },
    // Who can see what.
    Lesson {
        number: 9,
        minutes: 20,
        goals: &[
            goal("named", "pointedNamed"),
            goal("buyer", "pointedBuyer"),
            goal("pair", "pointedPair"),
            goal("caught", "wroteLinked"),
            goal("apart", "wroteApart"),
            question("sure", 3, 2),
            goal("frame", "pointedSender"),
            question("keeper", 3, 0),
        ],
    },
    // Three kinds of ledger.
    Lesson {
        number: 10,
        minutes: 20,
        goals: &[
            goal("row", "keptRow"),
            goal("forge", "workWithoutSignature"),
            goal("work", "workOvertook"),
            goal("alone", "sealedAlone"),
            goal("two", "sealedByTwo"),
            goal("stranger", "votedIn"),
            goal("away", "stoodStill"),
            question("who", 3, 1),
            question("fit", 3, 2),
        ],
    },
];
