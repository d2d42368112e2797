//! What mining did in the last minutes, kept while other screens are shown.

use std::rc::Rc;

use api::{Event, MinedBlock, MiningStatus};
use yew::prelude::*;

use crate::{
    hooks::{now_ms, use_node},
    services::node::Notice,
};

/// How far back the log goes.
pub(super) const SPAN_MS: u64 = 5 * 60 * 1_000;

/// The hash rate at a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Sample {
    /// Unix milliseconds by this machine's clock.
    pub(super) at: u64,
    /// Hashes a second; 0 from when mining stopped.
    pub(super) hash_rate: u64,
    /// The cap in force in hashes a second; 0 where there was none.
    pub(super) cap: u64,
}

/// A block of this node's own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct OwnBlock {
    /// Its hash.
    pub(super) hash: String,
    /// Its height.
    pub(super) height: u64,
}

/// What mining did.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct MiningLog {
    /// The hash rate over the last minutes, oldest first; each holds until the next.
    pub(super) samples: Vec<Sample>,
    /// When the tip changed in the last minutes, oldest first.
    pub(super) tips: Vec<u64>,
    /// When mining was last started, Unix milliseconds; none while it is off.
    pub(super) running_since: Option<u64>,
    /// The newest block that this node found since the page was opened.
    pub(super) own: Option<OwnBlock>,
}

impl MiningLog {
    /// Takes what a node told at a time, and says whether the log is another one now.
    fn hear(&mut self, notice: &Notice, at: u64) -> bool {
        match notice {
            // Another node, maybe in another room.
            Notice::Ready(_) => *self = Self::default(),
            Notice::Event(event) => match &**event {
                Event::Mining(status) => self.measure(status, at),
                Event::Tip(block) => self.change_tip(block, at),
                _ => return false,
            },
            Notice::Phase | Notice::Traffic(_) | Notice::Identity | Notice::Replaced => {
                return false;
            }
        }
        self.forget(at);
        true
    }

    fn change_tip(&mut self, block: &MinedBlock, at: u64) {
        self.tips.push(at);
        if block.mine {
            self.own = Some(OwnBlock {
                hash: block.hash.clone(),
                height: block.height,
            });
        }
    }

    fn measure(&mut self, status: &MiningStatus, at: u64) {
        let hash_rate = if status.on { status.hash_rate } else { 0 };
        let cap = if status.on { status.cap } else { 0 };
        self.running_since = status.on.then(|| self.running_since.unwrap_or(at));
        self.samples.push(Sample { at, hash_rate, cap });
    }

    /// Drops what is too old, but for the sample that still holds where the log begins.
    fn forget(&mut self, now: u64) {
        let begin = now.saturating_sub(SPAN_MS);
        let old = self.samples.partition_point(|sample| sample.at <= begin);
        self.samples.drain(..old.saturating_sub(1));
        let old = self.tips.partition_point(|&tip| tip < begin);
        self.tips.drain(..old);
    }
}

/// Properties of [`MiningLogProvider`].
#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    /// What may show the log.
    pub(crate) children: Html,
}

/// The log as a context. It is equal to another only if it is the same one, for each change makes a
/// new one.
#[derive(Clone, Default)]
struct Shared(Rc<MiningLog>);

impl PartialEq for Shared {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// Keeps the log and gives it to what is inside.
#[component]
pub(crate) fn MiningLogProvider(props: &Props) -> Html {
    let node = use_node().handle();
    let kept = use_mut_ref(MiningLog::default);
    let shared = use_state(Shared::default);
    let share = shared.setter();
    use_effect_with(node, move |node| {
        let subscription = node.subscribe(Callback::from(move |notice| {
            if kept.borrow_mut().hear(&notice, now_ms()) {
                share.set(Shared(Rc::new(kept.borrow().clone())));
            }
        }));
        move || drop(subscription)
    });
    html! {
        <ContextProvider<Shared> context={(*shared).clone()}>{ props.children.clone() }</ContextProvider<Shared>>
    }
}

/// The log; the component is drawn again when it changes.
#[hook]
pub(super) fn use_mining_log() -> Rc<MiningLog> {
    use_context::<Shared>().expect("inside MiningLogProvider").0
}

#[cfg(test)]
mod tests {
    use super::*;

    fn status(on: bool, hash_rate: u64, cap: u64) -> Notice {
        Notice::Event(Rc::new(Event::Mining(MiningStatus {
            on,
            hash_rate,
            cap,
            ..MiningStatus::default()
        })))
    }

    fn tip(height: u64, mine: bool) -> Notice {
        Notice::Event(Rc::new(Event::Tip(MinedBlock {
            hash: format!("{height:064x}"),
            height,
            miner: "chalk1a".to_owned(),
            miner_name: None,
            mine,
            transactions: 0,
        })))
    }

    #[test]
    fn mining_runs_from_its_first_event_until_it_is_off() {
        let mut log = MiningLog::default();
        let since = [(1, true), (2, true), (3, false), (4, false), (5, true)].map(|(at, on)| {
            assert!(log.hear(&status(on, 7, 9), at));
            log.running_since
        });
        assert_eq!(since, [Some(1), Some(1), None, None, Some(5)]);
        let off = Sample {
            at: 3,
            hash_rate: 0,
            cap: 0,
        };
        assert_eq!(log.samples[2], off, "what is off hashes nothing");
    }

    #[test]
    fn what_is_too_old_goes_but_for_the_rate_that_still_holds() {
        let mut log = MiningLog::default();
        log.hear(&tip(1, false), 10);
        for at in [10, 20, 30] {
            log.hear(&status(true, at, 0), at);
        }
        log.hear(&status(true, 40, 0), SPAN_MS + 25);
        let kept: Vec<_> = log.samples.iter().map(|sample| sample.at).collect();
        assert_eq!(kept, [20, 30, SPAN_MS + 25]);
        assert!(log.tips.is_empty());
    }

    #[test]
    fn your_newest_block_is_remembered_until_another_node_is_ready() {
        let mut log = MiningLog::default();
        for (height, mine) in [(4, true), (5, true), (6, false)] {
            log.hear(&tip(height, mine), height);
        }
        assert_eq!(log.own.as_ref().map(|own| own.height), Some(5));
        assert_eq!(log.tips, [4, 5, 6]);
        let ready = Notice::Ready(Rc::new(crate::services::node::tests::status()));
        assert!(log.hear(&ready, 7));
        assert_eq!(log, MiningLog::default());
    }

    #[test]
    fn what_has_nothing_to_do_with_mining_changes_nothing() {
        let mut log = MiningLog::default();
        assert!(!log.hear(&Notice::Phase, 1));
        let peers = Event::Peers { peers: 3 };
        assert!(!log.hear(&Notice::Event(Rc::new(peers)), 2));
        assert_eq!(log, MiningLog::default());
    }
}
