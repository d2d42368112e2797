//! Bitcoin's first headers, checked here and with the `bitcoin` crate.

use std::{env, fs, path::PathBuf};

use bitcoin::{
    CompactTarget as TheirBits, Network, Target as TheirTarget, block, consensus::deserialize,
    params::Params,
};
use ledger::{
    CompactTarget, DifficultyRule, HEADER_BYTES, Header, HeaderPoint, Height,
    difficulty::{PERIOD_BLOCKS, Schedule},
};

/// The file in the folder that `CHALK_VECTORS` names.
const FILE: &str = "headers/btc_mainnet_0-32259.raw";

const SPACING_S: u32 = 600;
/// The easiest target of Bitcoin's main chain.
const EASIEST: CompactTarget = CompactTarget(0x1d00_ffff);
/// Headers whose times' median the next must pass.
const MEDIAN: usize = 11;

pub(crate) type Chain = Vec<[u8; HEADER_BYTES]>;

/// The headers; none where no folder is named.
pub(crate) fn chain() -> Option<Chain> {
    let path = PathBuf::from(env::var_os("CHALK_VECTORS")?).join(FILE);
    let bytes = fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let (headers, rest) = bytes.as_chunks();
    assert!(rest.is_empty(), "{} has whole headers", path.display());
    Some(headers.to_vec())
}

/// Links, proof of work, median time past, retargets and total work, by the code of our blocks.
pub(crate) fn check(chain: &Chain) {
    let easiest = EASIEST.to_target().expect("a target");
    let schedule = Schedule {
        rule: DifficultyRule::Bitcoin,
        spacing_s: SPACING_S,
        starting: easiest,
        easiest,
    };
    let first = Header::from_bytes(&chain[0]);
    let mut point = HeaderPoint::first_known(&schedule, first, Height(0)).expect("a good header");
    for bytes in &chain[1..] {
        let header = Header::from_bytes(bytes);
        assert_eq!(header.prev, point.hash());
        point = point
            .extend_by(&schedule, header, u64::from(u32::MAX))
            .expect("a good header");
    }
    assert_eq!(point.height(), Height(chain.len() as u64 - 1));
}

/// The same with the `bitcoin` crate's parts.
pub(crate) fn check_by_bitcoin(chain: &Chain) {
    let params = Params::new(Network::Bitcoin);
    let first: block::Header = deserialize(&chain[0]).expect("80 bytes");
    let mut hash = first.validate_pow(first.target()).expect("a good header");
    let (mut work, mut last, mut period_began) = (first.work(), first, first.time);
    let mut times = [first.time; MEDIAN];
    for (height, bytes) in (1..).zip(&chain[1..]) {
        let header: block::Header = deserialize(bytes).expect("80 bytes");
        assert_eq!(header.prev_blockhash, hash);
        let expected = if height % PERIOD_BLOCKS == 0 {
            let span = u64::from(last.time - period_began);
            period_began = header.time;
            TheirBits::from_next_work_required(last.bits, span, &params)
        } else {
            last.bits
        };
        assert_eq!(header.bits, expected);
        let mut sorted = times;
        sorted.sort_unstable();
        assert!(header.time > sorted[MEDIAN / 2]);
        hash = header
            .validate_pow(TheirTarget::from_compact(expected))
            .expect("a good header");
        times[height as usize % MEDIAN] = header.time;
        work = work + header.work();
        last = header;
    }
    assert!(work > first.work());
}
