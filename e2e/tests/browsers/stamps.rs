//! A file is stamped, found again, and its receipt checked, by hand, on an origin that is no secure
//! context as a classroom's laptop is.

use std::{fs, path::Path};

use e2e::{Profile, Relay, Result, dist};
use serde_json::{Value, json};
use thirtyfour::By;

use crate::class::{Person, go_to, join, mine_one, room_without_toil, txid_of, wait_to_read};

/// SHA-256 of the three bytes `abc`: FIPS 180-2, appendix B.1.
const ABC: &str = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

/// Chooses a file as a person does.
async fn choose(person: &Person, path: &Path) -> Result<()> {
    let webdriver = person.tab.focus().await?;
    let input = webdriver.find(By::Css(".drop input")).await?;
    Ok(input.send_keys(path.to_string_lossy()).await?)
}

fn write_receipt(path: &Path, receipt: &Value) -> Result<()> {
    Ok(fs::write(path, receipt.to_string())?)
}

#[tokio::test]
async fn a_file_is_stamped_found_again_and_proven() -> Result<()> {
    let relay = Relay::start(&dist()?).await?;
    let ada = Person::at(&relay.insecure_url("/feed")).await?;
    join(&ada.tab, &room_without_toil()).await?;
    go_to(&ada.tab, "stamp").await?;
    wait_to_read(&ada.tab, "main", "None yet.").await?;
    let folder = Profile::new()?;
    let file = folder.folder().join("thesis.txt");
    fs::write(&file, "abc")?;
    choose(&ada, &file).await?;
    wait_to_read(&ada.tab, ".print", "Nobody has stamped this file here.").await?;
    let shown = ada
        .tab
        .evaluate("document.querySelector('.print .hash').textContent");
    assert_eq!(shown.await?, ABC);

    // A stamp without a name is refused by its rule; with one it waits, and then proves.
    ada.tab.fill("#stamp-name", " ").await?;
    ada.tab.click(".print-form button[type=submit]").await?;
    wait_to_read(&ada.tab, ".print .error", "Rule: fileNameEmpty.").await?;
    ada.tab.fill("#stamp-name", "<i>thesis</i>.txt").await?;
    ada.tab.click(".print-form button[type=submit]").await?;
    wait_to_read(&ada.tab, ".print", "A stamp waits for a block.").await?;
    mine_one(&ada.tab).await?;
    wait_to_read(&ada.tab, ".print", "It existed when block #1 was found").await?;
    wait_to_read(&ada.tab, ".stamps", "<i>thesis</i>.txt").await?;
    ada.tab.screenshot("stamp").await?;

    // The receipt holds, and is about the file that was dropped; a forged one names its rule.
    let stamps = ada.tab.call("stamps", json!([{ "hash": ABC }])).await?;
    let id = txid_of(Ok(stamps[0].clone()))?;
    let mut receipt = ada.tab.call("proof", json!([id])).await?;
    let path = folder.folder().join("thesis.chalkreceipt.json");
    write_receipt(&path, &receipt)?;
    choose(&ada, &path).await?;
    wait_to_read(&ada.tab, "main", "thesis.txt is that very file").await?;
    wait_to_read(&ada.tab, "main", "It stands in block #1 of this chain").await?;
    receipt["branch"] = json!(["00".repeat(32)]);
    write_receipt(&path, &receipt)?;
    choose(&ada, &path).await?;
    wait_to_read(&ada.tab, "main .error", "Rule: badMerkleRoot.").await?;

    // Another file is another hash, many slices long.
    fs::write(&file, vec![b'a'; 5_000_000])?;
    choose(&ada, &file).await?;
    wait_to_read(&ada.tab, ".print", "5,000 kB").await?;
    wait_to_read(&ada.tab, ".print", "Nobody has stamped this file here.").await?;
    ada.close().await?;
    Ok(())
}
