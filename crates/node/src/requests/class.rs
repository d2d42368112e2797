//! A lesson for the whole room.

use api::{ApiError, ClassOrder, Reply};

use crate::node::Node;

impl Node {
    pub(super) fn class(&mut self, order: ClassOrder) -> Result<Reply, ApiError> {
        match order {
            ClassOrder::Look => {}
            ClassOrder::Teach {
                lesson,
                paused,
                ticket,
            } => self.teach(lesson, paused, ticket)?,
            ClassOrder::Report { goals } => self.report_goals(goals),
            ClassOrder::Answer { question, answer } => self.answer_ticket(question, &answer)?,
        }
        Ok(Reply::Class(self.view_class()))
    }
}
