//! docs/protocol.md says what tabs post, and what goes before a direct link.

use super::{
    super::{Frame, TabId},
    document::{Example, assert_examples, hex, table},
};
use crate::links::mesh::{
    signal::{DIRECT_DOMAIN, Signal},
    tests::signals,
};

/// Frames in the order of their tags, each in words that begin with its name.
fn frames() -> Vec<(&'static str, Frame)> {
    let (from, to) = (TabId(1), TabId(2));
    let bytes = vec![1, 2, 3];
    let all = Frame::All {
        from,
        bytes: bytes.clone(),
    };
    vec![
        ("Hello from 1", Frame::Hello { from }),
        ("Welcome from 1 to 2", Frame::Welcome { from, to }),
        ("Here from 1", Frame::Here { from }),
        ("Bye from 1 to 2", Frame::Bye { from, to }),
        ("All from 1 with 010203", all),
        ("To from 1 to 2 with 010203", Frame::To { from, to, bytes }),
    ]
}

#[test]
fn frames_are_those_of_the_document() {
    let rows = table("Frames of tabs");
    assert_eq!(rows.len(), frames().len());
    let mut example = Example::new("tabs");
    for (row, (words, frame)) in rows.iter().zip(frames()) {
        let bytes = borsh::to_vec(&frame).expect("it encodes");
        assert_eq!(borsh::from_slice(&bytes).ok(), Some(frame));
        let name = words.split(' ').next().unwrap_or_default();
        assert_eq!(row[..2], [bytes[0].to_string(), name.to_string()]);
        example = example.gives(words, hex(&bytes));
    }
    assert_examples("node-worker", &[direct(), example]);
}

/// The signals of direct links, which the document's table names.
fn direct() -> Example {
    let rows = table("Signals of direct links");
    assert_eq!(rows.len(), signals().len());
    let mut example = Example::new("direct");
    for (row, (words, signal)) in rows.iter().zip(signals()) {
        let bytes = signal.to_message();
        assert_eq!(Signal::read(&bytes), Some(Ok(signal)));
        let tag = bytes[5 + DIRECT_DOMAIN.len()];
        let name = words.split(' ').next().unwrap_or_default();
        assert_eq!(row[..2], [tag.to_string(), name.to_string()]);
        example = example.gives(words, hex(&bytes));
    }
    example
}
