//! Where each block of the tree is drawn.
//!
//! A column is a height, counted from the right; row 0 is the chain, and each branch beside it has
//! a row below. Branches share a row where they don't come near each other.

use std::{
    collections::{BTreeMap, BTreeSet},
    ops::Range,
};

use api::TreeNode;

/// Heights past the next block that are drawn: while a node catches up, it knows thousands of
/// headers whose blocks are still to come.
const AHEAD: u64 = 2;

/// The tree as it is drawn.
#[derive(Debug, PartialEq)]
pub(crate) struct Layout<'a> {
    /// The chain, newest first; its tip stands one column left of the next block.
    pub(crate) trunk: Vec<&'a TreeNode>,
    /// Column of the next block.
    pub(crate) next_column: usize,
    /// The branches beside the chain, by rows and from the right.
    pub(crate) branches: Vec<Branch<'a>>,
}

/// Blocks beside the chain, each the parent of the one before it.
#[derive(Debug, PartialEq)]
pub(crate) struct Branch<'a> {
    /// Its blocks, newest first; at least one.
    pub(crate) blocks: Vec<&'a TreeNode>,
    /// Column of its newest block.
    pub(crate) column: usize,
    /// Row below the chain, from 1.
    pub(crate) row: usize,
    /// Rows up to the block that it grows from; none if that one is not drawn.
    pub(crate) rise: Option<usize>,
}

impl<'a> Layout<'a> {
    /// Lays out a tree, whose blocks are given highest first.
    pub(crate) fn of(nodes: &'a [TreeNode]) -> Self {
        let trunk: Vec<_> = nodes.iter().filter(|node| node.active).collect();
        let next = trunk.first().map_or(0, |tip| tip.height + 1);
        let side: Vec<_> = nodes
            .iter()
            .filter(|node| !node.active && node.height <= next + AHEAD)
            .collect();
        let highest = side.first().map_or(next, |node| node.height.max(next));
        let mut placer = Placer::new(nodes, highest);
        let parents: BTreeSet<&str> = side.iter().map(|node| node.prev.as_str()).collect();
        let is_tip = |node: &&&TreeNode| !parents.contains(node.hash.as_str());
        let mut branches: Vec<_> = side
            .iter()
            .filter(is_tip)
            .map(|tip| placer.place(tip))
            .collect();
        branches.sort_by_key(|branch| (branch.row, branch.column));
        Self {
            trunk,
            next_column: columns(highest, next),
            branches,
        }
    }

    /// Whether no branch has a block in the column of the next block, which may then be narrow.
    pub(crate) fn is_next_alone(&self) -> bool {
        let is_there = |branch: &Branch| {
            (branch.column..branch.column + branch.blocks.len()).contains(&self.next_column)
        };
        !self.branches.iter().any(is_there)
    }

    /// Rows below the chain.
    pub(crate) fn rows(&self) -> usize {
        self.branches.last().map_or(0, |branch| branch.row)
    }
}

/// Columns from a height down to another, which is not above it.
fn columns(from: u64, to: u64) -> usize {
    usize::try_from(from.saturating_sub(to)).unwrap_or(usize::MAX)
}

/// Gives branches their places, one after the other.
struct Placer<'a> {
    by_hash: BTreeMap<&'a str, &'a TreeNode>,
    highest: u64,
    /// Rows of the blocks beside the chain that have a place.
    placed: BTreeMap<&'a str, usize>,
    /// Columns taken in each row below the chain.
    taken: Vec<Vec<Range<usize>>>,
}

impl<'a> Placer<'a> {
    fn new(nodes: &'a [TreeNode], highest: u64) -> Self {
        Self {
            by_hash: nodes
                .iter()
                .map(|node| (node.hash.as_str(), node))
                .collect(),
            highest,
            placed: BTreeMap::new(),
            taken: Vec::new(),
        }
    }

    /// The branch that ends in a block, down to the chain or to a branch placed before.
    fn place(&mut self, tip: &'a TreeNode) -> Branch<'a> {
        let mut blocks = vec![tip];
        let mut parent = self.parent(tip);
        while let Some(block) = parent
            && self.row_of(block).is_none()
        {
            blocks.push(block);
            parent = self.parent(block);
        }
        let fork_row = parent.and_then(|block| self.row_of(block));
        let column = columns(self.highest, tip.height);
        // One column more, so that the arrow down to the fork stands free.
        let row = self.take(fork_row.unwrap_or(0) + 1, column..column + blocks.len() + 1);
        self.placed
            .extend(blocks.iter().map(|block| (block.hash.as_str(), row)));
        Branch {
            rise: fork_row.map(|fork_row| row - fork_row),
            blocks,
            column,
            row,
        }
    }

    fn parent(&self, block: &TreeNode) -> Option<&'a TreeNode> {
        self.by_hash.get(block.prev.as_str()).copied()
    }

    fn row_of(&self, block: &TreeNode) -> Option<usize> {
        if block.active {
            return Some(0);
        }
        self.placed.get(block.hash.as_str()).copied()
    }

    /// Takes columns in the first row that has them free.
    fn take(&mut self, from: usize, columns: Range<usize>) -> usize {
        let apart = |other: &Range<usize>| other.end <= columns.start || columns.end <= other.start;
        let mut row = from;
        while self
            .taken
            .get(row - 1)
            .is_some_and(|taken| !taken.iter().all(apart))
        {
            row += 1;
        }
        if self.taken.len() < row {
            self.taken.resize(row, Vec::new());
        }
        self.taken[row - 1].push(columns);
        row
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A block named by its branch and height, such as `a3`, on a parent named so.
    fn node(name: &str, prev: &str) -> TreeNode {
        let height = name[1..].parse().unwrap();
        TreeNode {
            hash: name.to_owned(),
            prev: prev.to_owned(),
            height,
            work: String::new(),
            active: name.starts_with('m'),
            undone: false,
            miner: String::new(),
            miner_name: None,
            time: 0,
            transactions: Some(0),
        }
    }

    /// The chain from height `from` to `to`, highest first.
    fn chain(from: u64, to: u64) -> Vec<TreeNode> {
        let block = |height: u64| {
            node(
                &format!("m{height}"),
                &format!("m{}", height.wrapping_sub(1)),
            )
        };
        (from..=to).rev().map(block).collect()
    }

    fn tree(mut nodes: Vec<TreeNode>) -> Vec<TreeNode> {
        nodes.sort_by_key(|node| (u64::MAX - node.height, !node.active));
        nodes
    }

    /// Each branch as its names, column, row and rise.
    fn drawn<'a>(layout: &'a Layout) -> Vec<(Vec<&'a str>, usize, usize, Option<usize>)> {
        let names = |branch: &Branch<'a>| {
            branch
                .blocks
                .iter()
                .map(|block| block.hash.as_str())
                .collect()
        };
        layout
            .branches
            .iter()
            .map(|branch| (names(branch), branch.column, branch.row, branch.rise))
            .collect()
    }

    #[test]
    fn a_chain_alone_is_one_row() {
        let nodes = chain(3, 9);
        let layout = Layout::of(&nodes);
        assert_eq!(layout.trunk[0].hash, "m9");
        assert_eq!(
            (layout.trunk.len(), layout.next_column, layout.rows()),
            (7, 0, 0)
        );
        assert!(layout.is_next_alone());
    }

    #[test]
    fn an_empty_tree_has_room_for_the_first_block() {
        let layout = Layout::of(&[]);
        assert_eq!((layout.next_column, layout.rows()), (0, 0));
    }

    #[test]
    fn a_branch_stands_below_the_blocks_of_its_heights() {
        let nodes = tree([chain(1, 12), vec![node("a9", "m8"), node("a10", "a9")]].concat());
        assert_eq!(
            drawn(&Layout::of(&nodes)),
            [(vec!["a10", "a9"], 3, 1, Some(1))]
        );
    }

    #[test]
    fn branches_apart_share_a_row_and_branches_near_each_other_do_not() {
        let apart = tree([chain(1, 12), vec![node("a11", "m10"), node("b8", "m7")]].concat());
        let places = [(vec!["a11"], 2, 1, Some(1)), (vec!["b8"], 5, 1, Some(1))];
        assert_eq!(drawn(&Layout::of(&apart)), places);

        let near = tree([chain(1, 12), vec![node("a11", "m10"), node("b10", "m9")]].concat());
        let places = [(vec!["a11"], 2, 1, Some(1)), (vec!["b10"], 3, 2, Some(2))];
        assert_eq!(drawn(&Layout::of(&near)), places);
    }

    #[test]
    fn a_branch_of_a_branch_hangs_below_it() {
        let side = vec![
            node("a9", "m8"),
            node("a10", "a9"),
            node("a11", "a10"),
            node("b10", "a9"),
        ];
        let nodes = tree([chain(1, 12), side].concat());
        let places = [
            (vec!["a11", "a10", "a9"], 2, 1, Some(1)),
            (vec!["b10"], 3, 2, Some(1)),
        ];
        assert_eq!(drawn(&Layout::of(&nodes)), places);
    }

    #[test]
    fn a_branch_as_high_as_the_next_block_stands_in_its_column() {
        let nodes = tree([chain(1, 5), vec![node("a5", "m4"), node("a6", "a5")]].concat());
        let layout = Layout::of(&nodes);
        assert_eq!(drawn(&layout), [(vec!["a6", "a5"], 0, 1, Some(1))]);
        assert_eq!(layout.next_column, 0);
        assert!(!layout.is_next_alone());
    }

    #[test]
    fn headers_far_ahead_are_left_out() {
        let ahead =
            (6..=900).map(|height| node(&format!("a{height}"), &format!("a{}", height - 1)));
        let nodes = tree(chain(1, 5).into_iter().chain(ahead).collect());
        let layout = Layout::of(&nodes);
        assert_eq!(layout.branches[0].blocks.len(), 3);
        assert_eq!((layout.next_column, layout.branches[0].column), (2, 0));
    }

    #[test]
    fn a_branch_whose_root_is_too_old_has_no_arrow() {
        let nodes = tree([chain(4, 6), vec![node("a4", "m3"), node("a5", "a4")]].concat());
        assert_eq!(drawn(&Layout::of(&nodes)), [(vec!["a5", "a4"], 2, 1, None)]);
    }
}
