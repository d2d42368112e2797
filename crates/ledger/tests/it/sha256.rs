//! The hash function on NIST's messages.

use bitcoin::hashes::{Hash, sha256};
use ledger::sha256d;
use sha2::{Digest, Sha256};

use crate::vectors::{files, report};

#[test]
fn nists_messages_have_their_digests() {
    let mut count = 0;
    for file in files("sha256") {
        // SHA-512, which lies beside, is inside of the signature's library.
        if !file.name.starts_with("SHA256") {
            continue;
        }
        let text = file.text();
        let values = |name: &str| -> Vec<String> {
            let lines = text.lines().filter_map(|line| line.strip_prefix(name));
            lines.map(str::to_owned).collect()
        };
        let (lengths, messages) = (values("Len = "), values("Msg = "));
        let digests = values("MD = ");
        for ((length, message), digest) in lengths.iter().zip(&messages).zip(&digests) {
            let bits: usize = length.parse().expect("a number");
            let mut message = hex::decode(message).expect("hex");
            message.truncate(bits / 8);
            let digest = hex::decode(digest).expect("hex");
            assert_eq!(Sha256::digest(&message).as_slice(), digest);
            let twice = sha256::Hash::hash(&digest).to_byte_array();
            assert_eq!(sha256d(&message), twice);
            count += 1;
        }
        assert_eq!([lengths.len(), messages.len()], [digests.len(); 2]);
    }
    assert!(count > 0);
    report(&format!("{count} SHA-256 messages"));
}
