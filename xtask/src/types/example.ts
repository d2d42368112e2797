// Uses every kind of call as a program would; it must compile under --strict.
import type { Chalkchain, Events, Refusal } from "../../../pkg/api";
import { join, relayOf } from "../../../pkg/chalkchain";

// As a script of the page has it.
declare const chalkchain: Chalkchain;
export const page = chalkchain.status();

async function thank(chalkchain: Chalkchain): Promise<string[]> {
  const { me, room } = await chalkchain.status();
  const name: string | null = me.name;
  const sent: string[] = [];
  const stop = chalkchain.on("tip", async (block: Events["tip"]) => {
    const { txid } = await chalkchain.post(`Thanks, ${block.minerName ?? block.miner}`, { fee: 0 });
    sent.push(txid);
  });
  chalkchain.on("tx", (tx) => {
    if (tx.kind === "transfer") console.log(tx.to, tx.amount + tx.fee);
    const state = tx.state === "pending" ? 0 : tx.state.confirmations;
    console.log(state, name, room.coin);
  });
  stop();
  const blocks = await chalkchain.chain({ count: 10 });
  console.log(blocks.map((block) => block.header.length + block.nonce));
  await chalkchain.submit({ kind: "stamp", name: "a.txt", hash: "00" });
  await chalkchain.submit({ kind: "transfer", to: me.address, amount: 1 });
  const { proof, verify } = chalkchain;
  const proven = await verify(await proof("00"));
  console.log(proven.txid);
  try {
    // @ts-expect-error an amount is a number
    await chalkchain.transfer("ada", "1");
    // @ts-expect-error there is no such event
    chalkchain.on("nothing", () => undefined);
  } catch (error) {
    console.log((error as Refusal).rule, (error as Refusal).family);
  }
  return sent;
}

export const room = join("https://school.example/#room", { relay: relayOf("https://school.example/#room") });
export const thanks = room.then(thank);
