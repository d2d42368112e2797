//! Amounts, times, hashes and addresses as people read them.

use api::{ApiError, Block, BlockTransactions};

use crate::text::t;

/// Hundredths in one coin.
const HUNDREDTHS: u64 = 100;
/// What every address starts with.
const ADDRESS_PREFIX: &str = "chalk1";

/// A number with its thousands set apart as the language does: `1,048,576`.
pub(crate) fn count(n: u64) -> String {
    let digits = n.to_string();
    if digits.len() <= 3 {
        return digits;
    }
    let group = t!("number-group");
    let mut text = String::with_capacity(digits.len() + digits.len() / 3);
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            text.push_str(&group);
        }
        text.push(digit);
    }
    text
}

/// An amount in 1/100 coin, without the coin's name: `46.30`.
pub(crate) fn amount(hundredths: u64) -> String {
    format!(
        "{}{}{:02}",
        count(hundredths / HUNDREDTHS),
        t!("number-decimal"),
        hundredths % HUNDREDTHS
    )
}

/// Why a text is no amount.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum AmountError {
    /// Nothing but spaces.
    Empty,
    /// Something that is no decimal number.
    NotANumber,
    /// More than two digits after the point.
    TooFine,
    /// More than a `u64` of 1/100 coin holds.
    TooLarge,
}

/// Reads an amount in coins, with point or comma before up to two decimals and commas or spaces
/// between thousands where a point is used, into 1/100 coin. Where the language writes it the other
/// way round, `1.234,50` is read as well.
///
/// # Errors
/// Says what is wrong with the text.
pub(crate) fn parse_amount(text: &str) -> Result<u64, AmountError> {
    parse_amount_with(text, &t!("number-decimal"))
}

/// As [`parse_amount`], in a language that writes this before decimals.
fn parse_amount_with(text: &str, decimal: &str) -> Result<u64, AmountError> {
    let mut text: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    // Both marks, the comma last: the points are between thousands.
    if decimal == "," && text.rfind('.') < text.rfind(',') && text.contains('.') {
        let swap = |c| match c {
            '.' => ',',
            ',' => '.',
            other => other,
        };
        text = text.chars().map(swap).collect();
    }
    if text.is_empty() {
        return Err(AmountError::Empty);
    }
    let (whole, fraction) = match text.rsplit_once('.') {
        Some((whole, fraction)) => (
            without_groups(whole).ok_or(AmountError::NotANumber)?,
            fraction,
        ),
        None => match text.split_once(',') {
            Some((whole, fraction)) => (whole.to_owned(), fraction),
            None => (text.clone(), ""),
        },
    };
    let all_digits = whole
        .bytes()
        .chain(fraction.bytes())
        .all(|c| c.is_ascii_digit());
    if !all_digits || (whole.is_empty() && fraction.is_empty()) {
        return Err(AmountError::NotANumber);
    }
    if fraction.len() > 2 {
        return Err(AmountError::TooFine);
    }
    let digits = format!("{whole}{fraction:0<2}");
    digits.parse().map_err(|_| AmountError::TooLarge)
}

/// The digits of a whole part whose thousands may be set apart by commas.
fn without_groups(whole: &str) -> Option<String> {
    let mut groups = whole.split(',');
    let first = groups.next()?;
    let grouped = whole.contains(',');
    let well_grouped =
        !grouped || ((1..=3).contains(&first.len()) && groups.all(|group| group.len() == 3));
    well_grouped.then(|| whole.replace(',', ""))
}

/// How long ago something was, in its largest unit: `6 s`, `1 min`, `2 h`, `3 d`. Times are Unix
/// milliseconds; the future counts as now.
pub(crate) fn ago(now: u64, then: u64) -> String {
    let seconds = now.saturating_sub(then) / 1000;
    match seconds {
        0..60 => t!("ago-seconds", count = seconds),
        60..3_600 => t!("ago-minutes", count = seconds / 60),
        3_600..86_400 => t!("ago-hours", count = seconds / 3_600),
        _ => t!("ago-days", count = seconds / 86_400),
    }
}

/// A time of the room, Unix milliseconds, by this machine's clock, against which the room's is off.
pub(crate) fn local_ms(room_ms: u64, offset_ms: i64) -> u64 {
    room_ms.saturating_add_signed(offset_ms.saturating_neg())
}

/// A length of time: tenths of a second up to a minute, then in its largest unit.
pub(crate) fn duration(ms: u64) -> String {
    match tenths_of_seconds(ms) {
        tenths @ 0..600 => t!(
            "duration-seconds",
            seconds = format!("{}{}{}", tenths / 10, t!("number-decimal"), tenths % 10)
        ),
        // To the nearest second, so that a day less a moment is a day.
        _ => ago(ms.saturating_add(500), 0),
    }
}

/// What is added to a clock, with its sign: `+0.2 s`, `−1 d`. What rounds to nothing has none.
pub(crate) fn clock_offset(ms: i64) -> String {
    let size = ms.unsigned_abs();
    let sign = match (tenths_of_seconds(size), ms < 0) {
        (0, _) => "",
        (_, true) => "−",
        (_, false) => "+",
    };
    format!("{sign}{}", duration(size))
}

fn tenths_of_seconds(ms: u64) -> u64 {
    ms.saturating_add(50) / 100
}

/// Transactions of a block beside its reward.
pub(crate) fn payload_count(block: &Block) -> u64 {
    let all = match &block.transactions {
        BlockTransactions::Ids(ids) => ids.len(),
        BlockTransactions::Whole(whole) => whole.len(),
    };
    all.saturating_sub(1) as u64
}

/// A number of hashes a second with three digits and its unit: `74.6 kH/s`.
pub(crate) fn hash_rate(per_second: u64) -> String {
    const UNITS: [&str; 5] = ["H/s", "kH/s", "MH/s", "GH/s", "TH/s"];
    let mut unit = 0;
    let mut divisor = 1_u64;
    // 999.5 would be shown as 1000 of its unit, so it moves to the next already.
    while unit + 1 < UNITS.len() && per_second >= 1000 * divisor - divisor / 2 {
        unit += 1;
        divisor *= 1000;
    }
    let decimals = match per_second / divisor {
        _ if unit == 0 => 0,
        0..10 => 2,
        10..100 => 1,
        _ => 0,
    };
    let scale = 10_u64.pow(decimals);
    let rounded = (u128::from(per_second) * u128::from(scale) + u128::from(divisor) / 2)
        / u128::from(divisor);
    let scaled = u64::try_from(rounded).unwrap_or(u64::MAX);
    let (whole, fraction) = (scaled / scale, scaled % scale);
    match decimals {
        0 => format!("{whole} {}", UNITS[unit]),
        _ => format!(
            "{whole}{}{fraction:0width$} {}",
            t!("number-decimal"),
            UNITS[unit],
            width = decimals as usize
        ),
    }
}

/// A hash's first `digits` digits, cut into the leading zeros (the work) and the rest.
pub(crate) fn hash_parts(hash: &str, digits: usize) -> (&str, &str) {
    let shown = hash.get(..digits).unwrap_or(hash);
    shown.split_at(shown.bytes().take_while(|&c| c == b'0').count())
}

/// A room's code in two groups: `M7Z VZ1`.
pub(crate) fn room_code(code: &str) -> String {
    match code.split_at_checked(3) {
        Some((first, rest)) if !rest.is_empty() => format!("{first} {rest}"),
        _ => code.to_owned(),
    }
}

/// An address cut for reading: its prefix, and its next four and last five characters.
pub(crate) fn short_address(address: &str) -> (&str, String) {
    let (prefix, rest) = match address.strip_prefix(ADDRESS_PREFIX) {
        Some(rest) => (ADDRESS_PREFIX, rest),
        None => ("", address),
    };
    match (
        rest.get(..4),
        rest.len().checked_sub(5).and_then(|at| rest.get(at..)),
    ) {
        (Some(first), Some(last)) if rest.len() > 9 => (prefix, format!("{first}…{last}")),
        _ => (prefix, rest.to_owned()),
    }
}

/// Who an account is, in one word: its name, else its short address.
pub(crate) fn who(name: Option<&str>, address: &str) -> String {
    name.map_or_else(
        || {
            let (prefix, rest) = short_address(address);
            format!("{prefix}{rest}")
        },
        str::to_owned,
    )
}

/// Two letters for an avatar: of the name, else of the address past its prefix.
pub(crate) fn initials(name: Option<&str>, address: &str) -> String {
    let word = name.unwrap_or_else(|| address.strip_prefix(ADDRESS_PREFIX).unwrap_or(address));
    let mut letters = word.chars().filter(|c| c.is_alphanumeric());
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    let second = letters.next();
    first.chain(second).collect()
}

/// The chalk of an avatar, by its address, so that a person keeps it everywhere.
pub(crate) fn hue(address: &str) -> &'static str {
    const HUES: [&str; 8] = [
        "hue-blue",
        "hue-pink",
        "hue-orange",
        "hue-lilac",
        "hue-teal",
        "hue-yellow",
        "hue-green",
        "hue-grey",
    ];
    // The FNV-1a hash: neighbouring addresses get unlike hues.
    let hash = address.bytes().fold(0x811c_9dc5_u32, |hash, byte| {
        (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
    });
    HUES[(hash >> 16) as usize % HUES.len()]
}

/// A refusal's message as a sentence of its own: with a capital letter and a full stop.
pub(crate) fn sentence(message: &str) -> String {
    let mut letters = message.trim().chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    let mut sentence: String = first.chain(letters).collect();
    if !sentence.is_empty() && !sentence.ends_with(['.', '!', '?']) {
        sentence.push('.');
    }
    sentence
}

/// A refusal for a person: its sentence and the name of its rule.
pub(crate) fn refusal(error: &ApiError) -> String {
    t!(
        "refusal",
        sentence = sentence(&error.message),
        rule = error.rule.as_str()
    )
}

/// How much of a whole is used, in whole per cent, 100 at most.
pub(crate) fn percent(used: u64, whole: u64) -> u64 {
    if whole == 0 {
        return 0;
    }
    let percent = (u128::from(used) * 100 + u128::from(whole) / 2) / u128::from(whole);
    u64::try_from(percent).unwrap_or(100).min(100)
}

#[cfg(test)]
mod tests;
