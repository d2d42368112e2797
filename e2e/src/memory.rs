//! The memory of a tab, as Chromium and Linux count it.

use std::{fs, path::PathBuf, time::Duration};

use crate::{Profile, Result};

const BYTES_PER_KIB: f64 = 1_024.0;
const BYTES_PER_MB: f64 = 1_000_000.0;
/// Looks at the memory, and the time between two.
const LOOKS: usize = 15;
const LOOK: Duration = Duration::from_secs(2);

/// Megabytes of the largest process of a browser that draws a page. Not numbers where the system does
/// not tell.
#[derive(Clone, Copy, Debug)]
pub struct TabMemory {
    /// What Chromium's task manager calls the tab's footprint: its own memory, and what of it was
    /// swapped out. The browser's program, which all of its processes share, is no part of it.
    pub footprint_mb: f64,
    /// The proportional set size: the footprint, and a part of what processes share.
    pub proportional_mb: f64,
}

impl TabMemory {
    /// Looks at the processes of a browser with this profile.
    ///
    /// # Errors
    /// If the system's list of processes can't be read.
    pub fn of(profile: &Profile) -> Result<Self> {
        let mut largest = Self {
            footprint_mb: f64::NAN,
            proportional_mb: f64::NAN,
        };
        for process in renderers(profile)? {
            let status = fs::read_to_string(process.join("status")).unwrap_or_default();
            let rollup = fs::read_to_string(process.join("smaps_rollup")).unwrap_or_default();
            let own = megabytes(&status, "RssAnon:") + megabytes(&status, "VmSwap:");
            largest.footprint_mb = largest.footprint_mb.max(own);
            largest.proportional_mb = largest.proportional_mb.max(megabytes(&rollup, "Pss:"));
        }
        Ok(largest)
    }
}

/// Looks at the memory a few times while nothing happens: what a start left to be collected goes by and by.
///
/// # Errors
/// If the system's list of processes can't be read.
pub async fn settled_memory(profile: &Profile) -> Result<Vec<TabMemory>> {
    let mut looks = Vec::new();
    for _ in 0..LOOKS {
        tokio::time::sleep(LOOK).await;
        looks.push(TabMemory::of(profile)?);
    }
    Ok(looks)
}

/// Folders of the processes that draw pages of a profile. One that draws none yet counts too, and is
/// smaller.
fn renderers(profile: &Profile) -> Result<Vec<PathBuf>> {
    let folder = profile.folder().to_string_lossy().into_owned();
    let mut found = Vec::new();
    for entry in fs::read_dir("/proc")? {
        let path = entry?.path();
        // Processes end while they are looked at.
        let Ok(command) = fs::read_to_string(path.join("cmdline")) else {
            continue;
        };
        if command.contains("--type=renderer") && command.contains(&folder) {
            found.push(path);
        }
    }
    Ok(found)
}

/// A number of kibibytes behind a name, in megabytes.
fn megabytes(text: &str, name: &str) -> f64 {
    let line = text.lines().find_map(|line| line.strip_prefix(name));
    let kib = line.and_then(|rest| rest.split_whitespace().next()?.parse::<f64>().ok());
    kib.map_or(f64::NAN, |kib| kib * BYTES_PER_KIB / BYTES_PER_MB)
}
