//! Whatever people write is text: lists of strings that broke other programs are posted, claimed as names,
//! offered and stamped, and every screen shows them, keeps its layout, and runs nothing.

use std::{env, fs, path::PathBuf};

use api::{Payload, Request, host::Record};
use e2e::{
    DEADLINE, NativePeer, Result, Town, chains::easy_room, dist, stage::Look, unix_now, wait_for,
};
use ledger::{Room, sha256};
use node::UnixMillis;
use serde_json::{Value, json};

use crate::class::{Person, wait_for_value};

/// A few of the kinds that such lists have, for tests without the lists.
const TYPED: [&str; 14] = [
    "<script>alert('typed')</script>",
    "<img src=x onerror=alert(1)>",
    "\"><svg/onload=alert(1)>",
    "javascript:alert(1)",
    "' OR 1=1 -- 1",
    "{{7*7}} ${7*7} %s %n $(touch /tmp/x)",
    "\u{202e}right to left\u{202c} and back",
    "الكل في المجموعة 10b",
    "Z\u{351}\u{36b}a\u{343}\u{36a}l\u{335}\u{334}g\u{34b}\u{349}o\u{327}\u{31b}",
    "👩‍👩‍👧‍👦 🏳️‍🌈 🇺🇳 ❤️",
    "NULL",
    "\u{200b}\u{feff}\u{2060}",
    "<marquee><h1>big</h1></marquee><style>body{display:none}</style>",
    "\u{e000}\u{e00f}placeholder",
];
/// People who write, and how many strings go into a block.
const WRITERS: usize = 4;
const EACH_BLOCK: usize = 10;
/// Seconds between two blocks.
const SPACING_S: u64 = 15;

/// A word without an end.
fn endless() -> String {
    "W".repeat(1_900)
}

/// The strings of `CHALK_VECTORS`, else the typed ones alone.
fn strings() -> Vec<String> {
    let mut strings: Vec<String> = TYPED.iter().map(|text| (*text).to_owned()).collect();
    strings.push(endless());
    let Some(folder) = env::var_os("CHALK_VECTORS") else {
        println!("CHALK_VECTORS is not set: the typed strings only");
        return strings;
    };
    let folder = PathBuf::from(folder).join("text_attack");
    let files = fs::read_dir(&folder).expect("the vectors' folder has text_attack");
    let before = strings.len();
    for file in files.filter_map(std::result::Result::ok) {
        let text = fs::read_to_string(file.path()).expect("a file of the vectors");
        let list: Vec<String> = serde_json::from_str(&text).expect("a list of strings");
        strings.extend(list);
    }
    assert!(strings.len() > before, "{} holds strings", folder.display());
    strings
}

/// What was taken of the strings, each as a kind.
#[derive(Default)]
struct Taken {
    posts: Vec<String>,
    names: Vec<String>,
    titles: Vec<String>,
    files: Vec<String>,
}

/// A room in which everything was tried with each string, and its chain.
fn spoiled(strings: &[String]) -> (Room, Vec<Record>, Taken) {
    let blocks = strings.len().div_ceil(EACH_BLOCK) as u64 + 1;
    let now = unix_now();
    let age_s = (blocks + 2) * SPACING_S;
    let room = easy_room(age_s, now);
    let people: Vec<[u8; 16]> = (0..16).map(|nth| [nth + 1; 16]).collect();
    let mut town = Town::new(&room, &people[..], UnixMillis(now.0 - age_s * 1_000));
    let mut taken = Taken::default();
    for (nth, text) in strings.iter().enumerate() {
        let writer = nth % WRITERS;
        let mut offers = |who: usize, payload: Payload| {
            let fee = Some(0);
            town.try_to_ask(who, Request::Submit { payload, fee })
                .is_ok()
        };
        let own = || text.clone();
        if offers(
            writer,
            Payload::Post {
                text: own(),
                reply_to: None,
            },
        ) {
            taken.posts.push(own());
        }
        // An account may claim eight names.
        if offers(nth % people.len(), Payload::ClaimName { name: own() }) {
            taken.names.push(own());
        }
        let offer = Payload::Offer {
            title: own(),
            text: own(),
            price: 100,
            stock: 1,
        };
        if offers(writer, offer) {
            // A node cuts the spaces around a title that it is given.
            taken.titles.push(text.trim().to_owned());
        }
        let hash = Some(hex::encode(sha256(text.as_bytes())));
        if offers(
            writer,
            Payload::Stamp {
                name: own(),
                hash,
                file: None,
            },
        ) {
            taken.files.push(own());
        }
        if nth % EACH_BLOCK == EACH_BLOCK - 1 || nth + 1 == strings.len() {
            town.pass(SPACING_S);
            town.mine(nth % people.len());
        }
    }
    (room, town.records(0), taken)
}

/// Notes scripts that run and rules that the page's policy had to enforce.
const WATCH: &str = "(() => { window.ran = []; window.reports = [];
    for (const name of ['alert', 'confirm', 'prompt']) window[name] = text => ran.push(`${name}: ${text}`);
    document.addEventListener('securitypolicyviolation', event => reports.push(event.blockedURI + ' ' + event.violatedDirective));
    return true; })()";

/// What sticks out of the page or of its card, and elements that nobody drew.
const LAYOUT: &str = include_str!("text_attack/layout.js");

/// Looks at what a screen shows: all within its place, nothing run, nothing reported.
async fn is_whole(person: &Person, what: &str) -> Result<()> {
    let wrong = person.tab.evaluate(LAYOUT).await?;
    assert_eq!(wrong, json!([]), "{what}");
    let ran = person
        .tab
        .evaluate("[...window.ran, ...window.reports]")
        .await?;
    assert_eq!(ran, json!([]), "{what}");
    Ok(())
}

/// Goes to a screen as its link does, also where that is folded away.
async fn visit(person: &Person, screen: &str) -> Result<()> {
    let go = format!(
        "(history.pushState(null, '', '/{screen}'), dispatchEvent(new PopStateEvent('popstate')), 0)"
    );
    person.tab.evaluate(&go).await?;
    wait_for(&format!("the screen {screen}"), DEADLINE, async || {
        let is_there = person.tab.exists(&format!("main.{screen} h1")).await?;
        Ok(is_there.then_some(()))
    })
    .await
}

/// Scrolls and presses until all of a long list is there.
async fn to_the_end(person: &Person, selector: &str) -> Result<()> {
    let grow = format!(
        "new Promise(done => {{
            window.scrollTo(0, document.documentElement.scrollHeight);
            const older = [...document.querySelectorAll('.stack > .btn')].at(-1);
            older?.click();
            setTimeout(() => done(document.querySelectorAll('{selector}').length), 400);
        }})"
    );
    let mut before = Value::Null;
    let mut same = 0;
    while same < 4 {
        let now = person.tab.evaluate(&grow).await?;
        same = if now == before { same + 1 } else { 0 };
        before = now;
    }
    Ok(())
}

/// Scrolls on by most of a window's height, and asks for older posts at the foot. Gives whether the last is there.
const READ_ON: &str = "new Promise(done => {
    const older = () => document.querySelector('.posts ~ .btn');
    older()?.click();
    scrollBy(0, innerHeight * 0.6);
    setTimeout(() => {
        const { scrollTop, clientHeight, scrollHeight } = document.scrollingElement;
        const last = [...document.querySelectorAll('.posts .post-row')].at(-1);
        const isLast = last.ariaPosInSet === last.ariaSetSize;
        done(isLast && older() === null && scrollTop + clientHeight >= scrollHeight - 2);
    }, 100);
})";

/// Whether all in sight is drawn: no gap of the list is.
const IS_DRAWN: &str = "[...document.querySelectorAll('.posts > :not(.post-row)')].every(gap => {
    const { top, bottom } = gap.getBoundingClientRect();
    return bottom <= 0 || top >= innerHeight;
})";

/// Reads all posts, which the document holds a few at a time, and gives their texts.
async fn through_the_feed(person: &Person, look: &str) -> Result<Vec<String>> {
    let mut shown = Vec::new();
    loop {
        wait_until_drawn(person).await?;
        shown.extend(texts(person, ".post-text").await?);
        is_whole(person, &format!("feed, {look}")).await?;
        if person.tab.evaluate(READ_ON).await? == true {
            wait_until_drawn(person).await?;
            shown.extend(texts(person, ".post-text").await?);
            return Ok(shown);
        }
    }
}

async fn wait_until_drawn(person: &Person) -> Result<()> {
    wait_for("the posts in sight", DEADLINE, async || {
        let is_drawn = person.tab.evaluate(IS_DRAWN).await? == true;
        Ok(is_drawn.then_some(()))
    })
    .await
}

/// The texts that a selector finds.
async fn texts(person: &Person, selector: &str) -> Result<Vec<String>> {
    let all = format!("[...document.querySelectorAll('{selector}')].map(one => one.textContent)");
    let all = person.tab.evaluate(&all).await?;
    let all = all.as_array().into_iter().flatten();
    Ok(all
        .map(|text| text.as_str().unwrap_or_default().to_owned())
        .collect())
}

fn all_are_in(expected: &[String], shown: &[String], what: &str) {
    let missing: Vec<_> = expected
        .iter()
        .filter(|text| !shown.contains(text))
        .collect();
    assert!(
        missing.is_empty(),
        "{what}: {} of {} are not shown as they are: {missing:?}",
        missing.len(),
        expected.len()
    );
}

#[tokio::test]
async fn what_people_write_is_shown_as_text_and_nothing_else() -> Result<()> {
    let strings = strings();
    let (room, records, taken) = spoiled(&strings);
    assert!(taken.posts.len() > strings.len() / 2 && !taken.names.is_empty());
    assert!(!taken.titles.is_empty() && !taken.files.is_empty());
    let relay = e2e::Relay::start(&dist()?).await?;
    let address = format!("ws://localhost:{}/relay", relay.port());
    let peer = NativePeer::join(&address, room.clone(), records, [1; 16]);
    let ada = Person::at(&relay.url("/feed")).await?;
    ada.tab.evaluate(WATCH).await?;
    ada.tab.call("join", json!([room.to_link()])).await?;
    wait_for_value(&ada.tab, "/tip", json!(peer.tip())).await?;
    for look in [Look::DESKTOP, Look::PHONE] {
        ada.tab.look(&look).await?;
        visit(&ada, "feed").await?;
        let shown = through_the_feed(&ada, look.name).await?;
        all_are_in(&taken.posts, &shown, "posts");
        is_whole(&ada, look.name).await?;
        ada.tab
            .screenshot(&format!("text-attack-feed-{}", look.name))
            .await?;
        visit(&ada, "market").await?;
        wait_for("the offers", DEADLINE, async || {
            Ok(ada.tab.exists(".offer").await?.then_some(()))
        })
        .await?;
        to_the_end(&ada, ".offer").await?;
        all_are_in(
            &taken.titles,
            &texts(&ada, ".offer h3, .offer h2").await?,
            "offers",
        );
        is_whole(&ada, look.name).await?;
        ada.tab
            .screenshot(&format!("text-attack-market-{}", look.name))
            .await?;
        for screen in ["wallet", "mine", "stamp", "network", "room", "explorer"] {
            visit(&ada, screen).await?;
            is_whole(&ada, &format!("{screen}, {}", look.name)).await?;
        }
        through_blocks(&ada, &look).await?;
    }
    drop(peer);
    ada.close().await?;
    Ok(())
}

/// Each block's page, and the transactions and account of its first post.
async fn through_blocks(ada: &Person, look: &Look) -> Result<()> {
    let height = crate::class::number(&ada.tab, "/height").await?;
    // All on a desktop; on a phone those whose strings are first and last.
    let step = if look.is_touched {
        usize::try_from(height).unwrap_or(1).max(1)
    } else {
        1
    };
    for height in (1..=height).rev().step_by(step) {
        open(ada, &height.to_string(), ".txs > li").await?;
        is_whole(ada, &format!("block {height}, {}", look.name)).await?;
    }
    for way in ["main .txs a[href*='/tx/']", "main a[href*='/account/']"] {
        ada.tab.click(way).await?;
        wait_for("its page", DEADLINE, async || {
            Ok(ada.tab.exists("main .facts").await?.then_some(()))
        })
        .await?;
        is_whole(ada, &format!("{way}, {}", look.name)).await?;
    }
    Ok(())
}

/// Finds something by the explorer's search.
async fn open(ada: &Person, text: &str, is_there: &str) -> Result<()> {
    let head = format!(
        "document.querySelector('main h1').textContent.endsWith('#{text}') && !!document.querySelector('main {is_there}')"
    );
    ada.tab.fill("#explorer-search", text).await?;
    let submit = "document.querySelector('form.search').requestSubmit()";
    ada.tab.evaluate(submit).await?;
    wait_for(&format!("block {text}"), DEADLINE, async || {
        Ok((ada.tab.evaluate(&head).await? == true).then_some(()))
    })
    .await
}
