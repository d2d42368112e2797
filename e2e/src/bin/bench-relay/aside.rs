//! What takes part in a measurement and is not measured: in a class it has machines of its own, here it gets what
//! the others leave of the processor.

use std::{
    process::{Command, Stdio},
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    thread::{self, JoinHandle},
};

/// Something that runs on a thread of the lowest priority until it is dropped.
pub(crate) struct Aside {
    is_over: Arc<AtomicBool>,
    thread: Option<JoinHandle<()>>,
}

/// Whether what runs aside is to end.
#[derive(Clone, Debug)]
pub(crate) struct Over(Arc<AtomicBool>);

impl Over {
    pub(crate) fn is_so(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }
}

impl Aside {
    /// Starts it. Threads that it starts inherit its priority.
    pub(crate) fn run(what: impl FnOnce(Over) + Send + 'static) -> Self {
        let is_over = Arc::new(AtomicBool::new(false));
        let over = Over(is_over.clone());
        let thread = thread::spawn(move || {
            give_way();
            what(over);
        });
        Self {
            is_over,
            thread: Some(thread),
        }
    }
}

impl Drop for Aside {
    fn drop(&mut self) {
        self.is_over.store(true, Ordering::Relaxed);
        if let Some(thread) = self.thread.take() {
            // What panicked has said so.
            let _ = thread.join();
        }
    }
}

/// Gives this thread the lowest priority.
fn give_way() {
    // Linux names it `PID/task/TID`.
    let thread = std::fs::read_link("/proc/thread-self").unwrap_or_default();
    if let Some(id) = thread.file_name() {
        let mut renice = Command::new("renice");
        let renice = renice.args(["-n", "19", "-p"]).arg(id);
        // Without it, it only takes more from the others.
        let _ = renice.stdout(Stdio::null()).stderr(Stdio::null()).status();
    }
}
