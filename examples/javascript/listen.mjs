// Prints what happens at a node, a line an event, as it happens.
//
//     node listen.mjs            # until it is stopped
//     node listen.mjs 3          # three events

import { events } from "./chalk.mjs";

let left = Number(process.argv[2] ?? Infinity);
for await (const [name, content] of events()) {
    console.log(name, JSON.stringify(content));
    if (--left <= 0) break;
}
// The connection would stay open.
process.exit();
