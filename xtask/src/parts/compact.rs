//! A program written anew, as small as it can be without changing what it does.

use std::collections::BTreeMap;

use wasm_encoder::{
    ImportSection, Module,
    reencode::{Error, Reencode, utils},
};
use wasmparser::{CustomSectionReader, Import, Imports, Parser};

/// Names of what a program imports, each with the one that it gets.
pub(super) type Names = BTreeMap<String, String>;

/// Writes numbers in as few bytes as they need, where a linker that keeps relocations leaves room for
/// larger ones, drops what no browser reads (names, producers), and gives new names to what is imported.
pub(super) fn compact(program: &[u8], names: &Names) -> Result<Vec<u8>, Error> {
    let mut module = Module::new();
    Anew(names).parse_core_module(&mut module, Parser::new(0), program)?;
    Ok(module.finish())
}

struct Anew<'a>(&'a Names);

impl Reencode for Anew<'_> {
    type Error = std::convert::Infallible;

    fn parse_imports(
        &mut self,
        section: &mut ImportSection,
        imports: Imports<'_>,
    ) -> Result<(), Error> {
        let imports = match imports {
            Imports::Single(at, import) => {
                let name = self.0.get(import.name).map_or(import.name, String::as_str);
                Imports::Single(at, Import { name, ..import })
            }
            several => several,
        };
        utils::parse_imports(self, section, imports)
    }

    fn parse_custom_section(
        &mut self,
        _: &mut Module,
        _: CustomSectionReader<'_>,
    ) -> Result<(), Error> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A program that adds one to its argument, `1` written in five bytes, with a custom section.
    const WIDE: &[u8] = b"\0asm\x01\0\0\0\
        \x01\x06\x01\x60\x01\x7f\x01\x7f\
        \x03\x02\x01\x00\
        \x0a\x0d\x01\x0b\x00\x20\x00\x41\x81\x80\x80\x80\x00\x6a\x0b\
        \x00\x05\x01xabc";

    #[test]
    fn numbers_take_what_they_need_and_custom_sections_go() {
        let narrow = b"\0asm\x01\0\0\0\
            \x01\x06\x01\x60\x01\x7f\x01\x7f\
            \x03\x02\x01\x00\
            \x0a\x09\x01\x07\x00\x20\x00\x41\x01\x6a\x0b";
        assert_eq!(compact(WIDE, &Names::new()).expect("a program"), narrow);
        // What is small already stays as it is.
        assert_eq!(compact(narrow, &Names::new()).expect("a program"), narrow);
    }

    #[test]
    fn what_is_no_program_is_refused() {
        assert!(compact(b"\0asm\x01\0\0", &Names::new()).is_err());
        assert!(compact(&WIDE[..WIDE.len() - 20], &Names::new()).is_err());
    }
}
