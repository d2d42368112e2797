//! Papers for teachers: each is opened by keyboard, can be read by everybody, and comes out of the printer on as many
//! pages as it should; the answers are not offered to pupils.

use std::ops::RangeInclusive;

use e2e::{
    DEADLINE, Paper, Relay, Result, dist,
    stage::{Axe, Look},
    wait_for,
};
use serde_json::json;
use thirtyfour::{By, Key};

use crate::{
    class::{Person, go_to, wait_for_value, wait_to_read, word},
    languages::choose,
};

/// A paper by its name, what is read on it, and how many pages it has.
type Expected = (&'static str, &'static str, RangeInclusive<usize>);

const PAPERS: [Expected; 16] = [
    ("plan-15", "What goes wrong", 1..=1),
    ("plan-45", "What goes wrong", 2..=2),
    ("plan-90", "What goes wrong", 2..=3),
    ("slips", "Type the room's code", 1..=1),
    ("glossary", "A fingerprint of bytes", 2..=3),
    ("worksheet-1", "Type abc", 1..=1),
    ("worksheet-2", "Try three nonces", 1..=1),
    ("worksheet-3", "Draw three blocks", 1..=1),
    ("worksheet-4", "Break the block", 1..=1),
    ("worksheet-5", "How does the buyer cheat", 1..=1),
    ("worksheet-6", "Draw the tree", 1..=1),
    ("worksheet-7", "Can they do that", 1..=1),
    ("worksheet-8", "Follow three periods", 1..=1),
    ("worksheet-9", "Find three addresses", 1..=1),
    ("worksheet-10", "what does the table say", 1..=1),
    ("key", "ba7816bf", 4..=7),
];

/// Presses a link or a button with the keyboard.
async fn press(person: &Person, selector: &str) -> Result<()> {
    wait_for(&format!("a press of `{selector}`"), DEADLINE, async || {
        let webdriver = person.tab.focus().await?;
        let element = webdriver.find(By::Css(selector)).await?;
        Ok(Some(element.send_keys("" + Key::Enter).await?))
    })
    .await
}

/// Opens a paper from the list.
async fn open(person: &Person, (name, words, _): &Expected) -> Result<()> {
    press(
        person,
        &format!(".papers-list a[href$='/lab/papers/{name}']"),
    )
    .await?;
    wait_to_read(&person.tab, ".paper", words).await
}

/// Goes back to the list.
async fn back(person: &Person) -> Result<()> {
    press(person, ".paper-tools a").await?;
    wait_to_read(&person.tab, ".papers h1", "Papers").await
}

/// Makes a room, and finds the papers from its screen.
async fn host(relay: &Relay) -> Result<Person> {
    let host = Person::new(relay).await?;
    let room =
        json!([{ "name": "5b", "coin": "nib", "targetSpacing": 1, "startingDifficulty": 16 }]);
    host.tab.call("create", room).await?;
    go_to(&host.tab, "room").await?;
    press(&host, ".class-card a[href$='/lab/papers']").await?;
    wait_to_read(&host.tab, ".papers h1", "Papers").await?;
    Ok(host)
}

#[tokio::test]
async fn every_paper_is_opened_by_keyboard_and_printed() -> Result<()> {
    let relay = Relay::start(&dist()?).await?;
    let host = host(&relay).await?;
    let mut wrong = Vec::new();
    for paper in &PAPERS {
        open(&host, paper).await?;
        let (name, _, pages) = paper;
        for size in Paper::ALL {
            let (_, found) = host.tab.print(&format!("paper-{name}"), size).await?;
            if !pages.contains(&found) {
                wrong.push(format!("{name} on {}: {found} pages", size.name));
            }
        }
        back(&host).await?;
    }
    assert_eq!(wrong, [""; 0]);
    // The button asks the browser to print.
    open(&host, &PAPERS[0]).await?;
    host.tab
        .evaluate("(window.print = () => { window.printed = true; }, 0)")
        .await?;
    press(&host, ".paper-tools .btn-primary").await?;
    assert_eq!(host.tab.evaluate("window.printed").await?, true);
    // Its address brings it back.
    host.tab.reload().await?;
    wait_to_read(&host.tab, ".paper h1", "15 minutes").await?;
    host.close().await.map(drop)
}

#[tokio::test]
async fn everybody_can_read_every_paper() -> Result<()> {
    let axe = Axe::load()?;
    let relay = Relay::start(&dist()?).await?;
    let host = host(&relay).await?;
    let mut wrong = Vec::new();
    for look in [
        Look::DESKTOP,
        Look::DESKTOP_DARK,
        Look::PHONE,
        Look::PHONE_DARK,
    ] {
        host.tab.look(&look).await?;
        let list = axe.check(&host.tab).await?;
        wrong.extend(
            list.iter()
                .map(|line| format!("{} list: {line}", look.name)),
        );
        host.tab
            .screenshot(&format!("papers-{}", look.name))
            .await?;
        for paper in &PAPERS {
            open(&host, paper).await?;
            let found = axe.check(&host.tab).await?;
            wrong.extend(
                found
                    .iter()
                    .map(|line| format!("{} {}: {line}", look.name, paper.0)),
            );
            host.tab
                .screenshot(&format!("paper-{}-{}", paper.0, look.name))
                .await?;
            back(&host).await?;
        }
    }
    assert_eq!(wrong, [""; 0]);
    host.close().await.map(drop)
}

#[tokio::test]
async fn the_answers_are_not_offered_to_pupils() -> Result<()> {
    let relay = Relay::start(&dist()?).await?;
    let (host, pupil) = (host(&relay).await?, Person::new(&relay).await?);
    let key = ".papers-list a[href$='/lab/papers/key']";
    assert!(host.tab.exists(key).await?);

    // In a room without a host everybody is their own teacher.
    go_to(&pupil.tab, "lab").await?;
    press(&pupil, ".lab-ways a[href$='/lab/papers']").await?;
    wait_to_read(&pupil.tab, ".papers h1", "Papers").await?;
    assert!(pupil.tab.exists(key).await?);

    let link = word(&host.tab, "/room/link").await?;
    pupil.tab.call("join", json!([link])).await?;
    wait_for_value(&pupil.tab, "/room/name", json!("5b")).await?;
    wait_for("the key to go", DEADLINE, async || {
        let worksheet = ".papers-list a[href$='/lab/papers/worksheet-1']";
        let is_gone = !pupil.tab.exists(key).await?;
        Ok((is_gone && pupil.tab.exists(worksheet).await?).then_some(()))
    })
    .await?;
    // Nor does its address give them.
    pupil.tab.goto(&relay.url("/lab/papers/key")).await?;
    wait_to_read(&pupil.tab, ".paper", "for this room's host").await?;
    assert!(!pupil.tab.exists(".key-lesson").await?);
    host.close().await?;
    pupil.close().await.map(drop)
}

/// Goes to a paper as a link does, and waits until it is drawn.
async fn turn_to(person: &Person, name: &str) -> Result<()> {
    let go = format!(
        "(history.pushState(null, '', '/lab/papers/{name}'), dispatchEvent(new PopStateEvent('popstate')), 0)"
    );
    person.tab.evaluate(&go).await?;
    wait_for(name, DEADLINE, async || {
        let foot = person.tab.text(".paper-foot").await?;
        let is_drawn = person
            .tab
            .exists(".paper > .slips, .paper-body > :not([role=status])")
            .await?;
        Ok((foot.ends_with(name) && is_drawn).then_some(()))
    })
    .await
}

#[tokio::test]
async fn papers_speak_the_pages_language_or_say_that_they_do_not() -> Result<()> {
    let relay = Relay::start(&dist()?).await?;
    let host = host(&relay).await?;
    open(&host, &PAPERS[4]).await?;
    let first = "document.querySelector('.glossary dt').textContent";
    let mut wrong = Vec::new();
    for (tag, meaning, word) in [
        ("de", "Ein Fingerabdruck von Bytes", "Adresse"),
        ("es", "Una huella de bytes", "anfitrión"),
    ] {
        choose(&host, tag).await?;
        turn_to(&host, "glossary").await?;
        wait_to_read(&host.tab, ".glossary", meaning).await?;
        // In the order of its own alphabet.
        assert_eq!(host.tab.evaluate(first).await?, word);
        for (name, _, pages) in &PAPERS {
            turn_to(&host, name).await?;
            let shot = format!("paper-{tag}-{name}");
            let (_, found) = host.tab.print(&shot, Paper::A4).await?;
            // What has several pages may have one more where words are longer.
            let more = usize::from(*pages.end() > 1);
            if !(*pages.start()..=pages.end() + more).contains(&found) {
                wrong.push(format!("{name}: {found} pages in {tag}"));
            }
        }
    }
    assert_eq!(wrong, [""; 0]);
    choose(&host, "ar").await?;
    wait_to_read(&host.tab, ".notices [lang=en]", "does not speak").await?;
    turn_to(&host, "plan-15").await?;
    let body = "document.querySelector('.paper-body[lang=en][dir=ltr]') !== null";
    assert_eq!(host.tab.evaluate(body).await?, true);
    host.tab.screenshot("paper-ar").await?;
    host.close().await.map(drop)
}
