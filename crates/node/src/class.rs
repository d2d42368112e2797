//! A lesson for the whole room: the host's word to its class, and the pupils' reports to the host.
//!
//! The host's node signs its word, tells it to all, and says it again in between: for those who came late, for
//! what was lost, and because a word holds for a minute only. So a class whose host is gone is over by itself,
//! and nobody stays paused. Reports go to the host's nodes alone and stay in their memory.

mod ticket;
pub(crate) mod words;

use alloc::{collections::BTreeMap, string::ToString, vec::Vec};

use api::{ApiError, Asks, Event, Family, Pupil, Question};
use ledger::PublicKey;

use self::words::{Report, Word};
use crate::{
    io::{PeerId, UnixMillis},
    message::Message,
    node::Node,
    statement::Signed,
};

#[cfg(test)]
pub(crate) use self::ticket::{TICKET_BLOCKS, TICKET_MS, TICKET_QUESTIONS};

/// Whoever hears no word for so long takes the class for over, and no word is taken that is older.
pub(crate) const CLASS_SILENCE_MS: u64 = 60_000;
/// The host says its word again after so long.
pub(crate) const CLASS_AGAIN_MS: u64 = 10_000;
/// Most pupils whose reports a host keeps.
pub(crate) const MAX_PUPILS: usize = 256;
/// A pupil reports what is new at most once in this time.
pub(crate) const REPORT_MS: u64 = 1_000;
/// A host looks at one report of a peer in this time.
pub(crate) const REPORT_LEAST_MS: u64 = 500;
/// A pupil reports the same again after so long, should it have been lost.
pub(crate) const REPORT_AGAIN_MS: u64 = 15_000;

/// What this node knows of the class.
#[derive(Clone, Debug, Default)]
pub(crate) struct Class {
    /// The newest word.
    word: Option<Word>,
    /// The lesson of the newest word that had one.
    about: u8,
    /// This node said it and says it again.
    speaks: bool,
    /// When it was said or heard last.
    last: UnixMillis,
    /// When this node's person said something else than before.
    changed: UnixMillis,
    /// No word came for too long.
    is_over: bool,
    own: Own,
    /// To a host: the newest report of each account.
    pupils: BTreeMap<PublicKey, Report>,
}

/// What this node's person did in this run.
#[derive(Clone, Debug, Default)]
struct Own {
    /// The person knows what the host sees: before that nothing is told.
    reports: bool,
    goals: u32,
    questions: Vec<(Asks, bool)>,
    tries: u16,
    /// There is something that the host was not told.
    is_due: bool,
    /// When the host was told last.
    sent: UnixMillis,
    /// The newest report's time.
    said_ms: u64,
}

impl Class {
    /// The word that holds now.
    fn now(&self) -> Option<Word> {
        self.word.filter(|word| word.is_on() && !self.is_over)
    }

    /// How many pupils are kept.
    pub(crate) fn pupils(&self) -> usize {
        self.pupils.len()
    }
}

impl Node {
    pub(crate) fn hear_word(&mut self, signed: &Signed<Word>) {
        let Some(host) = self.room().params().host else {
            return;
        };
        let word = signed.said;
        let is_newer = self
            .class
            .word
            .is_none_or(|known| word.said_ms > known.said_ms);
        let is_fresh = word.said_ms.abs_diff(self.clock.room().0) <= CLASS_SILENCE_MS;
        if !is_newer || !is_fresh || !signed.is_by(host, self.room().genesis()) {
            return;
        }
        // Another tab of the host has taken the word.
        self.class.speaks = false;
        self.take_word(word);
        let now = self.clock.host().0;
        let own = &mut self.class.own;
        own.is_due |= own.reports && now.saturating_sub(own.sent.0) >= REPORT_AGAIN_MS;
    }

    fn take_word(&mut self, word: Word) {
        let before = self.class.now();
        if self.class.word.is_some_and(|known| known.run != word.run) {
            self.class.own = Own::default();
            self.class.pupils.clear();
        }
        self.class.word = Some(word);
        if word.lesson > 0 {
            self.class.about = word.lesson;
        }
        self.class.is_over = false;
        self.class.last = self.clock.host();
        let has_questions = word.ticket && self.ask_ticket();
        let timeless = |word: Option<Word>| word.map(|word| Word { said_ms: 0, ..word });
        if has_questions || timeless(before) != timeless(self.class.now()) {
            self.tell_class();
        }
    }

    /// Thinks of the exit ticket's questions, if there are none and this node's person is no host. Gives whether
    /// there are some now.
    fn ask_ticket(&mut self) -> bool {
        if !self.class.own.questions.is_empty() || self.is_host() {
            return false;
        }
        let questions = self.ticket_questions();
        self.class.own.questions = questions.into_iter().map(|asks| (asks, false)).collect();
        !self.class.own.questions.is_empty()
    }

    /// The host says how the class goes on.
    pub(crate) fn teach(
        &mut self,
        lesson: Option<u8>,
        paused: bool,
        ticket: bool,
    ) -> Result<(), ApiError> {
        if !self.is_host() {
            let message = "only the room's host teaches its class";
            return Err(ApiError::new(Family::Policy, "notHost", message));
        }
        self.check_unlocked()?;
        let lesson = lesson.unwrap_or(0);
        let said_ms = self.next_word_ms();
        let running = self.class.now().map_or(0, |word| word.lesson);
        let run = match self.class.word {
            Some(word) if lesson == 0 || lesson == running => word.run,
            _ => said_ms,
        };
        self.class.changed = self.clock.host();
        self.say_word(Word {
            said_ms,
            run,
            lesson,
            paused,
            ticket,
        });
        Ok(())
    }

    /// The next word's time: the room's, and above that of all words before.
    fn next_word_ms(&self) -> u64 {
        let known = self.class.word.map_or(0, |word| word.said_ms);
        self.clock.room().0.max(known.saturating_add(1))
    }

    fn say_word(&mut self, word: Word) {
        self.class.speaks = true;
        self.take_word(word);
        if let Some(message) = self.statement_of(&word) {
            self.announce(&message, None);
        }
    }

    /// A word as others hear it; none where this node's identity is locked.
    fn statement_of(&self, word: &Word) -> Option<Message> {
        let (genesis, secret) = (self.room().genesis(), self.identity.secret()?);
        Some(Message::Room(
            Signed::new(*word, secret, genesis).to_bytes(),
        ))
    }

    /// Somebody said hello: a latecomer hears where the class stands, a host what it may have missed.
    pub(crate) fn greet_class(&mut self, peer: PeerId, address: PublicKey) {
        if self.room().params().host == Some(address) {
            self.class.own.is_due |= self.class.own.reports;
        }
        let word = self.class.now().filter(|_| self.class.speaks);
        if let Some(message) = word.and_then(|word| self.statement_of(&word)) {
            self.send(peer, &message);
        }
    }

    /// What happens to the class because time passes.
    pub(crate) fn go_on_teaching(&mut self) {
        let now = self.clock.host().0;
        let silent_ms = now.saturating_sub(self.class.last.0);
        match self.class.word {
            Some(word) if self.class.speaks => {
                let since_ms = now.saturating_sub(self.class.changed.0);
                let is_of_use = word.is_on() || since_ms <= CLASS_SILENCE_MS;
                if is_of_use && silent_ms >= CLASS_AGAIN_MS {
                    let said_ms = self.next_word_ms();
                    self.say_word(Word { said_ms, ..word });
                }
            }
            Some(_) if silent_ms > CLASS_SILENCE_MS && !self.class.is_over => {
                let was_on = self.class.now().is_some();
                self.class.is_over = true;
                if was_on {
                    self.tell_class();
                }
            }
            _ => {}
        }
        let own = &self.class.own;
        if own.is_due && now.saturating_sub(own.sent.0) >= REPORT_MS {
            self.send_report();
        }
    }

    /// This node's person reached these goals and knows that the host sees it.
    pub(crate) fn report_goals(&mut self, goals: u32) {
        let is_pupil = self.class.now().is_some() && !self.is_host();
        let own = &mut self.class.own;
        if is_pupil && (!own.reports || own.goals != goals) {
            own.reports = true;
            own.goals = goals;
            own.is_due = true;
        }
    }

    /// Answers a question of the exit ticket.
    pub(crate) fn answer_ticket(&mut self, question: u8, answer: &str) -> Result<(), ApiError> {
        let open = self.class.now().is_some_and(|word| word.ticket);
        let asked = self.class.own.questions.get(usize::from(question)).cloned();
        let Some((asks, was_right)) = asked.filter(|_| open) else {
            let message = "no exit ticket asks this now";
            return Err(
                ApiError::new(Family::Policy, "noSuchQuestion", message).with("question", question)
            );
        };
        if was_right {
            return Ok(());
        }
        let is_right = self.is_right(&asks, answer);
        let own = &mut self.class.own;
        own.tries = own.tries.saturating_add(1);
        own.questions[usize::from(question)].1 = is_right;
        own.reports = true;
        own.is_due = true;
        self.tell_class();
        if is_right {
            return Ok(());
        }
        let message = "this node's chain says something else; look at the block in the explorer";
        Err(ApiError::new(Family::Policy, "wrongAnswer", message).with("answer", answer))
    }

    /// Tells the host's nodes what this node's person did. Without one, and while this node's identity is locked,
    /// it stays due.
    fn send_report(&mut self) {
        let Some(secret) = self.identity.secret().cloned() else {
            return;
        };
        let Some((host, word)) = self.room().params().host.zip(self.class.now()) else {
            return;
        };
        let greeted = self.peers.greeted();
        let hosts = greeted.filter(|(_, _, hello)| hello.address == host);
        let hosts: Vec<PeerId> = hosts.map(|(id, _, _)| id).collect();
        if hosts.is_empty() {
            return;
        }
        let said_ms = self.clock.room().0.max(self.class.own.said_ms + 1);
        let own = &mut self.class.own;
        own.said_ms = said_ms;
        own.is_due = false;
        own.sent = self.clock.host();
        let right = own.questions.iter().map(|(_, right)| *right);
        let report = Report {
            said_ms,
            run: word.run,
            account: self.identity.public(),
            goals: own.goals,
            answered: right.rev().fold(0, |bits, is| bits << 1 | u8::from(is)),
            tries: own.tries,
        };
        let genesis = self.room().genesis();
        let signed = Signed::new(report, &secret, genesis);
        for host in hosts {
            self.send(host, &Message::Room(signed.to_bytes()));
        }
    }

    pub(crate) fn hear_report(&mut self, from: PeerId, signed: &Signed<Report>) {
        let now = self.clock.host();
        let report = signed.said;
        let is_of_now = self.class.word.is_some_and(|word| word.run == report.run);
        if !self.is_host() || !is_of_now || report.account == self.identity.public() {
            return;
        }
        let known = self.class.pupils.get(&report.account);
        let is_news = known.is_none_or(|known| report.said_ms > known.said_ms);
        let has_place = known.is_some() || self.class.pupils.len() < MAX_PUPILS;
        if !is_news || !has_place || !self.peers.may_report(from, now) {
            return;
        }
        if signed.is_by(report.account, self.room().genesis()) {
            let before = self.class.pupils.insert(report.account, report);
            let timeless = |report: Report| Report {
                said_ms: 0,
                ..report
            };
            if before.map(timeless) != Some(timeless(report)) {
                self.tell_class();
            }
        }
    }

    fn tell_class(&mut self) {
        let class = self.view_class();
        self.event(Event::Class(class));
    }

    /// The class as the API shows it.
    pub(crate) fn view_class(&self) -> api::Class {
        let class = &self.class;
        let now = class.now();
        let is_open = now.is_some_and(|word| word.ticket);
        let questions = class.own.questions.iter().filter(|_| is_open);
        api::Class {
            lesson: now.map(|word| word.lesson).filter(|lesson| *lesson > 0),
            about: class.about,
            run: class.word.map_or(0, |word| word.run),
            paused: now.is_some_and(|word| word.paused),
            ticket: is_open,
            questions: questions
                .map(|(asks, right)| Question {
                    asks: asks.clone(),
                    right: *right,
                })
                .collect(),
            tries: u32::from(class.own.tries),
            pupils: class
                .pupils
                .values()
                .map(|one| self.view_pupil(one))
                .collect(),
        }
    }

    fn view_pupil(&self, report: &Report) -> Pupil {
        Pupil {
            address: report.account.to_string(),
            name: self.name_of(&report.account),
            goals: report.goals,
            answered: report.answered,
            tries: u32::from(report.tries),
        }
    }
}
