//! The conversation with one node worker, without the worker: what is asked, what is waited for,
//! and in which phase the node is.

use std::collections::BTreeMap;

use api::{
    ApiError, Event, Family, Reply, Request, RoomInfo, Status,
    direct::DirectOrder,
    host::{FromWorker, Progress, StoreOp, ToWorker},
    traffic::Traffic,
};
use futures_channel::oneshot::Sender;

use crate::text::t;

/// What comes of a request.
pub(crate) type Answer = Result<Reply, ApiError>;

/// Where a node is on its way.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Phase {
    /// No room was chosen yet.
    Idle,
    /// The node starts: what it does, once it said so.
    Starting(Option<Progress>),
    /// The node runs.
    Ready,
    /// The node can't start or can't go on.
    Failed(ApiError),
}

/// What a message from the worker asks of the page.
#[derive(Debug, PartialEq)]
pub(crate) enum Effect {
    /// Nothing.
    None,
    /// The worker hears now: say Start to it.
    Start,
    /// The node got further, but is not ready.
    Progress,
    /// Open the room's records and send them all.
    Load(RoomInfo),
    /// The node runs: send the requests that waited for it.
    Ready(Box<Status>, Vec<ToWorker>),
    /// Tell whoever listens.
    Event(Event),
    /// Show the messages that have passed.
    Traffic(Traffic),
    /// Do something with a connection of a direct link.
    Direct(u32, DirectOrder),
    /// Apply changes to the room's records, then acknowledge them.
    Store(u64, Vec<StoreOp>),
    /// The node is gone.
    Failed(ApiError),
}

/// The conversation.
#[derive(Debug)]
pub(crate) struct Exchange {
    phase: Phase,
    next_id: u64,
    asked: BTreeMap<u64, Sender<Answer>>,
    /// Requests that came before the node was ready.
    early: Vec<ToWorker>,
}

impl Exchange {
    /// A conversation in which nothing was said.
    pub(crate) fn new() -> Self {
        Self {
            phase: Phase::Starting(None),
            next_id: 0,
            asked: BTreeMap::new(),
            early: Vec::new(),
        }
    }

    /// Where the node is.
    pub(crate) fn phase(&self) -> &Phase {
        &self.phase
    }

    /// Notes a request. Gives the message to send, unless the node is not ready for it.
    pub(crate) fn ask(&mut self, request: Request, answer: Sender<Answer>) -> Option<ToWorker> {
        if let Phase::Failed(error) = &self.phase {
            // The receiver may have lost interest; then nobody needs the answer.
            let _ = answer.send(Err(error.clone()));
            return None;
        }
        let id = self.next_id;
        self.next_id += 1;
        self.asked.insert(id, answer);
        let message = ToWorker::Request { id, request };
        if self.phase == Phase::Ready {
            return Some(message);
        }
        self.early.push(message);
        None
    }

    /// Takes a message from the worker.
    pub(crate) fn receive(&mut self, message: FromWorker) -> Effect {
        match message {
            FromWorker::Awake => Effect::Start,
            FromWorker::Progress(progress) => {
                self.phase = Phase::Starting(Some(progress));
                Effect::Progress
            }
            FromWorker::Load(room) => Effect::Load(room),
            FromWorker::Ready(status) => {
                self.phase = Phase::Ready;
                Effect::Ready(Box::new(status), std::mem::take(&mut self.early))
            }
            FromWorker::Reply { id, result } => {
                if let Some(answer) = self.asked.remove(&id) {
                    let _ = answer.send(result);
                }
                Effect::None
            }
            FromWorker::Event(event) => Effect::Event(event),
            FromWorker::Traffic(traffic) => Effect::Traffic(traffic),
            FromWorker::Direct { connection, order } => Effect::Direct(connection, order),
            FromWorker::Store { batch, ops } => Effect::Store(batch, ops),
            FromWorker::Failed(error) => {
                self.fail(error.clone());
                Effect::Failed(error)
            }
        }
    }

    /// Ends the conversation: whoever waits for an answer gets this error.
    pub(crate) fn fail(&mut self, error: ApiError) {
        for (_, answer) in std::mem::take(&mut self.asked) {
            let _ = answer.send(Err(error.clone()));
        }
        self.early.clear();
        self.phase = Phase::Failed(error);
    }
}

/// The error of a request that was under way when the page went to another room.
pub(crate) fn left_the_room() -> ApiError {
    ApiError::new(Family::Transport, "leftRoom", t!("error-left-room"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use futures_channel::oneshot::{Receiver, channel};

    fn ask(exchange: &mut Exchange) -> (Option<ToWorker>, Receiver<Answer>) {
        let (answer, answered) = channel();
        (exchange.ask(Request::Names, answer), answered)
    }

    fn request(id: u64) -> ToWorker {
        ToWorker::Request {
            id,
            request: Request::Names,
        }
    }

    fn ready() -> FromWorker {
        FromWorker::Ready(crate::services::node::tests::status())
    }

    #[test]
    fn early_requests_are_sent_when_the_node_is_ready() {
        let mut exchange = Exchange::new();
        let (sent, _first) = ask(&mut exchange);
        assert_eq!(sent, None);
        let Effect::Ready(_, early) = exchange.receive(ready()) else {
            panic!("the node is ready")
        };
        assert_eq!(early, [request(0)]);
        let (sent, _second) = ask(&mut exchange);
        assert_eq!(sent, Some(request(1)));
    }

    #[test]
    fn a_reply_finds_its_request_and_no_other() {
        let mut exchange = Exchange::new();
        exchange.receive(ready());
        let (_, mut first) = ask(&mut exchange);
        let (_, mut second) = ask(&mut exchange);
        for id in [1, 7, 1] {
            let result = Ok(Reply::Names(Vec::new()));
            assert_eq!(
                exchange.receive(FromWorker::Reply { id, result }),
                Effect::None
            );
        }
        assert_eq!(second.try_recv(), Ok(Some(Ok(Reply::Names(Vec::new())))));
        assert_eq!(first.try_recv(), Ok(None));
    }

    #[test]
    fn a_failure_answers_all_who_wait_and_all_who_ask_later() {
        let mut exchange = Exchange::new();
        let (_, mut before) = ask(&mut exchange);
        let error = ApiError::new(Family::Decode, "badLink", "Damaged.");
        let effect = exchange.receive(FromWorker::Failed(error.clone()));
        assert_eq!(effect, Effect::Failed(error.clone()));
        let (sent, mut after) = ask(&mut exchange);
        assert_eq!(sent, None);
        for answered in [&mut before, &mut after] {
            assert_eq!(answered.try_recv(), Ok(Some(Err(error.clone()))));
        }
    }
}
