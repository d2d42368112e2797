// A node's HTTP API, with nothing but Node.js. The node's address stands in CHALKCHAIN_URL (http://127.0.0.1:8090 if it
// is not set), the token of who acts for the node in CHALKCHAIN_TOKEN: it lies in the file `token` of the node's folder.

const base = (process.env.CHALKCHAIN_URL ?? "http://127.0.0.1:8090").replace(/\/+$/, "") + "/api/v1";
const token = (process.env.CHALKCHAIN_TOKEN ?? "").trim();

/** What a node refuses, with the rule that said no (RFC 9457). */
export class Refused extends Error {
    constructor({ rule, message, details }) {
        super(`${rule}: ${message}`);
        Object.assign(this, { rule, details });
    }
}

async function open(path, init) {
    const answer = await fetch(base + path, init);
    if (!answer.ok) throw new Refused(await answer.json());
    return answer;
}

export async function get(path) {
    return (await open(path)).json();
}

export async function act(path, body) {
    const headers = { "Content-Type": "application/json", Authorization: `Bearer ${token}` };
    return (await open(path, { method: "POST", headers, body: JSON.stringify(body) })).json();
}

/** Signs a transaction with the node's key, and gives its id. Amounts are in hundredths of the room's coin. */
export async function submit(payload, fee) {
    return (await act("/transactions", { payload, fee })).txid;
}

/** Names and contents of events, as they happen (server-sent events of the HTML standard). */
export async function* events() {
    const { body } = await open("/events");
    let text = "";
    for await (const bytes of body.pipeThrough(new TextDecoderStream())) {
        text += bytes;
        for (let end; (end = text.indexOf("\n\n")) >= 0; text = text.slice(end + 2)) {
            const fields = text.slice(0, end).split("\n").map((line) => line.match(/^(\w+): ?(.*)$/) ?? []);
            const of = (name) => fields.filter((field) => field[1] === name).map((field) => field[2]);
            if (of("data").length) yield [of("event")[0], JSON.parse(of("data").join("\n"))];
        }
    }
}
