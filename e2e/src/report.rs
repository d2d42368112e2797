//! Figures as a table and as JSON.

use std::{fmt::Write as _, fs, thread};

use serde_json::{Value, json};

/// Several measurements of one thing.
#[derive(Debug)]
struct Row {
    name: String,
    unit: &'static str,
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
    /// One without figures.
    pub fn new(bench: &'static str) -> Self {
        Self {
            bench,
            rows: Vec::new(),
            ratios: Vec::new(),
        }
    }

    /// Adds measurements; there must be one at least.
    pub fn add(&mut self, name: &str, unit: &'static str, mut runs: Vec<f64>) {
        runs.sort_by(f64::total_cmp);
        eprintln!("{name}: {runs:?} {unit}");
        self.rows.push(Row {
            name: name.to_owned(),
            unit,
            runs,
        });
    }

    /// Adds the ratio of two rows' medians. Without one of the rows there is no ratio.
    pub fn add_ratio(&mut self, name: &'static str, of: &str, to: &str) {
        let median = |name: &str| {
            let row = self.rows.iter().find(|row| row.name == name)?;
            let [_, median, _] = row.summary();
            Some(median)
        };
        if let (Some(of), Some(to)) = (median(of), median(to)) {
            self.ratios.push((name, of / to));
        }
    }

    /// All figures, as one object.
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

    /// All figures, as a table, ratios last.
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
                "| {} | {median:.0} | {min:.0} | {max:.0} | {} | {} |",
                row.name,
                row.unit,
                row.runs.len()
            );
        }
        if !self.ratios.is_empty() {
            table.push_str("\n| ratio | value |\n|---|---:|\n");
        }
        for (name, value) in &self.ratios {
            let _ = writeln!(table, "| {name} | {value:.2} |");
        }
        table
    }
}

impl Row {
    /// Least, median and most of the sorted runs.
    fn summary(&self) -> [f64; 3] {
        let at = |place: usize| self.runs.get(place).copied().unwrap_or(f64::NAN);
        [
            at(0),
            at(self.runs.len() / 2),
            at(self.runs.len().saturating_sub(1)),
        ]
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
