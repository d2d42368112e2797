//! Lesson 10: three kinds of ledger.

use e2e::Result;

use super::Pupil;
use crate::class::wait_to_read;

const STRIKE: &str = "Strike out what you have paid Grace";

impl Pupil {
    /// Changes an entry of a ledger, and reads what is said of it.
    async fn change(&self, of: &str, what: &str, says: &str) -> Result<()> {
        self.set(&format!("#{of}-what"), what).await?;
        self.press(&format!("#ledger-{of} [type=submit]")).await?;
        self.read(of, says).await
    }

    /// Presses a button of a ledger, and reads what is said of it.
    async fn repair(&self, of: &str, button: &str, says: &str) -> Result<()> {
        self.press(&format!("#ledger-{of} .do-{button}")).await?;
        self.read(of, says).await
    }

    async fn read(&self, of: &str, says: &str) -> Result<()> {
        let verdict = format!("#ledger-{of} .ledger-verdict");
        wait_to_read(&self.tab, &verdict, says).await
    }

    pub(super) async fn lesson_10(&self) -> Result<()> {
        self.open(10).await?;
        self.read("table", "The sums fit").await?;
        let raise = "What Ada has paid you";
        self.tab.fill("#table-amount", "much").await?;
        self.press("#ledger-table [type=submit]").await?;
        wait_to_read(&self.tab, "#ledger-table", "Type an amount").await?;
        self.tab.fill("#table-amount", "20.01").await?;
        self.change("table", raise, "Somebody will notice").await?;
        assert!(!self.has(1).await?, "the sums show it");
        self.tab.fill("#table-amount", "9.00").await?;
        self.change("table", raise, "ever different").await?;
        self.reach(1).await?;
        self.go_on(2).await?;
        self.change("work", raise, "badMerkleRoot").await?;
        self.repair("work", "roots", "hashAboveTarget").await?;
        assert!(!self.has(2).await?, "nothing is worked for yet");
        self.repair("work", "redo", "badSignature").await?;
        self.reach(2).await?;
        self.go_on(3).await?;
        self.change("work", STRIKE, "badMerkleRoot").await?;
        self.repair("work", "redo", "stays with the old one")
            .await?;
        assert!(!self.has(3).await?, "as much work is not more");
        self.repair("work", "extend", "Everybody follows").await?;
        self.reach(3).await?;
        self.go_on(4).await?;
        self.change("signers", STRIKE, "badMerkleRoot").await?;
        self.repair("signers", "roots", "badSeal").await?;
        assert!(!self.has(4).await?, "nobody has sealed it");
        self.repair("signers", "alone", "signedRecently").await?;
        self.reach(4).await?;
        self.go_on(5).await?;
        self.repair("signers", "redo", "stays with the old one")
            .await?;
        for _ in 0..3 {
            if !self.has(5).await? {
                self.repair("signers", "extend", "weighs").await?;
            }
        }
        self.reach(5).await?;
        self.read("signers", "no work").await?;
        self.picture(".ledgers", "ledgers").await?;
        self.stranger_and_away().await?;
        self.answer(8, 1, 2).await?;
        self.answer(9, 1, 3).await
    }

    async fn stranger_and_away(&self) -> Result<()> {
        let (kind, told) = ("#trial-kind", "#ledger-trial .ledger-verdict");
        self.go_on(6).await?;
        self.set(kind, "A chain of signers").await?;
        self.press(".do-stranger").await?;
        wait_to_read(&self.tab, told, "notAMember").await?;
        self.set("#trial-votes", "1").await?;
        self.press(".do-stranger").await?;
        wait_to_read(&self.tab, told, "It votes for the stranger").await?;
        assert!(!self.has(6).await?, "one of three is no majority");
        self.set("#trial-votes", "2").await?;
        self.press(".do-stranger").await?;
        self.reach(6).await?;
        self.go_on(7).await?;
        self.set("#trial-away", "2").await?;
        self.press(".do-away").await?;
        wait_to_read(&self.tab, told, "signedRecently").await?;
        assert!(!self.has(7).await?, "the other chain is not tried yet");
        self.set(kind, "A chain of work").await?;
        self.press(".do-away").await?;
        self.reach(7).await?;
        wait_to_read(&self.tab, told, "Half of all such searches").await?;
        self.picture("#ledger-trial", "ledgers-trial").await
    }
}
