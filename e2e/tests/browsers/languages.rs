//! The page in other languages: one change of a list, kept for the next time, from right to left
//! where people read so, and English where a language can't be fetched.

use std::fs;

use e2e::{DEADLINE, Profile, Relay, Result, dist, wait_for};
use serde_json::json;
use tempfile::TempDir;

use crate::class::{Person, go_to, wait_for_value, wait_to_read};

/// Chooses a language as a person does.
pub(crate) async fn choose(person: &Person, tag: &str) -> Result<()> {
    let script = format!(
        "(() => {{ const list = document.querySelector('.rail .language select'); \
         list.value = '{tag}'; list.dispatchEvent(new Event('change', {{ bubbles: true }})); }})()"
    );
    person.tab.evaluate(&script).await.map(drop)
}

/// The document's language and direction.
async fn spoken(person: &Person) -> Result<(String, String)> {
    let root = "[document.documentElement.lang, document.documentElement.dir]";
    let root = person.tab.evaluate(root).await?;
    let part = |nth: usize| root[nth].as_str().unwrap_or_default().to_owned();
    Ok((part(0), part(1)))
}

#[tokio::test]
async fn a_language_is_chosen_and_kept() -> Result<()> {
    let relay = Relay::start(&dist()?).await?;
    let ada = Person::new(&relay).await?;
    wait_to_read(&ada.tab, "main h1", "Feed").await?;
    for (tag, feed, direction) in [
        ("es", "Muro", "ltr"),
        ("fr", "Fil", "ltr"),
        ("de", "Wand", "ltr"),
        ("pt", "Mural", "ltr"),
        ("zh", "动态", "ltr"),
        ("hi", "दीवार", "ltr"),
        ("ar", "اللوح", "rtl"),
    ] {
        choose(&ada, tag).await?;
        wait_to_read(&ada.tab, "main h1", feed).await?;
        assert_eq!(spoken(&ada).await?, (tag.to_owned(), direction.to_owned()));
    }
    // It is kept, and the node went on.
    ada.tab.reload().await?;
    ada.tab.wait_until_ready().await?;
    wait_to_read(&ada.tab, "main h1", "اللوح").await?;
    go_to(&ada.tab, "market").await?;
    wait_to_read(&ada.tab, "main h1", "السوق").await?;
    // Nothing sticks out to the side.
    let wide = "document.documentElement.scrollWidth - innerWidth";
    assert_eq!(ada.tab.evaluate(wide).await?, 0);
    ada.tab.screenshot("language-ar").await?;
    choose(&ada, "en").await?;
    wait_to_read(&ada.tab, "main h1", "Market").await?;
    ada.close().await?;
    Ok(())
}

/// A page without the files of its languages is an English one, and works.
#[tokio::test]
async fn a_language_that_can_not_be_fetched_is_english() -> Result<()> {
    let folder = TempDir::new()?;
    for entry in fs::read_dir(dist()?)? {
        let entry = entry?;
        if entry.path().is_file() {
            fs::copy(entry.path(), folder.path().join(entry.file_name()))?;
        }
    }
    let relay = Relay::start(folder.path()).await?;
    let profile = Profile::new()?;
    let browser = e2e::Browser::open(&profile).await?;
    browser.expect_errors("404");
    let tab = browser.open_tab(&relay.url("/feed")).await?;
    tab.wait_until_ready().await?;
    tab.evaluate("(localStorage['chalk/language'] = 'de', 0)")
        .await?;
    tab.reload().await?;
    wait_for_value(&tab, "/peers", json!(0)).await?;
    wait_for("the English feed", DEADLINE, async || {
        Ok((tab.text("main h1").await? == "Feed").then_some(()))
    })
    .await?;
    browser.close().await
}
