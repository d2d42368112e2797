//! The programs of each language against a real node.

use std::{
    env, fs,
    io::{BufRead as _, BufReader, Read as _},
    net::SocketAddr,
    path::{Path, PathBuf},
    process::{Command, Output, Stdio},
    thread::sleep,
    time::{Duration, Instant},
};

use examples::audit::audit;
use ledger::{DifficultyRule, PublicKey, Room, Target};
use native::headless::{
    NodeConfig,
    http::{Door, routes},
    load_token, start,
};
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};
use tempfile::TempDir;
use tokio::{net::TcpListener, runtime::Runtime};

/// Most that anything here may take.
const DEADLINE: Duration = Duration::from_mins(2);

/// A room with a block a second. Each takes long enough to find that two nodes do not find theirs at once: where both
/// have one as soon as a second begins, neither branch ever gets more work than the other, and each stays on its own.
fn room(difficulty: DifficultyRule) -> Room {
    let mut params = Room::commons().params().clone();
    params.name = "Examples".into();
    params.difficulty = difficulty;
    params.target_spacing_s = 1;
    params.starting_bits = Target::of_difficulty(1 << 17).to_compact();
    params.easiest_bits = Target::of_difficulty(1 << 17).to_compact();
    (0..)
        .find_map(|nonce| Room::new(params.clone(), nonce).ok())
        .expect("some nonce will do")
}

/// A node that mines, and where programs reach it. It ends with its runtime.
struct Served {
    url: String,
    token: String,
    folder: TempDir,
    runtime: Runtime,
}

impl Served {
    fn start(room: Room, peers: Vec<String>) -> Self {
        let runtime = Runtime::new().expect("a runtime");
        let folder = TempDir::new().expect("a folder");
        let config = NodeConfig {
            room,
            data: folder.path().join("node"),
            relays: Vec::new(),
            peers,
            mine: 1,
        };
        let node = start(&config).expect("it starts");
        let token = load_token(&config.data).expect("a token");
        let door = Door {
            room: config.room.clone(),
            node,
            token: token.clone(),
            origins: Vec::new(),
            has_tutorial: false,
            rate: None,
        };
        let listener = runtime.block_on(TcpListener::bind("127.0.0.1:0"));
        let listener = listener.expect("a free port");
        let url = format!("http://{}", listener.local_addr().expect("bound"));
        runtime.spawn(async move {
            let app = routes(door).into_make_service_with_connect_info::<SocketAddr>();
            axum::serve(listener, app).await
        });
        Self {
            url,
            token,
            folder,
            runtime,
        }
    }

    /// Bytes of an answer, by the client of the programs themselves.
    fn ask(&self, method: &str, path: &str, body: &str) -> Vec<u8> {
        let stream = examples::http::open_at(&self.url, &self.token, method, path, body);
        let mut bytes = Vec::new();
        let read = stream.expect("taken").read_to_end(&mut bytes);
        read.expect("a whole answer");
        bytes
    }

    fn get(&self, path: &str) -> Value {
        serde_json::from_slice(&self.ask("GET", path, "")).expect("JSON")
    }

    fn submit(&self, payload: &Value) -> String {
        let body = json!({ "payload": payload }).to_string();
        let taken = self.ask("POST", "/transactions", &body);
        let taken: Value = serde_json::from_slice(&taken).expect("JSON");
        taken["txid"].as_str().expect("an id").to_owned()
    }

    fn until(&self, path: &str, mut condition: impl FnMut(&Value) -> bool) -> Value {
        let began = Instant::now();
        loop {
            let value = self.get(path);
            if condition(&value) {
                return value;
            }
            assert!(began.elapsed() < DEADLINE, "{path} stays {value}");
            sleep(Duration::from_millis(50));
        }
    }

    /// Waits until a transaction is mined, which another node may know before this one does.
    fn until_mined(&self, txid: &str) {
        let path = format!("/transactions/{txid}");
        let began = Instant::now();
        while examples::http::open_at(&self.url, &self.token, "GET", &path, "").is_err() {
            assert!(began.elapsed() < DEADLINE, "{path} stays unknown");
            sleep(Duration::from_millis(50));
        }
        self.until(&path, |transaction| transaction["state"].is_object());
    }

    /// A command of a language, which knows the node.
    fn command(&self, language: &str, name: &str) -> Command {
        let examples = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        let mut command = match language {
            "python" => {
                let mut python = Command::new("python3");
                python.arg(examples.join("python").join(format!("{name}.py")));
                python
            }
            "javascript" => {
                let mut node = Command::new("node");
                node.arg(examples.join("javascript").join(format!("{name}.mjs")));
                node
            }
            _ => Command::new(match name {
                "post" => env!("CARGO_BIN_EXE_post"),
                "listen" => env!("CARGO_BIN_EXE_listen"),
                _ => env!("CARGO_BIN_EXE_audit"),
            }),
        };
        command
            .env("CHALKCHAIN_URL", &self.url)
            .env("CHALKCHAIN_TOKEN", &self.token)
            .env("PYTHONDONTWRITEBYTECODE", "1");
        command
    }
}

fn ended(mut command: Command) -> Output {
    command.output().expect("Python 3 and Node.js are there")
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

fn posts_and_listens(language: &str) {
    let node = Served::start(room(DifficultyRule::Bitcoin), Vec::new());
    let mut listener = node
        .command(language, "listen")
        .arg("4")
        .stdout(Stdio::piped())
        .spawn()
        .expect("it starts");
    let mut heard = BufReader::new(listener.stdout.take().expect("piped")).lines();
    // The node mines: from its first line on nothing is missed.
    let first = heard.next().expect("a line").expect("text");
    let words = format!("Hello from {language}");
    let mut post = node.command(language, "post");
    let output = ended({
        post.arg(&words);
        post
    });
    let said = text(&output.stdout);
    assert!(output.status.success(), "{}", text(&output.stderr));
    let txid = said.lines().next().expect("an id");
    assert!(said.contains("in block "), "{said}");
    let posts = node.get("/posts");
    assert_eq!(
        (&posts[0]["txid"], &posts[0]["text"]),
        (&json!(txid), &json!(words))
    );
    let rest = heard.map(|line| line.expect("text"));
    for line in std::iter::once(first).chain(rest) {
        let (name, content) = line.split_once(' ').expect("a name and JSON");
        assert!(name.chars().all(char::is_alphabetic), "{line}");
        serde_json::from_str::<Value>(content).expect("JSON");
    }
    assert!(listener.wait().expect("it ends").success());

    let friend = PublicKey::from_bytes([7; 32]).to_string();
    let mut pay = node.command(language, "post");
    pay.args(["--pay", &friend, "25"]);
    let output = ended(pay);
    assert!(output.status.success(), "{}", text(&output.stderr));
    assert_eq!(node.get(&format!("/accounts/{friend}"))["balance"], 25);

    let mut poor = node.command(language, "post");
    poor.args(["--pay", "Nobody", "1"]);
    let output = ended(poor);
    assert!(!output.status.success());
    assert!(
        text(&output.stderr).contains("unknownName"),
        "{}",
        text(&output.stderr)
    );
}

#[test]
fn python_posts_pays_and_listens() {
    posts_and_listens("python");
}

#[test]
fn javascript_posts_pays_and_listens() {
    posts_and_listens("javascript");
}

#[test]
fn rust_posts_pays_and_listens() {
    posts_and_listens("rust");
}

/// Does one of everything that an account can do, by two nodes of one room.
fn fill(one: &Served, two: &Served) {
    one.until("/status", |status| {
        status["me"]["balance"].as_u64() > Some(5_000)
    });
    let address = two.get("/status")["me"]["address"].clone();
    let hash = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    let offer =
        json!({ "kind": "offer", "title": "Chalk", "text": "white", "price": 30, "stock": 9 });
    let offer = one.submit(&offer);
    let mut last =
        one.submit(&json!({ "kind": "transfer", "to": address, "amount": 900, "memo": "Grüße" }));
    for payload in [
        json!({ "kind": "claimName", "name": "Straße 7" }),
        json!({ "kind": "stamp", "name": "a.txt", "hash": hash }),
        json!({ "kind": "post", "text": "an answer", "replyTo": last }),
    ] {
        last = one.submit(&payload);
    }
    one.until_mined(&last);
    two.until_mined(&last);
    two.until("/status", |status| {
        status["me"]["balance"].as_u64() > Some(300)
    });
    let order = json!({ "kind": "order", "offer": offer, "quantity": 2, "price": 30 });
    let (kept, returned) = (two.submit(&order), two.submit(&order));
    two.until_mined(&returned);
    let released = json!({ "kind": "settle", "order": kept, "outcome": "release" });
    two.until_mined(&two.submit(&released));
    one.until_mined(&returned);
    let refunded = json!({ "kind": "settle", "order": returned, "outcome": "refund" });
    one.until_mined(&one.submit(&refunded));
    one.until_mined(&one.submit(&json!({ "kind": "withdrawOffer", "offer": offer })));
}

/// A file of which some byte of a block was changed, with a checksum that fits.
fn spoiled(file: &[u8], place: usize) -> Vec<u8> {
    let mut spoiled = file[..file.len() - 32].to_vec();
    spoiled[place] ^= 1;
    let sum = Sha256::digest(&spoiled);
    spoiled.extend_from_slice(&sum);
    spoiled
}

#[test]
fn all_three_auditors_come_to_the_nodes_own_chain() {
    for rule in [
        DifficultyRule::Classroom,
        DifficultyRule::Asert,
        DifficultyRule::Bitcoin,
    ] {
        let one = Served::start(room(rule), Vec::new());
        let peer = one.url.replace("http", "ws") + "/peer";
        let two = Served::start(room(rule), vec![peer]);
        if rule == DifficultyRule::Classroom {
            fill(&one, &two);
        }
        one.until("/status", |status| status["height"].as_u64() > Some(14));
        one.ask("POST", "/mining", r#"{"on":false}"#);
        two.ask("POST", "/mining", r#"{"on":false}"#);
        let waiting = one.submit(&json!({ "kind": "post", "text": "it waits" }));
        let file = one.ask("GET", "/export", "");
        let status = one.get("/status");
        let path = one.folder.path().join("room.chalk");
        fs::write(&path, &file).expect("written");
        for language in ["python", "javascript", "rust"] {
            let report = audited(&one, language, &path).expect("a good file");
            assert_eq!(report["tip"], status["tip"], "{language}");
            assert_eq!(report["work"], status["work"], "{language}");
            assert_eq!(report["height"], status["height"], "{language}");
            assert_eq!(report["waiting"], 1, "{language}: {waiting}");
            for node in [&one, &two] {
                let address = node.get("/status")["me"]["address"].clone();
                let address: PublicKey = address.as_str().expect("text").parse().expect("a key");
                let balance = one.get(&format!("/accounts/{address}"))["balance"].clone();
                let key = hex::encode(address.to_bytes());
                let found = report["balances"].get(&key).unwrap_or(&json!(0)).clone();
                assert_eq!(found, balance, "{language}");
            }
        }
        refuse_what_is_spoiled(&one, &file, &path);
        drop(two.runtime);
        drop(one.runtime);
    }
}

fn audited(node: &Served, language: &str, path: &Path) -> Result<Value, String> {
    let mut command = node.command(language, "audit");
    command.arg(path);
    let output = ended(command);
    if output.status.success() {
        Ok(serde_json::from_slice(&output.stdout).expect("JSON"))
    } else {
        assert_eq!(output.status.code(), Some(1), "{}", text(&output.stderr));
        Err(text(&output.stderr))
    }
}

/// Each byte counts: wherever one was changed, all of them say no, and for the same reason.
fn refuse_what_is_spoiled(node: &Served, file: &[u8], path: &Path) {
    let room = usize::from(file[11]);
    let first_block = 9 + 2 + 4 + room + 4 + 4;
    let places = [
        // The version, the parent, the root, the time, the bits, and the coinbase's height.
        first_block,
        first_block + 10,
        first_block + 40,
        first_block + 68,
        first_block + 72,
        first_block + 86,
    ];
    for place in places {
        let spoiled = spoiled(file, place);
        let expected = audit(&spoiled, u64::MAX / 2).expect_err("it is spoiled").0;
        let rule = expected
            .split([' ', '('])
            .nth(2)
            .expect("a rule")
            .to_owned();
        assert!(expected.starts_with("block 1: "), "{expected}");
        fs::write(path, &spoiled).expect("written");
        for language in ["python", "javascript", "rust"] {
            let why = audited(node, language, path).expect_err("it is spoiled");
            assert!(
                why.contains("block 1: ") && why.contains(&rule),
                "{language}: {why} for {expected}"
            );
        }
    }
    fs::write(path, &file[..file.len() - 1]).expect("written");
    for language in ["python", "javascript", "rust"] {
        let why = audited(node, language, path).expect_err("it is cut short");
        assert!(why.contains("fileCutShort"), "{language}: {why}");
    }
}

/// Signatures that this chain takes and many libraries don't: those of ZIP-215's small-order points; and what none takes.
#[test]
fn both_curves_in_scripts_follow_zip_215() {
    let scripts: PathBuf = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    // The neutral element as key and as R, s = 0: 8 s B = 8 R + 8 k A holds. The second encoding is not canonical.
    let neutral = format!("01{}", "00".repeat(31));
    let odd = format!("ee{}7f", "ff".repeat(30));
    let order = "edd3f55c1a631258d69cf7a2def9de1400000000000000000000000000000010";
    let zero = "00".repeat(32);
    let cases = [
        (&neutral, &neutral, zero.as_str(), true),
        (&odd, &neutral, zero.as_str(), true),
        (&neutral, &odd, zero.as_str(), true),
        (&neutral, &neutral, order, false),
    ];
    for (key, r, s, expected) in cases {
        let python = format!(
            "import sys; sys.path.insert(0, '.'); import ed25519; f = bytes.fromhex; \
             print(ed25519.verifies(f('{key}'), b'm', f('{r}{s}')))"
        );
        let mut command = Command::new("python3");
        command
            .args(["-B", "-c", &python])
            .current_dir(scripts.join("python"));
        let said = text(&ended(command).stdout).trim().to_lowercase();
        assert_eq!(said, expected.to_string(), "Python: {key} {r} {s}");
        let javascript = format!(
            "import {{ verifies }} from './ed25519.mjs'; const f = (hex) => Buffer.from(hex, 'hex'); \
             console.log(verifies(f('{key}'), f('6d'), f('{r}{s}')))"
        );
        let mut command = Command::new("node");
        command
            .args(["--input-type=module", "-e", &javascript])
            .current_dir(scripts.join("javascript"));
        let said = text(&ended(command).stdout).trim().to_owned();
        assert_eq!(said, expected.to_string(), "JavaScript: {key} {r} {s}");
    }
}
