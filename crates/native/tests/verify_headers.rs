//! The program on real headers, and on copies of them that were spoiled.

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::{Command, Output},
};

/// Headers of Bitcoin's main chain from its genesis block on: all that there are in the folder that
/// `CHALK_VECTORS` names, else the few beside the ledger's tests.
fn mainnet() -> PathBuf {
    let beside = Path::new(env!("CARGO_MANIFEST_DIR")).join("../ledger/tests/vectors");
    let root = env::var_os("CHALK_VECTORS").map_or(beside, PathBuf::from);
    let entries = fs::read_dir(root.join("headers")).expect("a folder of headers");
    entries
        .map(|entry| entry.expect("a readable folder").path())
        .find(|path| {
            let name = path.file_name().and_then(|name| name.to_str());
            name.is_some_and(|name| name.starts_with("btc_mainnet_0-"))
        })
        .expect("headers from Bitcoin's genesis block on")
}

fn run(args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_chalkchain"))
        .args(args)
        .output()
        .expect("the program runs")
}

fn verify(file: &Path, more: &[&str]) -> Output {
    let file = file.to_str().expect("a UTF-8 path");
    run(&[&["verify-headers", file, "--rule", "bitcoin"], more].concat())
}

/// The value of a row of the report.
fn row(output: &Output, name: &str) -> String {
    let text = String::from_utf8(output.stdout.clone()).expect("UTF-8");
    let line = text.lines().find(|line| line.starts_with(name));
    let value = line.and_then(|line| line.strip_prefix(name));
    value
        .unwrap_or_else(|| panic!("no {name} in {text}"))
        .trim()
        .to_owned()
}

/// What was said of a refusal, in one line.
fn complaint(output: &Output) -> String {
    assert!(output.stdout.is_empty());
    let text = String::from_utf8(output.stderr.clone()).expect("UTF-8");
    assert_eq!(text.lines().count(), 1, "{text}");
    text
}

#[test]
fn bitcoins_headers_are_good() {
    let file = mainnet();
    let headers = fs::metadata(&file).expect("a file").len() / 80;
    let output = verify(&file, &[]);
    assert_eq!(output.status.code(), Some(0), "{output:?}");
    assert_eq!(row(&output, "headers "), headers.to_string());
    assert_eq!(
        row(&output, "retargets checked"),
        ((headers - 1) / 2_016).to_string()
    );
    assert_eq!(row(&output, "retargets unchecked"), "0");
    assert_eq!(row(&output, "last hash").len(), 64);
    assert!(
        row(&output, "headers a second")
            .parse::<u64>()
            .expect("a number")
            > 0
    );
    if headers > 32_256 {
        // The first retarget that changed anything is among them.
        assert_eq!(headers, 32_260);
        let work = u64::from_str_radix(&row(&output, "total work"), 16).expect("hex");
        assert!(work > 138_545_659_653_586);
    }
}

#[test]
fn a_slice_is_good_from_its_own_height_on() {
    let bytes = fs::read(mainnet()).expect("a file");
    let folder = tempfile::tempdir().expect("a folder");
    let slice = folder.path().join("slice");
    fs::write(&slice, &bytes[100 * 80..150 * 80]).expect("written");
    let output = verify(&slice, &["--start-height", "100"]);
    assert_eq!(output.status.code(), Some(0), "{output:?}");
    assert_eq!(row(&output, "heights"), "100 to 149");
    assert_eq!(row(&output, "times unchecked"), "11");
    let output = verify(&slice, &[]);
    assert_eq!(output.status.code(), Some(1));
    let said = complaint(&output);
    assert!(
        said.starts_with("header 0 is bad: brokenHeaderChain"),
        "{said}"
    );
}

#[test]
fn each_spoiled_byte_is_found() {
    let bytes = fs::read(mainnet()).expect("a file");
    let bytes = &bytes[..80 * 171];
    let folder = tempfile::tempdir().expect("a folder");
    let spoiled = folder.path().join("spoiled");
    let (height, good) = (120, bytes);
    for place in (0..80).step_by(3) {
        let mut bytes = good.to_vec();
        bytes[height * 80 + place] ^= 0x10;
        fs::write(&spoiled, &bytes).expect("written");
        let output = verify(&spoiled, &[]);
        assert_eq!(output.status.code(), Some(1), "byte {place}");
        let said = complaint(&output);
        // A header is known bad by itself, or by the next one, which names another.
        let named = ["header 120 is bad", "header 121 is bad"];
        assert!(named.iter().any(|name| said.starts_with(name)), "{said}");
    }
    // Two headers that changed places.
    let mut swapped = good.to_vec();
    let (left, right) = swapped.split_at_mut(51 * 80);
    left[50 * 80..].swap_with_slice(&mut right[..80]);
    fs::write(&spoiled, &swapped).expect("written");
    let said = complaint(&verify(&spoiled, &[]));
    assert!(
        said.starts_with("header 50 is bad: brokenHeaderChain"),
        "{said}"
    );
    assert!(
        said.contains("expected ") && said.contains("found "),
        "{said}"
    );
}

#[test]
fn a_file_that_holds_no_headers_is_one_clear_error() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = |name: &str| folder.path().join(name);
    fs::write(path("odd"), [0; 81]).expect("written");
    fs::write(path("empty"), []).expect("written");
    for (name, said) in [
        ("odd", "81 bytes are no whole number of headers"),
        ("empty", "it is empty"),
        ("missing", "missing: "),
        ("", ": "),
    ] {
        let output = verify(&path(name), &[]);
        assert_eq!(output.status.code(), Some(2), "{name}");
        let complaint = complaint(&output);
        assert!(complaint.contains(said), "{complaint}");
    }
    fs::write(path("zeros"), [0; 80]).expect("written");
    let output = verify(&path("zeros"), &[]);
    assert_eq!(output.status.code(), Some(1));
    assert!(complaint(&output).starts_with("header 0 is bad: badBits"));
}

#[test]
fn what_the_program_does_not_know_is_said() {
    let file = mainnet();
    let file = file.to_str().expect("a UTF-8 path");
    for args in [
        &["verify-headers", file][..],
        &["verify-headers", file, "--rule", "classroom"],
        &[
            "verify-headers",
            file,
            "--rule",
            "bitcoin",
            "--start-height",
            "-1",
        ],
        &["verify-headers", "--rule", "bitcoin"],
        &[],
    ] {
        let output = run(args);
        assert_eq!(output.status.code(), Some(2), "{args:?}");
        assert!(!output.stderr.is_empty());
    }
}
