//! The papers' data and their texts say the same.

use std::collections::BTreeSet;

use api::lab::LESSON_GOALS;

use super::{glossary::TERMS, kind::Kind, plans::PLANS};

const ENGLISH: &str = include_str!("../../../../locales/papers/en.ftl");

/// The keys of the English file that begin so.
fn written(start: &str) -> BTreeSet<&str> {
    let keys = ENGLISH.lines().filter_map(|line| line.split_once(" = "));
    keys.map(|(key, _)| key)
        .filter(|key| key.starts_with(start))
        .collect()
}

fn as_needed(needed: &BTreeSet<String>) -> BTreeSet<&str> {
    needed.iter().map(String::as_str).collect()
}

#[test]
fn a_plan_lasts_as_long_as_it_says_and_has_its_texts() {
    let mut needed = BTreeSet::new();
    let mut troubles = BTreeSet::new();
    for plan in &PLANS {
        let minutes: u32 = plan.steps.iter().map(|step| step.minutes).sum();
        assert_eq!(minutes, plan.minutes);
        let key = |of: &str| format!("paper-plan-{}-{of}", plan.minutes);
        needed.extend(["aim", "material"].map(key));
        needed.extend((1..=plan.questions).map(|number| key(&format!("ask-{number}"))));
        for step in plan.steps {
            needed.extend(["teacher", "pupils"].map(|who| key(&format!("{}-{who}", step.name))));
        }
        for name in plan.troubles {
            let key = format!("paper-trouble-{name}");
            troubles.extend([format!("{key}-help"), key]);
        }
    }
    assert_eq!(written("paper-plan-"), as_needed(&needed));
    assert_eq!(written("paper-trouble-"), as_needed(&troubles));
}

#[test]
fn every_word_of_the_glossary_is_explained_and_none_is_left_over() {
    let keys = TERMS.iter().flat_map(|name| {
        let key = format!("paper-term-{name}");
        [format!("{key}-is"), key]
    });
    let needed: BTreeSet<_> = keys.collect();
    assert_eq!(needed.len(), 2 * TERMS.len(), "two words of one name");
    assert_eq!(written("paper-term-"), as_needed(&needed));
}

#[test]
fn a_paper_is_found_by_its_name() {
    let all: Vec<_> = Kind::all().collect();
    for kind in &all {
        assert_eq!(Kind::of_name(&kind.name()), Some(*kind));
    }
    assert_eq!(Kind::of_name("worksheet-0"), None);
    assert_eq!(Kind::worksheets().count(), LESSON_GOALS.len());
    assert_eq!(all.len(), PLANS.len() + LESSON_GOALS.len() + 3);
}
