//! Inputs to begin with: what is decoded without a fault, so that libFuzzer has something to change.

use api::{Request, host::ToWorker};
use borsh::BorshSerialize;
use ledger::{Height, Room, State};
use node::message::Message;
use sim::{Faults, Options, draw};

use crate::{
    material::{identity, material, room},
    scenario::shortened,
};

/// A target, a name for the input, and the input.
pub type Seed = (&'static str, String, Vec<u8>);

/// What each target's corpus began with.
pub fn seeds() -> Vec<Seed> {
    let mut seeds = codecs();
    for seed in 0..200 {
        let options = Options {
            nodes: Some(3),
            faults: Faults::all(),
        };
        if let Some(scenario) = shortened(draw(seed, options))
            && seed % 5 == 0
        {
            seeds.push(("scenario", format!("drawn-{seed}"), encoded(&scenario)));
        }
    }
    for target in ["chain", "node", "records"] {
        for how in 0..6_u8 {
            let bytes = (0..240_u8)
                .map(|place| place.wrapping_mul(37).wrapping_add(how))
                .collect();
            seeds.push((target, format!("plain-{how}"), bytes));
        }
    }
    seeds
}

fn encoded<T: BorshSerialize>(value: &T) -> Vec<u8> {
    borsh::to_vec(value).expect("it encodes")
}

/// One for each decoder, in their order.
fn codecs() -> Vec<Seed> {
    let material = material();
    let block = &material.one[4];
    let commons = Room::commons();
    let hello = wire::ClientFrame::Broadcast(vec![1, 2, 3]);
    let left = wire::RelayFrame::Left(wire::PeerNo(3));
    let start = ToWorker::Request {
        id: 1,
        request: Request::Prune { keep: Some(10) },
    };
    let json = br#"{"call":"transfer","to":"ada","amount":250,"fee":null,"memo":null}"#;
    let receipt = block.receipt(1).expect("it has a transaction");
    let contents: Vec<Vec<u8>> = vec![
        block.header.to_bytes().to_vec(),
        block.transactions[1].to_bytes(),
        encoded(&material.signed[3]),
        block.to_bytes(),
        commons.to_bytes(),
        commons.to_link().into_bytes(),
        encoded(&receipt),
        State::genesis(room()).to_bytes(),
        Message::Pruned(Height(3)).encode(),
        wire::encode(&hello),
        wire::encode(&left),
        pow::message::ToWorker::Stop.encode().to_vec(),
        encoded(&start),
        encoded(&api::host::FromWorker::Awake),
        json.to_vec(),
        identity(0).public().to_string().into_bytes(),
        [
            0xff, 0xff, 0x00, 0x1d, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12,
        ]
        .to_vec(),
        Message::Room(room().to_bytes()).encode(),
    ];
    (0..)
        .zip(contents)
        .map(|(which, content): (u8, Vec<u8>)| {
            let bytes = [&[which], &content[..]].concat();
            ("codec", format!("good-{which:02}"), bytes)
        })
        .collect()
}
