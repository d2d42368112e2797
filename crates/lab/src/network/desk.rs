//! What answers the page's messages about the simulated network.

use api::{
    ApiError, Family,
    lab::network::{Answer, Ask, Look, Told, ToldWhat},
};
use sim::{Happening, What};

use super::{frame::kind_of, link::from_link, run::Run};

/// A step looks for something telling for so long at most, in milliseconds of real time.
const STEP_MS: u32 = 200;

/// One run at a time, and what is asked about it.
#[derive(Debug, Default)]
pub struct Desk {
    run: Option<Run>,
}

impl Desk {
    /// Answers a question. `elapsed_ms` tells how much real time has passed since it came.
    ///
    /// # Errors
    /// What can't be done, and why.
    pub fn ask(
        &mut self,
        ask: Ask,
        elapsed_ms: &mut dyn FnMut() -> u32,
    ) -> Result<Answer, ApiError> {
        match ask {
            Ask::Open(settings) => Ok(self.open(Run::new(settings)?, 0)),
            Ask::OpenLink(link) => {
                let (settings, levers, at_ms) = from_link(&link)?;
                Ok(self.open(Run::shared(settings, levers)?, at_ms))
            }
            Ask::Advance {
                until_ms,
                budget_ms,
                look,
            } => {
                let run = self.run()?;
                let is_there = run.advance(until_ms, &mut || elapsed_ms() >= budget_ms);
                Ok(frame(run, look, is_there, None))
            }
            Ask::Step(look) => {
                let run = self.run()?;
                let happening = run.step(&mut || elapsed_ms() >= STEP_MS);
                let told = happening.and_then(|happening| told(&happening));
                Ok(frame(run, look, true, told))
            }
            Ask::Seek { at_ms, look } => {
                let run = self.run()?;
                run.go_back(at_ms);
                let is_there = run.now_ms() == at_ms;
                Ok(frame(run, look, is_there, None))
            }
            Ask::Pull { lever, look } => {
                let run = self.run()?;
                run.pull(lever)?;
                Ok(frame(run, look, true, None))
            }
            Ask::Undone => Ok(Answer::Undone(self.run()?.undone())),
            Ask::Link => Ok(Answer::Link(self.run()?.link())),
        }
    }

    /// The run, if one was begun.
    pub(crate) fn seen(&self) -> Option<&Run> {
        self.run.as_ref()
    }

    fn open(&mut self, mut run: Run, moment_ms: u64) -> Answer {
        let opened = Answer::Opened {
            settings: *run.settings(),
            levers: run.levers().to_vec(),
            links: run.links(),
            moment_ms,
            frame: run.frame(Look::default()),
        };
        self.run = Some(run);
        opened
    }

    fn run(&mut self) -> Result<&mut Run, ApiError> {
        let message = "no simulated network was begun";
        self.run
            .as_mut()
            .ok_or_else(|| ApiError::new(Family::Policy, "labNoRun", message))
    }
}

fn frame(run: &mut Run, look: Look, is_there: bool, told: Option<Told>) -> Answer {
    let mut frame = run.frame(look);
    frame.is_there = is_there;
    frame.told = told;
    Answer::Frame(frame)
}

/// What happened, for the page to say.
fn told(happening: &Happening) -> Option<Told> {
    let node = happening.host.unwrap_or(0);
    let what = match &happening.what {
        What::Found(_) => ToldWhat::Found { node },
        What::Heard { from, bytes } => ToldWhat::Heard {
            from: *from,
            node,
            kind: kind_of(bytes),
        },
        What::Traded { from, to } => ToldWhat::Paid {
            from: *from,
            to: *to,
        },
        _ => return None,
    };
    Some(Told {
        at_ms: happening.at_ms,
        what,
    })
}
