//! The explorer as a pupil uses it: a block checked by hand, its tree, the next one, and the search.

use std::process::Command;

use e2e::{DEADLINE, Relay, Result, dist, wait_for};
use serde_json::json;

use crate::class::{
    Person, go_to, join, mine_one, post, room_without_toil, wait_for_value, wait_to_read, word,
};

/// What a command of the page prints in a shell, its first word.
fn printed(command: &str) -> String {
    let shell = Command::new("sh").args(["-c", command]).output();
    let shell = shell.expect("a shell");
    assert!(shell.status.success(), "{command}: {shell:?}");
    let text = String::from_utf8_lossy(&shell.stdout).into_owned();
    text.split_whitespace()
        .next()
        .unwrap_or_default()
        .to_owned()
}

/// Whether all of these programs are on the PATH.
fn are_here(programs: &[&str]) -> bool {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let is_here = |program: &&str| {
        let mut folders = std::env::split_paths(&path);
        folders.any(|folder| folder.join(program).is_file())
    };
    programs.iter().all(is_here)
}

/// Bytes in reverse, as hex.
fn reversed(hex: &str) -> String {
    let bytes = hex::decode(hex).expect("hex digits");
    hex::encode(bytes.into_iter().rev().collect::<Vec<_>>())
}

#[tokio::test]
async fn a_block_is_checked_in_a_terminal_and_right_here() -> Result<()> {
    let relay = Relay::start(&dist()?).await?;
    let ada = Person::new(&relay).await?;
    join(&ada.tab, &room_without_toil()).await?;
    post(&ada.tab, "Hash me.").await?;
    let block = mine_one(&ada.tab).await?;
    let hash = block["hash"].as_str().unwrap_or_default().to_owned();
    go_to(&ada.tab, "explorer").await?;
    ada.tab.click(".tree .is-tip a").await?;
    wait_to_read(&ada.tab, "main h1", "Block #1").await?;

    // The commands of the page, run as they stand there.
    let ways = [
        (1, ["xxd", "openssl"].as_slice(), reversed(&hash)),
        (2, ["python3"].as_slice(), hash.clone()),
    ];
    let mut ran = 0;
    for (nth, programs, expected) in ways {
        ada.tab
            .click(&format!(".check .seg button:nth-child({nth})"))
            .await?;
        let command = "document.querySelector('.check .term code').textContent";
        let command = ada.tab.evaluate(command).await?;
        if are_here(programs) {
            assert_eq!(
                printed(command.as_str().unwrap_or_default()),
                expected,
                "{programs:?}"
            );
            ran += 1;
        }
    }
    assert!(ran > 0, "neither python3 nor xxd with openssl is installed");
    ada.tab.click(".check .seg button:nth-child(3)").await?;
    ada.tab.click(".here .btn").await?;
    wait_for("the hash", DEADLINE, async || {
        let shown = "document.querySelector('.here-steps > div:last-child dd').textContent";
        Ok((ada.tab.evaluate(shown).await? == hash.as_str()).then_some(()))
    })
    .await?;
    ada.close().await?;
    Ok(())
}

#[tokio::test]
async fn a_tree_leads_to_the_root_and_what_waits_is_in_the_next_block() -> Result<()> {
    let relay = Relay::start(&dist()?).await?;
    let ada = Person::new(&relay).await?;
    join(&ada.tab, &room_without_toil()).await?;
    for text in ["one", "two"] {
        post(&ada.tab, text).await?;
    }
    let block = mine_one(&ada.tab).await?;
    let root = block["merkleRoot"].as_str().unwrap_or_default().to_owned();
    go_to(&ada.tab, "explorer").await?;
    ada.tab.click(".tree .is-tip a").await?;
    // Three leaves and a copy, two nodes above, and the root.
    wait_for("the tree", DEADLINE, async || {
        let nodes = ada
            .tab
            .evaluate("document.querySelectorAll('.merkle .m-node').length")
            .await?;
        Ok((nodes == 7).then_some(()))
    })
    .await?;
    ada.tab.click(".merkle-leaf:nth-child(1)").await?;
    let way =
        "[...document.querySelectorAll('.m-node.is-path title')].map(title => title.textContent)";
    wait_for("the first one's way", DEADLINE, async || {
        let way = ada.tab.evaluate(way).await?;
        let way = way.as_array().cloned().unwrap_or_default();
        let is_first = way.contains(&block["transactions"][0]["txid"])
            || way.contains(&block["transactions"][0]);
        Ok((is_first && way.contains(&json!(root)) && way.len() == 3).then_some(()))
    })
    .await?;
    ada.tab.click(".merkle summary").await?;
    wait_to_read(&ada.tab, ".merkle-steps", "on its right, gives").await?;

    post(&ada.tab, "three").await?;
    ada.tab.click(".tree .tile-next a").await?;
    wait_to_read(&ada.tab, "main", "1 transaction and the reward").await?;
    wait_to_read(&ada.tab, "main", "being assembled").await?;
    mine_one(&ada.tab).await?;
    wait_to_read(&ada.tab, "main", "Nothing waits.").await?;
    found_by_search(&ada, &block["hash"].to_string()).await?;
    ada.close().await?;
    Ok(())
}

/// Anything that a pupil may have leads to what it means.
async fn found_by_search(ada: &Person, hash: &str) -> Result<()> {
    let hash = hash.trim_matches('"');
    ada.tab
        .call(
            "submit",
            json!([{ "kind": "claimName", "name": "Ada" }, { "fee": 0 }]),
        )
        .await?;
    mine_one(&ada.tab).await?;
    wait_for_value(&ada.tab, "/me/name", json!("Ada")).await?;
    let address = word(&ada.tab, "/me/address").await?;
    for (text, title) in [
        ("2", "Block #2"),
        (hash, "Block #1"),
        ("ada", "Ada"),
        (&address, "Ada"),
    ] {
        ada.tab.fill("#explorer-search", text).await?;
        ada.tab
            .evaluate("(document.querySelector('form.search').requestSubmit(), 0)")
            .await?;
        wait_to_read(&ada.tab, "main h1", title).await?;
    }
    ada.tab.fill("#explorer-search", "nobody").await?;
    ada.tab
        .evaluate("(document.querySelector('form.search').requestSubmit(), 0)")
        .await?;
    wait_to_read(&ada.tab, "form.search", "is nothing that this node knows").await
}
