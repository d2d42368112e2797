//! A vote before it is cast.

use api::{Ballot, Consortium, Role};

/// What a person chose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Draft {
    /// A name or an address.
    pub(super) who: String,
    /// Which role is to change.
    pub(super) role: Role,
    /// Whether it is to be given.
    pub(super) admit: bool,
}

/// Why a vote would change nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Wrong {
    /// Nobody is named.
    Nobody,
    /// Who is named has the role.
    HasIt,
    /// Who is named does not have it.
    LacksIt,
    /// Without that signer nobody could seal.
    LastSigner,
    /// This node voted for it.
    Voted,
}

impl Default for Draft {
    fn default() -> Self {
        Self {
            who: String::new(),
            role: Role::Member,
            admit: true,
        }
    }
}

impl Draft {
    /// The vote, of the account `me`. Who is not known here is left to the node, which knows all names.
    ///
    /// # Errors
    /// Says why it would change nothing.
    pub(super) fn ballot(&self, now: &Consortium, me: &str) -> Result<Ballot, Wrong> {
        let who = self.who.trim();
        if who.is_empty() {
            return Err(Wrong::Nobody);
        }
        let found = holder(now, self.role, who);
        match (self.admit, found) {
            (true, Some(_)) => return Err(Wrong::HasIt),
            (false, None) => return Err(Wrong::LacksIt),
            (false, Some(_)) if self.role == Role::Signer && now.signers.len() == 1 => {
                return Err(Wrong::LastSigner);
            }
            _ => {}
        }
        let ballot = Ballot {
            role: self.role,
            address: found.unwrap_or(who).to_owned(),
            admit: self.admit,
        };
        if has_voted(now, &ballot, me) {
            return Err(Wrong::Voted);
        }
        Ok(ballot)
    }
}

/// The address of who has a role, by a name or an address.
fn holder<'a>(now: &'a Consortium, role: Role, who: &str) -> Option<&'a str> {
    let is_named = |name: Option<&str>| name.is_some_and(|name| same(name, who));
    match role {
        Role::Signer => {
            let mut signers = now.signers.iter();
            let found = signers.find(|one| one.address == who || is_named(one.name.as_deref()));
            found.map(|one| one.address.as_str())
        }
        Role::Member => {
            let mut members = now.members.iter();
            let found = members.find(|one| one.address == who || is_named(one.name.as_deref()));
            found.map(|one| one.address.as_str())
        }
    }
}

fn same(name: &str, other: &str) -> bool {
    name.to_lowercase() == other.to_lowercase()
}

/// Whether the vote of the account `me` stands, by the address or the name that the ballot has.
fn has_voted(now: &Consortium, ballot: &Ballot, me: &str) -> bool {
    now.proposals.iter().any(|proposal| {
        let is_about = proposal.ballot == *ballot
            || (proposal.ballot.role == ballot.role
                && proposal.ballot.admit == ballot.admit
                && (proposal.name.as_deref()).is_some_and(|name| same(name, &ballot.address)));
        is_about && proposal.by.iter().any(|by| by == me)
    })
}

#[cfg(test)]
mod tests {
    use api::{Admitted, Proposal, Signer};

    use super::*;

    fn consortium() -> Consortium {
        let signer = |address: &str, name: &str| Signer {
            address: address.to_owned(),
            name: Some(name.to_owned()),
            in_turn: false,
            from_height: 1,
        };
        Consortium {
            signers: vec![signer("chalk1ada", "Ada"), signer("chalk1grace", "Grace")],
            members: vec![Admitted {
                address: "chalk1joan".to_owned(),
                name: None,
            }],
            proposals: vec![Proposal {
                ballot: Ballot {
                    role: Role::Member,
                    address: "chalk1alan".to_owned(),
                    admit: true,
                },
                name: Some("Alan".to_owned()),
                by: vec!["chalk1ada".to_owned()],
            }],
            needed: 2,
            waiting: Vec::new(),
            signs: true,
            acts: true,
        }
    }

    fn vote(who: &str, role: Role, admit: bool) -> Result<Ballot, Wrong> {
        let who = who.to_owned();
        Draft { who, role, admit }.ballot(&consortium(), "chalk1ada")
    }

    #[test]
    fn a_vote_names_an_address_where_one_is_known() {
        let removal = vote(" grace ", Role::Signer, false).unwrap();
        assert_eq!(
            (removal.address.as_str(), removal.admit),
            ("chalk1grace", false)
        );
        let admission = vote("Mary", Role::Member, true).unwrap();
        assert_eq!(admission.address, "Mary", "the node knows who that is");
        assert!(vote("Ada", Role::Member, true).is_ok(), "roles are apart");
    }

    #[test]
    fn a_vote_that_changes_nothing_is_told() {
        for (who, role, admit, wrong) in [
            ("  ", Role::Member, true, Wrong::Nobody),
            ("ADA", Role::Signer, true, Wrong::HasIt),
            ("chalk1joan", Role::Member, true, Wrong::HasIt),
            ("Grace", Role::Member, false, Wrong::LacksIt),
            ("chalk1alan", Role::Member, true, Wrong::Voted),
            ("alan", Role::Member, true, Wrong::Voted),
        ] {
            assert_eq!(vote(who, role, admit), Err(wrong), "{who}");
        }
        let mut alone = consortium();
        alone.signers.truncate(1);
        let last = Draft {
            who: "Ada".to_owned(),
            role: Role::Signer,
            admit: false,
        };
        assert_eq!(last.ballot(&alone, "chalk1ada"), Err(Wrong::LastSigner));
    }
}
