//! Who is a neighbour of whom.
//!
//! All who have direct links stand on two rings, each in another order. Neighbours are the two before and the two
//! behind on the first ring, and the one before and the one behind on the second. Everybody computes the same from
//! the same numbers, so both sides of a pair want each other. The first ring alone connects everybody; the second,
//! whose order has nothing to do with the first, makes all ways short.

use super::MeshId;

/// Neighbours of a node among these, itself counted or not, each once: all where they are five with it or fewer, else
/// four to six.
pub(crate) fn neighbours(me: MeshId, all: impl Iterator<Item = MeshId> + Clone) -> Vec<MeshId> {
    let others = all.filter(|id| *id != me);
    let mut wanted = Vec::new();
    for rank in [|MeshId(id): MeshId| id, scattered] {
        let places = if wanted.is_empty() { 2 } else { 1 };
        let behind = |id: MeshId| rank(id).wrapping_sub(rank(me));
        let before = |id: MeshId| rank(me).wrapping_sub(rank(id));
        let mut near = nearest(others.clone(), places, behind);
        near.extend(nearest(others.clone(), places, before));
        for id in near {
            if !wanted.contains(&id) {
                wanted.push(id);
            }
        }
    }
    wanted
}

/// So many of these, the nearest.
fn nearest(
    all: impl Iterator<Item = MeshId>,
    places: usize,
    distance: impl Fn(MeshId) -> u64,
) -> Vec<MeshId> {
    let mut nearest: Vec<MeshId> = Vec::new();
    for id in all {
        let is_nearer = |other: &MeshId| distance(id) < distance(*other);
        let place = nearest.iter().position(is_nearer);
        nearest.insert(place.unwrap_or(nearest.len()), id);
        nearest.truncate(places);
    }
    nearest
}

/// A number that is as good as drawn, the same for everybody, and no other number's (the end of `SplitMix64`).
fn scattered(MeshId(id): MeshId) -> u64 {
    let id = (id ^ (id >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let id = (id ^ (id >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    id ^ (id >> 31)
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use super::*;

    type Graph = BTreeMap<MeshId, BTreeSet<MeshId>>;

    fn drawn(count: usize, random: &mut fastrand::Rng) -> BTreeSet<MeshId> {
        let mut ids = BTreeSet::new();
        while ids.len() < count {
            ids.insert(MeshId(random.u64(..)));
        }
        ids
    }

    fn graph(ids: &BTreeSet<MeshId>) -> Graph {
        let wanted = |id: &MeshId| {
            let wanted = neighbours(*id, ids.iter().copied());
            let once: BTreeSet<MeshId> = wanted.iter().copied().collect();
            assert_eq!(once.len(), wanted.len());
            (*id, once)
        };
        ids.iter().map(wanted).collect()
    }

    /// How many steps it takes from one to everybody; none where somebody is out of reach.
    fn longest_way(graph: &Graph) -> Option<usize> {
        let first = *graph.keys().next()?;
        let mut seen = BTreeSet::from([first]);
        let mut edge = vec![first];
        for steps in 0.. {
            if seen.len() == graph.len() {
                return Some(steps);
            }
            let next = edge.iter().flat_map(|id| graph[id].iter().copied());
            edge = next.filter(|id| seen.insert(*id)).collect();
            if edge.is_empty() {
                return None;
            }
        }
        None
    }

    fn changed(before: &Graph, after: &Graph, but: MeshId) -> usize {
        let kept = before.keys().filter(|id| **id != but);
        let differ = kept.map(|id| {
            let both = before[id].symmetric_difference(&after[id]);
            both.filter(|other| **other != but).count()
        });
        differ.sum::<usize>() / 2
    }

    #[test]
    fn all_are_connected_by_few_links_that_both_sides_want() {
        for count in 1..=300 {
            let mut random = fastrand::Rng::with_seed(count as u64);
            let graph = graph(&drawn(count, &mut random));
            let way = longest_way(&graph);
            assert!(way.is_some_and(|way| way <= 9), "{count}: {way:?}");
            for (id, wanted) in &graph {
                let degrees = (count - 1).min(4)..=(count - 1).min(6);
                assert!(degrees.contains(&wanted.len()), "{count}: {}", wanted.len());
                for other in wanted {
                    assert!(graph[other].contains(id), "{count}: one side alone");
                }
            }
        }
    }

    #[test]
    fn numbers_in_a_row_do_as_well_as_drawn_ones() {
        let graph = graph(&(0..300).map(MeshId).collect());
        assert!(longest_way(&graph).is_some_and(|way| way <= 9));
    }

    #[test]
    fn who_comes_or_goes_changes_few_links_of_others() {
        let mut random = fastrand::Rng::with_seed(7);
        for count in 1..=300 {
            let mut ids = drawn(count, &mut random);
            let before = graph(&ids);
            let comes = MeshId(random.u64(..));
            ids.insert(comes);
            let after = graph(&ids);
            // Across its place on the first ring two links are no neighbours' any more, on the second one.
            let lost = changed(&after, &before_with(&before, comes), comes);
            assert!(lost <= 3, "{count}: {lost}");
        }
    }

    /// The graph before, with a node that nobody wants.
    fn before_with(before: &Graph, comes: MeshId) -> Graph {
        let mut before = before.clone();
        before.insert(comes, BTreeSet::new());
        before
    }
}
