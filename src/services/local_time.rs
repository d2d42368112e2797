//! Times of day as this machine's clock and zone have them.

use js_sys::Date;
use wasm_bindgen::JsValue;

/// The time of day of Unix milliseconds: `10:26:11`.
pub(crate) fn time_of_day(ms: u64) -> String {
    let date = date(ms);
    format!(
        "{:02}:{:02}:{:02}",
        date.get_hours(),
        date.get_minutes(),
        date.get_seconds()
    )
}

/// Date and time of day of Unix milliseconds: `2026-03-09 10:26:11`.
pub(crate) fn date_and_time(ms: u64) -> String {
    let date = date(ms);
    let (year, month, day) = (date.get_full_year(), date.get_month() + 1, date.get_date());
    format!("{year:04}-{month:02}-{day:02} {}", time_of_day(ms))
}

#[expect(
    clippy::cast_precision_loss,
    reason = "exact for some hundred thousand years"
)]
fn date(ms: u64) -> Date {
    Date::new(&JsValue::from_f64(ms as f64))
}
