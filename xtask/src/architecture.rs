//! Which crate may depend on which.
//!
//! The direction is the architecture: consensus knows nothing of nodes, nodes nothing of workers,
//! the relay nothing of consensus, the page nothing but requests and events.

use crate::workspace::{Crate, Workspace};

/// Every crate of the house, and which of the others it may need, also for its tests. What is not
/// here is forbidden.
const ALLOWED: &[(&str, &[&str])] = &[
    ("api", &[]),
    ("ledger", &[]),
    ("pow", &[]),
    ("wire", &[]),
    (
        "native",
        &["api", "chalk-relay", "ledger", "node", "pow", "wire"],
    ),
    ("node", &["api", "ledger"]),
    ("node-worker", &["api", "ledger", "node", "pow", "wire"]),
    ("pow-worker", &["pow"]),
    ("gpu-worker", &["pow", "pow-worker"]),
    ("sim", &["api", "ledger", "node"]),
    ("lab", &["api", "ledger", "node", "pow", "sim", "wire"]),
    ("lab-worker", &["api", "lab"]),
    ("vault-worker", &["api"]),
    ("chalk-relay", &["wire"]),
    ("chalkchain-page", &["api"]),
    // The programs need none; their tests need a node.
    ("examples", &["ledger", "native"]),
];

/// Crates that test or serve the others: they may need any, and no crate may need them.
const OUTSIDE: &[&str] = &["e2e", "xtask"];

/// Names each dependency that goes the wrong way.
pub(crate) fn check(workspace: &Workspace) -> Vec<String> {
    workspace.crates.iter().flat_map(check_crate).collect()
}

fn check_crate(member: &Crate) -> Vec<String> {
    let name = member.name.as_str();
    if OUTSIDE.contains(&name) {
        return Vec::new();
    }
    let Some((_, allowed)) = ALLOWED.iter().find(|(known, _)| *known == name) else {
        return vec![format!(
            "{name}: it has no place in the architecture; give it one in {}",
            file!()
        )];
    };
    member
        .needs
        .iter()
        .filter(|needed| !allowed.contains(&needed.as_str()))
        .map(|needed| format!("{name}: it must not depend on {needed}"))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn broken(name: &str, needs: &[&str]) -> Vec<String> {
        check_crate(&Crate {
            name: name.into(),
            manifest: "Cargo.toml".into(),
            needs: needs.iter().map(|&need| need.into()).collect(),
        })
    }

    #[test]
    fn what_goes_the_right_way_is_allowed() {
        assert!(broken("node", &["api", "ledger"]).is_empty());
        assert!(broken("e2e", &["chalk-relay", "node"]).is_empty());
    }

    #[test]
    fn what_goes_the_wrong_way_is_named() {
        assert_eq!(
            broken("chalk-relay", &["wire", "ledger"]),
            ["chalk-relay: it must not depend on ledger"]
        );
        assert_eq!(
            broken("ledger", &["node"]),
            ["ledger: it must not depend on node"]
        );
        assert_eq!(broken("chalkchain-page", &["api", "e2e"]).len(), 1);
    }

    #[test]
    fn an_unknown_crate_needs_a_place() {
        assert_eq!(broken("surprise", &[]).len(), 1);
    }

    #[test]
    fn the_table_has_no_circle() {
        // Each crate only needs crates that are complete without it.
        let mut complete: Vec<&str> = Vec::new();
        while complete.len() < ALLOWED.len() {
            let before = complete.len();
            for (name, allowed) in ALLOWED {
                if !complete.contains(name) && allowed.iter().all(|need| complete.contains(need)) {
                    complete.push(name);
                }
            }
            assert!(
                complete.len() > before,
                "a circle among the rest: {complete:?}"
            );
        }
    }
}
