//! Parses the locale files, so that a mistake in one fails the build and the page carries no parser.

use std::{env, error::Error, fs, path::Path};

use fluent_syntax::{
    ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, Variant, VariantKey},
    parser,
};

use catalog::{Case, Catalog, Part};

#[path = "src/text/catalog.rs"]
mod catalog;

type Result<T> = std::result::Result<T, Box<dyn Error>>;

fn main() -> Result<()> {
    println!("cargo:rerun-if-changed=locales");
    println!("cargo:rerun-if-changed=src/text/catalog.rs");
    let out = env::var("OUT_DIR")?;
    for entry in fs::read_dir("locales")? {
        let path = entry?.path();
        let Some(language) = path.file_stem().and_then(|stem| stem.to_str()) else {
            continue;
        };
        let catalog = compile(&fs::read_to_string(&path)?)
            .map_err(|why| format!("{}: {why}", path.display()))?;
        let bytes = borsh::to_vec(&catalog).map_err(|why| why.to_string())?;
        fs::write(
            Path::new(&out).join(language).with_extension("texts"),
            bytes,
        )?;
    }
    Ok(())
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
