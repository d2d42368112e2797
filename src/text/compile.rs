//! Compiles a locale file. Not a part of the page: the build script compiles English into it, and
//! `cargo xtask texts` the other languages into files beside it.

use std::error::Error;

use fluent_syntax::{
    ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, Variant, VariantKey},
    parser,
};

use super::catalog::{Case, Catalog, Part};

type Result<T> = std::result::Result<T, Box<dyn Error>>;

/// The bytes of the catalog that a locale file's source says.
///
/// # Errors
/// What is no Fluent, and what of it the page does not read.
pub(crate) fn to_bytes(source: &str) -> Result<Vec<u8>> {
    borsh::to_vec(&compile(source)?).map_err(|why| why.to_string().into())
}

fn compile(source: &str) -> Result<Catalog> {
    let resource = parser::parse(source).map_err(|(_, errors)| format!("{errors:?}"))?;
    let mut texts = Vec::new();
    for entry in resource.body {
        match entry {
            Entry::Message(message) => {
                let key = message.id.name.to_owned();
                let text = message.value.ok_or_else(|| format!("{key} has no text"))?;
                let parts = parts(&text).map_err(|why| format!("{key}: {why}"))?;
                texts.push((key, parts));
            }
            Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) => {}
            other => return Err(format!("only messages are read, not {other:?}").into()),
        }
    }
    texts.sort_by(|(one, _), (other, _)| one.cmp(other));
    Ok(Catalog { texts })
}

fn parts(pattern: &Pattern<&str>) -> Result<Vec<Part>> {
    pattern.elements.iter().map(part).collect()
}

fn part(element: &PatternElement<&str>) -> Result<Part> {
    let expression = match element {
        PatternElement::TextElement { value } => return Ok(Part::Words((*value).to_owned())),
        PatternElement::Placeable { expression } => expression,
    };
    match expression {
        Expression::Inline(InlineExpression::StringLiteral { value }) => {
            Ok(Part::Words((*value).to_owned()))
        }
        Expression::Inline(inline) => value(inline).map(Part::Value),
        Expression::Select { selector, variants } => {
            let (other, cases): (Vec<_>, Vec<_>) =
                variants.iter().partition(|variant| variant.default);
            // The grammar asks for one default.
            let other = parts(&other[0].value)?;
            Ok(Part::Select {
                value: value(selector)?,
                cases: cases.into_iter().map(case).collect::<Result<_>>()?,
                other,
            })
        }
    }
}

fn value(inline: &InlineExpression<&str>) -> Result<String> {
    match inline {
        InlineExpression::VariableReference { id } => Ok(id.name.to_owned()),
        other => Err(format!("only values and literals are read, not {other:?}").into()),
    }
}

fn case(variant: &Variant<&str>) -> Result<(Case, Vec<Part>)> {
    let case = match variant.key {
        VariantKey::NumberLiteral { value } => Case::Exactly(value.parse()?),
        VariantKey::Identifier { name } => Case::Named(name.to_owned()),
    };
    Ok((case, parts(&variant.value)?))
}
