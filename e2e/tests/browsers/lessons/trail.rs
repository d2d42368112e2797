//! Lesson 9: who can see what.

use e2e::Result;

use super::Pupil;
use crate::class::wait_to_read;

/// Gives the short address in the row of the lesson's table that says something.
const WHO_SAYS: &str = "(says => [...document.querySelectorAll('.trail tbody tr')].find(row => \
    row.textContent.includes(says)).querySelector('td').textContent)";

impl Pupil {
    /// Who signed what says this, as the table has it.
    async fn who_says(&self, says: &str) -> Result<String> {
        self.set("#trail-address", "all addresses").await?;
        wait_to_read(&self.tab, ".trail tbody", says).await?;
        let found = self.tab.evaluate(&format!("{WHO_SAYS}('{says}')")).await?;
        Ok(found.as_str().unwrap_or_default().to_owned())
    }

    async fn say(&self, button: &str, verdict: &str) -> Result<()> {
        self.press(button).await?;
        wait_to_read(&self.tab, ".trail-verdict", verdict).await
    }

    async fn write_note(&self, source: &str, verdict: &str) -> Result<()> {
        self.set("#hide-source", source).await?;
        self.tab.fill("#hide-note", "The tea is good.").await?;
        self.press("[aria-labelledby=hide-head] [type=submit]")
            .await?;
        wait_to_read(&self.tab, "[aria-labelledby=hide-head]", verdict).await
    }

    pub(super) async fn lesson_9(&self) -> Result<()> {
        self.open(9).await?;
        let kiosk = self.who_says("claims the name Kiosk").await?;
        let ada = self.who_says("claims the name Ada").await?;
        let grace = self.who_says("claims the name Grace").await?;
        let nameless = self.who_says("coffee").await?;
        let (named, buyer) = (
            ".trail-points .btn:nth-child(1)",
            ".trail-points .btn:nth-child(2)",
        );
        self.set("#trail-address", &ada).await?;
        self.say(named, "something else").await?;
        assert!(!self.has(1).await?, "Ada is no kiosk");
        self.set("#trail-address", &kiosk).await?;
        self.say(named, "so the chain says").await?;
        self.reach(1).await?;
        self.go_on(2).await?;
        self.set("#trail-address", &grace).await?;
        self.say(buyer, "something else").await?;
        assert!(!self.has(2).await?, "Grace buys less often");
        self.set("#trail-address", &ada).await?;
        self.say(buyer, "so the chain says").await?;
        self.reach(2).await?;
        self.go_on(3).await?;
        let pair = "[aria-labelledby=trail-head] .odds-choices ~ .odds-choices .btn";
        self.set("#trail-address", &nameless).await?;
        self.set("#trail-other", &ada).await?;
        self.say(pair, "something else").await?;
        assert!(!self.has(3).await?, "Ada had no part in it");
        self.set("#trail-other", &grace).await?;
        self.say(pair, "so the chain says").await?;
        self.reach(3).await?;
        self.picture(".trail", "trail").await?;
        self.go_on(4).await?;
        self.press("[aria-labelledby=hide-head] [type=submit]")
            .await?;
        wait_to_read(&self.tab, "[aria-labelledby=hide-head]", "not blank").await?;
        self.write_note("my first address pays it", "found out")
            .await?;
        self.reach(4).await?;
        self.go_on(5).await?;
        self.write_note("it finds a block itself", "Nothing on the chain")
            .await?;
        self.reach(5).await?;
        self.answer(6, 1, 3).await?;
        self.go_on(7).await?;
        self.press("[data-part=signature]").await?;
        wait_to_read(&self.tab, "[aria-labelledby=frame-head]", "Not that").await?;
        assert!(!self.has(7).await?, "blocks have the signature");
        self.press("[data-part=peer]").await?;
        self.reach(7).await?;
        self.picture("[aria-labelledby=frame-head]", "frame")
            .await?;
        self.answer(8, 3, 1).await
    }
}
