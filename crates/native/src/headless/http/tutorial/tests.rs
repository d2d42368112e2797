//! Authors in a post's text, and the order of times.

use super::*;

fn post(text: &str) -> Post {
    Post {
        txid: String::new(),
        from: "chalk1someone".to_owned(),
        name: None,
        text: text.to_owned(),
        reply_to: None,
        about_order: false,
        fee: 0,
        time: 1_700_000_000_250,
        state: TransactionState::Pending(api::Pending::Pending),
        mine: true,
    }
}

#[test]
fn an_author_comes_back_from_the_text() {
    for (content, author, expected) in [
        ("Hello", "Ada", "Ada"),
        ("two\nlines\n— not a name", "Grace", "Grace"),
        ("Hello", " Ada \n Lovelace ", "Ada Lovelace"),
    ] {
        let entry = unsigned(post(&signed(content, author)));
        assert_eq!(
            (entry.author.as_str(), entry.content.as_str()),
            (expected, content)
        );
        assert!((entry.timestamp - 1_700_000_000.25).abs() < f64::EPSILON);
    }
}

#[test]
fn times_rise_along_the_chain() {
    let at = |timestamp| Entry {
        author: String::new(),
        content: String::new(),
        timestamp,
    };
    let mut entries = [7.0, 7.0, 5.0, 9.0].map(at);
    in_order(entries.iter_mut());
    let times = entries.map(|entry| entry.timestamp);
    assert!(times.is_sorted_by(|a, b| a < b), "{times:?}");
    assert!(
        times[2] < 7.01 && (times[3] - 9.0).abs() < f64::EPSILON,
        "{times:?}"
    );
}

#[test]
fn who_signed_is_the_author_where_the_text_names_none() {
    let entry = unsigned(post("just words"));
    assert_eq!(
        (entry.author.as_str(), entry.content.as_str()),
        ("chalk1someone", "just words")
    );
    let named = Post {
        name: Some("Ada".to_owned()),
        ..post("more\n— a name\nthat is none")
    };
    assert_eq!(unsigned(named).author, "Ada");
}
