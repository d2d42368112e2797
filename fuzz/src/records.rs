//! Records and files that were harmed: a node starts, names what is damaged, and starts again from
//! what it has mended.

use api::{Request, StorageState, host::Record};
use arbitrary::{Result, Unstructured};
use node::{Input, Node, Output, RequestId, UnixMillis};

use crate::{
    harm::{harm, sum},
    material::{LATER_MS, Records, as_records, config, material, usage, write},
    watch,
};

/// More ticks than any file here takes.
const TICKS: usize = 400;

/// Harms what a node starts from, or a room's file, and lets a node read it.
pub fn records(data: &[u8]) {
    let mut u = Unstructured::new(data);
    // Where the bytes end, the harm ends.
    let _ = match u.int_in_range(0..=2) {
        Ok(0) => file(&mut u),
        Ok(1) => start(&mut u, &material().pruned),
        _ => start(&mut u, &material().records),
    };
}

fn start(u: &mut Unstructured<'_>, good: &Records) -> Result<()> {
    let mut records = as_records(good);
    let harmed = harm_some(u, &mut records);
    let mut node = Node::new(config(0, records.clone(), LATER_MS));
    let mut mended: Records = records
        .into_iter()
        .map(|record| (record.key, record.value.unwrap_or_default()))
        .collect();
    settle(&mut node, &mut mended);
    watch::node(&node);
    watch::replay(&node);
    let again = Node::new(config(0, as_records(&mended), LATER_MS));
    watch::node(&again);
    // What is damaged was deleted, so the second start finds the same chain and no damage.
    assert_eq!(again.inspect().tip().hash(), node.inspect().tip().hash());
    let left: Vec<_> = again.status().storage.damaged;
    let left: Vec<_> = left
        .iter()
        .filter(|damage| damage.error.rule != "recordMissing")
        .collect();
    assert!(left.is_empty(), "{left:?}");
    harmed
}

fn harm_some(u: &mut Unstructured<'_>, records: &mut Vec<Record>) -> Result<()> {
    for _ in 0..u.int_in_range(1..=6)? {
        if records.is_empty() {
            return Ok(());
        }
        let place = u.choose_index(records.len())?;
        match u.int_in_range(0..=6)? {
            0 => drop(records.swap_remove(place)),
            1 => records[place].value = None,
            2 => {
                let length = u.int_in_range(0..=64)?;
                records[place].value = Some(u.bytes(length)?.to_vec());
            }
            3 => {
                let other = u.choose_index(records.len())?;
                records[place].value = records[other].value.clone();
            }
            4 => {
                let key = records[place].key.clone();
                let value = Some(u.bytes(2)?.to_vec());
                let prefix = *u.choose(&["block/", "tx/", "snapshot/", "tip", ""])?;
                let name = key.rsplit('/').next().unwrap_or_default();
                records.retain(|record| record.key != format!("{prefix}{name}"));
                records.push(Record {
                    key: format!("{prefix}{name}"),
                    value,
                });
            }
            _ => harm_one(u, &mut records[place])?,
        }
    }
    Ok(())
}

fn harm_one(u: &mut Unstructured<'_>, record: &mut Record) -> Result<()> {
    if let Some(value) = &mut record.value {
        harm(u, value)?;
        // Who knows the format makes the checksum fit.
        if record.key.starts_with("snapshot/") && u.ratio(3, 4)? {
            sum(value);
        }
    }
    Ok(())
}

/// Lets a node write what it wants to.
fn settle(node: &mut Node, records: &mut Records) {
    let mut outputs = Vec::new();
    while let Some(output) = node.poll() {
        outputs.push(output);
    }
    watch::order(&outputs);
    for output in outputs {
        if let Output::Persist { batch, ops } = output {
            write(records, ops);
            let usage = usage(StorageState::Ok);
            node.handle(UnixMillis(LATER_MS), Input::Stored { batch, usage });
        }
    }
    while node.poll().is_some() {}
}

fn file(u: &mut Unstructured<'_>) -> Result<()> {
    let mut file = material().file.clone();
    let harmed = harm(u, &mut file);
    if !matches!(u.int_in_range(0..=3), Ok(0)) {
        sum(&mut file);
    }
    let mut node = Node::new(config(3, Vec::new(), LATER_MS));
    while node.poll().is_some() {}
    let id = RequestId(1);
    let request = Request::Import { file };
    node.handle(UnixMillis(LATER_MS), Input::Request { id, request });
    let mut answers = 0;
    for tick in 0..TICKS as u64 {
        while let Some(output) = node.poll() {
            answers += usize::from(matches!(output, Output::Reply { .. }));
        }
        if answers > 0 {
            break;
        }
        node.handle(UnixMillis(LATER_MS + tick), Input::Tick);
    }
    assert_eq!(answers, 1, "a file is answered once");
    assert!(!node.is_importing());
    watch::node(&node);
    watch::replay(&node);
    harmed
}
