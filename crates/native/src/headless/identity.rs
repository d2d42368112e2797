//! What a node keeps beside its database: its key, and the token of who may act for it.

use std::{
    fs::{self, OpenOptions},
    io::{self, Write as _},
    path::{Path, PathBuf},
};

/// The file of the key's 128 bits, and that of the token.
const KEY: &str = "key";
const TOKEN: &str = "token";

/// Why a key or token can't be had.
#[derive(Debug, thiserror::Error)]
pub enum IdentityError {
    /// A file can't be read or written.
    #[error("{}: {source}", .path.display())]
    File {
        /// The file.
        path: PathBuf,
        /// What the system says.
        source: io::Error,
    },
    /// A file holds something else.
    #[error("{} should hold {expected} hex digits and nothing else", .path.display())]
    Malformed {
        /// The file.
        path: PathBuf,
        /// How many.
        expected: usize,
    },
    /// The system gives no randomness.
    #[error("the system gives no random bytes: {0}")]
    Random(getrandom::Error),
}

/// The 128 bits of the node's key, made at the first start.
///
/// # Errors
/// [`IdentityError`] if the file can't be used.
pub fn load_entropy(data: &Path) -> Result<[u8; 16], IdentityError> {
    load(&data.join(KEY))
}

/// The token that a program shows to act for the node, 64 hex digits, made at the first start.
///
/// # Errors
/// [`IdentityError`] if the file can't be used.
pub fn load_token(data: &Path) -> Result<String, IdentityError> {
    load::<32>(&data.join(TOKEN)).map(hex::encode)
}

/// Random bytes that lie in a file as hex digits, and are made if it is missing.
fn load<const N: usize>(path: &Path) -> Result<[u8; N], IdentityError> {
    let file_error = |source| IdentityError::File {
        path: path.to_owned(),
        source,
    };
    match fs::read_to_string(path) {
        Ok(text) => {
            let mut bytes = [0; N];
            hex::decode_to_slice(text.trim_end(), &mut bytes).map_err(|_| {
                IdentityError::Malformed {
                    path: path.to_owned(),
                    expected: 2 * N,
                }
            })?;
            Ok(bytes)
        }
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            let mut bytes = [0; N];
            getrandom::fill(&mut bytes).map_err(IdentityError::Random)?;
            write_secret(path, &hex::encode(bytes)).map_err(file_error)?;
            Ok(bytes)
        }
        Err(error) => Err(file_error(error)),
    }
}

/// Writes a file that nobody else on this machine can read.
fn write_secret(path: &Path, text: &str) -> io::Result<()> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(path)?;
    writeln!(file, "{text}")?;
    file.sync_all()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_secret_is_made_once_and_kept() {
        let folder = tempfile::TempDir::new().expect("a folder");
        let first = load_entropy(folder.path()).expect("made");
        assert_eq!(load_entropy(folder.path()).expect("kept"), first);
        let token = load_token(folder.path()).expect("made");
        assert_eq!(token.len(), 64);
        assert_eq!(load_token(folder.path()).expect("kept"), token);
    }

    #[test]
    fn a_damaged_secret_is_named_and_left() {
        let folder = tempfile::TempDir::new().expect("a folder");
        let path = folder.path().join(KEY);
        for text in ["", "xyz", "0011", &"00".repeat(17)] {
            fs::write(&path, text).expect("written");
            let error = load_entropy(folder.path()).expect_err("no key");
            assert!(matches!(
                error,
                IdentityError::Malformed { expected: 32, .. }
            ));
            assert_eq!(fs::read_to_string(&path).expect("there"), text);
        }
    }

    #[cfg(unix)]
    #[test]
    fn nobody_else_reads_a_secret() {
        use std::os::unix::fs::PermissionsExt as _;
        let folder = tempfile::TempDir::new().expect("a folder");
        load_entropy(folder.path()).expect("made");
        let mode = fs::metadata(folder.path().join(KEY))
            .expect("there")
            .permissions()
            .mode();
        assert_eq!(mode & 0o077, 0);
    }
}
