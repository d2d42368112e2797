//! A thousand posts: the document holds those near the window, and a person reaches all of them.

use std::collections::BTreeMap;

use e2e::{DEADLINE, NativePeer, Relay, Result, Tab, chains::grow, dist, unix_now, wait_for};
use serde_json::{Value, json};
use thirtyfour::Key;

use crate::class::{Person, press_key, wait_for_value, wait_to_read};

/// Blocks of the room, and posts in each.
const BLOCKS: u32 = 250;
const POSTS_EACH: u32 = 4;
const POSTS: u64 = 1_000;
/// Posts that the document may hold at once, however many there are.
const MOST: usize = 60;

/// What the document holds of the posts: place, number of all, text, and whether it is seen whole; and where the
/// window and the focus are.
const FEED: &str = "(() => {
    const board = document.querySelector('.board').getBoundingClientRect().bottom;
    const isSeen = ({ top, bottom }) => top >= board && bottom <= innerHeight;
    const { scrollTop, clientHeight, scrollHeight } = document.scrollingElement;
    const older = document.querySelector('.posts ~ .btn');
    return {
        posts: [...document.querySelectorAll('.posts .post-row')].map(post => ({
            place: Number(post.ariaPosInSet),
            of: Number(post.ariaSetSize),
            text: post.querySelector('.post-text').textContent,
            seen: isSeen(post.getBoundingClientRect()),
        })),
        more: older !== null,
        older: older !== null && older.getAttribute('aria-busy') === null,
        atFoot: scrollTop + clientHeight >= scrollHeight - 2,
        focus: Number(document.activeElement.closest('.post-row')?.ariaPosInSet ?? 0),
    };
})()";

/// Scrolls on by most of a window's height, and waits for two frames.
const ON: &str = "new Promise(done => {
    scrollBy(0, innerHeight * 0.6);
    requestAnimationFrame(() => requestAnimationFrame(() => done(0)));
})";

/// A room of a thousand posts, and somebody who has all of it.
async fn reader(relay: &Relay) -> Result<(Person, NativePeer)> {
    let (room, records) = grow(BLOCKS, POSTS_EACH, unix_now());
    let address = format!("ws://localhost:{}/relay", relay.port());
    let peer = NativePeer::join(&address, room.clone(), records, [9; 16]);
    let reader = Person::at(&relay.url(&format!("/#{}", room.to_link()))).await?;
    wait_for_value(&reader.tab, "/height", json!(BLOCKS)).await?;
    wait_for_value(&reader.tab, "/storage/unsaved", json!(0)).await?;
    wait_to_read(&reader.tab, ".posts", &text_at(1)).await?;
    Ok((reader, peer))
}

/// What stands at a place of the feed: the newest post first.
fn text_at(place: u64) -> String {
    format!("Post number {} of a long chain.", POSTS + 1 - place)
}

/// The feed as it is, with few posts in the document, each in its place and none missing between two that are seen.
async fn look(tab: &Tab) -> Result<Value> {
    let feed = tab.evaluate(FEED).await?;
    let posts = feed["posts"].as_array().cloned().unwrap_or_default();
    assert!(posts.len() <= MOST, "{} posts in the document", posts.len());
    let seen = posts.iter().filter(|post| post["seen"] == true);
    let seen: Vec<u64> = seen.filter_map(|post| post["place"].as_u64()).collect();
    assert!(
        seen.windows(2).all(|pair| pair[1] == pair[0] + 1),
        "{seen:?}: one is missing"
    );
    for post in &posts {
        let place = post["place"].as_u64().unwrap_or_default();
        assert_eq!(post["text"], text_at(place).as_str(), "at place {place}");
    }
    Ok(feed)
}

/// Leaps to where the posts begin.
async fn to_the_head(tab: &Tab) -> Result<()> {
    let leap = "(document.querySelector('.seek').scrollIntoView({ block: 'center' }), 0)";
    tab.evaluate(leap).await?;
    wait_to_see(tab, 1, false).await.map(drop)
}

/// Waits until a post is seen whole, and has the focus where it should.
async fn wait_to_see(tab: &Tab, place: u64, with_focus: bool) -> Result<Value> {
    wait_for(&format!("post {place}"), DEADLINE, async || {
        let feed = look(tab).await?;
        let posts = feed["posts"].as_array();
        let is_seen = posts.is_some_and(|posts| {
            let mut posts = posts.iter();
            posts.any(|post| post["place"] == place && post["seen"] == true)
        });
        let is_there = is_seen && (!with_focus || feed["focus"] == place);
        Ok(is_there.then_some(feed))
    })
    .await
}

/// Scrolls down to the oldest post, and gives what was seen on the way.
async fn down(tab: &Tab) -> Result<BTreeMap<u64, Value>> {
    let mut read = BTreeMap::new();
    wait_for("the foot of the feed", 4 * DEADLINE, async || {
        let feed = look(tab).await?;
        for post in feed["posts"].as_array().into_iter().flatten() {
            read.insert(post["place"].as_u64().unwrap_or_default(), post.clone());
        }
        if feed["atFoot"] == true && feed["more"] == false && read.contains_key(&POSTS) {
            return Ok(Some(()));
        }
        if feed["atFoot"] == true && feed["older"] == true {
            tab.click(".posts ~ .btn").await?;
        }
        tab.evaluate(ON).await?;
        Ok(None)
    })
    .await?;
    Ok(read)
}

#[tokio::test]
async fn a_thousand_posts_are_read_with_few_in_the_document() -> Result<()> {
    let relay = Relay::start(&dist()?).await?;
    let (ada, peer) = reader(&relay).await?;
    let tab = &ada.tab;
    // An answer that somebody has begun stays, wherever the window goes.
    tab.click(".posts .post-row:nth-child(2) .post-foot button")
        .await?;
    tab.fill(".composer.is-reply textarea", "I was about to say")
        .await?;
    let read = down(tab).await?;
    assert!(read.keys().copied().eq(1..=POSTS), "{} posts", read.len());
    let foot = wait_to_see(tab, POSTS, false).await?;
    let of_all = foot["posts"][0]["of"].as_u64();
    assert_eq!(of_all, Some(POSTS), "now it knows how many there are");
    tab.screenshot("long-feed-foot").await?;
    let typed = "document.querySelector('.composer.is-reply textarea').value";
    assert_eq!(tab.evaluate(typed).await?, "I was about to say");

    // To the middle, and back to the head, at one leap each.
    tab.evaluate("(scrollTo(0, document.scrollingElement.scrollHeight / 2), 0)")
        .await?;
    let middle = wait_for("posts in the middle", DEADLINE, async || {
        let feed = look(tab).await?;
        let posts = feed["posts"].as_array().into_iter().flatten();
        let mut places = posts.filter_map(|post| post["place"].as_u64());
        Ok(places.find(|place| (400..600).contains(place)))
    });
    middle.await?;
    to_the_head(tab).await?;
    assert_eq!(tab.evaluate(typed).await?, "I was about to say");
    drop(peer);
    ada.close().await?;
    Ok(())
}

#[tokio::test]
async fn an_address_leads_to_an_old_post_and_the_keyboard_on_from_there() -> Result<()> {
    let relay = Relay::start(&dist()?).await?;
    let (ada, peer) = reader(&relay).await?;
    let tab = &ada.tab;
    drop(peer);
    // The page's own link to a post that is drawn leads to the same kind of address.
    let own = "document.querySelector('.posts .post .post-when').getAttribute('href')";
    let own = tab.evaluate(own).await?;
    let newest = tab.call("posts", json!([{ "limit": 1 }])).await?[0]["txid"].take();
    let newest = newest.as_str().unwrap_or_default();
    assert!(
        own.as_str().is_some_and(|own| own.ends_with(newest)),
        "{own}"
    );

    let first = tab.call("posts", json!([{ "limit": 500 }])).await?;
    let before = first[499]["txid"].clone();
    let older = json!([{ "limit": 400, "before": before }]);
    let old = tab.call("posts", older).await?[399]["txid"].take();
    let address = relay.url(&format!("/feed/post/{}", old.as_str().unwrap_or_default()));
    tab.goto(&address).await?;
    wait_to_see(tab, 900, true).await?;
    assert!(tab.exists(".post.is-sought").await?);
    tab.screenshot("long-feed-post").await?;
    tab.reload().await?;
    wait_to_see(tab, 900, true).await?;

    press_key(tab, Key::PageDown).await?;
    wait_to_see(tab, 901, true).await?;
    press_key(tab, Key::PageUp).await?;
    press_key(tab, Key::PageUp).await?;
    wait_to_see(tab, 899, true).await?;
    // Who scrolls away and presses the key goes on from where the focus was.
    to_the_head(tab).await?;
    press_key(tab, Key::PageDown).await?;
    wait_to_see(tab, 900, true).await?;
    // So does who goes from one thing that can be pressed to the next.
    for _ in 0..20 {
        press_key(tab, Key::Tab).await?;
    }
    let place = tab.evaluate(FEED).await?["focus"].as_u64();
    let place = place.unwrap_or_default();
    assert!((903..910).contains(&place), "{place}");
    wait_to_see(tab, place, true).await?;

    tab.goto(&relay.url(&format!("/feed/post/{}", "0".repeat(64))))
        .await?;
    wait_to_read(tab, "main", "not among those that this node has").await?;
    ada.close().await?;
    Ok(())
}
