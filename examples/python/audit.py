"""Checks a whole room again, from the file that a node exports, with nothing of the node's own.

    curl -o room.chalk http://127.0.0.1:8090/api/v1/export
    python3 audit.py room.chalk

Every rule of docs/protocol.md is asked in its order: headers (links, times, difficulty, work), blocks (Merkle
roots, coinbases), transactions (sizes, texts, signatures), state (numbers, balances, names, offers, orders, stamps).
It ends with 0 and tells where the chain stands, or with 1 and the first block that breaks a rule.
"""

import collections
import json
import sys
import time

import ed25519
import names
from room import MOST, Reader, Refused, bits_above, le, merkle_root, read_bits, read_block, read_file, read_signed
from room import refuse_unless, reward_at, work

SIGNING_DOMAIN = b"chalkchain transaction v1\n"
WHITE = set("\t\n\v\f\r \x85\xa0\u1680\u2028\u2029\u202f\u205f\u3000") | {chr(c) for c in range(0x2000, 0x200B)}


def is_blank(text):
    return all(character in WHITE for character in text)


def check_header(room, chain, header, now):
    parent, spacing = chain[-1], room["spacing"]
    refuse_unless(header["prev"] == parent["hash"], "otherParent")
    refuse_unless(header["version"] >= 1, "badVersion", found=header["version"])
    if room["difficulty"] == 0:
        refuse_unless(header["time"] > parent["time"], "timeNotAfterParent", found=header["time"])
    else:
        newest = sorted(block["time"] for block in chain[-11:])
        refuse_unless(header["time"] > newest[len(newest) // 2], "timeNotAfterMedian", found=header["time"])
    refuse_unless(header["time"] <= now + max(spacing, 10), "timeTooFarAhead", found=header["time"])
    expected = bits_above(room, chain, header)
    refuse_unless(header["bits"] == expected, "badBits", expected=f"{expected:08x}", found=f"{header['bits']:08x}")
    refuse_unless(le(header["hash"]) <= read_bits(expected), "hashAboveTarget", hash=header["hash"][::-1].hex())


def check_block(room, height, block):
    size, transactions = block["size"], block["transactions"]
    refuse_unless(size <= room["block_bytes"], "blockTooLarge", bytes=size)
    is_coinbase = ["extra" in transaction for transaction in transactions]
    refuse_unless(is_coinbase[:1] == [True], "missingCoinbase", transactions=len(transactions))
    refuse_unless(not any(is_coinbase[1:]), "extraCoinbase")
    coinbase = transactions[0]
    refuse_unless(coinbase["height"] == height, "badCoinbaseHeight", expected=height, found=coinbase["height"])
    refuse_unless(len(coinbase["message"].encode()) <= 40, "coinbaseMessageTooLong")
    root = merkle_root([transaction["id"] for transaction in transactions])
    refuse_unless(root == block["header"]["root"], "badMerkleRoot", expected=root[::-1].hex())


def check_transaction(room, signed):
    refuse_unless(signed["size"] <= room["transaction_bytes"], "transactionTooLarge", bytes=signed["size"])
    payload = signed["payload"]
    CHECKS[payload["kind"]](room, signed["from"], payload)
    message = SIGNING_DOMAIN + room["genesis"]["hash"] + signed["body"]
    good = ed25519.verifies(signed["from"], message, signed["signature"])
    refuse_unless(good, "badSignature", txid=signed["id"][::-1].hex())


def check_transfer(_, sender, payload):
    refuse_unless(payload["amount"], "zeroAmount")
    refuse_unless(payload["to"] != sender, "paymentToSelf")
    refuse_unless(len(payload["memo"].encode()) <= 140, "memoTooLong")


def check_post(room, _, payload):
    refuse_unless(not is_blank(payload["text"]), "postEmpty")
    refuse_unless(len(payload["text"].encode()) <= room["post_bytes"], "postTooLong")


def check_line(text, most, empty, too_long):
    refuse_unless(not is_blank(text), empty)
    refuse_unless(len(text.encode()) <= most, too_long)
    is_control = [ord(character) < 32 or 127 <= ord(character) < 160 for character in text]
    refuse_unless(not any(is_control), "notOneLine")


def check_offer(_room, _sender, payload):
    check_line(payload["title"], 80, "offerTitleEmpty", "offerTitleTooLong")
    refuse_unless(len(payload["text"].encode()) <= 1000, "offerTextTooLong")
    refuse_unless(payload["price"], "offerPriceZero")
    refuse_unless(1 <= payload["stock"] <= 1000000, "offerStockOutOfRange", found=payload["stock"])


CHECKS = {
    "transfer": check_transfer,
    "post": check_post,
    "claimName": lambda room, _, payload: names.check(payload["name"], room["name_characters"]),
    "stamp": lambda *at: check_line(at[2]["name"], 120, "fileNameEmpty", "fileNameTooLong"),
    "offer": check_offer,
    "withdrawOffer": lambda *at: None,
    "order": lambda *at: refuse_unless(at[2]["quantity"], "orderQuantityZero"),
    "settle": lambda *at: None,
}


class State:
    """What the chain says of people (section 12)."""

    def __init__(self, room):
        self.room = room
        self.balances, self.sequences = collections.Counter(), collections.Counter()
        self.names, self.owned = {}, collections.defaultdict(list)
        self.offers, self.orders, self.stamps = {}, {}, set()
        for key, amount in room["allocations"]:
            self.balances[key] += amount

    def connect(self, height, block):
        coinbase, *signed = block["transactions"]
        fees = 0
        for transaction in signed:
            self.apply(height, transaction)
            fees += transaction["fee"]
        expected = reward_at(self.room, height)
        refuse_unless(coinbase["reward"] == expected, "badReward", expected=expected, found=coinbase["reward"])
        refuse_unless(coinbase["fees"] == fees, "badFees", expected=fees, found=coinbase["fees"])
        self.balances[coinbase["to"]] += expected + fees

    def apply(self, height, signed):
        sender, payload = signed["from"], signed["payload"]
        expected = self.sequences[sender]
        refuse_unless(signed["sequence"] == expected, "badSequence", expected=expected, found=signed["sequence"])
        spent = signed["fee"]
        if payload["kind"] == "transfer":
            spent += payload["amount"]
        elif payload["kind"] == "order":
            spent += payload["price"] * payload["quantity"]
        balance = self.balances[sender]
        refuse_unless(spent <= balance and spent <= MOST, "balanceTooLow", balance=balance, needed=spent)
        # What it does is checked before it is done, so that nothing is half done.
        getattr(self, payload["kind"])(height, signed["id"], sender, payload)
        self.balances[sender] -= spent
        self.sequences[sender] += 1

    def transfer(self, _height, _id, _sender, payload):
        self.balances[payload["to"]] += payload["amount"]

    def post(self, *_):
        pass

    def claimName(self, _height, _id, sender, payload):
        key = names.key_of(payload["name"])
        owner, owned = self.names.get(key, sender), self.owned[sender]
        refuse_unless(owner == sender, "nameTaken", name=payload["name"])
        refuse_unless(key in owned or len(owned) < 8, "tooManyNames")
        self.names[key] = sender
        self.owned[sender] = [other for other in owned if other != key] + [key]

    def stamp(self, _height, _id, sender, payload):
        entry = (payload["file"], sender)
        refuse_unless(entry not in self.stamps, "alreadyStamped", file=payload["file"].hex())
        self.stamps.add(entry)

    def offer(self, _height, id, sender, payload):
        standing = sum(offer["seller"] == sender for offer in self.offers.values())
        refuse_unless(standing < 32, "tooManyOffers", found=standing)
        self.offers[id] = {"seller": sender, "price": payload["price"], "stock": payload["stock"]}

    def withdrawOffer(self, _height, _id, sender, payload):
        offer = self.offers.get(payload["offer"])
        refuse_unless(offer, "unknownOffer")
        refuse_unless(offer["seller"] == sender, "notYourOffer")
        del self.offers[payload["offer"]]

    def order(self, height, id, sender, payload):
        offer, quantity = self.offers.get(payload["offer"]), payload["quantity"]
        refuse_unless(offer, "unknownOffer")
        refuse_unless(offer["seller"] != sender, "orderOfOwnOffer")
        refuse_unless(offer["price"] == payload["price"], "orderPriceDiffers", expected=offer["price"])
        refuse_unless(quantity <= offer["stock"], "stockTooLow", stock=offer["stock"], quantity=quantity)
        offer["stock"] -= quantity
        held = payload["price"] * quantity
        parties = {"buyer": sender, "seller": offer["seller"]}
        self.orders[id] = {**payload, **parties, "held": held, "height": height}

    def settle(self, height, _id, sender, payload):
        order, refund = self.orders.get(payload["order"]), payload["refund"]
        refuse_unless(order, "unknownOrder")
        is_side = sender in (order["buyer"], order["seller"])
        may = sender == (order["seller"] if refund else order["buyer"])
        may = may or (sender == self.room["host"] and not is_side) or (refund and height >= order["height"] + 40)
        refuse_unless(may, "settleNotAllowed", height=height)
        del self.orders[payload["order"]]
        self.balances[order["buyer" if refund else "seller"]] += order["held"]
        if refund and order["offer"] in self.offers:
            self.offers[order["offer"]]["stock"] += order["quantity"]

    def money(self):
        return sum(self.balances.values()) + sum(order["held"] for order in self.orders.values())


def audit(data, now):
    """Where a file's chain stands."""
    room, blocks, waiting = read_file(data)
    chain, state, signed = [room["genesis"]], State(room), 0
    total, money = work(read_bits(room["starting_bits"])), sum(amount for _, amount in room["allocations"])
    for height, data in enumerate(blocks, 1):
        try:
            block = read_block(data)
            check_header(room, chain, block["header"], now)
            check_block(room, height, block)
            for transaction in block["transactions"][1:]:
                check_transaction(room, transaction)
            state.connect(height, block)
            money += reward_at(room, height)
            refuse_unless(state.money() == money, "stateMoney", expected=money, found=state.money())
        except Refused as refused:
            raise Refused(f"block {height}: {refused}") from None
        chain.append(block["header"])
        total += work(read_bits(block["header"]["bits"]))
        signed += len(block["transactions"]) - 1
    for data in waiting:
        reader = Reader(data, "malformedTransaction")
        check_transaction(room, read_signed(reader))
        reader.end()
    return {
        "room": room["name"],
        "genesis": room["genesis"]["hash"][::-1].hex(),
        "height": len(blocks),
        "tip": chain[-1]["hash"][::-1].hex(),
        "work": f"{total:064x}",
        "transactions": signed,
        "waiting": len(waiting),
        "money": money,
        "balances": {key.hex(): amount for key, amount in sorted(state.balances.items()) if amount},
    }


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    try:
        with open(sys.argv[1], "rb") as file:
            print(json.dumps(audit(file.read(), time.time()), indent=1))
    except (Refused, OSError) as error:
        sys.exit(str(error))


if __name__ == "__main__":
    main()
