// Watches the market for places in the next block: who waits, and what do they pay?
async function look() {
  const waiting = await chalkchain.pending();
  const fees = waiting.map((tx) => tx.fee).sort((a, b) => a - b);
  const median = fees.length ? fees[Math.floor(fees.length / 2)] : 0;
  const all = fees.reduce((sum, fee) => sum + fee, 0);
  console.log(`${fees.length} wait; fees ${(fees[0] ?? 0) / 100} to ${(fees.at(-1) ?? 0) / 100}, ` +
    `median ${median / 100}, together ${all / 100}`);
}

chalkchain.on("tx", (tx) => console.log(`New: ${tx.kind}, fee ${tx.fee / 100}`));
chalkchain.on("tip", async (block) => {
  const { transactions } = await chalkchain.block(block.hash);
  const fees = transactions.slice(1).map((tx) => tx.fee / 100);
  console.log(`Block ${block.height} took ${fees.length}, fees: ${fees.join(", ") || "none"}`);
  await look();
});

await look();
