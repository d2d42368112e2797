// Tries to spend the same coins twice, and then to change a block that paid somebody.
// Both fail, and the node says by which rule. Allow signing, and a budget of twice what you own: within a
// smaller one the second payment is refused before the node hears of it.
const { me, tip } = await chalkchain.status();
const others = [
  ...(await chalkchain.names()).map((one) => one.address),
  ...(await chalkchain.chain({ count: 200 })).map((block) => block.miner),
  ...(await chalkchain.posts()).map((post) => post.from),
].filter((address) => address && address !== me.address);
const friend = others[0];
const amount = Math.floor(me.spendable / 2) + 1;

if (!friend) throw new Error("Nobody else has done anything here yet: a payment goes to somebody else.");
if (me.spendable < 2) throw new Error("You own nothing yet: mine a block first.");
const first = await chalkchain.transfer(friend, amount, { fee: 0, memo: "once" });
console.log(`First payment of ${amount / 100}: ${first.txid}`);

// More than half is gone, so the same amount is not there a second time.
try {
  await chalkchain.transfer(friend, amount, { fee: 0, memo: "twice" });
  console.error("The second payment went through!");
} catch (refusal) {
  console.log(`Second payment refused by the rule ${refusal.rule}: ${refusal.message}`);
}

// A block's header holds the root of a tree over all its transactions: change what its finder gets, which stands
// 125 bytes from its beginning, and it is another.
const { raw, height } = await chalkchain.block(tip);
const digit = raw[250] === "0" ? "1" : "0";
try {
  await chalkchain.addBlock(raw.slice(0, 250) + digit + raw.slice(251));
  console.error("The changed block was taken!");
} catch (refusal) {
  console.log(`Changed block ${height} refused by the rule ${refusal.rule}: ${refusal.message}`);
}
