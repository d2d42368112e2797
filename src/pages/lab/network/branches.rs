//! Who stands where in the tree of blocks, and in which row each block is drawn.

use std::collections::{BTreeMap, BTreeSet};

use api::lab::network::{BlockView, Frame};

/// Where a node stands beside most others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Standing {
    /// On the block that most stand on.
    Agreed,
    /// Below it, on the same branch.
    Behind,
    /// On another branch.
    Apart,
    /// Its program does not run.
    Off,
}

/// A block in the drawing of the tree.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Seat {
    /// The block.
    pub(super) block: BlockView,
    /// Its row: 0 is the branch that most stand on.
    pub(super) row: usize,
    /// Whether it is on that branch.
    pub(super) is_agreed: bool,
    /// Whether it is lower than the tip of that branch, and no part of it.
    pub(super) is_undone: bool,
    /// How many nodes stand on it.
    pub(super) nodes: usize,
}

/// The block that most nodes stand on: of two, the higher one. None is the genesis block.
pub(super) fn most_common_tip(frame: &Frame) -> Option<u32> {
    let mut counts: BTreeMap<Option<u32>, (usize, u32)> = BTreeMap::new();
    for node in frame.nodes.iter().filter(|node| node.is_on) {
        let count = counts.entry(node.tip).or_default();
        count.0 += 1;
        count.1 = node.height;
    }
    let most = counts.into_iter().max_by_key(|(_, count)| *count);
    most.and_then(|(tip, _)| tip)
}

/// The blocks of the drawing from a tip down.
fn branch_of(frame: &Frame, tip: Option<u32>) -> BTreeSet<u32> {
    let parents: BTreeMap<u32, Option<u32>> = frame
        .blocks
        .iter()
        .map(|block| (block.number, block.parent))
        .collect();
    let mut branch = BTreeSet::new();
    let mut at = tip;
    while let Some(number) = at {
        branch.insert(number);
        at = parents.get(&number).copied().flatten();
    }
    branch
}

/// Where each node stands.
pub(super) fn standings(frame: &Frame) -> Vec<Standing> {
    let tip = most_common_tip(frame);
    let branch = branch_of(frame, tip);
    let standing = |node: &api::lab::network::NodeView| match node.tip {
        _ if !node.is_on => Standing::Off,
        at if at == tip => Standing::Agreed,
        None => Standing::Behind,
        Some(at) if branch.contains(&at) => Standing::Behind,
        Some(_) => Standing::Apart,
    };
    frame.nodes.iter().map(standing).collect()
}

/// The newest blocks with their rows, the oldest first; `heights` says how many heights.
pub(super) fn seats(frame: &Frame, heights: u32) -> Vec<Seat> {
    let tip = most_common_tip(frame);
    let agreed = branch_of(frame, tip);
    let highest = frame.blocks.iter().map(|block| block.height).max();
    let lowest = highest
        .unwrap_or(0)
        .saturating_sub(heights.saturating_sub(1));
    let tip_height = frame
        .blocks
        .iter()
        .find(|block| Some(block.number) == tip)
        .map_or(0, |block| block.height);
    let mut rows: BTreeMap<u32, usize> = BTreeMap::new();
    // The rows that are taken at each height.
    let mut taken: BTreeSet<(u32, usize)> = BTreeSet::new();
    let mut seats = Vec::new();
    for block in frame.blocks.iter().filter(|block| block.height >= lowest) {
        let is_agreed = agreed.contains(&block.number);
        let parent = block.parent.and_then(|parent| rows.get(&parent).copied());
        let first = if is_agreed {
            0
        } else {
            parent.unwrap_or(1).max(1)
        };
        let mut row = first;
        while taken.contains(&(block.height, row)) {
            row += 1;
        }
        taken.insert((block.height, row));
        rows.insert(block.number, row);
        let stands =
            |node: &&api::lab::network::NodeView| node.is_on && node.tip == Some(block.number);
        seats.push(Seat {
            block: block.clone(),
            row,
            is_agreed,
            is_undone: !is_agreed && block.height < tip_height,
            nodes: frame.nodes.iter().filter(stands).count(),
        });
    }
    seats
}

#[cfg(test)]
mod tests {
    use api::lab::network::{Behaviour, NodeView};

    use super::*;

    fn block(number: u32, parent: Option<u32>, height: u32) -> BlockView {
        BlockView {
            number,
            parent,
            height,
            miner: 0,
            at_ms: 0,
            transactions: 0,
            hash: [0; 32],
        }
    }

    fn node(tip: Option<u32>, height: u32) -> NodeView {
        NodeView {
            is_on: true,
            behaviour: Behaviour::Honest,
            tip,
            height,
            pool: 0,
            balance: 0,
            share: 0,
            ahead_ms: 0,
            group: 0,
            peers: 0,
            delay_ms: 0,
            loss_permille: 0,
            hidden: 0,
            upgrade: None,
        }
    }

    /// Two branches on block 0: 1, 3 and 2.
    fn fork() -> Frame {
        Frame {
            blocks: vec![
                block(0, None, 1),
                block(1, Some(0), 2),
                block(2, Some(0), 2),
                block(3, Some(1), 3),
            ],
            nodes: vec![
                node(Some(3), 3),
                node(Some(3), 3),
                node(Some(2), 2),
                node(Some(1), 2),
                NodeView {
                    is_on: false,
                    ..node(None, 0)
                },
            ],
            ..Frame::default()
        }
    }

    #[test]
    fn nodes_stand_with_most_behind_them_or_apart() {
        assert_eq!(
            standings(&fork()),
            [
                Standing::Agreed,
                Standing::Agreed,
                Standing::Apart,
                Standing::Behind,
                Standing::Off
            ]
        );
    }

    #[test]
    fn the_branch_of_most_is_the_first_row_and_the_other_is_undone() {
        let seats = seats(&fork(), 10);
        let drawn: Vec<_> = seats
            .iter()
            .map(|seat| (seat.block.number, seat.row, seat.is_undone, seat.nodes))
            .collect();
        assert_eq!(
            drawn,
            [
                (0, 0, false, 0),
                (1, 0, false, 1),
                (2, 1, true, 1),
                (3, 0, false, 2)
            ]
        );
    }

    #[test]
    fn only_the_newest_heights_are_drawn() {
        let seats = seats(&fork(), 2);
        assert!(seats.iter().all(|seat| seat.block.height >= 2));
        assert_eq!(seats.len(), 3);
    }

    #[test]
    fn of_two_equal_halves_the_higher_tip_counts() {
        let mut frame = fork();
        frame.nodes.truncate(3);
        frame.nodes.remove(0);
        assert_eq!(most_common_tip(&frame), Some(3));
    }
}
