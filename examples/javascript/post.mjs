// Posts a text, and waits until it stands in a block.
//
//     node post.mjs "Hello from JavaScript"
//     node post.mjs --pay Ada 250          # hundredths, to a name or an address

import { setTimeout as pause } from "node:timers/promises";
import { parseArgs } from "node:util";
import { Refused, get, submit } from "./chalk.mjs";

const { values, positionals } = parseArgs({
    options: { pay: { type: "boolean" }, fee: { type: "string" }, "no-wait": { type: "boolean" } },
    allowPositionals: true,
});
const [first, amount] = positionals;
const payload = values.pay
    ? { kind: "transfer", to: first, amount: Number(amount), memo: "" }
    : { kind: "post", text: first ?? "" };
try {
    const txid = await submit(payload, values.fee && Number(values.fee));
    console.log(txid);
    while (!values["no-wait"]) {
        const { state } = await get(`/transactions/${txid}`);
        if (typeof state === "object") {
            console.log(`in block ${state.height}, ${state.block}`);
            break;
        }
        await pause(200);
    }
} catch (error) {
    if (!(error instanceof Refused)) throw error;
    console.error(`refused by ${error.message}`);
    process.exitCode = 1;
}
