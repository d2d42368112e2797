// Thanks whoever finds a block, once for each, until you press Stop.
// It posts in your name: allow signing, and a budget if you want to pay fees.
const thanked = new Set();

chalkchain.on("tip", async (block) => {
  if (block.mine || thanked.has(block.hash)) return;
  thanked.add(block.hash);
  const finder = block.minerName ?? `…${block.miner.slice(-6)}`;
  const { txid } = await chalkchain.post(`Thank you for block ${block.height}, ${finder}!`);
  console.log(`Thanked ${finder}: ${txid}`);
});

console.log("Waiting for the next block of somebody else.");
