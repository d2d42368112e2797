//! The tree is Bitcoin's, and its ambiguity is seen.

use alloc::{string::ToString, vec::Vec};

#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use super::{merkle_branch, merkle_levels, merkle_tree};
use crate::{MerkleRoot, TxId, sha256d, testing::Random};

/// Ids of the transactions of signet's block 31,500.
const SIGNET_31500_TXIDS: [&str; 3] = [
    "4b314b9112077eb2c948b6164afbf246c773dac4ef63fd5e88cf35f954fb4838",
    "eade0fce56112066bfffc031aa54dd186d12758c8d462792b7e1bbe17e5fc76a",
    "ffa88d535d70527c5cf97ef074ba388fc5c0c098288c193fc73e0756539144b1",
];

fn ids(texts: &[&str]) -> Vec<TxId> {
    let parse = |text: &&str| text.parse().expect("64 hex digits");
    texts.iter().map(parse).collect()
}

fn random_ids(count: usize) -> Vec<TxId> {
    let mut random = Random(count as u64);
    (0..count)
        .map(|_| TxId::from_bytes(random.bytes32()))
        .collect()
}

/// The tree as its definition says it, by recursion over a level padded to even length.
fn by_definition(level: &[[u8; 32]]) -> [u8; 32] {
    if let [root] = level {
        return *root;
    }
    let mut parents = Vec::new();
    for place in (0..level.len()).step_by(2) {
        let right = level.get(place + 1).unwrap_or(&level[place]);
        parents.push(sha256d(&[level[place], *right].concat()));
    }
    by_definition(&parents)
}

#[test]
fn bitcoins_blocks_have_their_roots() {
    // Blocks 0 (1 transaction), 170 (2), 100,000 (4) of Bitcoin, and 31,500 (3) of its signet.
    let blocks: [(&[&str], &str); 4] = [
        (
            &["4a5e1e4baab89f3a32518a88c31bc87f618f76673e2cc77ab2127b7afdeda33b"],
            "4a5e1e4baab89f3a32518a88c31bc87f618f76673e2cc77ab2127b7afdeda33b",
        ),
        (
            &[
                "b1fea52486ce0c62bb442b530a3f0132b826c74e473d1f2c220bfa78111c5082",
                "f4184fc596403b9d638783cf57adfe4c75c605f6356fbc91338530e9831e9e16",
            ],
            "7dac2c5666815c17a3b36427de37bb9d2e2c5ccec3f8633eb91a4205cb4c10ff",
        ),
        (
            &[
                "8c14f0db3df150123e6f3dbbf30f8b955a8249b62ac1d1ff16284aefa3d06d87",
                "fff2525b8931402dd09222c50775608f75787bd2b87e56995a7bdd30f79702c4",
                "6359f0868171b1d194cbee1af2f16ea598ae8fad666d9b012c8ed2b79a236ec4",
                "e9a66845e05d5abc0ad04ec80f774a7e585c6e8db975962d069a522137b80c1d",
            ],
            "f3e94742aca4b5ef85488dc37c06c3282295ffec960994b2c0d5ac2a25a95766",
        ),
        (
            &SIGNET_31500_TXIDS,
            "935fb3ab834229151ed9999b5ce12b342a33d0121e667a9c40235a385242c623",
        ),
    ];
    for (txids, root) in blocks {
        let tree = merkle_tree(ids(txids));
        assert_eq!(tree.root.to_string(), root);
        assert!(!tree.duplicated_tail);
    }
}

#[test]
fn every_size_agrees_with_the_definition() {
    for count in 1..=70 {
        let ids = random_ids(count);
        let leaves: Vec<_> = ids.iter().map(|id| id.to_bytes()).collect();
        let tree = merkle_tree(ids);
        assert_eq!(tree.root.to_bytes(), by_definition(&leaves), "{count} ids");
        assert!(!tree.duplicated_tail, "{count} ids");
    }
}

#[test]
fn levels_lead_from_the_ids_to_the_root_and_hold_every_branch() {
    for count in 1..=33 {
        let ids = random_ids(count);
        let levels = merkle_levels(ids.iter().copied());
        let root = merkle_tree(ids.iter().copied()).root;
        assert_eq!(levels.last(), Some(&alloc::vec![root]), "{count} ids");
        assert_eq!(levels[0].len(), count);
        for position in 0..count {
            let branch = merkle_branch(ids.iter().copied(), position);
            assert_eq!(branch.len() + 1, levels.len(), "{count} ids");
            for (level, beside) in branch.iter().enumerate() {
                let at = position >> level;
                let own = &levels[level];
                assert_eq!(own.get(at ^ 1).unwrap_or(&own[at]), beside);
            }
        }
    }
    assert!(merkle_levels([]).is_empty());
}

#[test]
fn no_ids_have_the_zero_root() {
    let tree = merkle_tree([]);
    assert_eq!(tree.root, MerkleRoot::ZERO);
    assert!(!tree.duplicated_tail);
}

#[test]
fn a_repeated_tail_keeps_the_root_and_is_seen() {
    // What an attacker appends to a list so that its root stays: CVE-2012-2459.
    let mut found = 0;
    for count in 1..=33_usize {
        for tail in 1..=count {
            let ids = random_ids(count);
            let mut longer = ids.clone();
            longer.extend_from_slice(&ids[count - tail..]);
            let (honest, forged) = (merkle_tree(ids), merkle_tree(longer));
            if honest.root == forged.root {
                assert!(forged.duplicated_tail, "{count} ids and the last {tail}");
                found += 1;
            }
            assert!(!honest.duplicated_tail);
        }
    }
    // Each odd list of 3 to 33 has at least the repetition of its last id.
    assert!(found >= 16, "only {found} forgeries keep the root");
}

#[test]
fn equal_siblings_are_seen_on_each_level_but_not_across_pairs() {
    let [a, b, c, d]: [TxId; 4] = random_ids(4).try_into().expect("four");
    assert!(merkle_tree([a, a]).duplicated_tail);
    assert!(merkle_tree([a, a, b]).duplicated_tail);
    assert!(merkle_tree([a, b, c, d, a, b, c, d]).duplicated_tail);
    assert!(merkle_tree([a, b, a, b]).duplicated_tail);
    assert!(!merkle_tree([a, b, b, a]).duplicated_tail);
    assert!(!merkle_tree([a, b, b]).duplicated_tail);
}
