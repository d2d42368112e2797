//! Pages on paper: what a tab prints, as a PDF.

use std::{fs, path::PathBuf};

use thirtyfour::common::print::{PrintMargins, PrintPage, PrintParameters};

use crate::{Result, Tab, screenshots};

/// Millimetres to centimetres, in which the driver counts.
const MM: f64 = 0.1;

/// A size of paper.
#[derive(Clone, Copy, Debug)]
pub struct Paper {
    /// What it is called.
    pub name: &'static str,
    size_mm: (f64, f64),
}

impl Paper {
    /// ISO 216.
    pub const A4: Self = Self {
        name: "a4",
        size_mm: (210.0, 297.0),
    };
    /// North America's.
    pub const LETTER: Self = Self {
        name: "letter",
        size_mm: (215.9, 279.4),
    };
    /// Both.
    pub const ALL: [Self; 2] = [Self::A4, Self::LETTER];
}

/// The least margin that a browser's own dialog proposes, in millimetres.
const MARGIN_MM: f64 = 10.0;

impl Tab {
    /// Prints what the tab shows into `target/e2e/NAME.pdf`, and gives the path and how many pages it has.
    ///
    /// # Errors
    /// If it can't be printed, or there is no place for it.
    pub async fn print(&self, name: &str, paper: Paper) -> Result<(PathBuf, usize)> {
        let (width, height) = paper.size_mm;
        let margin = MARGIN_MM * MM;
        let parameters = PrintParameters {
            page: PrintPage {
                width: width * MM,
                height: height * MM,
            },
            margin: PrintMargins {
                top: margin,
                bottom: margin,
                left: margin,
                right: margin,
            },
            ..PrintParameters::default()
        };
        let pdf = self.focus().await?.print_page(parameters).await?;
        fs::create_dir_all(screenshots())?;
        let path = screenshots().join(format!("{name}-{}.pdf", paper.name));
        fs::write(&path, &pdf)?;
        Ok((path, pages(&pdf)))
    }
}

/// How many page objects a PDF has. The browser writes them uncompressed.
fn pages(pdf: &[u8]) -> usize {
    let kind = b"/Type /Page";
    let starts = pdf.windows(kind.len() + 1);
    starts
        .filter(|window| window.starts_with(kind) && window[kind.len()] != b's')
        .count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_are_counted_and_not_their_tree() {
        let pdf = b"<</Type /Page\n/Parent 2 0 R>> <</Type /Pages\n/Count 2>> <</Type /Page>>";
        assert_eq!(pages(pdf), 2);
    }
}
