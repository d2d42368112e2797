//! A chart of what a class sees: difficulty beside what fits, from the bell on.

use std::fmt::Write as _;

use crate::{BELL, WARM_UP, course::Course, rule::Rule};

/// Courses whose median is drawn.
const SEEDS: u64 = 41;
/// Minutes that are drawn.
const MINUTES: usize = 60;
/// Points a minute.
const A_MINUTE: usize = 2;
/// Size of one drawing and of its margins.
const SIZE: (f64, f64) = (380.0, 240.0);
const LEFT: f64 = 52.0;
const TOP: f64 = 40.0;
/// The scale of the difficulty: from this to the inverse of it, in balances.
const MOST: f64 = 64.0;

const COLOURS: [&str; 5] = ["#1a7f5a", "#b4541a", "#7a5bc2", "#2b6fb3", "#777777"];

/// Both bells side by side.
pub(crate) fn draw(rules: &'static [Rule]) -> String {
    let width = 2.0 * (SIZE.0 + LEFT) + 24.0;
    let height = SIZE.1 + TOP + 56.0 + 18.0 * rules.len() as f64;
    let mut svg = format!(
        r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" font-family="sans-serif" font-size="12" fill="#333">
<title>Difficulty after the bell, by rule</title>
<rect width="{width}" height="{height}" fill="#fff"/>
"##
    );
    for (place, (power, title)) in [
        (BELL, "30 times the power comes"),
        (1.0 / BELL, "all but a thirtieth goes"),
    ]
    .into_iter()
    .enumerate()
    {
        let left = LEFT + place as f64 * (SIZE.0 + LEFT);
        frame(&mut svg, left, title);
        for (rule, colour) in rules.iter().zip(COLOURS) {
            line(&mut svg, left, &median(rule, power), colour);
        }
    }
    for (place, (rule, colour)) in rules.iter().zip(COLOURS).enumerate() {
        let y = TOP + SIZE.1 + 52.0 + 18.0 * place as f64;
        let (from, to, text) = (LEFT, LEFT + 26.0, LEFT + 34.0);
        let _ = writeln!(
            svg,
            r#"<line x1="{from}" x2="{to}" y1="{y}" y2="{y}" stroke="{colour}" stroke-width="2"/><text x="{text}" y="{}">{}</text>"#,
            y + 4.0,
            rule.name
        );
    }
    svg.push_str("</svg>\n");
    svg
}

/// Difficulty over balance, minute by minute, the median over the seeds.
fn median(rule: &'static Rule, power: f64) -> Vec<f64> {
    let points = MINUTES * A_MINUTE + 1;
    let mut columns = vec![Vec::new(); points];
    for seed in 0..SEEDS {
        let mut course = Course::new(rule, seed);
        for _ in 0..WARM_UP {
            course.find();
        }
        let begin = course.now_s();
        course.set_power(power);
        let balance = course.balance();
        let mut difficulty = course.difficulty();
        let mut next = course.find();
        for (place, column) in columns.iter_mut().enumerate() {
            let at = begin + place as f64 * 60.0 / A_MINUTE as f64;
            while next.time_s <= at {
                difficulty = next.difficulty;
                next = course.find();
            }
            column.push(difficulty / balance);
        }
    }
    let middle = |mut column: Vec<f64>| {
        column.sort_by(f64::total_cmp);
        column[column.len() / 2]
    };
    columns.into_iter().map(middle).collect()
}

fn x(left: f64, minute: f64) -> f64 {
    left + SIZE.0 * minute / MINUTES as f64
}

fn y(ratio: f64) -> f64 {
    let part = ratio.clamp(1.0 / MOST, MOST).log2() / MOST.log2();
    TOP + SIZE.1 / 2.0 * (1.0 - part)
}

fn frame(svg: &mut String, left: f64, title: &str) {
    let (width, height) = SIZE;
    let _ = writeln!(
        svg,
        r##"<text x="{left}" y="{}" font-size="14" font-weight="bold">{title}</text>
<rect x="{left}" y="{TOP}" width="{width}" height="{height}" fill="none" stroke="#bbb"/>"##,
        TOP - 14.0
    );
    for power in [-5, -3, -1, 0, 1, 3, 5] {
        let at = y(2.0_f64.powi(power));
        let label = if power < 0 {
            format!("1/{}", 1 << -power)
        } else {
            format!("{}", 1 << power)
        };
        let colour = if power == 0 { "#333" } else { "#ddd" };
        let _ = writeln!(
            svg,
            r#"<line x1="{left}" x2="{}" y1="{at}" y2="{at}" stroke="{colour}" stroke-width="0.7"/><text x="{}" y="{}" text-anchor="end" font-size="11">{label}</text>"#,
            left + width,
            left - 6.0,
            at + 4.0
        );
    }
    for minute in (0..=MINUTES).step_by(10) {
        let _ = writeln!(
            svg,
            r#"<text x="{}" y="{}" text-anchor="middle" font-size="11">{minute}</text>"#,
            x(left, minute as f64),
            TOP + height + 16.0
        );
    }
    let _ = writeln!(
        svg,
        r#"<text x="{}" y="{}" text-anchor="middle" font-size="11">minutes; difficulty over what fits</text>"#,
        left + width / 2.0,
        TOP + height + 32.0
    );
}

fn line(svg: &mut String, left: f64, ratios: &[f64], colour: &str) {
    let mut points = String::new();
    for (place, ratio) in ratios.iter().enumerate() {
        let minute = place as f64 / A_MINUTE as f64;
        let _ = write!(points, "{:.1},{:.1} ", x(left, minute), y(*ratio));
    }
    let _ = writeln!(
        svg,
        r#"<polyline points="{}" fill="none" stroke="{colour}" stroke-width="2"/>"#,
        points.trim_end()
    );
}
