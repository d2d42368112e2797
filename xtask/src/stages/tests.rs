//! Which stages are chosen, and in which order.

use super::*;

fn names(line: &str) -> Option<Vec<&'static str>> {
    let args: Vec<_> = line.split_whitespace().map(str::to_owned).collect();
    Some(
        parse(&args)
            .ok()?
            .into_iter()
            .map(|stage| stage.name)
            .collect(),
    )
}

#[test]
fn stages_are_chosen_by_name() {
    assert_eq!(names("").map(|all| all.len()), Some(STAGES.len()));
    assert_eq!(names("--only tidy --only=fmt"), Some(vec!["tidy", "fmt"]));
    let bad = ["--only", "--only nothing", "tidy", "--only=tidyx"];
    for bad in bad.into_iter().chain(["--only firefox", "--engine tidy"]) {
        assert_eq!(names(bad), None, "{bad}");
    }
}

#[test]
fn an_engine_is_asked_for_and_has_the_page_first() {
    assert_eq!(names("--engine firefox"), Some(vec!["page", "firefox"]));
    let page_and_both = "--only page --engine=firefox --engine webkit";
    assert_eq!(
        names(page_and_both),
        Some(vec!["page", "firefox", "webkit"])
    );
}

#[test]
fn a_stage_comes_after_what_it_needs() {
    for (place, stage) in STAGES.iter().enumerate() {
        if let Some(after) = stage.after {
            assert!(STAGES[..place].iter().any(|earlier| earlier.name == after));
        }
        if let Some(with) = stage.with {
            assert!(STAGES[..place].iter().any(|earlier| earlier.name == with));
        }
    }
}

#[test]
fn a_failed_stage_fails_the_whole() {
    let mut report = Report::new();
    assert!(report.time("one", || Ok(Outcome::Passed)));
    assert!(!report.time("two", || Err(Error::Rules(vec![]))));
    report.add("three", Duration::ZERO, End::NotRun);
    assert!(!report.failed("one") && report.failed("two") && report.failed("three"));
    assert!(matches!(report.finish(), Err(Error::Stages(failed)) if failed == ["two"]));
}
