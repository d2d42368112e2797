// Bytes of a room, its difficulty and its Merkle trees, after sections 1 to 6, 9 to 11 and 23 of docs/protocol.md.

import { createHash } from "node:crypto";
import { le } from "./ed25519.mjs";

export const MOST = 2n ** 53n - 1n;

/** A rule that says no, with the values that it compared. */
export class Refused extends Error {
    constructor(rule, values = {}) {
        const told = Object.entries(values).map(([name, value]) => `${name} ${value}`).join(", ");
        super(told ? `${rule} (${told})` : rule);
        this.rule = rule;
    }
}

export function refuseUnless(good, rule, values) {
    if (!good) throw new Refused(rule, values);
}

export const sha256 = (bytes) => createHash("sha256").update(bytes).digest();
export const sha256d = (bytes) => sha256(sha256(bytes));
export const shown = (hash) => Buffer.from(hash).reverse().toString("hex");

/** Reads Borsh; what ends too early, or is no value, is refused. */
export class Reader {
    constructor(data, rule = "malformed") {
        Object.assign(this, { data, rule, at: 0 });
    }
    take(count) {
        refuseUnless(this.at + count <= this.data.length, this.rule, { at: this.at });
        this.at += count;
        return this.data.subarray(this.at - count, this.at);
    }
    number(size) {
        return Number(le(this.take(size)));
    }
    big() {
        return le(this.take(8));
    }
    amount() {
        const amount = this.big();
        refuseUnless(amount <= MOST, this.rule, { amount });
        return amount;
    }
    bytes() {
        return this.take(this.number(4));
    }
    text() {
        try {
            return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(this.bytes());
        } catch (error) {
            if (error instanceof Refused) throw error;
            throw new Refused(this.rule, { at: this.at });
        }
    }
    choice(count) {
        const tag = this.number(1);
        refuseUnless(tag < count, this.rule, { tag });
        return tag;
    }
    option(read) {
        return this.choice(2) ? read() : null;
    }
    list(read) {
        const list = [];
        for (let count = this.number(4); count; count--) list.push(read());
        return list;
    }
    end() {
        refuseUnless(this.at === this.data.length, this.rule, { left: this.data.length - this.at });
    }
}

// 3 and 4: headers, targets, work

export function readHeader(bytes) {
    return {
        version: bytes.readInt32LE(0),
        prev: shown(bytes.subarray(4, 36)),
        root: shown(bytes.subarray(36, 68)),
        time: bytes.readUInt32LE(68),
        bits: bytes.readUInt32LE(72),
        hash: shown(sha256d(bytes)),
    };
}

export function readBits(bits) {
    const size = bits >>> 24, sign = bits & 0x800000;
    let mantissa = BigInt(bits & 0x7fffff);
    if (size <= 3) mantissa >>= BigInt(8 * (3 - size));
    const target = mantissa << BigInt(8 * Math.max(size - 3, 0));
    refuseUnless(!(mantissa && sign) && target > 0n && target < 2n ** 256n, "noTarget", { bits: bits.toString(16) });
    return target;
}

export function writeBits(target) {
    let size = Math.ceil(target.toString(16).length / 2);
    let mantissa = size <= 3 ? target << BigInt(8 * (3 - size)) : target >> BigInt(8 * (size - 3));
    if (mantissa & 0x800000n) [mantissa, size] = [mantissa >> 8n, size + 1];
    return Number((BigInt(size) << 24n) | mantissa);
}

export const work = (target) => 2n ** 256n / (target + 1n);

// 5: difficulty

const least = (a, b) => (a < b ? a : b), most = (a, b) => (a > b ? a : b);
const within = (room, target) => writeBits(least(most(target, 1n), readBits(room.easiestBits)));

function asert(room, time, blocks, halfLife) {
    const late = BigInt(time - room.spacing * (blocks + 1));
    // Division of BigInts is toward zero, and their shift is down.
    const exponent = (late * 65536n) / BigInt(halfLife);
    const doublings = exponent >> 16n, fraction = exponent & 0xffffn;
    const cubic = 195766423245049n * fraction + 971821376n * fraction ** 2n + 5127n * fraction ** 3n + 2n ** 47n;
    const product = readBits(room.startingBits) * (65536n + (cubic >> 48n));
    return within(room, (doublings >= 0n ? product << doublings : product >> -doublings) >> 16n);
}

/** The bits that a header must have above a chain, which begins with the genesis block. */
export function bitsAbove(room, chain, header) {
    const parent = chain.at(-1), height = chain.length, { spacing } = room;
    if (room.difficulty === 0) {
        const gap = Math.min(Math.max(header.time - parent.time, 0), 40 * spacing);
        header.passed = height === 1 ? spacing : parent.passed + gap;
        return asert(room, header.passed, height - 1, 8 * spacing);
    }
    if (room.difficulty === 1) {
        header.passed = height === 1 ? spacing : parent.passed + header.time - parent.time;
        return height === 1 ? parent.bits : asert(room, parent.passed, height - 2, 288 * spacing);
    }
    if (height % 2016) return parent.bits;
    const planned = 2016 * spacing;
    const took = Math.max(parent.time - chain[height - 2016].time, 0);
    const counted = Math.min(Math.max(took, Math.floor(planned / 4)), 4 * planned);
    return within(room, (readBits(parent.bits) * BigInt(counted)) / BigInt(planned));
}

// 6: Merkle tree

export function merkleRoot(level) {
    while (level.length > 1) {
        const above = [];
        for (let i = 0; i < level.length; i += 2) {
            const left = level[i], right = level[i + 1] ?? left;
            refuseUnless(i + 1 === level.length || !left.equals(right), "duplicatedTail");
            above.push(sha256d(Buffer.concat([left, right])));
        }
        level = above;
    }
    return level[0];
}

// 9: transactions

const hash = (reader) => shown(reader.take(32));
const account = (reader) => reader.take(32).toString("hex");

const PAYLOADS = [
    (r) => ({ kind: "transfer", to: account(r), amount: r.amount(), memo: r.text() }),
    (r) => ({ kind: "post", text: r.text(), replyTo: r.option(() => hash(r)) }),
    (r) => ({ kind: "claimName", name: r.text() }),
    (r) => ({ kind: "stamp", name: r.text(), file: (r.choice(2) ? sha256(r.bytes()) : r.take(32)).toString("hex") }),
    (r) => ({ kind: "offer", title: r.text(), text: r.text(), price: r.amount(), stock: r.number(4) }),
    (r) => ({ kind: "withdrawOffer", offer: hash(r) }),
    (r) => ({ kind: "order", offer: hash(r), quantity: r.number(4), price: r.amount() }),
    (r) => ({ kind: "settle", order: hash(r), refund: r.choice(2) === 1 }),
];

export function readSigned(reader) {
    const start = reader.at;
    const key = reader.take(32);
    const signed = { key, from: key.toString("hex"), sequence: reader.big(), fee: reader.amount() };
    signed.payload = PAYLOADS[reader.choice(PAYLOADS.length)](reader);
    signed.body = reader.data.subarray(start, reader.at);
    signed.signature = reader.take(64);
    const whole = Buffer.concat([Buffer.from([1]), reader.data.subarray(start, reader.at)]);
    return { ...signed, size: whole.length, id: sha256d(whole) };
}

function readTransaction(reader) {
    const start = reader.at;
    if (reader.choice(2)) return readSigned(reader);
    const height = reader.number(8), to = account(reader), reward = reader.amount(), fees = reader.amount();
    const extra = reader.big(), message = reader.text();
    return { height, to, reward, fees, extra, message, id: sha256d(reader.data.subarray(start, reader.at)) };
}

export function readBlock(data) {
    const reader = new Reader(data, "malformedBlock");
    const header = readHeader(reader.take(80));
    const transactions = reader.list(() => readTransaction(reader));
    reader.end();
    return { size: data.length, header, transactions };
}

// 11: rooms

function readRoom(data) {
    const reader = new Reader(data, "malformedRoom");
    const room = {
        name: reader.text(), coin: reader.text(), spacing: reader.number(4), difficulty: reader.choice(3),
        startingBits: reader.number(4), easiestBits: reader.number(4),
        reward: reader.amount(), halving: reader.number(8),
        blockBytes: reader.number(4), transactionBytes: reader.number(4), postBytes: reader.number(4),
        nameCharacters: reader.number(4),
        host: reader.option(() => account(reader)),
        allocations: reader.list(() => [account(reader), reader.amount()]),
    };
    const created = reader.take(4), params = data.subarray(0, reader.at), nonce = reader.take(4);
    reader.end();
    const bits = Buffer.alloc(4);
    bits.writeUInt32LE(room.startingBits);
    const head = [Buffer.from([1, 0, 0, 0]), Buffer.alloc(32), sha256d(params), created, bits, nonce];
    room.genesis = readHeader(Buffer.concat(head));
    checkRoom(room);
    return room;
}

function checkRoom(room) {
    for (const name of [room.name, room.coin]) {
        refuseUnless([...name].length <= 24 && name.trim(), "badRoom", { name });
    }
    const ranges = {
        spacing: [1, 3600], halving: [1, 2 ** 32 - 1], blockBytes: [1024, 65536],
        transactionBytes: [256, 4096], postBytes: [1, 2000], nameCharacters: [1, 24],
    };
    for (const [name, [low, high]] of Object.entries(ranges)) {
        refuseUnless(low <= room[name] && room[name] <= high, "badRoom", { [name]: room[name] });
    }
    const start = readBits(room.startingBits);
    refuseUnless(start <= readBits(room.easiestBits), "badRoom", { startingBits: room.startingBits });
    refuseUnless(room.allocations.length <= 64, "badRoom", { allocations: room.allocations.length });
    let supply = room.allocations.reduce((sum, [, amount]) => sum + amount, 0n);
    for (let i = 0n; i < 64n; i++) supply += (room.reward >> i) * BigInt(room.halving);
    refuseUnless(supply <= MOST, "badRoom", { supply });
    refuseUnless(BigInt("0x" + room.genesis.hash) <= start, "hashAboveTarget");
}

export function rewardAt(room, height) {
    const halvings = Math.floor((height - 1) / room.halving);
    return halvings < 64 ? room.reward >> BigInt(halvings) : 0n;
}

// 23: a room as a file

/** The room of a file, the bytes of its blocks, and those of what waits. */
export function readFile(data) {
    refuseUnless(data.length <= 64 * 2 ** 20, "fileTooLarge", { bytes: data.length });
    refuseUnless(data.subarray(0, 9).equals(Buffer.from("CHALKROOM")), "noRoomFile");
    const reader = new Reader(data, "fileCutShort");
    reader.take(9);
    const version = reader.number(2);
    refuseUnless(version === 1, "fileVersion", { found: version });
    const room = readRoom(reader.bytes());
    const blocks = reader.list(() => reader.bytes());
    const waiting = reader.list(() => reader.bytes());
    const expected = sha256(data.subarray(0, reader.at));
    refuseUnless(reader.take(32).equals(expected), "fileChecksum");
    refuseUnless(reader.at === data.length, "fileLeftOver", { at: reader.at });
    return { room, blocks, waiting };
}
