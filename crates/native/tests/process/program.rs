//! The program `chalkchain node` itself, started, asked over HTTP, and ended.

use std::{
    fs,
    io::{BufRead as _, BufReader, Read as _, Write as _},
    net::{SocketAddr, TcpStream},
    path::{Path, PathBuf},
    process::{Child, Command, Output, Stdio},
    time::{Duration, Instant},
};

use ledger::{DifficultyRule, Room, Target};
use serde_json::{Value, json};

/// Most that anything here may take.
pub(crate) const DEADLINE: Duration = Duration::from_mins(2);
/// Hashes of a block that is found at once.
pub(crate) const EASY: u64 = 256;
/// A node that is gone answers nothing, and is not waited for.
const ANSWER: Duration = Duration::from_secs(20);

/// A room whose blocks take so many hashes, however fast they come.
pub(crate) fn room_of(difficulty: u64) -> Room {
    let mut params = Room::commons().params().clone();
    params.name = "Killed again and again".into();
    params.difficulty = DifficultyRule::Bitcoin;
    params.target_spacing_s = 1;
    params.starting_bits = Target::of_difficulty(difficulty).to_compact();
    params.easiest_bits = params.starting_bits;
    (0..)
        .find_map(|nonce| Room::new(params.clone(), nonce).ok())
        .expect("some nonce will do")
}

/// How a program is started in a folder.
pub(crate) fn command(data: &Path, room: &Room, args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_chalkchain"));
    command
        .args(["node", "--listen", "127.0.0.1:0", "--room"])
        .arg(room.to_link())
        .arg("--data")
        .arg(data)
        .args(args);
    command
}

/// What posts a text for nothing.
pub(crate) fn post(text: &str) -> Value {
    json!({ "payload": { "kind": "post", "text": text }, "fee": 0 })
}

/// A program that runs.
pub(crate) struct Program {
    child: Child,
    data: PathBuf,
    errors: PathBuf,
    address: Option<SocketAddr>,
}

impl Program {
    /// Starts it; what it says of errors goes to a file.
    pub(crate) fn spawn(mut command: Command, data: &Path) -> Self {
        let errors = data.with_extension("errors");
        let file = fs::File::create(&errors).expect("a file");
        let child = command
            .stdout(Stdio::piped())
            .stderr(file)
            .spawn()
            .expect("it starts");
        Self {
            child,
            data: data.to_owned(),
            errors,
            address: None,
        }
    }

    /// Starts it, and waits until it answers.
    pub(crate) fn start(command: Command, data: &Path) -> Self {
        let mut program = Self::spawn(command, data);
        program.address = Some(program.until_ready());
        program
    }

    /// Waits until it says where it listens.
    fn until_ready(&mut self) -> SocketAddr {
        // It stays open, because who prints to a closed pipe ends.
        let stdout = self.child.stdout.as_mut().expect("piped");
        let mut said = String::new();
        for line in BufReader::new(stdout).lines() {
            let line = line.expect("text");
            if let Some((_, rest)) = line.split_once("http://") {
                let address = rest.split('/').next().unwrap_or_default();
                return address.parse().expect("an address");
            }
            said += &line;
        }
        panic!("it ended before it was ready: {said}{}", self.errors());
    }

    /// Where it answers.
    pub(crate) fn address(&self) -> SocketAddr {
        self.address.expect("it is ready")
    }

    /// Its process.
    pub(crate) fn id(&self) -> u32 {
        self.child.id()
    }

    /// What it said of errors so far.
    pub(crate) fn errors(&self) -> String {
        fs::read_to_string(&self.errors).expect("text")
    }

    /// The token of who may act.
    pub(crate) fn token(&self) -> String {
        let token = fs::read_to_string(self.data.join("token")).expect("a token");
        token.trim().to_owned()
    }

    /// Ends it as a power cut would end the process: at once, by SIGKILL.
    pub(crate) fn kill(&mut self) {
        self.child.kill().expect("it ran");
        self.child.wait().expect("it ended");
    }

    /// The answer to a GET, which must be good.
    pub(crate) fn get(&self, path: &str) -> Value {
        let (status, value) = call(self.address(), "GET", path, "", "").expect("it answers");
        assert_eq!(status, 200, "{path}: {value}");
        value
    }

    /// Posts with the token.
    pub(crate) fn act(&self, path: &str, body: &Value) -> (u16, Value) {
        call(
            self.address(),
            "POST",
            path,
            &self.token(),
            &body.to_string(),
        )
        .expect("it answers")
    }

    /// Waits until an answer meets a condition.
    pub(crate) fn until(&self, path: &str, mut condition: impl FnMut(&Value) -> bool) -> Value {
        let began = Instant::now();
        loop {
            let value = self.get(path);
            if condition(&value) {
                return value;
            }
            assert!(
                began.elapsed() < DEADLINE,
                "{path} never met its condition: {value}"
            );
            std::thread::sleep(Duration::from_millis(20));
        }
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Runs a program that should end by itself.
pub(crate) fn ended(mut command: Command) -> Output {
    let mut child = command
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("it starts");
    let began = Instant::now();
    while child.try_wait().expect("a state").is_none() {
        if began.elapsed() > DEADLINE {
            child.kill().expect("it ran");
            panic!("it goes on, and should have ended");
        }
        std::thread::sleep(Duration::from_millis(10));
    }
    child.wait_with_output().expect("its output")
}

/// Status and JSON of a call; none if nobody answers to the end.
pub(crate) fn call(
    address: SocketAddr,
    method: &str,
    path: &str,
    token: &str,
    body: &str,
) -> Option<(u16, Value)> {
    let (status, body) = exchange(address, method, path, token, body.as_bytes())?;
    Some((status, serde_json::from_slice(&body).ok()?))
}

/// Status and bytes of a call; none if nobody answers to the end.
pub(crate) fn exchange(
    address: SocketAddr,
    method: &str,
    path: &str,
    token: &str,
    body: &[u8],
) -> Option<(u16, Vec<u8>)> {
    let mut stream = TcpStream::connect(address).ok()?;
    stream.set_read_timeout(Some(ANSWER)).ok()?;
    let head = format!(
        "{method} /api/v1{path} HTTP/1.0\r\nHost: {address}\r\nAuthorization: Bearer {token}\r\n\
         Content-Type: application/json\r\nContent-Length: {}\r\n\r\n",
        body.len()
    );
    stream.write_all(head.as_bytes()).ok()?;
    stream.write_all(body).ok()?;
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).ok()?;
    let end = answer.windows(4).position(|bytes| bytes == b"\r\n\r\n")?;
    let head = std::str::from_utf8(&answer[..end]).ok()?;
    let status = head.split(' ').nth(1)?.parse().ok()?;
    let length = head.lines().find_map(|line| {
        let (name, value) = line.split_once(": ")?;
        let is_length = name.eq_ignore_ascii_case("content-length");
        is_length.then(|| value.parse::<usize>().ok()).flatten()
    });
    let body = answer.split_off(end + 4);
    // An answer that was cut off by a kill is none.
    (length.is_none_or(|length| length == body.len())).then_some((status, body))
}
