//! `cargo xtask contract`: a running node against its own description, by `schemathesis`.

use std::{
    fs,
    io::{Read as _, Write as _},
    net::{SocketAddr, TcpListener, TcpStream},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    thread,
    time::{Duration, Instant},
};

use crate::{
    error::{Error, Result},
    process,
    workspace::Workspace,
};

/// What asks.
const SCHEMATHESIS: &str = "schemathesis==4.32.5";

/// Most that a node may take to start, and to find a block for its name.
const DEADLINE: Duration = Duration::from_mins(1);

/// The name that the description's examples ask for.
const NAME: &str = "ada";

/// Starts a node, has it claim a name and write a post, and lets the generator ask all that its description
/// allows and much that it does not. The event stream does not end, so it is left out.
pub(crate) fn run(workspace: &Workspace) -> Result<()> {
    let folder = workspace.target.join("xtask").join("contract");
    let schemathesis = install(&folder)?;
    process::run(process::cargo().current_dir(&workspace.root).args([
        "build",
        "--quiet",
        "--package",
        "native",
    ]))?;
    let program = workspace
        .target
        .join("debug")
        .join(format!("chalkchain{}", std::env::consts::EXE_SUFFIX));
    let node = Node::start(&program, &folder.join("node"))?;
    node.act(
        "/transactions",
        &format!(r#"{{"payload":{{"kind":"claimName","name":"{NAME}"}},"fee":0}}"#),
    )?;
    node.act(
        "/transactions",
        r#"{"payload":{"kind":"post","text":"Hello"},"fee":0}"#,
    )?;
    node.wait_for(&format!("/accounts/{NAME}"))?;
    process::run(
        Command::new(schemathesis)
            .current_dir(&folder)
            .arg("--config-file")
            .arg(workspace.root.join("xtask").join("contract.toml"))
            .arg("run")
            .arg(node.url("/openapi.json"))
            .args(["--header", &format!("Authorization: Bearer {}", node.token)])
            .args(["--exclude-path", "/events"])
            .args(["--max-examples", "25"])
            .args(["--request-timeout", "20", "--suppress-health-check", "all"]),
    )
}

/// Installs what asks into a Python environment of its own, once; gives the program.
fn install(folder: &Path) -> Result<PathBuf> {
    let environment = folder.join("python");
    let (bin, python) = if cfg!(windows) {
        ("Scripts", "python")
    } else {
        ("bin", "python3")
    };
    let program = environment
        .join(bin)
        .join(format!("schemathesis{}", std::env::consts::EXE_SUFFIX));
    let note = folder.join("installed");
    if fs::read_to_string(&note).is_ok_and(|installed| installed == SCHEMATHESIS) {
        return Ok(program);
    }
    let make = process::run(Command::new(python).args(["-m", "venv"]).arg(&environment));
    make.map_err(|_| Error::Missing {
        what: "Python with its module venv".to_owned(),
        install: "Install Python 3.10 or newer; Debian has venv in the package python3-venv."
            .to_owned(),
    })?;
    process::run(
        Command::new(environment.join(bin).join(python))
            .args([
                "-m",
                "pip",
                "install",
                "--quiet",
                "--disable-pip-version-check",
            ])
            .arg(SCHEMATHESIS),
    )?;
    fs::write(&note, SCHEMATHESIS).map_err(|source| Error::File { path: note, source })?;
    Ok(program)
}

/// A node with a new key in the Commons, alone, that mines.
struct Node {
    child: Child,
    address: SocketAddr,
    token: String,
}

impl Node {
    fn start(program: &Path, data: &Path) -> Result<Self> {
        if data.exists() {
            fs::remove_dir_all(data).map_err(|source| Error::File {
                path: data.to_owned(),
                source,
            })?;
        }
        let address = free_address()?;
        let child = Command::new(program)
            .args(["node", "--mine", "1", "--listen", &address.to_string()])
            .arg("--data")
            .arg(data)
            .stdout(Stdio::null())
            .spawn()
            .map_err(|source| Error::Start {
                program: program.display().to_string(),
                source,
            })?;
        let mut node = Self {
            child,
            address,
            token: String::new(),
        };
        node.wait_for("/status")?;
        let path = data.join("token");
        let token = fs::read_to_string(&path).map_err(|source| Error::File { path, source })?;
        token.trim().clone_into(&mut node.token);
        Ok(node)
    }

    fn url(&self, path: &str) -> String {
        format!("http://{}/api/v1{path}", self.address)
    }

    /// Waits until a call is answered with 200.
    fn wait_for(&self, path: &str) -> Result<()> {
        let began = Instant::now();
        loop {
            let answer = self.ask("GET", path, "");
            match answer {
                Ok(answer) if answer.starts_with("HTTP/1.1 200 ") => return Ok(()),
                _ if began.elapsed() < DEADLINE => thread::sleep(Duration::from_millis(100)),
                Ok(answer) => return Err(self.odd(path, &answer)),
                Err(error) => return Err(self.odd(path, &error.to_string())),
            }
        }
    }

    /// Makes a call that acts and must do what it says.
    fn act(&self, path: &str, body: &str) -> Result<()> {
        match self.ask("POST", path, body) {
            Ok(answer) if answer.starts_with("HTTP/1.1 201 ") => Ok(()),
            Ok(answer) => Err(self.odd(path, &answer)),
            Err(error) => Err(self.odd(path, &error.to_string())),
        }
    }

    fn ask(&self, verb: &str, path: &str, body: &str) -> std::io::Result<String> {
        let mut stream = TcpStream::connect(self.address)?;
        write!(
            stream,
            "{verb} /api/v1{path} HTTP/1.1\r\nHost: {}\r\nConnection: close\r\n\
             Authorization: Bearer {}\r\nContent-Type: application/json\r\nContent-Length: {}\r\n\r\n{body}",
            self.address,
            self.token,
            body.len()
        )?;
        let mut answer = String::new();
        stream.read_to_string(&mut answer)?;
        Ok(answer)
    }

    fn odd(&self, path: &str, answer: &str) -> Error {
        Error::Unreadable {
            what: format!("the answer of {}", self.url(path)),
            why: answer.to_owned(),
        }
    }
}

impl Drop for Node {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// An address of this machine that nobody listens at.
fn free_address() -> Result<SocketAddr> {
    TcpListener::bind("127.0.0.1:0")
        .and_then(|listener| listener.local_addr())
        .map_err(|source| Error::Port { port: 0, source })
}
