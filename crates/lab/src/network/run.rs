//! A run: a world, the levers pulled in it, and the way back.

use alloc::{string::String, vec::Vec};

use api::{
    ApiError,
    lab::network::{
        BlockView, Frame, Lever, Look, MOST_LEVERS, MOST_RUN_MS, Mark, MarkKind, Pulled, Settings,
        Undone,
    },
};
use ledger::DifficultyRule;
use sim::{Course, Happening, World};

use super::{
    checks::{check_lever, check_settings},
    frame,
    link::{to_link, too_many_levers},
    pull::pull,
    setup::{equal_shares, links, scenario},
    story::{Story, count},
    undone,
};

/// The host is asked whether its time is over once in so many events.
const EVENTS_A_LOOK: u32 = 16;
/// The first distance of moments that are kept, in milliseconds; it doubles when there are too many.
const KEPT_EVERY_MS: u64 = 30_000;
/// Most moments that are kept.
const KEPT: usize = 12;
/// Most blocks of nodes in all moments kept, the same block counted once for each node that has it: it
/// bounds their memory to some ten megabytes.
const KEPT_BLOCKS: u64 = 40_000;

/// A simulated network at a moment.
#[derive(Clone, Debug)]
pub(super) struct Moment {
    pub(super) world: World,
    pub(super) story: Story,
    /// Each node's part of the hash power, in millionths.
    pub(super) shares: Vec<u32>,
    /// Levers pulled so far.
    pub(super) pulled: usize,
}

/// What a run does next.
enum Next {
    Event(Happening),
    Lever,
    /// The time that it should go to has come.
    There,
}

/// A run of a simulated network.
#[derive(Debug)]
pub struct Run {
    settings: Settings,
    levers: Vec<Pulled>,
    moment: Moment,
    length_ms: u64,
    /// Marks up to the furthest moment; the story's are the first of them.
    marks: Vec<Mark>,
    /// From here on marks are others than those that were shown before.
    changed_from: Option<usize>,
    /// Moments to go back to, the first one at the beginning.
    kept: Vec<Moment>,
    kept_every_ms: u64,
}

impl Run {
    /// The beginning of a run.
    ///
    /// # Errors
    /// If the settings are out of range.
    pub fn new(settings: Settings) -> Result<Self, ApiError> {
        Self::shared(settings, Vec::new())
    }

    /// The beginning of a run in which levers are to be pulled at their times.
    ///
    /// # Errors
    /// If settings or levers are out of range.
    pub fn shared(settings: Settings, levers: Vec<Pulled>) -> Result<Self, ApiError> {
        Self::build(settings, levers, false)
    }

    /// As [`Run::shared`], with the simulation's checkers looking on: [`Run::world`] has what they found.
    ///
    /// # Errors
    /// If settings or levers are out of range.
    pub fn checked(settings: Settings, levers: Vec<Pulled>) -> Result<Self, ApiError> {
        Self::build(settings, levers, true)
    }

    fn build(settings: Settings, levers: Vec<Pulled>, is_checked: bool) -> Result<Self, ApiError> {
        check_settings(&settings)?;
        if levers.len() > MOST_LEVERS {
            return Err(too_many_levers(levers.len()));
        }
        levers
            .iter()
            .try_for_each(|pulled| check_lever(&settings, &pulled.lever))?;
        let course = Course {
            payments: settings.payments,
            // Every room's that says nothing else.
            rule: DifficultyRule::Classroom,
            is_checked,
        };
        let world = World::open(scenario(&settings), course);
        let moment = Moment {
            story: Story::new(&world),
            world,
            shares: equal_shares(settings.nodes),
            pulled: 0,
        };
        Ok(Self {
            settings,
            levers,
            kept: alloc::vec![moment.clone()],
            moment,
            length_ms: 0,
            marks: Vec::new(),
            changed_from: None,
            kept_every_ms: KEPT_EVERY_MS,
        })
    }

    /// How it began.
    pub fn settings(&self) -> &Settings {
        &self.settings
    }

    /// The levers, those to come included.
    pub fn levers(&self) -> &[Pulled] {
        &self.levers
    }

    /// Who is connected to whom, in a mesh.
    pub fn links(&self) -> Vec<(u8, u8)> {
        links(&self.settings)
    }

    /// The world as it is now.
    pub fn world(&self) -> &World {
        &self.moment.world
    }

    /// Virtual time, in milliseconds.
    pub fn now_ms(&self) -> u64 {
        self.moment.world.now_ms()
    }

    /// The furthest that it has been.
    pub fn length_ms(&self) -> u64 {
        self.length_ms
    }

    /// SHA-256 over all that has happened.
    pub fn hash(&self) -> [u8; 32] {
        self.moment.world.hash()
    }

    /// The run at this moment as the part of a link after `#`: after everything of this millisecond.
    pub fn link(&mut self) -> String {
        let at_ms = self.now_ms();
        self.advance(at_ms, &mut || false);
        to_link(&self.settings, &self.levers, at_ms)
    }

    /// What there is to draw.
    pub fn frame(&mut self, look: Look) -> Frame {
        let seen = look.marks as usize;
        let same = self.changed_from.take().unwrap_or(usize::MAX);
        let first_mark = seen.min(same).min(self.marks.len());
        let mut frame = frame::of(&self.settings, &self.moment, look);
        frame.length_ms = self.length_ms;
        frame.first_mark = count(first_mark);
        frame.marks = self.marks[first_mark..].to_vec();
        frame
    }

    /// The newest blocks that every node has left.
    pub(super) fn undone(&self) -> Vec<Undone> {
        undone::of(&self.moment)
    }

    /// Everybody's part of the hash power now, in millionths.
    pub(crate) fn shares(&self) -> &[u32] {
        &self.moment.shares
    }

    /// Marks up to this moment.
    pub(crate) fn marks(&self) -> &[Mark] {
        &self.moment.story.marks
    }

    /// The levers pulled up to this moment.
    pub(crate) fn pulled(&self) -> &[Pulled] {
        &self.levers[..self.moment.pulled.min(self.levers.len())]
    }

    /// Blocks up to this moment, in the order of finding.
    pub(crate) fn blocks(&self) -> &[BlockView] {
        &self.moment.story.blocks
    }

    /// The number of the block that a node stands on; none for the genesis block or a node that is off.
    pub(crate) fn tip(&self, node: usize) -> Option<u32> {
        let host = self.moment.world.hosts().get(node)?;
        host.node()?;
        self.moment.story.number(&host.tip())
    }

    /// The run has come somewhere.
    fn note_progress(&mut self) {
        self.length_ms = self.length_ms.max(self.now_ms());
        let newer = self.moment.story.marks.get(self.marks.len()..);
        self.marks.extend(newer.unwrap_or_default());
    }

    /// Goes on to a virtual time, or until the host's time is over; tells whether it came there.
    pub fn advance(&mut self, until_ms: u64, is_time_over: &mut dyn FnMut() -> bool) -> bool {
        let until_ms = until_ms.min(MOST_RUN_MS);
        let mut events = 0_u32;
        let is_there = loop {
            if matches!(self.next(until_ms), Next::There) {
                break true;
            }
            events += 1;
            if events.is_multiple_of(EVENTS_A_LOOK) && is_time_over() {
                break false;
            }
        };
        self.note_progress();
        is_there
    }

    /// Lets things happen until one says something about the run; gives that one, if there was one
    /// before the end and before the host's time was over.
    pub fn step(&mut self, is_time_over: &mut dyn FnMut() -> bool) -> Option<Happening> {
        let mut events = 0_u32;
        let telling = loop {
            let marks = self.moment.story.marks.len();
            let next = self.next(MOST_RUN_MS);
            let is_marked = self.moment.story.marks.len() > marks;
            if matches!(next, Next::There) {
                break None;
            }
            if let Next::Event(happening) = next
                && (happening.is_telling() || is_marked)
            {
                break Some(happening);
            }
            events += 1;
            if events.is_multiple_of(EVENTS_A_LOOK) && is_time_over() {
                break None;
            }
        };
        self.note_progress();
        telling
    }

    /// One event, or one lever, not later than a time.
    fn next(&mut self, until_ms: u64) -> Next {
        self.keep();
        let due = self.levers.get(self.moment.pulled);
        let due_ms = due.map(|pulled| pulled.at_ms);
        let target_ms = due_ms.map_or(until_ms, |due_ms| due_ms.min(until_ms));
        let Moment { world, story, .. } = &mut self.moment;
        if let Some(happening) = world.step_until(target_ms) {
            story.hear(world, &happening);
            return Next::Event(happening);
        }
        if due_ms.is_some_and(|due_ms| due_ms <= until_ms) {
            self.pull_next();
            return Next::Lever;
        }
        Next::There
    }

    fn pull_next(&mut self) {
        let Some(pulled) = self.levers.get(self.moment.pulled) else {
            return;
        };
        let salt = self.moment.pulled as u64;
        let Moment {
            world,
            story,
            shares,
            pulled: number,
        } = &mut self.moment;
        pull(world, shares, &self.settings, &pulled.lever, salt);
        story.mark(world.now_ms(), MarkKind::Lever);
        story.look_around(world);
        *number += 1;
    }

    /// Pulls a lever now: after everything of this millisecond. Levers of later times are forgotten.
    ///
    /// # Errors
    /// If the lever is out of range, or one too many, or the run is over.
    pub fn pull(&mut self, lever: Lever) -> Result<(), ApiError> {
        check_lever(&self.settings, &lever)?;
        if self.moment.pulled >= MOST_LEVERS {
            return Err(too_many_levers(self.moment.pulled + 1));
        }
        let at_ms = self.now_ms();
        self.advance(at_ms, &mut || false);
        // What was after this is no part of the run any more.
        self.levers.truncate(self.moment.pulled);
        self.levers.push(Pulled { at_ms, lever });
        self.length_ms = at_ms;
        // The beginning stays.
        self.kept
            .retain(|kept| kept.world.now_ms() < at_ms || kept.world.steps() == 0);
        let kept = self.moment.story.marks.len();
        self.marks.truncate(kept);
        self.changed_from = Some(kept);
        self.pull_next();
        self.note_progress();
        Ok(())
    }

    /// Goes back to the nearest moment kept that is not after a time; from there [`Run::advance`] goes on
    /// to it. A time ahead changes nothing.
    pub fn go_back(&mut self, at_ms: u64) {
        if at_ms >= self.now_ms() {
            return;
        }
        let mut kept = self.kept.iter().rev();
        let nearest = kept.find(|moment| moment.world.now_ms() <= at_ms);
        if let Some(moment) = nearest.or(self.kept.first()) {
            self.moment = moment.clone();
        }
    }

    /// Keeps this moment, if the last one kept is long ago.
    fn keep(&mut self) {
        let now_ms = self.now_ms();
        let newest_ms = self.kept.last().map_or(0, |moment| moment.world.now_ms());
        if now_ms < newest_ms + self.kept_every_ms {
            return;
        }
        self.kept.push(self.moment.clone());
        while self.kept.len() > 1 && (self.kept.len() > KEPT || self.kept_blocks() > KEPT_BLOCKS) {
            self.kept_every_ms *= 2;
            let mut place = 0;
            // The first one stays.
            self.kept.retain(|_| {
                place += 1;
                place % 2 == 1
            });
        }
    }

    fn kept_blocks(&self) -> u64 {
        let nodes = u64::from(self.settings.nodes);
        let blocks = self
            .kept
            .iter()
            .map(|moment| moment.story.blocks.len() as u64);
        blocks.sum::<u64>() * nodes
    }
}
