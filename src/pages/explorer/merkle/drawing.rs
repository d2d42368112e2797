//! Where the nodes of a Merkle tree are drawn.

use api::{MerkleNode, MerkleRole, MerkleTree};

/// Width of a drawing.
pub(super) const WIDTH: f64 = 388.0;
/// Height of a node.
pub(super) const NODE: f64 = 28.0;
/// From a level to the next.
const LEVEL: f64 = 57.0;
/// Room above the root.
const TOP: f64 = 4.0;
/// Where left and right nodes stand in a drawing of one way alone, in parts of the width.
const SIDES: [f64; 2] = [0.25, 0.75];

/// Digits of a hash where there is little room, and where there is more.
const FEW: usize = 4;
const MORE: usize = 10;

/// A Merkle tree as it is drawn.
#[derive(Debug, PartialEq)]
pub(super) struct Drawing<'a> {
    /// The nodes, those last that are drawn over the others.
    pub(super) nodes: Vec<Placed<'a>>,
    /// The lines from nodes up to their parents.
    pub(super) lines: Vec<Line>,
    /// Its height.
    pub(super) height: f64,
    /// Whether all nodes of the tree are in it.
    pub(super) is_whole: bool,
}

/// A node with its place.
#[derive(Debug, PartialEq)]
pub(super) struct Placed<'a> {
    pub(super) node: &'a MerkleNode,
    /// Its level, from the leaves.
    pub(super) level: usize,
    /// Its middle from left to right.
    pub(super) x: f64,
    /// Its top.
    pub(super) y: f64,
    pub(super) width: f64,
    /// How much of its hash is shown.
    pub(super) digits: usize,
}

/// A line from the top of a node to the bottom of its parent.
#[derive(Debug, PartialEq)]
pub(super) struct Line {
    pub(super) from: (f64, f64),
    pub(super) to: (f64, f64),
    pub(super) role: MerkleRole,
    pub(super) copy: bool,
}

impl<'a> Drawing<'a> {
    pub(super) fn of(tree: &'a MerkleTree) -> Self {
        let is_whole = tree
            .levels
            .first()
            .is_none_or(|leaves| leaves.nodes.len() >= leaves.width as usize);
        let top = tree.levels.len().saturating_sub(1);
        let plan = Plan { top, is_whole };
        let mut nodes: Vec<_> = (0..)
            .zip(&tree.levels)
            .flat_map(|(level, nodes)| nodes.nodes.iter().map(move |node| plan.place(level, node)))
            .collect();
        nodes.sort_by_key(|placed| rank(placed.node.role));
        let lines = nodes.iter().filter(|placed| placed.level < top);
        let lines = lines.map(|placed| plan.line(placed)).collect();
        Self {
            nodes,
            lines,
            height: plan.y(0) + NODE + TOP,
            is_whole,
        }
    }
}

/// What is drawn first: what the way is drawn over.
fn rank(role: MerkleRole) -> u8 {
    match role {
        MerkleRole::Other => 0,
        MerkleRole::Beside => 1,
        MerkleRole::Path => 2,
    }
}

#[derive(Clone, Copy)]
struct Plan {
    top: usize,
    is_whole: bool,
}

impl Plan {
    #[expect(clippy::cast_precision_loss, reason = "a few levels and a picture")]
    fn y(self, level: usize) -> f64 {
        TOP + LEVEL * (self.top - level) as f64
    }

    /// What a node and all below it take from left to right.
    fn span(self, level: usize) -> f64 {
        WIDTH / f64::from(1_u32 << (self.top - level).min(31))
    }

    fn x(self, level: usize, index: u32) -> f64 {
        if level == self.top {
            WIDTH / 2.0
        } else if self.is_whole {
            (f64::from(index) + 0.5) * self.span(level)
        } else {
            WIDTH * SIDES[(index % 2) as usize]
        }
    }

    fn place(self, level: usize, node: &MerkleNode) -> Placed<'_> {
        let is_wide = level == self.top || !self.is_whole;
        let widest = if is_wide { 112.0 } else { 64.0 };
        Placed {
            node,
            level,
            x: self.x(level, node.index),
            y: self.y(level),
            width: f64::min(widest, self.span(level) - 6.0).max(42.0),
            digits: if is_wide { MORE } else { FEW },
        }
    }

    fn line(self, placed: &Placed) -> Line {
        let parent = placed.level + 1;
        Line {
            from: (placed.x, placed.y),
            to: (self.x(parent, placed.node.index / 2), self.y(parent) + NODE),
            role: placed.node.role,
            copy: placed.node.copy,
        }
    }
}

/// A step of the way up, with whole hashes.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Step<'a> {
    pub(super) own: &'a str,
    /// The hash beside it; none where it is joined with itself.
    pub(super) beside: Option<&'a str>,
    /// Whether what is beside it stands on its left.
    pub(super) is_right: bool,
    pub(super) parent: &'a str,
}

/// The way from the transaction to the root.
pub(super) fn steps(tree: &MerkleTree) -> Vec<Step<'_>> {
    let of = |level: usize, role| {
        let level = tree.levels.get(level)?;
        level.nodes.iter().find(|node| node.role == role)
    };
    let step = |level| {
        let own = of(level, MerkleRole::Path)?;
        let beside = of(level, MerkleRole::Beside)?;
        let parent = of(level + 1, MerkleRole::Path)?;
        Some(Step {
            own: &own.hash,
            beside: (!beside.copy).then_some(beside.hash.as_str()),
            is_right: own.index % 2 == 1,
            parent: &parent.hash,
        })
    };
    (0..tree.levels.len()).map_while(step).collect()
}

#[cfg(test)]
mod tests {
    use api::MerkleLevel;

    use super::*;

    fn level(width: u32, nodes: &[(u32, MerkleRole, bool)]) -> MerkleLevel {
        let node = |(index, role, copy): &(u32, MerkleRole, bool)| MerkleNode {
            index: *index,
            hash: format!("{width}-{index}"),
            role: *role,
            copy: *copy,
        };
        MerkleLevel {
            width,
            nodes: nodes.iter().map(node).collect(),
        }
    }

    use MerkleRole::{Beside, Other, Path};

    /// Three transactions, the last one looked at.
    fn small() -> MerkleTree {
        MerkleTree {
            block: String::new(),
            position: 2,
            levels: vec![
                level(
                    3,
                    &[
                        (0, Other, false),
                        (1, Other, false),
                        (2, Path, false),
                        (3, Beside, true),
                    ],
                ),
                level(2, &[(0, Beside, false), (1, Path, false)]),
                level(1, &[(0, Path, false)]),
            ],
        }
    }

    #[test]
    fn children_stand_below_their_parent() {
        let tree = small();
        let drawing = Drawing::of(&tree);
        assert!(drawing.is_whole);
        let x = |level: usize, index: u32| {
            let mut nodes = drawing.nodes.iter();
            nodes
                .find(|placed| placed.level == level && placed.node.index == index)
                .map(|placed| placed.x)
                .expect("it is drawn")
        };
        for (level, index) in [(1, 0), (1, 1), (2, 0)] {
            let middle = f64::midpoint(x(level - 1, 2 * index), x(level - 1, 2 * index + 1));
            assert!((x(level, index) - middle).abs() < 1e-9);
        }
        assert_eq!(drawing.lines.len(), drawing.nodes.len() - 1);
        assert!(
            drawing
                .nodes
                .iter()
                .all(|placed| placed.x + placed.width / 2.0 <= WIDTH)
        );
        let last = drawing.nodes.last().expect("nodes");
        assert_eq!(last.node.role, Path, "the way is drawn over the rest");
    }

    #[test]
    fn a_way_alone_goes_left_and_right() {
        let tree = MerkleTree {
            block: String::new(),
            position: 20,
            levels: vec![
                level(21, &[(20, Path, false), (21, Beside, true)]),
                level(11, &[(10, Path, false), (11, Beside, true)]),
                level(6, &[(4, Beside, false), (5, Path, false)]),
                level(3, &[(2, Path, false), (3, Beside, true)]),
                level(2, &[(0, Beside, false), (1, Path, false)]),
                level(1, &[(0, Path, false)]),
            ],
        };
        let drawing = Drawing::of(&tree);
        assert!(!drawing.is_whole);
        let way = drawing
            .nodes
            .iter()
            .filter(|placed| placed.node.role == Path);
        let xs: Vec<f64> = way.map(|placed| placed.x).collect();
        assert_eq!(xs, [97.0, 97.0, 291.0, 97.0, 291.0, 194.0]);
        let steps = steps(&tree);
        assert_eq!(steps.len(), 5);
        assert_eq!((steps[0].beside, steps[0].is_right), (None, false));
        let third = &steps[2];
        assert_eq!(
            (third.own, third.beside, third.is_right, third.parent),
            ("6-5", Some("6-4"), true, "3-2")
        );
    }

    #[test]
    fn a_tree_of_one_has_no_steps() {
        let tree = MerkleTree {
            block: String::new(),
            position: 0,
            levels: vec![level(1, &[(0, Path, false)])],
        };
        assert!(steps(&tree).is_empty());
        let drawing = Drawing::of(&tree);
        assert!(drawing.is_whole && drawing.lines.is_empty());
        assert_eq!(drawing.nodes.len(), 1);
    }
}
