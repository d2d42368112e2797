"""Bytes of a room, its difficulty and its Merkle trees, after sections 1 to 6, 9 to 11 and 23 of docs/protocol.md."""

import hashlib

MOST = 2**53 - 1


class Refused(Exception):
    """A rule that says no, with the values that it compared."""

    def __init__(self, rule, **values):
        told = ", ".join(f"{name} {value}" for name, value in values.items())
        super().__init__(f"{rule} ({told})" if values else rule)
        self.rule = rule


def refuse_unless(good, rule, **values):
    if not good:
        raise Refused(rule, **values)


def sha256d(data):
    return hashlib.sha256(hashlib.sha256(data).digest()).digest()


def le(data):
    return int.from_bytes(data, "little")


class Reader:
    """Reads Borsh; what ends too early, or is no value, is refused."""

    def __init__(self, data, rule="malformed"):
        self.data, self.at, self.rule = data, 0, rule

    def take(self, count):
        refuse_unless(self.at + count <= len(self.data), self.rule, at=self.at)
        self.at += count
        return self.data[self.at - count : self.at]

    def number(self, size):
        return le(self.take(size))

    def amount(self):
        amount = self.number(8)
        refuse_unless(amount <= MOST, self.rule, amount=amount)
        return amount

    def bytes(self):
        return self.take(self.number(4))

    def text(self):
        try:
            return self.bytes().decode()
        except UnicodeDecodeError:
            raise Refused(self.rule, at=self.at) from None

    def choice(self, count):
        tag = self.number(1)
        refuse_unless(tag < count, self.rule, tag=tag)
        return tag

    def option(self, read):
        return read() if self.choice(2) else None

    def list(self, read):
        return [read() for _ in range(self.number(4))]

    def end(self):
        refuse_unless(self.at == len(self.data), self.rule, left=len(self.data) - self.at)


# 3 and 4: headers, targets, work


def read_header(data):
    return {
        "version": int.from_bytes(data[:4], "little", signed=True),
        "prev": data[4:36],
        "root": data[36:68],
        "time": le(data[68:72]),
        "bits": le(data[72:76]),
        "hash": sha256d(data),
    }


def read_bits(bits):
    size, sign, mantissa = bits >> 24, bits & 0x800000, bits & 0x7FFFFF
    if size <= 3:
        mantissa >>= 8 * (3 - size)
    target = mantissa << 8 * max(size - 3, 0)
    refuse_unless(not (mantissa and sign) and 0 < target < 2**256, "noTarget", bits=f"{bits:08x}")
    return target


def write_bits(target):
    size = (target.bit_length() + 7) // 8
    mantissa = target << 8 * (3 - size) if size <= 3 else target >> 8 * (size - 3)
    if mantissa & 0x800000:
        mantissa, size = mantissa >> 8, size + 1
    return size << 24 | mantissa


def work(target):
    return 2**256 // (target + 1)


# 5: difficulty


def toward_zero(number, by):
    return number // by if number >= 0 else -(-number // by)


def asert(room, time, blocks, half_life):
    late = time - room["spacing"] * (blocks + 1)
    exponent = toward_zero(late * 65536, half_life)
    doublings, fraction = exponent >> 16, exponent & 0xFFFF
    cubic = 195766423245049 * fraction + 971821376 * fraction**2 + 5127 * fraction**3 + 2**47
    product = read_bits(room["starting_bits"]) * (65536 + (cubic >> 48))
    target = (product << doublings if doublings >= 0 else product >> -doublings) >> 16
    return write_bits(min(max(target, 1), read_bits(room["easiest_bits"])))


def bits_above(room, chain, header):
    """The bits that a header must have above a chain, which begins with the genesis block."""
    parent, height = chain[-1], len(chain)
    spacing = room["spacing"]
    if room["difficulty"] == 0:
        gap = min(max(header["time"] - parent["time"], 0), 40 * spacing)
        header["passed"] = spacing if height == 1 else parent["passed"] + gap
        return asert(room, header["passed"], height - 1, 8 * spacing)
    if room["difficulty"] == 1:
        header["passed"] = spacing if height == 1 else parent["passed"] + header["time"] - parent["time"]
        return parent["bits"] if height == 1 else asert(room, parent["passed"], height - 2, 288 * spacing)
    if height % 2016:
        return parent["bits"]
    planned = 2016 * spacing
    took = max(parent["time"] - chain[height - 2016]["time"], 0)
    counted = min(max(took, planned // 4), 4 * planned)
    target = read_bits(parent["bits"]) * counted // planned
    return write_bits(min(max(target, 1), read_bits(room["easiest_bits"])))


# 6: Merkle tree


def merkle_root(level):
    while len(level) > 1:
        pairs = [(level[i], level[min(i + 1, len(level) - 1)]) for i in range(0, len(level), 2)]
        twins = [i for i, (left, right) in enumerate(pairs) if left == right and 2 * i + 1 < len(level)]
        refuse_unless(not twins, "duplicatedTail")
        level = [sha256d(left + right) for left, right in pairs]
    return level[0]


# 9: transactions

KINDS = ["transfer", "post", "claimName", "stamp", "offer", "withdrawOffer", "order", "settle"]


def read_payload(reader):
    kind = KINDS[reader.choice(8)]
    if kind == "transfer":
        fields = {"to": reader.take(32), "amount": reader.amount(), "memo": reader.text()}
    elif kind == "post":
        fields = {"text": reader.text(), "reply_to": reader.option(lambda: reader.take(32))}
    elif kind == "claimName":
        fields = {"name": reader.text()}
    elif kind == "stamp":
        name = reader.text()
        whole = reader.choice(2)
        fields = {"name": name, "file": hashlib.sha256(reader.bytes()).digest() if whole else reader.take(32)}
    elif kind == "offer":
        fields = {"title": reader.text(), "text": reader.text(), "price": reader.amount(), "stock": reader.number(4)}
    elif kind == "withdrawOffer":
        fields = {"offer": reader.take(32)}
    elif kind == "order":
        fields = {"offer": reader.take(32), "quantity": reader.number(4), "price": reader.amount()}
    else:
        fields = {"order": reader.take(32), "refund": reader.choice(2)}
    return {"kind": kind, **fields}


def read_signed(reader, tag=b""):
    start = reader.at
    signed = {"from": reader.take(32), "sequence": reader.number(8), "fee": reader.amount()}
    signed["payload"] = read_payload(reader)
    signed["body"] = reader.data[start : reader.at]
    signed["signature"] = reader.take(64)
    whole = (tag or b"\x01") + reader.data[start : reader.at]
    return {**signed, "size": len(whole), "id": sha256d(whole)}


def read_transaction(reader):
    start = reader.at
    if reader.choice(2):
        return read_signed(reader)
    coinbase = {"height": reader.number(8), "to": reader.take(32), "reward": reader.amount()}
    coinbase |= {"fees": reader.amount(), "extra": reader.number(8), "message": reader.text()}
    return {**coinbase, "id": sha256d(reader.data[start : reader.at])}


def read_block(data):
    reader = Reader(data, "malformedBlock")
    header = read_header(reader.take(80))
    transactions = reader.list(lambda: read_transaction(reader))
    reader.end()
    return {"size": len(data), "header": header, "transactions": transactions}


# 11: rooms


def read_room(data):
    """A room of its parameters and nonce, with its genesis header."""
    reader = Reader(data, "malformedRoom")
    room = {"name": reader.text(), "coin": reader.text(), "spacing": reader.number(4), "difficulty": reader.choice(3)}
    room |= {"starting_bits": reader.number(4), "easiest_bits": reader.number(4)}
    room |= {"reward": reader.amount(), "halving": reader.number(8)}
    limits = ["block_bytes", "transaction_bytes", "post_bytes", "name_characters"]
    room |= {name: reader.number(4) for name in limits}
    room["host"] = reader.option(lambda: reader.take(32))
    room["allocations"] = reader.list(lambda: (reader.take(32), reader.amount()))
    created = reader.take(4)
    params, nonce = data[: reader.at], reader.take(4)
    reader.end()
    bits = room["starting_bits"].to_bytes(4, "little")
    genesis = b"\x01\0\0\0" + bytes(32) + sha256d(params) + created + bits + nonce
    room["genesis"] = read_header(genesis)
    check_room(room)
    return room


def check_room(room):
    for name in (room["name"], room["coin"]):
        refuse_unless(1 <= len(name) <= 24 and not name.isspace(), "badRoom", name=name)
    ranges = {
        "spacing": (1, 3600),
        "halving": (1, 2**32 - 1),
        "block_bytes": (1024, 65536),
        "transaction_bytes": (256, 4096),
        "post_bytes": (1, 2000),
        "name_characters": (1, 24),
    }
    for name, (least, most) in ranges.items():
        refuse_unless(least <= room[name] <= most, "badRoom", **{name: room[name]})
    start = read_bits(room["starting_bits"])
    refuse_unless(start <= read_bits(room["easiest_bits"]), "badRoom", starting_bits=room["starting_bits"])
    refuse_unless(len(room["allocations"]) <= 64, "badRoom", allocations=len(room["allocations"]))
    supply = sum(amount for _, amount in room["allocations"])
    supply += sum((room["reward"] >> i) * room["halving"] for i in range(64))
    refuse_unless(supply <= MOST, "badRoom", supply=supply)
    refuse_unless(le(room["genesis"]["hash"]) <= start, "hashAboveTarget")


def reward_at(room, height):
    halvings = (height - 1) // room["halving"]
    return room["reward"] >> halvings if halvings < 64 else 0


# 23: a room as a file


def read_file(data):
    """The room of a file, the bytes of its blocks, and those of what waits."""
    refuse_unless(len(data) <= 64 * 2**20, "fileTooLarge", bytes=len(data))
    refuse_unless(data.startswith(b"CHALKROOM"), "noRoomFile")
    reader = Reader(data, "fileCutShort")
    reader.take(9)
    version = reader.number(2)
    refuse_unless(version == 1, "fileVersion", found=version)
    room = read_room(reader.bytes())
    blocks = reader.list(reader.bytes)
    waiting = reader.list(reader.bytes)
    expected = hashlib.sha256(data[: reader.at]).digest()
    refuse_unless(reader.take(32) == expected, "fileChecksum")
    refuse_unless(reader.at == len(data), "fileLeftOver", at=reader.at)
    return room, blocks, waiting
