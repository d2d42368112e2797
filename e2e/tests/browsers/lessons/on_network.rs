//! The lessons on the simulated network: levers are pulled, races are measured.

use e2e::{Result, wait_for};
use std::time::Duration;

use super::Pupil;
use crate::class::wait_to_read;

/// Hundreds of races take a while on a slow machine.
const MEASURED: Duration = Duration::from_mins(3);
/// The place of the fastest speed.
const FASTEST: &str = "8";

impl Pupil {
    /// Sets a slider or chooses what stands in a list, as far as the page can tell like a person.
    pub(super) async fn set(&self, selector: &str, value: &str) -> Result<()> {
        let there = format!("!!document.querySelector('{selector}')");
        wait_for(selector, MEASURED, async || {
            let is_there = self.tab.evaluate(&there).await? == serde_json::json!(true);
            Ok(is_there.then_some(()))
        })
        .await?;
        let quoted = serde_json::json!(value);
        let set = format!(
            "(() => {{ const field = document.querySelector('{selector}');
              if (field.tagName === 'SELECT') {{
                field.selectedIndex = [...field.options].findIndex(option => option.text === {quoted});
              }} else {{ field.value = {quoted}; }}
              field.dispatchEvent(new Event('change', {{ bubbles: true }})); }})()"
        );
        self.tab.evaluate(&set).await.map(drop)
    }

    /// Waits until a goal is reached, however long its races take.
    async fn reach_late(&self, goal: usize) -> Result<()> {
        wait_for(&format!("goal {goal}"), MEASURED, async || {
            Ok(self.has(goal).await?.then_some(()))
        })
        .await
    }

    /// Looks into node 3, and plays fast.
    async fn begin(&self) -> Result<()> {
        self.look_into(3).await?;
        self.set("#sim-speed", FASTEST).await?;
        self.press(".sim-play").await
    }

    async fn measure(&self, topic: &str, at: &str) -> Result<()> {
        self.set("#odds-topic", topic).await?;
        self.set("#odds-place", at).await?;
        self.press(".odds-choices .btn").await
    }

    pub(super) async fn lesson_5(&self) -> Result<()> {
        self.open(5).await?;
        self.begin().await?;
        assert!(!self.has(1).await?, "an honest network cheats nobody");
        self.set("#sim-behaviour", "Double-spending buyer").await?;
        self.set("#sim-confirmations", "0").await?;
        self.reach_late(1).await?;
        self.answer(2, 1, 2).await?;
        self.turn_to(3).await?;
        self.set("#sim-share", "45").await?;
        self.set("#sim-confirmations", "1").await?;
        self.reach_late(3).await?;
        self.turn_to(4).await?;
        self.set("#sim-share", "10").await?;
        self.set("#sim-confirmations", "3").await?;
        self.reach_late(4).await?;
        self.press(".sim-play").await?;
        self.go_on(5).await?;
        self.measure("10 %", "1").await?;
        let cell = |at: u32| format!(".odds-table [data-at='{at}'] td:nth-child(3)");
        wait_for("the first measure", MEASURED, async || {
            let is_there = self.tab.text(&cell(1)).await?.contains("of 200");
            Ok(is_there.then_some(()))
        })
        .await?;
        assert!(!self.has(5).await?, "one number is no comparison");
        self.measure("10 %", "3").await?;
        self.reach_late(5).await?;
        let name = if self.has_keyboard {
            "odds"
        } else {
            "odds-phone"
        };
        self.tab.scroll_to(".odds").await?;
        self.tab.screenshot(name).await?;
        self.answer(6, 1, 3).await?;
        self.answer(7, 2, 3).await
    }

    pub(super) async fn lesson_6(&self) -> Result<()> {
        self.open(6).await?;
        self.begin().await?;
        self.press(".undone .btn").await?;
        self.press(".sim-halves").await?;
        self.reach_late(1).await?;
        self.answer(2, 1, 3).await?;
        self.go_on(3).await?;
        self.press(".sim-heal").await?;
        self.reach_late(3).await?;
        self.answer(4, 2, 1).await?;
        self.turn_to(5).await?;
        // A payment may wait for a block that has room for it.
        wait_for("nothing lost", MEASURED, async || {
            self.press(".undone .btn").await?;
            Ok(self.has(5).await?.then_some(()))
        })
        .await?;
        wait_to_read(&self.tab, ".undone", "On the chain again").await?;
        self.answer(6, 1, 2).await
    }

    pub(super) async fn lesson_7(&self) -> Result<()> {
        self.open(7).await?;
        self.begin().await?;
        self.set("#sim-share", "70").await?;
        self.set("#sim-behaviour", "Double-spending buyer").await?;
        self.set("#sim-confirmations", "6").await?;
        self.reach_late(1).await?;
        self.answer(2, 1, 2).await?;
        self.turn_to(3).await?;
        self.set("#sim-share", "40").await?;
        self.set("#sim-behaviour", "Selfish miner").await?;
        self.reach_late(3).await?;
        self.press(".sim-play").await?;
        for (goal, power) in [(4, "10 %"), (5, "45 %")] {
            self.go_on(goal).await?;
            wait_for(&format!("goal {goal}"), MEASURED, async || {
                self.measure("1", power).await?;
                wait_to_read(&self.tab, ".odds-choices .btn", "1,000 more").await?;
                Ok(self.has(goal).await?.then_some(()))
            })
            .await?;
        }
        self.answer(6, 2, 1).await
    }

    /// Looks into a node, and waits until its card and its levers are there: they move what is below them, and a
    /// finger may miss that.
    async fn look_into(&self, node: u32) -> Result<()> {
        // A second press on the one that is looked into looks away.
        let button = format!(".sim-table tbody tr:nth-child({node}) button");
        let pressed = format!("{button}[aria-pressed=true]");
        wait_for(&pressed, MEASURED, async || {
            if self.tab.exists(&pressed).await? {
                return Ok(Some(()));
            }
            self.press(&button).await?;
            Ok(None)
        })
        .await?;
        wait_to_read(&self.tab, ".sim-levers", &format!("Node {node}")).await
    }

    /// Gives the first nodes another behaviour.
    async fn behave(&self, nodes: u32, behaviour: &str) -> Result<()> {
        for node in 1..=nodes {
            self.look_into(node).await?;
            self.set("#sim-behaviour", behaviour).await?;
            wait_to_read(&self.tab, ".sim-card", "Change of rules").await?;
        }
        Ok(())
    }

    pub(super) async fn lesson_8(&self) -> Result<()> {
        self.open(8).await?;
        self.behave(1, "Tighter rule (soft fork)").await?;
        self.set("#sim-speed", FASTEST).await?;
        self.press(".sim-play").await?;
        self.reach_late(1).await?;
        assert!(!self.has(2).await?, "one of five is too few");
        self.turn_to(2).await?;
        self.press(".sim-play").await?;
        self.behave(4, "Tighter rule (soft fork)").await?;
        self.press(".sim-play").await?;
        self.reach_late(2).await?;
        self.turn_to(3).await?;
        self.reach_late(3).await?;
        self.answer(4, 1, 2).await?;
        self.go_on(5).await?;
        self.press(".sim-play").await?;
        self.behave(4, "Other reward (hard fork)").await?;
        self.press(".sim-play").await?;
        self.reach_late(5).await?;
        self.press(".sim-play").await?;
        self.picture(".sim-card", "forks").await?;
        self.answer(6, 2, 3).await?;
        self.answer(7, 2, 1).await
    }
}
