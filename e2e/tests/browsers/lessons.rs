//! The lab's lessons by the path that a pupil takes: on a desk by keyboard, and on a phone by touch;
//! wrong answers are refused, and what is reached is kept.

use e2e::{Browser, DEADLINE, Profile, Relay, Result, Screen, Tab, dist, wait_for};
use serde_json::json;
use thirtyfour::{By, Key};

use crate::{
    class::{Person, go_to, join, room_without_toil, wait_to_read},
    languages::choose,
};

mod ledgers;
mod on_network;
mod trail;

/// A pupil.
struct Pupil {
    tab: Tab,
    has_keyboard: bool,
}

impl Pupil {
    /// Presses something: with the keyboard, or with a finger.
    async fn press(&self, selector: &str) -> Result<()> {
        if !self.has_keyboard {
            return self.tab.click(selector).await;
        }
        wait_for(&format!("a press of `{selector}`"), DEADLINE, async || {
            let webdriver = self.tab.focus().await?;
            let element = webdriver.find(By::Css(selector)).await?;
            Ok(Some(element.send_keys("" + Key::Enter).await?))
        })
        .await
    }

    /// Types into a field in place of what is there, and leaves it.
    async fn write(&self, selector: &str, text: &str) -> Result<()> {
        self.tab.fill(selector, text).await?;
        let webdriver = self.tab.focus().await?;
        let field = webdriver.find(By::Css(selector)).await?;
        Ok(field.send_keys("" + Key::Tab).await?)
    }

    /// Takes a field's last character away and types another one.
    async fn retype(&self, selector: &str, character: &str) -> Result<()> {
        let webdriver = self.tab.focus().await?;
        let field = webdriver.find(By::Css(selector)).await?;
        field.send_keys("" + Key::Backspace).await?;
        Ok(field.send_keys(character).await?)
    }

    async fn has(&self, goal: usize) -> Result<bool> {
        let chip = format!(".tasks li.is-done:nth-child({goal})");
        self.tab.exists(&chip).await
    }

    /// Waits until a goal is reached.
    async fn reach(&self, goal: usize) -> Result<()> {
        wait_for(&format!("goal {goal}"), DEADLINE, async || {
            Ok(self.has(goal).await?.then_some(()))
        })
        .await
    }

    /// Goes on to the goal that comes next, and sees that it is not reached yet.
    async fn go_on(&self, goal: usize) -> Result<()> {
        self.turn_to(goal).await?;
        assert!(!self.has(goal).await?, "goal {goal} comes too early");
        Ok(())
    }

    /// Goes on to the goal that comes next, which luck may have reached by now.
    async fn turn_to(&self, goal: usize) -> Result<()> {
        if !self
            .tab
            .exists(&format!(".tasks li:nth-child({goal}) [aria-current]"))
            .await?
        {
            self.press(&format!(".tasks li:nth-child({goal}) button"))
                .await?;
        }
        Ok(())
    }

    /// Answers a question wrongly, then rightly; answers are counted from 1.
    async fn answer(&self, goal: usize, wrong: usize, right: usize) -> Result<()> {
        self.go_on(goal).await?;
        self.press(&format!(".choices .btn:nth-child({wrong})"))
            .await?;
        wait_to_read(&self.tab, ".wrong", "Not that").await?;
        assert!(!self.has(goal).await?);
        self.press(&format!(".choices .btn:nth-child({right})"))
            .await?;
        self.reach(goal).await
    }

    /// Opens a lesson from the list.
    async fn open(&self, lesson: u32) -> Result<()> {
        self.press(&format!(".lessons a[href$='/lab/lesson/{lesson}']"))
            .await?;
        wait_to_read(&self.tab, ".lesson-head", &format!("Lesson {lesson}")).await
    }

    /// The lesson is done, and nothing sticks out of the screen.
    async fn finish(&self, name: &str) -> Result<()> {
        wait_to_read(&self.tab, ".lesson-done", "done").await?;
        // A phone makes its page as wide as what is in it.
        let width = if self.has_keyboard {
            "document.documentElement.clientWidth"
        } else {
            "screen.width"
        };
        let wide = format!("document.documentElement.scrollWidth - {width}");
        assert_eq!(
            self.tab.evaluate(&wide).await?,
            0,
            "{name} is wider than its screen"
        );
        self.tab.screenshot(name).await.map(drop)
    }

    /// Takes a picture of a part of the screen.
    async fn picture(&self, selector: &str, name: &str) -> Result<()> {
        let suffix = if self.has_keyboard { "" } else { "-phone" };
        self.tab.scroll_to(selector).await?;
        self.tab
            .screenshot(&format!("{name}{suffix}"))
            .await
            .map(drop)
    }

    async fn lesson_1(&self) -> Result<()> {
        self.open(1).await?;
        let text = "#hash-text";
        self.tab.fill(text, "chalk").await?;
        self.reach(1).await?;
        assert!(!self.has(2).await? && !self.has(3).await?);
        self.retype(text, "k").await?;
        self.reach(2).await?;
        assert!(!self.has(3).await?);
        self.retype(text, "d").await?;
        self.reach(3).await?;
        self.answer(4, 3, 2).await?;
        for number in 0..200 {
            if self.has(5).await? {
                break;
            }
            self.tab.fill(text, &format!("n{number}")).await?;
            wait_to_read(&self.tab, ".hash-says", "begin").await?;
        }
        self.reach(5).await?;
        self.press("[aria-labelledby=search-head] .btn-primary")
            .await?;
        self.reach(6).await?;
        wait_to_read(&self.tab, ".search-found", "0000").await?;
        self.answer(7, 1, 3).await
    }

    async fn lesson_2(&self) -> Result<()> {
        self.open(2).await?;
        for nonce in ["1", "2", "2", "3"] {
            assert!(!self.has(1).await?, "{nonce} is not the third");
            self.tab.fill("#hand-nonce", nonce).await?;
            self.press("[aria-labelledby=hand-head] [type=submit]")
                .await?;
            wait_to_read(&self.tab, ".slow-verdict", &format!("Nonce {nonce} ")).await?;
        }
        self.reach(1).await?;
        assert!(!self.has(2).await?);
        self.press(".slow-buttons .btn:nth-child(1)").await?;
        self.reach(2).await?;
        // Nearly every fifteenth nonce would do in this room.
        while !self.has(3).await? {
            self.press(".slow-buttons .btn:nth-child(2)").await?;
        }
        self.answer(4, 1, 3).await?;
        self.go_on(5).await?;
        self.press("[aria-labelledby=machine-head] .btn-primary")
            .await?;
        self.reach(5).await?;
        wait_to_read(
            &self.tab,
            "[aria-labelledby=machine-head]",
            "Your node found block",
        )
        .await
    }

    /// On the sample chain: the work of this test's room is too little to show anything.
    async fn lesson_3(&self) -> Result<()> {
        self.open(3).await?;
        let mend = |height: u32| format!("[data-height='{height}'] .copy-mends .btn");
        self.write("[data-height='6'] input", "the newest").await?;
        wait_to_read(&self.tab, "[data-height='6']", "New root").await?;
        assert!(!self.has(1).await?, "the newest block is not old");
        self.press(".slate-head .btn-chalk").await?;
        wait_for("all to be whole", DEADLINE, async || {
            Ok((!self.tab.exists(".copy.is-broken").await?).then_some(()))
        })
        .await?;
        self.write("[data-height='4'] input", "changed").await?;
        self.reach(1).await?;
        self.press(&mend(4)).await?;
        self.reach(2).await?;
        assert!(!self.has(3).await?);
        wait_to_read(&self.tab, "[data-height='4'] .copy-mends", "New work").await?;
        self.press(&mend(4)).await?;
        self.reach(3).await?;
        for height in [5, 6] {
            assert!(!self.has(4).await?);
            wait_to_read(
                &self.tab,
                &format!("[data-height='{height}']"),
                "New parent",
            )
            .await?;
            self.press(&mend(height)).await?;
            wait_to_read(&self.tab, &format!("[data-height='{height}']"), "New work").await?;
            self.press(&mend(height)).await?;
        }
        self.reach(4).await?;
        self.answer(5, 2, 1).await
    }

    async fn over(&self) -> Result<()> {
        self.press(".copied .slate-head .btn-chalk").await?;
        wait_to_read(&self.tab, ".verdict-head", "No rule").await
    }

    /// Mends what the refusal asks for: root, then work.
    async fn mend(&self) -> Result<()> {
        for what in ["New root", "New work"] {
            wait_to_read(&self.tab, ".mends .btn-primary", what).await?;
            self.press(".mends .btn-primary").await?;
        }
        Ok(())
    }

    async fn lesson_4(&self) -> Result<()> {
        self.open(4).await?;
        self.write("#f-nonce", "no number").await?;
        wait_to_read(&self.tab, ".f-nonce .error", "A whole number").await?;
        self.write("#f-nonce", "1").await?;
        self.reach(1).await?;
        wait_to_read(&self.tab, ".rule-id", "hashAboveTarget").await?;
        self.over().await?;
        self.write("#f-time", "1793491000").await?;
        self.reach(2).await?;
        wait_to_read(&self.tab, ".rule-id", "timeNotAfterParent").await?;
        self.over().await?;
        assert!(!self.has(3).await?);
        self.write("#f-2-amount", "150").await?;
        self.reach(3).await?;
        wait_to_read(&self.tab, ".rule-id", "badMerkleRoot").await?;
        let name = if self.has_keyboard {
            "bench"
        } else {
            "bench-phone"
        };
        self.tab.scroll_to(".bench").await?;
        self.tab.screenshot(name).await?;
        assert!(!self.has(4).await?);
        self.mend().await?;
        self.reach(4).await?;
        wait_to_read(&self.tab, ".no-key", "the key of Ada").await?;
        self.over().await?;
        self.write("#f-0-reward", "1000").await?;
        wait_to_read(&self.tab, ".rule-id", "badMerkleRoot").await?;
        assert!(!self.has(5).await?);
        self.mend().await?;
        self.reach(5).await?;
        wait_to_read(&self.tab, ".rule-id", "badReward").await
    }

    async fn all(&self, suffix: &str) -> Result<()> {
        self.lesson_1().await?;
        self.finish(&format!("lesson-1{suffix}")).await?;
        self.lesson_2().await?;
        self.finish(&format!("lesson-2{suffix}")).await?;
        self.lesson_3().await?;
        self.finish(&format!("lesson-3{suffix}")).await?;
        self.lesson_4().await?;
        self.finish(&format!("lesson-4{suffix}")).await?;
        self.lesson_5().await?;
        self.finish(&format!("lesson-5{suffix}")).await?;
        self.lesson_6().await?;
        self.finish(&format!("lesson-6{suffix}")).await?;
        self.lesson_7().await?;
        self.finish(&format!("lesson-7{suffix}")).await?;
        self.lesson_8().await?;
        self.finish(&format!("lesson-8{suffix}")).await?;
        self.lesson_9().await?;
        self.finish(&format!("lesson-9{suffix}")).await?;
        self.lesson_10().await?;
        self.finish(&format!("lesson-10{suffix}")).await?;
        // It is kept.
        self.tab.reload().await?;
        self.tab.wait_until_ready().await?;
        self.open(2).await?;
        self.reach(5).await
    }
}

async fn pupil(relay: &Relay, screen: Screen) -> Result<(Browser, Pupil)> {
    let profile = Profile::new()?;
    let browser = Browser::open_on(&profile, screen).await?;
    let tab = browser.open_tab(&relay.url("/lab")).await?;
    tab.wait_until_ready().await?;
    join(&tab, &room_without_toil()).await?;
    let has_keyboard = screen == Screen::Desktop;
    Ok((browser, Pupil { tab, has_keyboard }))
}

#[tokio::test]
async fn the_lessons_are_done_by_keyboard() -> Result<()> {
    let relay = Relay::start(&dist()?).await?;
    let (browser, pupil) = pupil(&relay, Screen::Desktop).await?;
    pupil.all("").await?;
    let lessons = "document.querySelectorAll('.lessons ol > li').length";
    let lessons = pupil.tab.evaluate(lessons).await?;
    wait_to_read(&pupil.tab, ".nav-lab", &format!("{lessons} of {lessons}")).await?;
    browser.close().await
}

#[tokio::test]
async fn the_lessons_are_done_on_a_phone() -> Result<()> {
    let relay = Relay::start(&dist()?).await?;
    let (browser, pupil) = pupil(&relay, Screen::Phone).await?;
    pupil.all("-phone").await?;
    browser.close().await
}

/// A block of the room's own chain on the bench is handed to the node, which says what the bench says.
#[tokio::test]
async fn the_nodes_answer_is_the_benchs() -> Result<()> {
    let relay = Relay::start(&dist()?).await?;
    let (browser, pupil) = pupil(&relay, Screen::Desktop).await?;
    pupil.tab.call("mineOne", json!([])).await?;
    pupil.press(".lab-ways a[href$='/lab/bench']").await?;
    // The newest of the room is the first in the list.
    wait_to_read(&pupil.tab, ".pick", "of this room").await?;
    pupil
        .tab
        .evaluate(
            "(() => { const list = document.querySelector('#pick'); list.selectedIndex = 0; \
         list.dispatchEvent(new Event('change', { bubbles: true })); })()",
        )
        .await?;
    wait_to_read(&pupil.tab, "#copy-head", "#1").await?;
    pupil.press(".btn-hand").await?;
    wait_to_read(&pupil.tab, ".handed", "already").await?;
    pupil.write("#f-time", "1700000000").await?;
    wait_to_read(&pupil.tab, ".rule-id", "timeNotAfterParent").await?;
    pupil.press(".btn-hand").await?;
    wait_to_read(&pupil.tab, ".handed", "refuses").await?;
    wait_to_read(&pupil.tab, ".handed", "not after its parent").await?;
    browser.close().await
}

/// Bitcoin's own headers are held against the same rules: the genesis block, a run of others, and one that is pasted.
#[tokio::test]
async fn bitcoin_is_on_the_bench() -> Result<()> {
    let relay = Relay::start(&dist()?).await?;
    let (browser, pupil) = pupil(&relay, Screen::Desktop).await?;
    pupil.press(".lab-ways a[href$='/lab/bench']").await?;
    for (choice, head, hash) in [
        ("#12 of Bitcoin", "Bitcoin's #12", "0000000027c2488e2510"),
        (
            "Bitcoin's genesis block",
            "Bitcoin's #0",
            "000000000019d6689c08",
        ),
    ] {
        pupil.set("#pick", choice).await?;
        wait_to_read(&pupil.tab, "#copy-head", head).await?;
        wait_to_read(&pupil.tab, ".verdict-head", "No rule").await?;
        let shown = pupil.tab.text(".bf-h .hash").await?;
        let shown: String = shown.split_whitespace().collect();
        assert!(shown.starts_with(hash), "{shown}");
    }
    let headline = "document.querySelector('#f-0-message').value";
    let headline = pupil.tab.evaluate(headline).await?;
    assert!(headline.to_string().contains("Chancellor on brink"));
    pupil.tab.scroll_to(".bench").await?;
    pupil.tab.screenshot("bench-bitcoin").await?;
    pupil.write("#f-0-message", "Chalk").await?;
    wait_to_read(&pupil.tab, ".rule-id", "badMerkleRoot").await?;
    wait_to_read(&pupil.tab, ".mends .btn-primary", "New root").await?;
    pupil.press(".mends .btn-primary").await?;
    wait_to_read(&pupil.tab, ".rule-id", "hashAboveTarget").await?;
    wait_to_read(&pupil.tab, ".mends", "4,295,032,833").await?;
    // Block 170's, as a pupil finds it in an explorer.
    let header = "0100000055bd840a78798ad0da853f68974f3d183e2bd1db6a842c1feecf222a00000000\
        ff104ccb05421ab93e63f8c3ce5c2c2e9dbb37de2764b3a3175c8166562cac7d51b96a49ffff001d283e9e70";
    pupil.tab.fill("#paste", &header[1..]).await?;
    pupil.press(".paste .btn").await?;
    wait_to_read(
        &pupil.tab,
        "#paste-error",
        "160 hex digits, and these are 159",
    )
    .await?;
    pupil.tab.fill("#paste", header).await?;
    pupil.press(".paste .btn").await?;
    wait_to_read(&pupil.tab, "#copy-head", "that you pasted").await?;
    wait_to_read(&pupil.tab, ".verdict-head", "No rule of 2").await?;
    assert!(!pupil.tab.exists("#paste-error").await?);
    pupil.tab.scroll_to(".paste").await?;
    pupil.tab.screenshot("bench-pasted").await?;
    browser.close().await
}

/// The lab speaks three languages; whoever reads another one reads English there, and is told so.
#[tokio::test]
async fn a_language_that_the_lab_lacks_is_said_to_be_missing() -> Result<()> {
    let relay = Relay::start(&dist()?).await?;
    let ada = Person::new(&relay).await?;
    go_to(&ada.tab, "lab").await?;
    for (tag, title, says) in [
        ("es", "Laboratorio", "Qué es un hash"),
        ("de", "Labor", "Was ein Hash ist"),
        ("fr", "Labo", "does not speak Français"),
        ("en", "Lab", "What a hash is"),
    ] {
        choose(&ada, tag).await?;
        wait_to_read(&ada.tab, "#lab-title", title).await?;
        wait_to_read(&ada.tab, "main.lab", says).await?;
        let is_missing = ada.tab.text("main.lab").await?.contains("this is English");
        assert_eq!(is_missing, tag == "fr", "{tag}");
    }
    ada.close().await.map(drop)
}
