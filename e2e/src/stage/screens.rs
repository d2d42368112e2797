//! Everything that a person can look at.

use serde_json::{Value, json};

use crate::{Result, Tab};

/// Something to look at.
#[derive(Clone, Debug)]
pub struct View {
    /// A short name.
    pub name: &'static str,
    /// Its path.
    pub path: String,
    /// A selector that finds something once it is there.
    pub is_there: &'static str,
    /// A script that opens what is to be seen, and gives `true` once it could.
    pub action: Option<&'static str>,
}

/// Presses what a selector finds, and gives whether it is there.
macro_rules! press {
    ($selector:literal) => {
        concat!(
            "(() => { const found = document.querySelector('",
            $selector,
            "'); found?.click(); return !!found; })()"
        )
    };
}

/// Opens all that is folded.
const UNFOLD: &str = "(() => { const all = document.querySelectorAll('main details'); \
                      all.forEach(one => one.open = true); return all.length > 0; })()";

/// What in a room is looked at.
struct Found {
    /// The person's address.
    me: String,
    /// The block with most transactions.
    block: String,
    /// One of them.
    txid: String,
    /// A block that was undone; empty where none was.
    undone: String,
}

impl Found {
    async fn by(tab: &Tab) -> Result<Self> {
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        let status = tab.call("status", json!([])).await?;
        let chain = tab.call("chain", json!([{ "count": 50 }])).await?;
        let blocks = chain.as_array().cloned().unwrap_or_default();
        let size = |block: &Value| block["transactions"].as_array().map_or(0, Vec::len);
        let block = blocks.iter().max_by_key(|block| size(block));
        let block = block.cloned().unwrap_or_default();
        let tree = tab.call("tree", json!([{ "depth": 50 }])).await?;
        let mut tree = tree.as_array().into_iter().flatten();
        let undone = tree.find(|one| one["undone"] == true);
        Ok(Self {
            me: text(&status["me"]["address"]),
            block: text(&block["hash"]),
            txid: text(&block["transactions"][1]),
            undone: undone.map(|one| text(&one["hash"])).unwrap_or_default(),
        })
    }
}

/// All views of the room that a tab is in.
///
/// # Errors
/// If the tab's node does not answer.
pub async fn views(tab: &Tab) -> Result<Vec<View>> {
    let Found {
        me,
        block,
        txid,
        undone,
    } = Found::by(tab).await?;
    let view = |name, path: &str, is_there| View {
        name,
        path: path.to_owned(),
        is_there,
        action: None,
    };
    let open = |name, path: &str, is_there, action| View {
        action: Some(action),
        ..view(name, path, is_there)
    };
    let block = format!("/explorer/block/{block}");
    let undone = format!("/explorer/block/{undone}");
    let tx = format!("/explorer/tx/{txid}");
    let account = format!("/explorer/account/{me}");
    let (tree, charts) = (".merkle .m-node", ".charts .chart-column");
    Ok(vec![
        view("welcome", "/", ".door"),
        view("start", "/start", "main form"),
        view("invite", "/invite", ".invite-letters"),
        view("projector", "/projector", ".pj .pt"),
        view("feed", "/feed", ".post"),
        open("feed-answer", "/feed", ".post", press!(".post-foot button")),
        view("wallet", "/wallet", "main.wallet .history"),
        view("market", "/market", ".offer"),
        open(
            "market-offer",
            "/market",
            ".offer",
            press!(".head-actions > .btn"),
        ),
        view("stamp", "/stamp", "main.stamp h1"),
        view("mine", "/mine", "main.mine .card"),
        view("explorer", "/explorer", charts),
        open("explorer-tables", "/explorer", charts, UNFOLD),
        view("explorer-block", &block, tree),
        open("explorer-words", &block, tree, UNFOLD),
        view("explorer-undone", &undone, tree),
        view("explorer-next", "/explorer/block/next", ".next-header"),
        view("explorer-tx", &tx, tree),
        view("explorer-account", &account, ".txs"),
        view("explorer-missing", "/explorer/block/9999", ".missing"),
        view("network", "/network", "main.network .card"),
        open("network-message", "/network", ".msg", press!(".msg")),
        view("lab", "/lab", "main h1"),
        view("room", "/room", "main.room .results"),
        view("lab", "/lab", ".lessons li"),
        open("lab-hash", "/lab/lesson/1", "#hash-text", UNFOLD),
        view("lab-hand", "/lab/lesson/2", "#hand-nonce"),
        view("lab-links", "/lab/lesson/3", ".copies .copy"),
        open("lab-break", "/lab/lesson/4", "#verdict-head", UNFOLD),
        view("lab-forks", "/lab/lesson/8", ".sim-table tbody tr"),
        view("lab-trail", "/lab/lesson/9", ".frame-parts button"),
        view("lab-ledgers", "/lab/lesson/10", ".pages li"),
        view("lab-bench", "/lab/bench", "#verdict-head"),
        view("papers", "/lab/papers", ".papers-list a"),
        view("paper-plan", "/lab/papers/plan-45", ".paper-troubles"),
        view("paper-sheet", "/lab/papers/worksheet-4", ".paper-tasks"),
        view("scripts", "/lab/scripts", "#script-program"),
        view("lost", "/nowhere", "main.lost h1"),
    ])
}
