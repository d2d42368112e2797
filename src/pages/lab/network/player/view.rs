//! What the page knows of a run.

use std::rc::Rc;

use api::lab::network::{Frame, Mark, Settings};

/// What the page knows of the run.
#[derive(Clone, Debug)]
pub(crate) struct View {
    /// How it began.
    pub(crate) settings: Settings,
    /// Who is connected to whom, in a mesh.
    pub(crate) links: Rc<[(u8, u8)]>,
    /// The newest picture.
    pub(crate) frame: Rc<Frame>,
    /// A picture of at most half a second ago: what is written, not drawn.
    pub(crate) figures: Rc<Frame>,
    /// The same, one picture later where the run goes on: the table is written by itself, so that no task is long.
    pub(crate) table: Rc<Frame>,
    /// All marks of the time line.
    pub(crate) marks: Rc<Vec<Mark>>,
    /// How fast it has been of late, in thousandths of real time.
    pub(crate) pace: u32,
    /// Whether it goes on.
    pub(crate) is_playing: bool,
    /// The moment that it is on its way to, if one was asked for.
    pub(crate) goal_ms: Option<u64>,
}

impl PartialEq for View {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.frame, &other.frame)
            && Rc::ptr_eq(&self.figures, &other.figures)
            && Rc::ptr_eq(&self.table, &other.table)
            && Rc::ptr_eq(&self.marks, &other.marks)
            && self.is_playing == other.is_playing
            && self.goal_ms == other.goal_ms
    }
}
