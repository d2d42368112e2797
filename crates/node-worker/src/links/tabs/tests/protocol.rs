//! docs/protocol.md says what tabs post.

use super::{
    super::{Frame, TabId},
    document::{Example, assert_examples, table},
};

fn frames() -> Vec<(&'static str, Frame)> {
    let (from, to) = (TabId(1), TabId(2));
    let bytes = vec![1, 2, 3];
    let all = Frame::All {
        from,
        bytes: bytes.clone(),
    };
    vec![
        ("Hello", Frame::Hello { from }),
        ("Welcome", Frame::Welcome { from, to }),
        ("Here", Frame::Here { from }),
        ("Bye", Frame::Bye { from, to }),
        ("All", all),
        ("To", Frame::To { from, to, bytes }),
    ]
}

#[test]
fn frames_are_those_of_the_document() {
    let rows = table("Frames of tabs");
    assert_eq!(rows.len(), frames().len());
    let mut example = Example::new("tabs");
    for (row, (name, frame)) in rows.iter().zip(frames()) {
        let bytes = borsh::to_vec(&frame).expect("it encodes");
        assert_eq!(row[..2], [bytes[0].to_string(), name.to_string()]);
        example = example.gives(&format!("{frame:?}"), super::document::hex(&bytes));
    }
    assert_examples("node-worker", &[example]);
}
