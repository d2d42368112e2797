//! A program written anew, as small as it can be without changing what it does.

use wasm_encoder::{
    Module,
    reencode::{Error, Reencode},
};
use wasmparser::{CustomSectionReader, Parser};

/// Writes numbers in as few bytes as they need, where a linker that keeps relocations leaves room for
/// larger ones, and drops what no browser reads: names, producers.
pub(super) fn compact(program: &[u8]) -> Result<Vec<u8>, Error> {
    let mut module = Module::new();
    Anew.parse_core_module(&mut module, Parser::new(0), program)?;
    Ok(module.finish())
}

struct Anew;

impl Reencode for Anew {
    type Error = std::convert::Infallible;

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
        assert_eq!(compact(WIDE).expect("a program"), narrow);
        // What is small already stays as it is.
        assert_eq!(compact(narrow).expect("a program"), narrow);
    }

    #[test]
    fn what_is_no_program_is_refused() {
        assert!(compact(b"\0asm\x01\0\0").is_err());
        assert!(compact(&WIDE[..WIDE.len() - 20]).is_err());
    }
}
