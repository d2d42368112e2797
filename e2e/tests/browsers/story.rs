//! A lesson from its beginning to its end: a teacher with a projector and three pupils, in four browsers.

use e2e::{Browser, DEADLINE, Profile, Relay, Result, Tab, dist, wait_for};
use serde_json::{Value, json};

use crate::{
    class::{
        Person, go_to, mine_one, number, txid_of, wait_for_one_tip, wait_for_peers, wait_for_value,
        wait_to_read, wait_until_confirmed, wait_until_pending, word,
    },
    files::EXPORT,
    host::member,
    market_screen::press,
};

/// Keeps the text of what the page saves as a file.
const CATCH_SAVED: &str = "(() => {
    window.saved = [];
    const make = URL.createObjectURL;
    URL.createObjectURL = (blob) => { blob.text().then((text) => saved.push(text)); return make.call(URL, blob); };
})()";

/// The teacher makes a room by the form, and gives the code that stands on the wall.
async fn open_room(relay: &Relay) -> Result<(Person, String)> {
    let profile = Profile::new()?;
    let browser = Browser::open(&profile).await?;
    let tab = browser.open_tab(&relay.url("/start")).await?;
    tab.fill("#room-name", "10b Informatics").await?;
    tab.fill("#room-difficulty", "64").await?;
    tab.click("aside button[type=submit]").await?;
    wait_to_read(&tab, ".invite h1", "10b Informatics").await?;
    let code = tab.text(".invite-letters").await?;
    let teacher = Person {
        profile,
        browser,
        tab,
    };
    Ok((teacher, code))
}

/// A pupil types the code, comes to the feed, and asks for a name.
async fn come_in(relay: &Relay, code: &str, genesis: &str, name: &str) -> Result<Person> {
    let profile = Profile::new()?;
    let browser = Browser::open(&profile).await?;
    let tab = browser.open_tab(&relay.url("/")).await?;
    tab.fill("#room", code).await?;
    tab.click(".join button[type=submit]").await?;
    wait_for_value(&tab, "/room/genesis", json!(genesis)).await?;
    tab.fill("#nickname", name).await?;
    tab.click(".name-card button[type=submit]").await?;
    wait_for_value(&tab, "/me/pendingName", json!(name)).await?;
    Ok(Person {
        profile,
        browser,
        tab,
    })
}

/// Finds a block, and waits until all stand on it.
async fn find_block(by: &Tab, all: &[&Tab]) -> Result<()> {
    mine_one(by).await?;
    wait_for_one_tip(all).await?;
    Ok(())
}

/// Writes a post by hand.
async fn say(tab: &Tab, text: &str) -> Result<()> {
    tab.fill("form.composer textarea", text).await?;
    tab.click("form.composer button[type=submit]").await
}

#[tokio::test]
async fn a_lesson_from_the_code_on_the_wall_to_the_results() -> Result<()> {
    let relay = Relay::start(&dist()?).await?;
    let (teacher, code) = open_room(&relay).await?;
    let genesis = word(&teacher.tab, "/room/genesis").await?;
    let (ada, grace, alan) = tokio::try_join!(
        come_in(&relay, &code, &genesis, "Ada"),
        come_in(&relay, &code, &genesis, "Grace"),
        come_in(&relay, &code, &genesis, "Alan"),
    )?;
    let all = [&teacher.tab, &ada.tab, &grace.tab, &alan.tab];
    for tab in all {
        wait_for_peers(tab, 3).await?;
    }
    teacher.tab.goto(&relay.url("/feed")).await?;
    teacher.tab.wait_until_ready().await?;
    let wall = teacher.browser.open_tab(&relay.url("/projector")).await?;
    wait_to_read(&wall, ".pj h1", "10b Informatics").await?;

    // They post and are named; what one finds, everybody reads.
    say(&ada.tab, "Hello from the back row").await?;
    say(&alan.tab, "Hello from the front").await?;
    wait_for_value(&grace.tab, "/pending", json!(5)).await?;
    find_block(&grace.tab, &all).await?;
    for (person, name) in [(&ada, "Ada"), (&grace, "Grace"), (&alan, "Alan")] {
        wait_for_value(&person.tab, "/me/name", json!(name)).await?;
    }
    wait_to_read(&grace.tab, "main", "Hello from the back row").await?;
    wait_to_read(&wall, ".pj-posts", "Hello from the front").await?;
    wait_to_read(&wall, ".pj-shares", "Grace").await?;

    buy(&ada, &grace, &all).await?;
    fork(&teacher, &wall, [&ada, &grace, &alan]).await?;
    results(&teacher).await?;
    for person in [teacher, ada, grace, alan] {
        person.close().await?;
    }
    Ok(())
}

/// Ada offers, Grace orders, Ada hands over, Grace releases: the money is Ada's in the end.
async fn buy(ada: &Person, grace: &Person, all: &[&Tab]) -> Result<()> {
    let offer =
        json!([{ "kind": "offer", "title": "Cookie", "price": 300, "stock": 2 }, { "fee": 0 }]);
    let offer = txid_of(ada.tab.call("submit", offer).await)?;
    wait_until_pending(&grace.tab, &offer).await?;
    find_block(&grace.tab, all).await?;
    go_to(&grace.tab, "market").await?;
    wait_to_read(&grace.tab, ".offer", "Cookie").await?;
    grace.tab.click(".offer .btn").await?;
    grace.tab.click(".deed button[type=submit]").await?;
    wait_to_read(&grace.tab, ".order", "3.00 nib, waiting").await?;
    find_block(&grace.tab, all).await?;
    wait_to_read(&grace.tab, ".order", "3.00 nib held").await?;
    let before = number(&ada.tab, "/me/balance").await?;
    press(grace, ".order", "I have it: release").await?;
    grace.tab.click(".deed button[type=submit]").await?;
    wait_for_value(&ada.tab, "/me/pendingIn", json!(300)).await?;
    find_block(&grace.tab, all).await?;
    wait_for_value(&ada.tab, "/me/balance", json!(before + 300)).await?;
    let orders = ada.tab.call("orders", json!([])).await?;
    assert_eq!(orders[0]["status"], "released");
    Ok(())
}

/// The teacher parts the room, pupils of both halves find blocks, and the wall shows what was undone.
async fn fork(teacher: &Person, wall: &Tab, pupils: [&Person; 3]) -> Result<()> {
    let [ada, grace, alan] = pupils.map(|pupil| &pupil.tab);
    let all = [&teacher.tab, ada, grace, alan];
    wait_for_value(&teacher.tab, "/conditions/host", json!(true)).await?;
    go_to(&teacher.tab, "room").await?;
    teacher.tab.click(".room-split .btn-wide").await?;
    wait_to_read(
        &teacher.tab,
        ".room-split",
        "The halves can't hear each other",
    )
    .await?;
    deal(teacher, &[ada], &[grace, alan]).await?;
    // The wall is the teacher's, too, and a host's tabs stay in the first half.
    let (first, second) = ([&teacher.tab, wall, ada], [grace, alan]);
    let said = txid_of(
        teacher
            .tab
            .call("post", json!(["Does anybody hear us?"]))
            .await,
    )?;
    wait_until_pending(ada, &said).await?;
    find_block(ada, &first).await?;
    wait_until_confirmed(wall, &said, 1).await?;
    for lucky in second {
        find_block(lucky, &second).await?;
    }
    let winner = word(grace, "/tip").await?;
    assert_ne!(word(wall, "/tip").await?, winner);

    teacher.tab.click(".room-split .btn-primary").await?;
    assert_eq!(wait_for_one_tip(&all).await?, winner);
    wait_until_pending(&teacher.tab, &said).await?;
    for tab in [&teacher.tab, ada] {
        wait_to_read(tab, "body", "1 block undone").await?;
    }
    wait_to_read(wall, ".pj-branch .pt.is-undone", "undone").await?;
    wait_to_read(wall, ".pj-undone", "1 block was undone").await?;
    wall.screenshot("story-fork").await?;
    find_block(&teacher.tab, &all).await?;
    wait_until_confirmed(grace, &said, 1).await?;
    Ok(())
}

/// The teacher says who of the pupils is in which half.
async fn deal(teacher: &Person, first: &[&Tab], second: &[&Tab]) -> Result<()> {
    let mut numbers = Vec::new();
    for pupil in second {
        let address = word(pupil, "/me/address").await?;
        numbers.push(member(&teacher.tab, &address).await?);
    }
    let order = json!([{ "kind": "split", "second": numbers }]);
    teacher.tab.call("host", order).await?;
    for (half, pupils) in [("first", first), ("second", second)] {
        for pupil in pupils {
            wait_for_value(pupil, "/conditions/half", json!(half)).await?;
        }
    }
    Ok(())
}

/// The room as a file, and who did what as a table without addresses.
async fn results(teacher: &Person) -> Result<()> {
    let file = teacher.tab.evaluate(EXPORT).await?;
    let file = file.as_str().unwrap_or_default();
    assert!(file.starts_with("4348414c4b524f4f4d"), "the magic");
    teacher.tab.evaluate(CATCH_SAVED).await?;
    teacher.tab.click(".results .btn").await?;
    let table = wait_for("the table", DEADLINE, async || {
        let saved = teacher.tab.evaluate("saved").await?;
        Ok(saved[0].as_str().map(str::to_owned))
    })
    .await?;
    for name in ["\"Ada\"", "\"Grace\"", "\"Alan\""] {
        assert!(table.contains(name), "{table}");
    }
    assert!(!table.contains("chalk1"), "{table}");
    let people: Value = teacher.tab.call("results", json!([])).await?;
    let lines = people.as_array().map_or(0, Vec::len);
    assert_eq!(table.lines().count(), 1 + lines);
    Ok(())
}
