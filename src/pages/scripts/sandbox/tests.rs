//! The frame's document and what stands before a script.

use super::*;

/// The frame's document.
const DOCUMENT: &str = include_str!("../../../../assets/sandbox.html");

#[test]
fn the_frame_allows_its_own_script_alone() {
    use sha2::{Digest as _, Sha256};
    let (_, script) = DOCUMENT.split_once("<script>").expect("a script");
    let (script, _) = script.split_once("</script>").expect("its end");
    let (_, named) = DOCUMENT.split_once("'sha256-").expect("a hash");
    let (named, _) = named.split_once('\'').expect("its end");
    assert_eq!(named, base64(&Sha256::digest(script)));
    assert!(DOCUMENT.contains("default-src 'none'"));
}

#[test]
fn a_script_begins_on_a_line_of_its_own() {
    assert!(BEGIN.ends_with("begin(async () => {\n"));
    assert_eq!(line_of_script(lines_before() + 3), 3);
    assert_eq!(line_of_script(2), 0);
    assert!(BEGIN.contains(&format!("AT_ONCE = {CALLS_AT_ONCE};")));
}

#[test]
fn what_is_long_is_cut() {
    assert_eq!(cut("short"), "short");
    assert_eq!(cut(&"é".repeat(SHOWN + 1)).chars().count(), SHOWN + 1);
}

fn base64(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut out = String::new();
    for chunk in bytes.chunks(3) {
        let mut three = [0; 3];
        three[..chunk.len()].copy_from_slice(chunk);
        let bits = u32::from_be_bytes([0, three[0], three[1], three[2]]);
        for at in 0..4 {
            let digit = DIGITS[(bits >> (18 - 6 * at)) as usize & 63];
            out.push(if at <= chunk.len() {
                digit as char
            } else {
                '='
            });
        }
    }
    out
}
