//! The ledger's ordered rules, asked one by one of a copy.
//!
//! The functions and their order are the ledger's tables; only what it does in one go there, the
//! signatures in a batch, is done one by one here. A test holds each verdict against what the ledger's
//! own way says.

use alloc::vec::Vec;

use api::{
    ApiError, Family,
    lab::bench::{RuleList, RuleState, Verdict, Went},
};
use ledger::{
    Amount, Block, BlockHash, Changes, HeaderPoint, Height, RuleError, SignedTransaction, TxId,
    merkle_tree,
    rules::{
        BLOCK_RULES, BlockSubject, COINBASE_RULES, CoinbaseSubject, HEADER_RULES, Looks, OF_SEALS,
        Rule, SEAL_RULES, STATE_RULES, SealSubject, StateSubject, TRANSACTION_RULES,
        TransactionSubject,
    },
};
use node::rule_error;

use super::chain::Chain;

/// The name of the first question, which the node asks before all rules. A no is no refusal: the block
/// is an orphan and waits.
pub(crate) const PARENT: &str = "orphan";

/// Asks the rules in their order, up to the first that refuses.
pub(crate) fn judge(chain: &mut Chain, block: &Block, now_s: u64) -> Verdict {
    let mut asked = Asked::new(chain.room().params().is_sealed());
    let refused = asked.all(chain, block, now_s).err();
    let (refusal, transaction) = match refused {
        Some(No { error, transaction }) => (Some(error), transaction),
        None => (None, None),
    };
    Verdict {
        rules: asked.rules,
        refusal,
        transaction,
        took_us: 0,
    }
}

/// What is said of a block whose parent is not known.
pub(super) fn orphan(prev: BlockHash) -> ApiError {
    let message = "no block with this hash is known: the block waits until its parent comes";
    ApiError::new(Family::Policy, PARENT, message).with("found", prev)
}

/// A refusal, and the place of the transaction that it is about.
struct No {
    error: ApiError,
    transaction: Option<u32>,
}

/// All rules, and how far they were asked.
struct Asked {
    rules: Vec<RuleState>,
}

impl Asked {
    /// Of a room whose blocks are found by work, the rules for seals are left out: they ask nothing there.
    fn new(is_sealed: bool) -> Self {
        let parent = [(RuleList::Parent, PARENT)].into_iter();
        let all = parent
            .chain(names(RuleList::Header, HEADER_RULES))
            .chain(names(RuleList::Body, BLOCK_RULES))
            .chain(names(RuleList::Transaction, TRANSACTION_RULES))
            .chain(names(RuleList::State, SEAL_RULES))
            .chain(names(RuleList::State, STATE_RULES))
            .chain(names(RuleList::Reward, COINBASE_RULES));
        let state = |(list, name): (RuleList, &str)| RuleState {
            name: name.into(),
            list,
            went: Went::NotReached,
        };
        Self {
            rules: all
                .filter(|(_, name)| is_sealed || !OF_SEALS.contains(name))
                .map(state)
                .collect(),
        }
    }

    fn all(&mut self, chain: &mut Chain, block: &Block, now_s: u64) -> Result<(), No> {
        let parent = self.parent(chain, block)?;
        let subject = parent
            .subject(chain.room().schedule(), block.header, now_s)
            .map_err(|rule| self.refuse(&rule, None))?;
        self.ask(RuleList::Header, HEADER_RULES, &subject, None)?;
        let height = parent.height().next();
        let ids = self.body(chain, block, height)?;
        let room = chain.room();
        for (at, signed, id) in signed(block, &ids) {
            let subject = TransactionSubject::new(signed, id, room, false);
            let rules = TRANSACTION_RULES;
            self.ask(RuleList::Transaction, rules, &subject, Some(at))?;
        }
        self.pass(RuleList::Transaction);
        self.state(chain, block, &ids, parent.height())
    }

    fn parent(&mut self, chain: &Chain, block: &Block) -> Result<HeaderPoint, No> {
        let prev = block.header.prev;
        if let Some(point) = chain.find(prev) {
            let point = *point;
            self.pass(RuleList::Parent);
            return Ok(point);
        }
        self.mark(RuleList::Parent, PARENT, Went::Refused);
        Err(No {
            error: orphan(prev),
            transaction: None,
        })
    }

    fn body(&mut self, chain: &Chain, block: &Block, height: Height) -> Result<Vec<TxId>, No> {
        let ids = block.ids();
        let subject = BlockSubject {
            block,
            room: chain.room(),
            limits: &chain.room().params().limits,
            height,
            bytes: block.to_bytes().len(),
            tree: merkle_tree(ids.iter().copied()),
            seal_verified: false,
        };
        self.ask(RuleList::Body, BLOCK_RULES, &subject, None)?;
        Ok(ids)
    }

    fn state(
        &mut self,
        chain: &mut Chain,
        block: &Block,
        ids: &[TxId],
        parent: Height,
    ) -> Result<(), No> {
        let params = chain.room().params().clone();
        // A chain that the node stands on replays.
        let state = chain
            .state_at(parent)
            .map_err(|rule| self.refuse(&rule, None))?;
        if let Some(coinbase) = block.coinbase() {
            let subject = SealSubject {
                by: coinbase.to,
                height: parent.next(),
                bits: block.header.bits,
                state,
            };
            self.ask(RuleList::State, SEAL_RULES, &subject, None)?;
        }
        let mut changes = Changes::default();
        let mut fees = Amount::ZERO;
        for (at, signed, id) in signed(block, ids) {
            let view = changes.over(state);
            let subject = StateSubject {
                body: &signed.body,
                view: &view,
            };
            self.ask(RuleList::State, STATE_RULES, &subject, Some(at))?;
            changes
                .apply(state, id, signed)
                .map_err(|rule| self.refuse(&rule, Some(at)))?;
            fees = fees.checked_add(signed.body.fee).unwrap_or(Amount::MAX);
        }
        self.pass(RuleList::State);
        let Some(coinbase) = block.coinbase() else {
            return Ok(());
        };
        let subject = CoinbaseSubject {
            coinbase,
            height: parent.next(),
            params: &params,
            fees,
        };
        self.ask(RuleList::Reward, COINBASE_RULES, &subject, None)
    }

    fn ask<S: Looks>(
        &mut self,
        list: RuleList,
        rules: &[Rule<S>],
        subject: &S::At<'_>,
        transaction: Option<u32>,
    ) -> Result<(), No> {
        for rule in rules {
            if let Err(refusal) = (rule.check)(subject) {
                self.mark(list, rule.name, Went::Refused);
                return Err(No {
                    error: rule_error(&refusal),
                    transaction,
                });
            }
            self.mark(list, rule.name, Went::Passed);
        }
        Ok(())
    }

    /// A refusal that comes before its rule could be asked.
    fn refuse(&mut self, refusal: &RuleError, transaction: Option<u32>) -> No {
        for rule in &mut self.rules {
            if rule.name == refusal.rule() {
                rule.went = Went::Refused;
            }
        }
        No {
            error: rule_error(refusal),
            transaction,
        }
    }

    fn mark(&mut self, list: RuleList, name: &str, went: Went) {
        for rule in &mut self.rules {
            if rule.list == list && rule.name == name {
                rule.went = went;
            }
        }
    }

    /// Marks a list as passed, also where there was nothing to ask it of.
    fn pass(&mut self, list: RuleList) {
        for rule in &mut self.rules {
            if rule.list == list {
                rule.went = Went::Passed;
            }
        }
    }
}

fn names<S: Looks>(
    list: RuleList,
    rules: &'static [Rule<S>],
) -> impl Iterator<Item = (RuleList, &'static str)> {
    rules.iter().map(move |rule| (list, rule.name))
}

/// The signed transactions of a block with their places and ids.
fn signed<'a>(
    block: &'a Block,
    ids: &'a [TxId],
) -> impl Iterator<Item = (u32, &'a SignedTransaction, TxId)> {
    let all = (0_u32..).zip(&block.transactions).zip(ids);
    all.filter_map(|((at, transaction), id)| Some((at, transaction.signed()?, *id)))
}
