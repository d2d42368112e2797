//! Amounts, times and names as people read them.

use super::*;

#[test]
fn short_times_have_tenths_and_long_ones_their_largest_unit() {
    let shown = [
        0,
        49,
        240,
        7_951,
        59_949,
        59_950,
        200_000,
        86_399_600,
        7_200_000,
        100_000_000,
    ]
    .map(duration);
    assert_eq!(
        shown,
        [
            "0.0 s", "0.0 s", "0.2 s", "8.0 s", "59.9 s", "1 min", "3 min", "1 d", "2 h", "1 d"
        ]
    );
}

#[test]
fn an_offset_has_a_sign_unless_it_rounds_to_nothing() {
    let shown = [0, -49, 49, 240, -7_951, 86_400_000, -172_800_000].map(clock_offset);
    assert_eq!(
        shown,
        [
            "0.0 s", "0.0 s", "0.0 s", "+0.2 s", "−8.0 s", "+1 d", "−2 d"
        ]
    );
}

#[test]
fn a_refusal_is_a_sentence_with_its_rule() {
    let error = ApiError::new(api::Family::Rule, "postEmpty", "a post says something");
    assert_eq!(refusal(&error), "A post says something. Rule: postEmpty.");
}

#[test]
fn numbers_are_grouped() {
    let shown = [0, 7, 999, 1_000, 65_536, 1_048_576].map(count);
    assert_eq!(shown, ["0", "7", "999", "1,000", "65,536", "1,048,576"]);
}

#[test]
fn amounts_have_two_decimals() {
    assert_eq!(
        [0, 5, 4_630, 123_456_789].map(amount),
        ["0.00", "0.05", "46.30", "1,234,567.89"]
    );
}

#[test]
fn what_is_shown_can_be_typed() {
    for n in [0, 1, 99, 100, 4_630, 123_456_789, (1 << 53) - 1] {
        assert_eq!(parse_amount(&amount(n)), Ok(n));
    }
}

#[test]
fn amounts_are_read_with_point_comma_and_spaces() {
    let read = ["5", "5.", "5.5", "5,50", " 1 000.05 ", ".25", "1,000.00"].map(parse_amount);
    assert_eq!(read, [500, 500, 550, 550, 100_005, 25, 100_000].map(Ok));
}

#[test]
fn where_a_comma_stands_before_decimals_points_are_between_thousands() {
    let read = ["1.234,50", "2,5", "2.50", "1\u{202f}234,50", "1.234.567,00"]
        .map(|text| parse_amount_with(text, ","));
    assert_eq!(read, [123_450, 250, 250, 123_450, 123_456_700].map(Ok));
    assert_eq!(
        parse_amount_with("1,2.3,4", ","),
        Err(AmountError::NotANumber)
    );
}

#[test]
fn what_is_no_amount_is_refused_with_its_reason() {
    use AmountError::{Empty, NotANumber, TooFine, TooLarge};
    let cases = [
        ("", Empty),
        ("  ", Empty),
        ("-1", NotANumber),
        ("+1", NotANumber),
        ("1e3", NotANumber),
        (".", NotANumber),
        (",", NotANumber),
        ("1.2.3", NotANumber),
        ("1,00.0", NotANumber),
        ("five", NotANumber),
        ("1.005", TooFine),
        ("1,000", TooFine),
        ("184467440737095517", TooLarge),
    ];
    for (text, error) in cases {
        assert_eq!(parse_amount(text), Err(error), "{text:?}");
    }
}

#[test]
fn times_are_shown_in_their_largest_unit() {
    let shown = [
        0,
        6_400,
        59_999,
        60_000,
        3_599_000,
        3_600_000,
        86_400_000 * 3,
    ]
    .map(|ms| ago(ms + 1_000, 1_000));
    assert_eq!(
        shown,
        ["0 s", "6 s", "59 s", "1 min", "59 min", "1 h", "3 d"]
    );
    assert_eq!(ago(1_000, 9_000), "0 s");
}

#[test]
fn hash_rates_have_three_digits() {
    let shown = [
        0,
        7,
        999,
        1_000,
        74_600,
        74_650,
        999_499,
        999_500,
        1_420_000,
        12_345_678_901,
    ]
    .map(hash_rate);
    assert_eq!(
        shown,
        [
            "0 H/s",
            "7 H/s",
            "999 H/s",
            "1.00 kH/s",
            "74.6 kH/s",
            "74.7 kH/s",
            "999 kH/s",
            "1.00 MH/s",
            "1.42 MH/s",
            "12.3 GH/s"
        ]
    );
}

#[test]
fn a_hash_shows_its_work() {
    assert_eq!(hash_parts("0000000a786a01ff", 12), ("0000000", "a786a"));
    assert_eq!(hash_parts("0000", 12), ("0000", ""));
    assert_eq!(hash_parts("ab", 1), ("", "a"));
}

#[test]
fn addresses_and_codes_are_cut_for_reading() {
    assert_eq!(
        short_address("chalk1q8rc0123456789s2fsu"),
        ("chalk1", "q8rc…s2fsu".to_owned())
    );
    assert_eq!(short_address("ada"), ("", "ada".to_owned()));
    assert_eq!(short_address(""), ("", String::new()));
    assert_eq!(room_code("M7ZVZ1"), "M7Z VZ1");
    assert_eq!(room_code("M7"), "M7");
}

#[test]
fn avatars_take_two_letters() {
    assert_eq!(initials(Some("ada"), "chalk1q8rc"), "Ad");
    assert_eq!(initials(None, "chalk1q8rc"), "Q8");
    assert_eq!(initials(Some("ms Noether"), ""), "Ms");
    assert_eq!(initials(Some("É"), ""), "É");
}

#[test]
fn messages_become_sentences() {
    let shown = ["the account has 1.00", "Done.", " éa? ", ""].map(sentence);
    assert_eq!(shown, ["The account has 1.00.", "Done.", "Éa?", ""]);
}

#[test]
fn shares_are_rounded_and_bounded() {
    assert_eq!(
        [
            percent(0, 0),
            percent(12, 100),
            percent(996, 1000),
            percent(7, 5)
        ],
        [0, 12, 100, 100]
    );
}
