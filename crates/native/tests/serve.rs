//! The classroom in one file, as a program.

#[path = "../../relay/tests/common/nats.rs"]
mod nats;

use std::{
    io::{BufRead as _, BufReader, Read as _, Write as _},
    net::TcpStream,
    path::Path,
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

use nats::Nats;

/// Most that anything here may take.
const DEADLINE: Duration = Duration::from_mins(1);

/// The program while it serves.
struct Served {
    program: Child,
    port: u16,
    said: String,
}

impl Served {
    fn start(args: &[&str]) -> Self {
        let mut program = command(args)
            .stdout(Stdio::piped())
            .spawn()
            .expect("the program starts");
        let mut lines = BufReader::new(program.stdout.take().expect("its output")).lines();
        let mut said = String::new();
        for line in lines.by_ref().map_while(Result::ok) {
            said.push_str(&line);
            said.push('\n');
            if line.contains("Ctrl-C") {
                break;
            }
        }
        let port = said
            .split("http://localhost:")
            .nth(1)
            .and_then(|rest| rest.split_whitespace().next()?.parse().ok())
            .unwrap_or_else(|| panic!("it says where: {said}"));
        std::thread::spawn(move || lines.for_each(drop));
        Self {
            program,
            port,
            said,
        }
    }

    /// Waits until the metrics have a line.
    fn until_metric(&self, line: &str) {
        let began = Instant::now();
        loop {
            let metrics = self.get("/metrics");
            if metrics.lines().any(|found| found == line) {
                return;
            }
            assert!(began.elapsed() < DEADLINE, "no {line} in {metrics}");
            std::thread::sleep(Duration::from_millis(20));
        }
    }

    fn get(&self, path: &str) -> String {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).expect("it listens");
        let request =
            format!("GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        stream.write_all(request.as_bytes()).expect("it reads");
        let mut answer = String::new();
        stream.read_to_string(&mut answer).expect("it answers");
        answer
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        let _ = self.program.kill();
        let _ = self.program.wait();
    }
}

fn command(args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_chalkchain"));
    command.arg("serve").args(args);
    command
}

fn text(path: &Path) -> &str {
    path.to_str().expect("a plain path")
}

#[test]
fn page_relay_and_a_node_are_one_program() {
    let folder = tempfile::tempdir().expect("a folder");
    let (page, data) = (folder.path().join("page"), folder.path().join("data"));
    std::fs::create_dir(&page).expect("a folder");
    std::fs::write(
        page.join("index.html"),
        "<!doctype html><title>A page</title>",
    )
    .expect("a file");
    let served = Served::start(&[
        "--listen",
        "127.0.0.1:0",
        "--page",
        text(&page),
        "--with-node",
        "--data",
        text(&data),
    ]);
    assert!(served.said.contains("In the classroom"), "{}", served.said);
    assert!(served.get("/").contains("<title>A page</title>"));
    // The node is the relay's one client, in its one room.
    served.until_metric("chalk_relay_clients 1");
    assert!(data.join("key").exists());
}

#[test]
fn two_programs_are_one_school_through_nats() {
    let nats = Nats::start();
    let folder = tempfile::tempdir().expect("a folder");
    std::fs::write(folder.path().join("index.html"), "<!doctype html>").expect("a file");
    let start = |data: &str| {
        let data = folder.path().join(data);
        Served::start(&[
            "--listen",
            "127.0.0.1:0",
            "--page",
            text(folder.path()),
            "--with-node",
            "--data",
            text(&data),
            "--nats",
            &nats.url(),
        ])
    };
    let both = [start("one"), start("two")];
    for served in &both {
        served.until_metric("chalk_relay_clients 1");
        served.until_metric("chalk_relay_federation_clients 1");
    }
}

/// A program without a page says so, and one with a page serves it.
#[test]
fn the_page_is_in_the_program_where_it_was_built_in() {
    let args = ["--listen", "127.0.0.1:0"];
    if cfg!(feature = "page") {
        let served = Served::start(&args);
        assert!(served.get("/").contains("<html"));
    } else {
        let ended = command(&args).output().expect("the program starts");
        assert!(!ended.status.success());
        let said = String::from_utf8_lossy(&ended.stderr);
        assert!(said.contains("cargo xtask package"), "{said}");
    }
}

#[test]
fn a_folder_without_a_page_is_named() {
    let empty = tempfile::tempdir().expect("a folder");
    let args = ["--listen", "127.0.0.1:0", "--page", text(empty.path())];
    let ended = command(&args).output().expect("the program starts");
    let said = String::from_utf8_lossy(&ended.stderr);
    assert!(
        !ended.status.success() && said.contains(text(empty.path())),
        "{said}"
    );
}
