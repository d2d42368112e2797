//! Pages of others, on servers of others: the package joins a room, reads and posts; the widget shows it.

use std::fs;

use e2e::{DEADLINE, Elsewhere, Relay, Result, dist, wait_for};
use serde_json::json;

use crate::class::{Person, join, mine_one, room_without_toil};

/// What of the built page the package has; see `cargo xtask pkg`.
const PROGRAMS: [&str; 3] = ["door", "node-worker", "pow-worker"];

/// The package's own sources.
const SOURCE: &str = include_str!("../../../pkg/chalkchain.js");

/// How the package's own example begins and ends in its README.
const README: &str = include_str!("../../../pkg/README.md");
const EXAMPLE: (&str, &str) = ("```html\n", "```");

/// The README's page, for this room, with the widget below.
fn page(link: &str, relay: &Relay) -> String {
    let (_, example) = README.split_once(EXAMPLE.0).expect("an example");
    let (example, _) = example.split_once(EXAMPLE.1).expect("its end");
    let (before, rest) = example.split_once("join(\"").expect("a call");
    let (_, after) = rest.split_once("\")").expect("its end");
    let room = relay.url(&format!("/#{link}"));
    let widget = relay.url(&format!("/widget.html#{link}"));
    format!("{before}join(\"{room}\"){after}<iframe id=\"widget\" src=\"{widget}\"></iframe>")
}

#[tokio::test]
async fn a_page_elsewhere_joins_a_room_and_frames_it() -> Result<()> {
    let relay = Relay::start(&dist()?).await?;
    let ada = Person::at(&relay.url("/feed")).await?;
    join(&ada.tab, &room_without_toil()).await?;
    ada.tab.call("post", json!(["read elsewhere"])).await?;
    mine_one(&ada.tab).await?;
    let status = ada.tab.call("status", json!([])).await?;
    let link = status["room"]["link"].as_str().unwrap_or_default();

    let folder = tempfile::tempdir()?;
    let package = folder.path().join("chalkchain");
    fs::create_dir(&package)?;
    for entry in fs::read_dir(dist()?)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let is_compressed = entry.path().extension().is_some_and(|kind| kind == "br");
        if !is_compressed && PROGRAMS.iter().any(|begin| name.starts_with(begin)) {
            fs::copy(entry.path(), package.join(name))?;
        }
    }
    fs::write(package.join("chalkchain.js"), SOURCE)?;
    fs::write(folder.path().join("ours.html"), page(link, &relay))?;
    let elsewhere = Elsewhere::serve(folder.path()).await?;

    // What the page's tab posted is read there, and what is posted there is read here.
    let guest = ada.browser.open_tab(&elsewhere.url("/ours.html")).await?;
    wait_for("the post elsewhere", DEADLINE, async || {
        Ok(guest
            .text("#posts")
            .await?
            .contains("read elsewhere")
            .then_some(()))
    })
    .await?;
    wait_for("the answer", DEADLINE, async || {
        let posts = ada.tab.call("posts", json!([])).await?;
        Ok(posts
            .to_string()
            .contains("Hello from another page")
            .then_some(()))
    })
    .await?;
    let own = guest
        .evaluate("Object.keys(localStorage).includes('chalk/last-room')")
        .await?;
    assert_eq!(own, false, "the package leaves the page's own notes alone");

    // The widget, in a frame of that page, shows both.
    wait_for("the widget", DEADLINE, async || {
        let driver = guest.focus().await?;
        driver.enter_frame(0).await?;
        let blocks = driver
            .find(thirtyfour::By::Css("#blocks"))
            .await?
            .text()
            .await?;
        let posts = driver
            .find(thirtyfour::By::Css("#posts"))
            .await?
            .text()
            .await?;
        let shows =
            blocks.contains("#1") && posts.contains("read elsewhere") && posts.contains("Hello");
        Ok(shows.then_some(()))
    })
    .await?;
    guest.screenshot("widget").await?;
    ada.close().await?;
    Ok(())
}
