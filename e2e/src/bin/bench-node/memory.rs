//! The memory of a tab, as Linux counts it.

use std::fs;

use e2e::{Profile, Result};

const BYTES_PER_KIB: f64 = 1_024.0;
const BYTES_PER_MB: f64 = 1_000_000.0;

/// Megabytes of the largest process of a browser that draws a page: the proportional set size, so
/// that what processes share counts once. Not a number where the system does not tell.
pub(crate) fn tab_megabytes(profile: &Profile) -> Result<f64> {
    let folder = profile.folder().to_string_lossy().into_owned();
    let mut largest = f64::NAN;
    for entry in fs::read_dir("/proc")? {
        let path = entry?.path();
        // Processes end while they are looked at.
        let Ok(command) = fs::read_to_string(path.join("cmdline")) else {
            continue;
        };
        if !command.contains("--type=renderer") || !command.contains(&folder) {
            continue;
        }
        let rollup = fs::read_to_string(path.join("smaps_rollup")).unwrap_or_default();
        let size = rollup
            .lines()
            .find_map(|line| line.strip_prefix("Pss:"))
            .and_then(|rest| rest.split_whitespace().next())
            .and_then(|kib| kib.parse::<f64>().ok());
        if let Some(kib) = size {
            largest = largest.max(kib * BYTES_PER_KIB / BYTES_PER_MB);
        }
    }
    Ok(largest)
}
