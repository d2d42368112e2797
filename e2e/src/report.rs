//! What a benchmark found, as a table and as JSON.

use std::{fmt::Write as _, fs, thread};

use serde_json::{Value, json};

/// Several measurements of one thing.
#[derive(Debug)]
struct Row {
    name: String,
    unit: String,
    runs: Vec<f64>,
}

/// What a benchmark found.
#[derive(Debug)]
pub struct Report {
    bench: &'static str,
    rows: Vec<Row>,
    ratios: Vec<(&'static str, f64)>,
}

impl Report {
    /// A benchmark of this name that found nothing yet.
    pub fn new(bench: &'static str) -> Self {
        Self {
            bench,
            rows: Vec::new(),
            ratios: Vec::new(),
        }
    }

    /// Adds measurements, in the order in which they were made; there must be one at least.
    pub fn add(&mut self, name: &str, unit: &str, runs: Vec<f64>) {
        eprintln!("{name}: {runs:?} {unit}");
        self.rows.push(Row {
            name: name.to_owned(),
            unit: unit.to_owned(),
            runs,
        });
    }

    /// Adds the ratio of two medians, where both were measured.
    pub fn ratio(&mut self, name: &'static str, over: &str, under: &str) {
        if let (Some(over), Some(under)) = (self.row(over), self.row(under)) {
            let ratio = over.summary()[1] / under.summary()[1];
            self.ratios.push((name, ratio));
        }
    }

    /// Adds the median of the ratios within each round, where both were measured in rounds: what the machine does
    /// beside from one round to the next falls on both.
    pub fn ratio_in_rounds(&mut self, name: &'static str, over: &str, under: &str) {
        if let (Some(over), Some(under)) = (self.row(over), self.row(under)) {
            let rounds = over.runs.iter().zip(&under.runs);
            let [_, median, _] = summary(rounds.map(|(over, under)| over / under).collect());
            self.ratios.push((name, median));
        }
    }

    fn row(&self, name: &str) -> Option<&Row> {
        self.rows.iter().find(|row| row.name == name)
    }

    /// One object, as the scripts that compare runs read it.
    pub fn json(&self) -> Value {
        let rows: Vec<Value> = self
            .rows
            .iter()
            .map(|row| {
                let [min, median, max] = row.summary();
                json!({ "name": row.name, "median": median, "min": min, "max": max,
                        "unit": row.unit, "runs": row.runs.len() })
            })
            .collect();
        let ratios: Vec<Value> = self
            .ratios
            .iter()
            .map(|(name, value)| json!({ "name": name, "value": value }))
            .collect();
        let cores = thread::available_parallelism().map_or(1, std::num::NonZero::get);
        json!({ "bench": self.bench, "machine": { "cpu": cpu(), "cores": cores },
                "rows": rows, "ratios": ratios })
    }

    /// A Markdown table, ratios last.
    pub fn table(&self) -> String {
        let mut table = format!(
            "| {} on {} | median | min | max | unit | runs |\n",
            self.bench,
            cpu()
        );
        table.push_str("|---|---:|---:|---:|---|---:|\n");
        for row in &self.rows {
            let [min, median, max] = row.summary();
            // Writing to a string can't fail.
            let _ = writeln!(
                table,
                "| {} | {} | {} | {} | {} | {} |",
                row.name,
                figure(median),
                figure(min),
                figure(max),
                row.unit,
                row.runs.len()
            );
        }
        for (name, value) in &self.ratios {
            let _ = writeln!(table, "| {name} | {value:.2} | | | ratio | |");
        }
        table
    }
}

impl Row {
    fn summary(&self) -> [f64; 3] {
        summary(self.runs.clone())
    }
}

/// Least, median and most.
fn summary(mut runs: Vec<f64>) -> [f64; 3] {
    runs.sort_by(f64::total_cmp);
    let at = |place: usize| runs.get(place).copied().unwrap_or(f64::NAN);
    [at(0), at(runs.len() / 2), at(runs.len().saturating_sub(1))]
}

/// A figure with as many digits as say something.
fn figure(value: f64) -> String {
    if value != 0.0 && value.abs() < 10.0 {
        format!("{value:.2}")
    } else {
        format!("{value:.0}")
    }
}

/// The processor's name, where the system tells.
fn cpu() -> String {
    let info = fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let line = info.lines().find(|line| line.starts_with("model name"));
    line.and_then(|line| line.split_once(": ")).map_or_else(
        || "an unnamed processor".to_owned(),
        |(_, name)| name.to_owned(),
    )
}
