//! A host gives a lesson to the class: the pupil's page opens it, what is reached comes back by nickname, and
//! nobody but the host sees it.

use e2e::{
    DEADLINE, Relay, Result, dist,
    stage::{Axe, Look},
    wait_for,
};
use serde_json::{Value, json};

use crate::class::{
    Person, go_to, mine_one, number, wait_for_one_tip, wait_for_peers, wait_for_value,
    wait_to_read, word,
};

/// What a page's table of pupils says.
const TABLE: &str = ".class-table tbody";

/// What the page hands over as a file is kept as text instead.
const CATCH_FILES: &str = "(URL.createObjectURL = blob => {
    blob.text().then(text => { window.savedText = text; });
    return 'blob:' + location.origin + '/kept';
}, HTMLAnchorElement.prototype.click = () => {}, true)";

/// Enters a host and a pupil into the host's new room, with a few blocks and the pupil's name in it.
async fn classroom(relay: &Relay) -> Result<(Person, Person)> {
    let (host, pupil) = (Person::new(relay).await?, Person::new(relay).await?);
    let room =
        json!([{ "name": "5b", "coin": "nib", "targetSpacing": 1, "startingDifficulty": 16 }]);
    host.tab.call("create", room).await?;
    let link = word(&host.tab, "/room/link").await?;
    pupil.tab.call("join", json!([link])).await?;
    wait_for_value(&pupil.tab, "/room/name", json!("5b")).await?;
    wait_for_peers(&host.tab, 1).await?;
    wait_for_peers(&pupil.tab, 1).await?;
    let claim = json!([{ "kind": "claimName", "name": "Ada" }]);
    pupil.tab.call("submit", claim).await?;
    for _ in 0..3 {
        mine_one(&pupil.tab).await?;
    }
    wait_for_one_tip(&[&host.tab, &pupil.tab]).await?;
    Ok((host, pupil))
}

async fn see_in_all_looks(person: &Person, name: &str) -> Result<()> {
    let axe = Axe::load()?;
    for look in [Look::DESKTOP_DARK, Look::PHONE, Look::DESKTOP] {
        person.tab.look(&look).await?;
        assert_eq!(
            axe.check(&person.tab).await?,
            [""; 0],
            "{name} {}",
            look.name
        );
        let shot = format!("class-{name}-{}", look.name.replace(' ', "-"));
        person.tab.screenshot(&shot).await?;
    }
    Ok(())
}

#[tokio::test]
async fn a_lesson_for_the_class() -> Result<()> {
    let relay = Relay::start(&dist()?).await?;
    let (host, pupil) = classroom(&relay).await?;
    start(&host, &pupil).await?;
    pause(&host, &pupil).await?;
    exit_ticket(&host, &pupil).await?;
    take_home(&relay, &host).await?;
    host.tab.click(".class-controls .btn:nth-child(3)").await?;
    wait_for("the lesson to end", DEADLINE, async || {
        let is_on = pupil.tab.exists(".class-note").await?;
        Ok((!is_on).then_some(()))
    })
    .await?;
    host.close().await?;
    pupil.close().await?;
    Ok(())
}

/// The host starts a lesson, the pupil's page opens it, and a goal is reached.
async fn start(host: &Person, pupil: &Person) -> Result<()> {
    go_to(&pupil.tab, "room").await?;
    assert!(!pupil.tab.exists(".class-card").await?, "no host's panel");

    // The host starts the first lesson; the pupil's page opens it and says what the teacher sees.
    go_to(&host.tab, "room").await?;
    host.tab.click(".class-controls .btn-primary").await?;
    wait_to_read(&pupil.tab, "#lesson-title", "hash").await?;
    wait_to_read(&pupil.tab, ".class-bar", "your teacher sees which goals").await?;
    wait_to_read(&pupil.tab, ".class-bar", "Ada").await?;
    assert!(
        !host.tab.exists(".class-note").await?,
        "the host is no pupil"
    );
    wait_to_read(&host.tab, TABLE, "Ada").await?;
    wait_to_read(&host.tab, TABLE, "0 of 7").await?;

    // A goal is reached, and the host sees it.
    pupil.tab.fill("#hash-text", "chalk").await?;
    wait_for("the goal", DEADLINE, async || {
        Ok(pupil
            .tab
            .exists(".tasks li.is-done:nth-child(1)")
            .await?
            .then_some(()))
    })
    .await?;
    wait_to_read(&host.tab, TABLE, "1 of 7").await?;
    see_in_all_looks(pupil, "lesson").await?;
    Ok(())
}

/// The lesson stands still, and goes on.
async fn pause(host: &Person, pupil: &Person) -> Result<()> {
    // Paused: what the lesson is done on can't be used, and mining stops.
    pupil
        .tab
        .call("mine", json!([{ "threads": 1, "cap": 1 }]))
        .await?;
    host.tab.click(".class-controls .btn-primary").await?;
    wait_to_read(&pupil.tab, ".class-paused", "The teacher has paused").await?;
    assert!(pupil.tab.exists(".class-held[inert] .lesson").await?);
    wait_for_value(&pupil.tab, "/mining/on", json!(false)).await?;
    see_in_all_looks(pupil, "paused").await?;
    host.tab.click(".class-controls .btn-primary").await?;
    wait_for("the pause to end", DEADLINE, async || {
        let is_paused = pupil.tab.exists(".class-paused, [inert]").await?;
        Ok((!is_paused).then_some(()))
    })
    .await?;
    Ok(())
}

/// The exit ticket is opened and answered.
async fn exit_ticket(host: &Person, pupil: &Person) -> Result<()> {
    // The exit ticket: a wrong answer gets a hint, right ones come from the explorer.
    host.tab.click(".class-controls .btn:nth-child(2)").await?;
    wait_to_read(&pupil.tab, ".exit-ticket", "Three questions").await?;
    pupil.tab.fill("#class-answer-0", "nobody").await?;
    pupil
        .tab
        .click(".exit-ticket li:nth-child(1) button")
        .await?;
    wait_to_read(&pupil.tab, ".exit-ticket .error", "That is somebody else").await?;
    see_in_all_looks(pupil, "ticket").await?;
    answer_all(pupil).await?;
    wait_to_read(&pupil.tab, ".exit-ticket", "All three are right").await?;
    wait_to_read(&host.tab, TABLE, "3 of 3").await?;
    wait_to_read(&host.tab, &format!("{TABLE} td:last-child"), "4").await?;
    see_in_all_looks(host, "host").await?;
    Ok(())
}

/// What the host keeps, and what the wall shows.
async fn take_home(relay: &Relay, host: &Person) -> Result<()> {
    // The table as a file.
    host.tab.evaluate(CATCH_FILES).await?;
    host.tab.click(".class-card > .btn").await?;
    let saved = wait_for("the table", DEADLINE, async || {
        let text = host.tab.evaluate("window.savedText || null").await?;
        Ok(text.as_str().map(str::to_owned))
    })
    .await?;
    let line = saved.lines().nth(1).unwrap_or_default();
    assert_eq!(line, r#""Ada","1","0","0","0","0","0","0","1","1","1","4""#);

    // The wall counts and names nobody.
    let wall = host.browser.open_tab(&relay.url("/projector")).await?;
    wait_to_read(&wall, ".pj-class", "1 of 1").await?;
    let words = wall
        .evaluate("document.querySelector('.pj-class').textContent")
        .await?;
    assert!(!words.as_str().unwrap_or_default().contains("Ada"));
    wall.screenshot("class-projector").await?;
    Ok(())
}

/// Answers what is asked from what the pupil's own chain says.
async fn answer_all(pupil: &Person) -> Result<()> {
    for nth in 0..3 {
        let asked = format!("label[for='class-answer-{nth}']");
        let words = pupil
            .tab
            .evaluate(&format!("document.querySelector(\"{asked}\").textContent"))
            .await?;
        let words = words.as_str().unwrap_or_default().to_owned();
        let height = words.split('#').nth(1).and_then(|rest| {
            let digits: String = rest.chars().take_while(char::is_ascii_digit).collect();
            digits.parse::<u64>().ok()
        });
        let answer = if let Some(height) = height {
            let block = pupil.tab.call("block", json!([height])).await?;
            let tip = number(&pupil.tab, "/height").await?;
            if words.contains("confirmations") {
                (tip - height + 1).to_string()
            } else {
                block["miner"].as_str().unwrap_or_default().to_owned()
            }
        } else {
            // Where the claim of the name is: the pupil's only transaction.
            let account = pupil.tab.call("account", json!(["Ada"])).await?;
            claim_height(pupil, &account).await?
        };
        pupil
            .tab
            .fill(&format!("#class-answer-{nth}"), &answer)
            .await?;
        pupil
            .tab
            .click(&format!(".exit-ticket li:nth-child({}) button", nth + 1))
            .await?;
        wait_to_read(
            &pupil.tab,
            &format!(".exit-ticket li:nth-child({})", nth + 1),
            "Right",
        )
        .await?;
    }
    Ok(())
}

async fn claim_height(pupil: &Person, account: &Value) -> Result<String> {
    let address = account["address"].clone();
    let tip = number(&pupil.tab, "/height").await?;
    for height in 1..=tip {
        let block = pupil.tab.call("block", json!([height])).await?;
        let transactions = block["transactions"]
            .as_array()
            .cloned()
            .unwrap_or_default();
        let is_claim = |one: &Value| one["kind"] == "claimName" && one["from"] == address;
        if transactions.iter().any(is_claim) {
            return Ok(height.to_string());
        }
    }
    Ok(String::new())
}
