//! The headless node's benchmark: a long room, from its start to its last page.
//!
//! `cargo xtask bench headless` builds the program and runs this with its path. With `--json` it prints one object, with
//! `--blocks N` the room has so many.

use std::{
    env, fs,
    io::{BufRead as _, BufReader},
    path::Path,
    process::{Child, Command, Stdio},
    time::Instant,
};

use e2e::{Api, Error, Report, Result, room_file, unix_now};
use ledger::Room;
use serde_json::json;
use tempfile::TempDir;

/// Blocks of the room.
const BLOCKS: u32 = 100_000;
/// Starts.
const BOOTS: usize = 5;
/// Blocks of a page.
const PAGE: u32 = 100;

fn main() -> Result<()> {
    let args: Vec<String> = env::args().skip(1).collect();
    let [program, rest @ ..] = args.as_slice() else {
        return Err(failed("it needs the program's path".into()));
    };
    let blocks = rest.iter().skip_while(|arg| *arg != "--blocks").nth(1);
    let blocks = blocks.and_then(|text| text.parse().ok()).unwrap_or(BLOCKS);
    let program = Path::new(program);
    let mut report = Report::new("headless");
    let folder = TempDir::new()?;
    let empty = fs::create_dir(folder.path().join("empty"));
    empty?;
    eprintln!("making a room of {blocks} blocks");
    let (room, file) = room_file(blocks, unix_now());
    let empty = Program::start(program, &folder.path().join("empty"), &room)?;
    report.add("memory-empty-mb", "MB", vec![empty.memory_mb()]);
    drop(empty);
    let data = folder.path().join("long");
    import(&mut report, program, &data, &room, &file, blocks)?;
    drop(file);
    boots(&mut report, program, &data, &room, blocks)?;
    if rest.iter().any(|arg| arg == "--json") {
        println!("{}", report.json());
    } else {
        println!("{}", report.table());
    }
    Ok(())
}

/// The room comes as a file, each block with all of its rules.
fn import(
    report: &mut Report,
    program: &Path,
    data: &Path,
    room: &Room,
    file: &[u8],
    blocks: u32,
) -> Result<()> {
    let node = Program::start(program, data, room)?;
    let began = Instant::now();
    let imported = node.api.post("/import", file)?;
    assert_eq!(imported["height"], blocks, "{imported}");
    report.add("import-s", "s", vec![began.elapsed().as_secs_f64()]);
    let database = data.join(format!("{}.redb", room.genesis()));
    let bytes = fs::metadata(database)?.len();
    report.add("database-mb", "MB", vec![megabytes(bytes)]);
    Ok(())
}

/// Starts, and reads all of it page by page.
fn boots(report: &mut Report, program: &Path, data: &Path, room: &Room, blocks: u32) -> Result<()> {
    let (mut times, mut memory) = (Vec::new(), Vec::new());
    for _ in 0..BOOTS {
        let began = Instant::now();
        let node = Program::start(program, data, room)?;
        assert_eq!(node.api.get("/status")?["height"], blocks);
        times.push(began.elapsed().as_secs_f64() * 1_000.0);
        memory.push(node.memory_mb());
    }
    report.add("boot-ms", "ms", times);
    report.add("memory-boot-mb", "MB", memory);
    let node = Program::start(program, data, room)?;
    let (mut pages, mut most) = (Vec::new(), 0.0_f64);
    for from in (0..blocks).step_by(PAGE as usize) {
        let began = Instant::now();
        let page = node.api.get(&format!("/blocks?from={from}&count={PAGE}"))?;
        pages.push(began.elapsed().as_secs_f64() * 1_000.0);
        assert_eq!(page[0]["height"], json!(from));
        most = most.max(node.memory_mb());
    }
    pages.sort_by(f64::total_cmp);
    let worst = pages[pages.len() * 99 / 100];
    report.add("page-ms", "ms", vec![pages[pages.len() / 2]]);
    report.add("page-p99-ms", "ms", vec![worst]);
    report.add("memory-paging-mb", "MB", vec![most]);
    Ok(())
}

fn failed(why: String) -> Error {
    Error::Start {
        program: "bench-headless",
        why,
    }
}

#[allow(clippy::cast_precision_loss, reason = "a figure for people")]
fn megabytes(bytes: u64) -> f64 {
    bytes as f64 / 1_000_000.0
}

/// The program, running.
struct Program {
    child: Child,
    api: Api,
}

impl Program {
    /// Starts it, and waits until it listens.
    fn start(program: &Path, data: &Path, room: &Room) -> Result<Self> {
        let mut child = Command::new(program)
            .args(["node", "--listen", "127.0.0.1:0", "--room"])
            .arg(room.to_link())
            .arg("--data")
            .arg(data)
            .stdout(Stdio::piped())
            .spawn()?;
        let stdout = child.stdout.as_mut();
        let stdout = stdout.ok_or_else(|| failed("it says nothing".into()))?;
        let mut lines = BufReader::new(stdout).lines();
        let address = lines.find_map(|line| {
            let line = line.ok()?;
            let (_, rest) = line.split_once("http://")?;
            rest.split('/').next()?.parse().ok()
        });
        let address = address.ok_or_else(|| failed("the node did not start".into()))?;
        let token = fs::read_to_string(data.join("token"))?.trim().to_owned();
        let api = Api { address, token };
        Ok(Self { child, api })
    }

    /// What the process has of its own, in megabytes.
    fn memory_mb(&self) -> f64 {
        let status = fs::read_to_string(format!("/proc/{}/status", self.child.id()));
        let status = status.unwrap_or_default();
        let line = status
            .lines()
            .find_map(|line| line.strip_prefix("RssAnon:"));
        let kib = line.and_then(|rest| rest.split_whitespace().next()?.parse::<u64>().ok());
        kib.map_or(f64::NAN, |kib| megabytes(kib * 1_024))
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
