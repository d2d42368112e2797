//! Finds and reads the vectors.

use std::{
    env, fs,
    io::{self, Read, Write},
    path::{Path, PathBuf},
};

use ledger::{HEADER_BYTES, Header};

/// Names the folder of the vectors.
const FOLDER: &str = "CHALK_VECTORS";

fn root() -> PathBuf {
    match env::var_os(FOLDER) {
        Some(folder) => folder.into(),
        None => Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/vectors"),
    }
}

/// One file of vectors.
pub(crate) struct File {
    pub(crate) name: String,
    path: PathBuf,
}

impl File {
    /// What follows the last dot of its name.
    pub(crate) fn kind(&self) -> &str {
        self.name.rsplit('.').next().unwrap_or_default()
    }

    pub(crate) fn bytes(&self) -> Vec<u8> {
        fs::read(&self.path).unwrap_or_else(|error| panic!("{}: {error}", self.path.display()))
    }

    pub(crate) fn text(&self) -> String {
        String::from_utf8(self.bytes()).expect("a text file")
    }

    pub(crate) fn json(&self) -> serde_json::Value {
        serde_json::from_slice(&self.bytes())
            .unwrap_or_else(|error| panic!("{}: {error}", self.name))
    }

    /// What a zstd file holds.
    pub(crate) fn unpacked_zstd(&self) -> Vec<u8> {
        let bytes = self.bytes();
        let mut unpacked = Vec::new();
        ruzstd::decoding::StreamingDecoder::new(bytes.as_slice())
            .expect("a zstd frame")
            .read_to_end(&mut unpacked)
            .expect("a whole zstd frame");
        unpacked
    }

    /// What a bzip2 file holds.
    pub(crate) fn unpacked_bzip2(&self) -> Vec<u8> {
        let bytes = self.bytes();
        let mut unpacked = Vec::new();
        bzip2_rs::DecoderReader::new(bytes.as_slice())
            .read_to_end(&mut unpacked)
            .expect("a whole bzip2 file");
        unpacked
    }
}

/// All files of one folder in the order of their names.
pub(crate) fn files(folder: &str) -> Vec<File> {
    let path = root().join(folder);
    let entries = fs::read_dir(&path).unwrap_or_else(|error| {
        let path = path.display();
        panic!("{path}: {error}; {FOLDER} must name the folder of the vectors by its whole path")
    });
    let mut files: Vec<File> = entries
        .map(|entry| entry.expect("a readable folder"))
        .map(|entry| File {
            name: entry.file_name().into_string().expect("a UTF-8 name"),
            path: entry.path(),
        })
        .collect();
    files.sort_by(|a, b| a.name.cmp(&b.name));
    assert!(!files.is_empty(), "{} is empty", path.display());
    files
}

/// Says what ran, past the test harness, which keeps the output of tests that pass to itself.
pub(crate) fn report(line: &str) {
    let from = match env::var_os(FOLDER) {
        Some(_) => "",
        None => " (CHALK_VECTORS is not set: the small vectors only)",
    };
    let line = format!("vectors: {line}{from}\n");
    io::stderr()
        .write_all(line.as_bytes())
        .expect("an open error stream");
}

/// Concatenated headers.
pub(crate) fn headers(bytes: &[u8]) -> Vec<Header> {
    let (headers, rest) = bytes.as_chunks::<HEADER_BYTES>();
    assert!(rest.is_empty(), "{} bytes too many", rest.len());
    headers.iter().map(Header::from_bytes).collect()
}

/// One header of 160 hex digits.
pub(crate) fn header(text: &str) -> Header {
    let bytes = hex::decode(text).expect("hex");
    Header::from_bytes(bytes.as_slice().try_into().expect("80 bytes"))
}

/// The hex digits of a field, without `0x`.
pub(crate) fn field<'a>(value: &'a serde_json::Value, key: &str) -> &'a str {
    let text = value[key].as_str().unwrap_or_else(|| panic!("no {key}"));
    text.trim_start_matches("0x")
}

/// A whole number of a field.
pub(crate) fn number(value: &serde_json::Value, key: &str) -> u64 {
    value[key].as_u64().unwrap_or_else(|| panic!("no {key}"))
}
