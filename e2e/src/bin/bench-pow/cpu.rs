//! The processor time of a browser's threads, as Linux counts it. Where there is no `/proc`, there is none.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

/// What the system calls threads of workers, cut to its fifteen characters.
const WORKER: &str = "DedicatedWorker";

/// Processor time in the system's ticks.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Used {
    /// Of workers.
    pub(crate) workers: u64,
    /// Of everything else: drawing, scripts, the browser itself.
    pub(crate) others: u64,
}

impl Used {
    /// Of all processes that a browser with this profile started.
    pub(crate) fn by(profile: &Path) -> Option<Self> {
        let processes = processes();
        let profile = profile.to_string_lossy();
        let mut used = Self::default();
        let mut is_any = false;
        for (&id, process) in &processes {
            // A renderer's own command line says nothing of the profile, one of its parents' does.
            let mut line = std::iter::successors(Some(id), |id| {
                processes.get(id).map(|process| process.parent)
            });
            let is_ours = line.any(|id| {
                processes
                    .get(&id)
                    .is_some_and(|process| process.command.contains(&*profile))
            });
            if is_ours {
                used.add(&process.folder);
                is_any = true;
            }
        }
        is_any.then_some(used)
    }

    /// What was used since another time.
    pub(crate) fn since(self, before: Self) -> Self {
        Self {
            workers: self.workers.saturating_sub(before.workers),
            others: self.others.saturating_sub(before.others),
        }
    }

    /// What others took from the workers, in per cent of all.
    #[expect(clippy::cast_precision_loss, reason = "a few thousand ticks")]
    pub(crate) fn others_percent(self) -> f64 {
        let all = self.workers + self.others;
        self.others as f64 * 100.0 / all.max(1) as f64
    }

    fn add(&mut self, process: &Path) {
        let tasks = fs::read_dir(process.join("task"));
        for task in tasks.into_iter().flatten().flatten() {
            let Some((name, fields)) = stat(&task.path()) else {
                continue;
            };
            // proc(5): utime and stime are fields 14 and 15; the fields here begin with the third.
            let ticks = |at: usize| fields.get(at).and_then(|text| text.parse::<u64>().ok());
            let ticks = ticks(11).unwrap_or_default() + ticks(12).unwrap_or_default();
            if name.starts_with(WORKER) {
                self.workers += ticks;
            } else {
                self.others += ticks;
            }
        }
    }
}

struct Process {
    folder: PathBuf,
    parent: u32,
    command: String,
}

fn processes() -> BTreeMap<u32, Process> {
    let entries = fs::read_dir("/proc").into_iter().flatten().flatten();
    entries
        .filter_map(|entry| {
            let id: u32 = entry.file_name().to_str()?.parse().ok()?;
            let folder = entry.path();
            let (_, fields) = stat(&folder)?;
            let command = fs::read(folder.join("cmdline")).ok()?;
            let process = Process {
                parent: fields.get(1)?.parse().ok()?,
                command: String::from_utf8_lossy(&command).into_owned(),
                folder,
            };
            Some((id, process))
        })
        .collect()
}

/// The name in a `stat` file, and the fields after it.
fn stat(folder: &Path) -> Option<(String, Vec<String>)> {
    let text = fs::read_to_string(folder.join("stat")).ok()?;
    let (head, fields) = text.rsplit_once(')')?;
    let (_, name) = head.split_once('(')?;
    let fields = fields.split_whitespace().map(str::to_owned).collect();
    Some((name.to_owned(), fields))
}
