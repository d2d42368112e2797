//! Ordered maps and sets, filled entry by entry.
//!
//! `collect` sorts the entries first, with a sort of its own for each type of entry: 118 kB of a node's
//! program as browsers load it. What is here needs none, and suits entries that are few or in order.

use alloc::{
    collections::{BTreeMap, BTreeSet},
    vec::Vec,
};

use borsh::{
    BorshDeserialize,
    io::{Read, Result},
};

/// A map of entries; of those with one key the last stays, as with `collect`.
pub fn map_of<K: Ord, V>(entries: impl IntoIterator<Item = (K, V)>) -> BTreeMap<K, V> {
    let mut map = BTreeMap::new();
    map.extend(entries);
    map
}

/// A set of values.
pub fn set_of<T: Ord>(values: impl IntoIterator<Item = T>) -> BTreeSet<T> {
    let mut set = BTreeSet::new();
    set.extend(values);
    set
}

/// Reads a map as `borsh` writes it, in any order of its entries.
///
/// # Errors
/// What keeps the bytes from being entries of these types.
pub(crate) fn read_map<R, K, V>(reader: &mut R) -> Result<BTreeMap<K, V>>
where
    R: Read,
    K: BorshDeserialize + Ord,
    V: BorshDeserialize,
{
    Vec::<(K, V)>::deserialize_reader(reader).map(map_of)
}

#[cfg(test)]
mod tests {
    use alloc::collections::{BTreeMap, BTreeSet};

    #[cfg(target_arch = "wasm32")]
    use wasm_bindgen_test::wasm_bindgen_test as test;

    use super::{map_of, read_map, set_of};

    const ENTRIES: [(u8, u16); 5] = [(3, 30), (1, 10), (2, 20), (1, 11), (9, 90)];

    #[test]
    fn maps_and_sets_are_those_that_collect_makes() {
        let map: BTreeMap<u8, u16> = ENTRIES.into_iter().collect();
        assert_eq!(map_of(ENTRIES), map);
        assert_eq!(map[&1], 11);
        let set: BTreeSet<(u8, u16)> = ENTRIES.into_iter().collect();
        assert_eq!(set_of(ENTRIES), set);
    }

    #[test]
    fn a_map_is_read_as_borsh_reads_it() {
        let bytes = borsh::to_vec(&ENTRIES.as_slice()).expect("entries");
        let expected: BTreeMap<u8, u16> = borsh::from_slice(&bytes).expect("a map");
        assert_eq!(
            read_map::<_, u8, u16>(&mut &bytes[..]).expect("a map"),
            expected
        );
        assert!(read_map::<_, u8, u16>(&mut &bytes[..bytes.len() - 1]).is_err());
    }
}
