//! Everybody can use every screen: axe-core finds nothing, a keyboard reaches everything and shows where
//! it is, and a finger hits what it means.

use e2e::{
    Result, dist,
    stage::{Axe, Look, Stage, View, views},
};
use serde_json::Value;

/// Names each control that a finger may miss, with its size: less than 44 by 44 pixels, unless it is a
/// word in a line of text, or what is around it is a part of it.
const TARGETS: &str = include_str!("accessibility/targets.js");

/// What a keyboard can go to, marked and named.
const STOPS: &str = include_str!("accessibility/stops.js");

/// Where the keyboard is: its mark, and whether it shows.
const STOP: &str = include_str!("accessibility/stop.js");

/// Looks at each view in each way, and gathers what is wrong.
async fn look_around(
    stage: &Stage,
    views: &[View],
    looks: &[Look],
    mut check: impl AsyncFnMut(&View) -> Result<Vec<String>>,
) -> Result<Vec<String>> {
    let mut wrong = Vec::new();
    for look in looks {
        stage.tab.look(look).await?;
        for view in views {
            stage.show(view).await?;
            let place = format!("{} {}", look.name, view.name);
            let found = check(view).await?;
            wrong.extend(found.into_iter().map(|line| format!("{place}: {line}")));
        }
    }
    Ok(wrong)
}

fn lines(found: &Value) -> Vec<String> {
    let found = found.as_array().into_iter().flatten();
    found
        .map(|line| line.as_str().unwrap_or_default().to_owned())
        .collect()
}

#[tokio::test]
async fn axe_finds_nothing_on_any_screen() -> Result<()> {
    let axe = Axe::load()?;
    let stage = Stage::open(&dist()?).await?;
    let views = views(&stage.tab).await?;
    let looks = [
        Look::DESKTOP,
        Look::DESKTOP_DARK,
        Look::PHONE,
        Look::PHONE_DARK,
        Look::DESKTOP_ARABIC,
    ];
    let check = async |_: &View| axe.check(&stage.tab).await;
    let wrong = look_around(&stage, &views, &looks, check).await?;
    assert!(
        wrong.is_empty(),
        "{} findings:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
    stage.close().await
}

#[tokio::test]
async fn no_screen_is_wider_than_its_window() -> Result<()> {
    let stage = Stage::open(&dist()?).await?;
    let views = views(&stage.tab).await?;
    let looks = [Look::DESKTOP, Look::PHONE, Look::PHONE_ARABIC];
    // A phone makes its page as wide as what is in it.
    let wide = "[document.documentElement.scrollWidth - (navigator.maxTouchPoints ? screen.width : innerWidth), scrollX]\
                .filter(over => Math.abs(over) > 0).map(over => `${over} pixels too wide`)";
    let check = async |_: &View| Ok(lines(&stage.tab.evaluate(wide).await?));
    let wrong = look_around(&stage, &views, &looks, check).await?;
    assert!(
        wrong.is_empty(),
        "{} findings:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
    stage.close().await
}

#[tokio::test]
async fn axe_sees_what_is_wrong() -> Result<()> {
    let axe = Axe::load()?;
    let stage = Stage::open(&dist()?).await?;
    let spoil = "(() => { const image = document.createElement('div'); image.setAttribute('role', 'img'); \
                 document.querySelector('main').append(image); \
                 document.querySelector('main .card h2').style.color = '#e0e0e0'; return true; })()";
    stage.tab.evaluate(spoil).await?;
    let wrong = axe.check(&stage.tab).await?.join("\n");
    assert!(
        wrong.contains("role-img-alt") && wrong.contains("color-contrast"),
        "{wrong}"
    );
    stage.close().await
}

#[tokio::test]
async fn a_finger_hits_every_control_of_a_phone() -> Result<()> {
    let stage = Stage::open(&dist()?).await?;
    let views = views(&stage.tab).await?;
    let check = async |_: &View| Ok(lines(&stage.tab.evaluate(TARGETS).await?));
    let wrong = look_around(&stage, &views, &[Look::PHONE], check).await?;
    assert!(
        wrong.is_empty(),
        "{} findings:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
    stage.close().await
}

#[tokio::test]
async fn a_keyboard_reaches_every_control_and_shows_where_it_is() -> Result<()> {
    let stage = Stage::open(&dist()?).await?;
    let views = views(&stage.tab).await?;
    let check = async |_: &View| go_through(&stage).await;
    let wrong = look_around(&stage, &views, &[Look::DESKTOP], check).await?;
    assert!(
        wrong.is_empty(),
        "{} findings:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
    stage.close().await
}

/// Presses Tab until all that can be reached was, and names what was not, or did not show.
async fn go_through(stage: &Stage) -> Result<Vec<String>> {
    let tab = &stage.tab;
    let stops = tab.evaluate(STOPS).await?;
    let mut left = lines(&stops);
    let mut wrong = Vec::new();
    // Once round, and some more for what comes while the keyboard is under way.
    for _ in 0..left.len() + 20 {
        if left.is_empty() {
            break;
        }
        press_tab(stage).await?;
        let stop = tab.evaluate(STOP).await?;
        let name = stop["name"].as_str().unwrap_or_default();
        if stop["shows"] == false {
            wrong.push(format!("its focus does not show: {name}"));
        }
        left.retain(|other| other != name);
    }
    let gone = tab.evaluate("window.stopsGone()").await?;
    let gone = lines(&gone);
    left.retain(|name| !gone.contains(name));
    wrong.extend(
        left.into_iter()
            .map(|name| format!("no keyboard reaches: {name}")),
    );
    Ok(wrong)
}

async fn press_tab(stage: &Stage) -> Result<()> {
    let driver = stage.tab.focus().await?;
    driver
        .action_chain()
        .key_down(thirtyfour::Key::Tab)
        .key_up(thirtyfour::Key::Tab)
        .perform()
        .await?;
    Ok(())
}
