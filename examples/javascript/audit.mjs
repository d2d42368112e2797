// Checks a whole room again, from the file that a node exports, with nothing of the node's own.
//
//     curl -o room.chalk http://127.0.0.1:8090/api/v1/export
//     node audit.mjs room.chalk
//
// Every rule of docs/protocol.md is asked in its order: headers (links, times, difficulty, work), blocks (Merkle roots,
// coinbases), transactions (sizes, texts, signatures), state (numbers, balances, names, offers, orders, stamps). It ends
// with 0 and tells where the chain stands, or with 1 and the first block that breaks a rule.

import { readFileSync } from "node:fs";
import { verifies } from "./ed25519.mjs";
import * as names from "./names.mjs";
import {
    MOST, Reader, Refused, bitsAbove, merkleRoot, readBits, readBlock, readFile, readSigned, refuseUnless, rewardAt, shown,
    work,
} from "./room.mjs";

const SIGNING_DOMAIN = Buffer.from("chalkchain transaction v1\n");
/** Blocks until anybody may refund an order; offers and names of one account. */
const MOST_OF = { orders: 40, offers: 32, names: 8 };

const bytesOf = (text) => Buffer.byteLength(text);
const isBlank = (text) => /^\p{White_Space}*$/u.test(text);
const idOf = (transaction) => shown(transaction.id);

function checkHeader(room, chain, header, now) {
    const parent = chain.at(-1), { time } = header;
    refuseUnless(header.prev === parent.hash, "otherParent");
    refuseUnless(header.version >= 1, "badVersion", { found: header.version });
    if (room.difficulty === 0) {
        refuseUnless(time > parent.time, "timeNotAfterParent", { found: time });
    } else {
        const newest = chain.slice(-11).map((block) => block.time).sort((a, b) => a - b);
        refuseUnless(time > newest[newest.length >> 1], "timeNotAfterMedian", { found: time });
    }
    refuseUnless(time <= now + Math.max(room.spacing, 10), "timeTooFarAhead", { found: time });
    const expected = bitsAbove(room, chain, header);
    refuseUnless(header.bits === expected, "badBits", { expected: expected.toString(16), found: header.bits.toString(16) });
    refuseUnless(BigInt("0x" + header.hash) <= readBits(expected), "hashAboveTarget", { hash: header.hash });
}

function checkBlock(room, height, { size, header, transactions }) {
    refuseUnless(size <= room.blockBytes, "blockTooLarge", { bytes: size });
    const isCoinbase = transactions.map((transaction) => "extra" in transaction);
    refuseUnless(isCoinbase[0], "missingCoinbase", { transactions: transactions.length });
    refuseUnless(!isCoinbase.includes(true, 1), "extraCoinbase");
    const [coinbase] = transactions;
    refuseUnless(coinbase.height === height, "badCoinbaseHeight", { expected: height, found: coinbase.height });
    refuseUnless(bytesOf(coinbase.message) <= 40, "coinbaseMessageTooLong");
    const root = shown(merkleRoot(transactions.map((transaction) => transaction.id)));
    refuseUnless(root === header.root, "badMerkleRoot", { expected: root, found: header.root });
}

function checkLine(text, most, empty, tooLong) {
    refuseUnless(!isBlank(text), empty);
    refuseUnless(bytesOf(text) <= most, tooLong);
    refuseUnless(!/\p{Cc}/u.test(text), "notOneLine");
}

const CHECKS = {
    transfer(_, from, { to, amount, memo }) {
        refuseUnless(amount, "zeroAmount");
        refuseUnless(to !== from, "paymentToSelf");
        refuseUnless(bytesOf(memo) <= 140, "memoTooLong");
    },
    post(room, _, { text }) {
        refuseUnless(!isBlank(text), "postEmpty");
        refuseUnless(bytesOf(text) <= room.postBytes, "postTooLong");
    },
    claimName: (room, _, { name }) => names.check(name, room.nameCharacters),
    stamp: (_room, _from, { name }) => checkLine(name, 120, "fileNameEmpty", "fileNameTooLong"),
    offer(_room, _from, { title, text, price, stock }) {
        checkLine(title, 80, "offerTitleEmpty", "offerTitleTooLong");
        refuseUnless(bytesOf(text) <= 1000, "offerTextTooLong");
        refuseUnless(price, "offerPriceZero");
        refuseUnless(stock >= 1 && stock <= 1000000, "offerStockOutOfRange", { found: stock });
    },
    withdrawOffer() {},
    order: (_room, _from, { quantity }) => refuseUnless(quantity, "orderQuantityZero"),
    settle() {},
};

function checkTransaction(room, signed) {
    const { payload, size, key, body, signature } = signed;
    refuseUnless(size <= room.transactionBytes, "transactionTooLarge", { bytes: size });
    CHECKS[payload.kind](room, signed.from, payload);
    const message = Buffer.concat([SIGNING_DOMAIN, Buffer.from(room.genesis.hash, "hex").reverse(), body]);
    refuseUnless(verifies(key, message, signature), "badSignature", { txid: idOf(signed) });
}

/** What the chain says of people (section 12). */
class State {
    balances = new Map();
    sequences = new Map();
    names = new Map();
    owned = new Map();
    offers = new Map();
    orders = new Map();
    stamps = new Set();

    constructor(room) {
        this.room = room;
        for (const [key, amount] of room.allocations) this.pay(key, amount);
    }
    balance(key) {
        return this.balances.get(key) ?? 0n;
    }
    pay(key, amount) {
        this.balances.set(key, this.balance(key) + amount);
    }
    connect(height, [coinbase, ...signed]) {
        let fees = 0n;
        for (const transaction of signed) {
            this.apply(height, transaction);
            fees += transaction.fee;
        }
        const expected = rewardAt(this.room, height);
        refuseUnless(coinbase.reward === expected, "badReward", { expected, found: coinbase.reward });
        refuseUnless(coinbase.fees === fees, "badFees", { expected: fees, found: coinbase.fees });
        this.pay(coinbase.to, expected + fees);
    }
    apply(height, signed) {
        const { from, payload } = signed;
        const expected = this.sequences.get(from) ?? 0n;
        refuseUnless(signed.sequence === expected, "badSequence", { expected, found: signed.sequence });
        let spent = signed.fee;
        if (payload.kind === "transfer") spent += payload.amount;
        if (payload.kind === "order") spent += payload.price * BigInt(payload.quantity);
        const balance = this.balance(from);
        refuseUnless(spent <= balance && spent <= MOST, "balanceTooLow", { balance, needed: spent });
        // What it does is checked before it is done, so that nothing is half done.
        this[payload.kind](payload, from, idOf(signed), height);
        this.pay(from, -spent);
        this.sequences.set(from, expected + 1n);
    }
    transfer({ to, amount }) {
        this.pay(to, amount);
    }
    post() {}
    claimName({ name }, from) {
        const key = names.keyOf(name), owned = this.owned.get(from) ?? [];
        refuseUnless((this.names.get(key) ?? from) === from, "nameTaken", { name });
        refuseUnless(owned.includes(key) || owned.length < MOST_OF.names, "tooManyNames");
        this.names.set(key, from);
        this.owned.set(from, [...owned.filter((other) => other !== key), key]);
    }
    stamp({ file }, from) {
        refuseUnless(!this.stamps.has(file + from), "alreadyStamped", { file });
        this.stamps.add(file + from);
    }
    offer({ price, stock }, seller, id) {
        const standing = [...this.offers.values()].filter((offer) => offer.seller === seller).length;
        refuseUnless(standing < MOST_OF.offers, "tooManyOffers", { found: standing });
        this.offers.set(id, { seller, price, stock });
    }
    withdrawOffer({ offer: id }, from) {
        const offer = this.offers.get(id);
        refuseUnless(offer, "unknownOffer");
        refuseUnless(offer.seller === from, "notYourOffer");
        this.offers.delete(id);
    }
    order({ offer: offerId, quantity, price }, buyer, id, height) {
        const offer = this.offers.get(offerId);
        refuseUnless(offer, "unknownOffer");
        refuseUnless(offer.seller !== buyer, "orderOfOwnOffer");
        refuseUnless(offer.price === price, "orderPriceDiffers", { expected: offer.price, found: price });
        refuseUnless(quantity <= offer.stock, "stockTooLow", { stock: offer.stock, quantity });
        offer.stock -= quantity;
        const held = price * BigInt(quantity);
        this.orders.set(id, { offer: offerId, quantity, buyer, seller: offer.seller, held, height });
    }
    settle({ order: id, refund }, by, _id, height) {
        const order = this.orders.get(id);
        refuseUnless(order, "unknownOrder");
        const isSide = by === order.buyer || by === order.seller;
        const may = by === (refund ? order.seller : order.buyer) || (by === this.room.host && !isSide)
            || (refund && height >= order.height + MOST_OF.orders);
        refuseUnless(may, "settleNotAllowed", { height });
        this.orders.delete(id);
        this.pay(refund ? order.buyer : order.seller, order.held);
        const offer = this.offers.get(order.offer);
        if (refund && offer) offer.stock += order.quantity;
    }
    money() {
        const sum = (amounts) => amounts.reduce((all, amount) => all + amount, 0n);
        return sum([...this.balances.values()]) + sum([...this.orders.values()].map((order) => order.held));
    }
}

/** Where a file's chain stands. */
export function audit(data, now) {
    const { room, blocks, waiting } = readFile(data);
    const chain = [room.genesis], state = new State(room);
    let total = work(readBits(room.startingBits)), signed = 0;
    let money = room.allocations.reduce((sum, [, amount]) => sum + amount, 0n);
    blocks.forEach((bytes, place) => {
        const height = place + 1;
        try {
            const block = readBlock(bytes);
            checkHeader(room, chain, block.header, now);
            checkBlock(room, height, block);
            block.transactions.slice(1).forEach((transaction) => checkTransaction(room, transaction));
            state.connect(height, block.transactions);
            money += rewardAt(room, height);
            refuseUnless(state.money() === money, "stateMoney", { expected: money, found: state.money() });
            chain.push(block.header);
            total += work(readBits(block.header.bits));
            signed += block.transactions.length - 1;
        } catch (error) {
            if (error instanceof Refused) error.message = `block ${height}: ${error.message}`;
            throw error;
        }
    });
    for (const bytes of waiting) {
        const reader = new Reader(bytes, "malformedTransaction");
        checkTransaction(room, readSigned(reader));
        reader.end();
    }
    const balances = [...state.balances].filter(([, amount]) => amount).sort(([a], [b]) => (a < b ? -1 : 1));
    return {
        room: room.name,
        genesis: room.genesis.hash,
        height: blocks.length,
        tip: chain.at(-1).hash,
        work: total.toString(16).padStart(64, "0"),
        transactions: signed,
        waiting: waiting.length,
        money: Number(money),
        balances: Object.fromEntries(balances.map(([key, amount]) => [key, Number(amount)])),
    };
}

try {
    console.log(JSON.stringify(audit(readFileSync(process.argv[2] ?? ""), Date.now() / 1000), null, 1));
} catch (error) {
    if (!(error instanceof Refused) && !error.code) throw error;
    console.error(error.message);
    process.exitCode = 1;
}
