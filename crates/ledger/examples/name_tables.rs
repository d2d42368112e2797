//! Writes the tables of `src/name/tables`, from the Unicode data of two libraries. Run it to see that they
//! still say the same; other tables would split the chains of every room.

use std::{collections::BTreeMap, error::Error, fs, path::Path};

use unicode_normalization::{UnicodeNormalization, char::canonical_combining_class};

type Texts = BTreeMap<char, String>;

fn main() -> Result<(), Box<dyn Error>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/name/tables");
    let files = [
        ("decomposed.bin", table(&decomposed())?),
        ("folded.bin", table(&folded())?),
        ("composed.bin", table(&composed())?),
        ("classes.bin", classes()),
    ];
    for (name, bytes) in files {
        let path = folder.join(name);
        let state = match fs::read(&path) {
            Ok(old) if old == bytes => "as it was",
            Ok(_) => "another",
            Err(_) => "new",
        };
        println!("{name}: {} bytes, {state}", bytes.len());
        fs::write(path, bytes)?;
    }
    Ok(())
}

fn characters() -> impl Iterator<Item = char> {
    // ASCII and Hangul syllables are the code's.
    ('\u{80}'..=char::MAX).filter(|c| !('\u{ac00}'..='\u{d7a3}').contains(c))
}

fn changed(change: impl Fn(char) -> String) -> Texts {
    characters()
        .map(|character| (character, change(character)))
        .filter(|(character, text)| !text.chars().eq([*character]))
        .collect()
}

fn decomposed() -> Texts {
    changed(|character| std::iter::once(character).nfkd().collect())
}

fn folded() -> Texts {
    changed(|character| caseless::default_case_fold_str(&String::from(character)))
}

/// Composites by their second character, each after its first.
fn composed() -> Texts {
    let mut texts = Texts::new();
    for composite in characters() {
        let stays = std::iter::once(composite).nfc().eq([composite]);
        let parts: Vec<char> = std::iter::once(composite).nfd().collect();
        let [firsts @ .., second] = &parts[..] else {
            continue;
        };
        // All but the last compose to the first of the pair.
        let first: Vec<char> = firsts.iter().copied().nfc().collect();
        if let (true, [first]) = (stays, &first[..]) {
            texts
                .entry(*second)
                .or_default()
                .extend([*first, composite]);
        }
    }
    texts
}

fn classes() -> Vec<u8> {
    let mut runs: Vec<(char, u8, u8)> = Vec::new();
    for character in characters() {
        let class = canonical_combining_class(character);
        match runs.last_mut() {
            _ if class == 0 => {}
            Some((first, count, same))
                if *same == class
                    && u32::from(*first) + u32::from(*count) == u32::from(character) =>
            {
                *count += 1;
            }
            _ => runs.push((character, 1, class)),
        }
    }
    let run = |(first, count, class): (char, u8, u8)| {
        let [low, middle, high, _] = u32::from(first).to_le_bytes();
        [low, middle, high, count, class]
    };
    runs.into_iter().flat_map(run).collect()
}

/// A table as `src/name/fold/table.rs` reads it.
fn table(texts: &Texts) -> Result<Vec<u8>, Box<dyn Error>> {
    let mut blocks: BTreeMap<u16, Vec<(u8, &str)>> = BTreeMap::new();
    for (character, text) in texts {
        let code = u32::from(*character);
        let block = blocks.entry(u16::try_from(code >> 7)?).or_default();
        block.push((u8::try_from(code & 127)?, text));
    }
    let mut bytes = u16::try_from(blocks.len())?.to_le_bytes().to_vec();
    let mut records = Vec::new();
    for (number, block) in blocks {
        bytes.extend(number.to_le_bytes());
        bytes.extend(u16::try_from(records.len())?.to_le_bytes());
        let mut next = 0;
        for (place, text) in block {
            records.push(place + 1 - next);
            next = place + 1;
            let length = u16::try_from(text.len())?;
            if length >= 0x80 {
                records.extend((length | 0x8000).to_be_bytes());
            } else {
                records.push(u8::try_from(length)?);
            }
            records.extend(text.as_bytes());
        }
    }
    bytes.extend(records);
    Ok(bytes)
}
