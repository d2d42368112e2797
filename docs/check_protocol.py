"""Reads protocol.md as a second implementation would: no code of this repository, the standard library alone.

    python3 docs/check_protocol.py

It was written from the document, and recomputes the examples from the parts that they show. What it finds
wrong it names; then it exits with 1.
"""

import base64
import hashlib
import hmac
import pathlib
import re
import sys
import unicodedata

TEXT = pathlib.Path(__file__).with_name("protocol.md").read_text(encoding="utf-8")
FAILURES = []
COUNT = 0


def check(what, found, expected):
    global COUNT
    COUNT += 1
    if found != expected:
        FAILURES.append(f"{what}: the document has {expected}, this gives {found}")


class Example:
    def __init__(self, checker, name):
        body = re.search(rf"^```example {checker} {re.escape(name)}\n(.*?)^```$", TEXT, re.M | re.S).group(1)
        self.parts, self.values = {}, {}
        for line in body.splitlines():
            part = re.fullmatch(r"([^=]*?): ([0-9a-f]*)", line)
            if part:
                self.parts[part[1]] = bytes.fromhex(part[2])
            else:
                name, _, value = line.partition(" = ")
                self.values[name] = value
        self.bytes = b"".join(self.parts.values())

    def __getitem__(self, name):
        return self.parts[name] if name in self.parts else self.values[name]


def ledger(name):
    return Example("ledger", name)


def le(data):
    return int.from_bytes(data, "little")


def sha256d(data):
    return hashlib.sha256(hashlib.sha256(data).digest()).digest()


def shown(digest):
    return digest[::-1].hex()


# 4 Targets and work


def read_bits(bits):
    size, negative, mantissa = bits >> 24, bits & 0x800000, bits & 0x7FFFFF
    if size <= 3:
        mantissa >>= 8 * (3 - size)
    target = mantissa << 8 * max(size - 3, 0)
    if (mantissa and negative) or target >> 256 or not target:
        return None
    return target


def write_bits(target):
    size = (target.bit_length() + 7) // 8
    mantissa = target << 8 * (3 - size) if size <= 3 else target >> 8 * (size - 3)
    if mantissa & 0x800000:
        mantissa, size = mantissa >> 8, size + 1
    return size << 24 | mantissa


def work(target):
    return 2**256 // (target + 1)


# 5 Difficulty


def asert(late, half_life, start, easiest):
    exponent = abs(late) * 65536 // half_life * (1 if late >= 0 else -1)
    doublings, fraction = exponent >> 16, exponent & 0xFFFF
    cubic = 195766423245049 * fraction + 971821376 * fraction**2 + 5127 * fraction**3 + 2**47
    product = start * (65536 + (cubic >> 48))
    target = (product << doublings if doublings >= 0 else product >> -doublings) >> 16
    return write_bits(min(max(target, 1), easiest))


# 6 Merkle tree


def merkle(level):
    while len(level) > 1:
        level = [sha256d(level[i] + level[min(i + 1, len(level) - 1)]) for i in range(0, len(level), 2)]
    return level[0]


# 7 Keys: Ed25519 of RFC 8032, checked under ZIP-215

P = 2**255 - 19
ORDER = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, -1, P) % P


def add(a, b):
    (x1, y1, z1, t1), (x2, y2, z2, t2) = a, b
    e, f = (y1 - x1) * (y2 - x2), (y1 + x1) * (y2 + x2)
    g, h = 2 * t1 * t2 * D, 2 * z1 * z2
    e, f, g, h = f - e, h - g, h + g, f + e
    return e * f % P, g * h % P, f * g % P, e * h % P


def times(number, point):
    result = (0, 1, 1, 0)
    while number:
        if number & 1:
            result = add(result, point)
        point, number = add(point, point), number >> 1
    return result


def point_of(data):
    number = le(data)
    y, sign = number & (2**255 - 1), number >> 255
    square = (y * y - 1) * pow(D * y * y + 1, -1, P) % P
    x = pow(square, (P + 3) // 8, P)
    if (x * x - square) % P:
        x = x * pow(2, (P - 1) // 4, P) % P
    if (x * x - square) % P:
        return None
    if x & 1 != sign:
        x = -x % P
    return x, y % P, 1, x * y % P


BASE = point_of((4 * pow(5, -1, P) % P).to_bytes(32, "little"))


def bytes_of(point):
    x, y, z, _ = point
    inverse = pow(z, -1, P)
    return (y * inverse % P | (x * inverse % P & 1) << 255).to_bytes(32, "little")


def scalars(seed):
    digest = hashlib.sha512(seed).digest()
    return le(digest[:32]) & (2**254 - 8) | 2**254, digest[32:]


def public_of(seed):
    return bytes_of(times(scalars(seed)[0], BASE))


def sign(seed, message):
    secret, prefix = scalars(seed)
    r = le(hashlib.sha512(prefix + message).digest()) % ORDER
    point = bytes_of(times(r, BASE))
    k = le(hashlib.sha512(point + public_of(seed) + message).digest())
    return point + ((r + k * secret) % ORDER).to_bytes(32, "little")


def verifies(key, message, signature):
    a, r, s = point_of(key), point_of(signature[:32]), le(signature[32:])
    if a is None or r is None or s >= ORDER:
        return False
    k = le(hashlib.sha512(signature[:32] + key + message).digest()) % ORDER
    left, right = times(8 * s, BASE), times(8, add(r, times(k, a)))
    return bytes_of(left) == bytes_of(right)


def address(key):
    bits = "".join(f"{byte:08b}" for byte in key) + "0000"
    groups = [int(bits[i : i + 5], 2) for i in range(0, len(bits), 5)]
    prefix = [ord(c) >> 5 for c in "chalk"] + [0] + [ord(c) & 31 for c in "chalk"]

    def polymod(values):
        state = 1
        for value in values:
            top, state = state >> 25, (state & 0x1FFFFFF) << 5 ^ value
            for i, constant in enumerate((0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3)):
                state ^= constant if top >> i & 1 else 0
        return state

    check_sum = polymod(prefix + groups + [0] * 6) ^ 0x2BC830A3
    groups += [check_sum >> 5 * (5 - i) & 31 for i in range(6)]
    return "chalk1" + "".join("qpzry9x8gf2tvdw0s3jn54khce6mua7l"[group] for group in groups)


# 8 Names


def characters(name):
    words = re.search(rf"^```list {name}\n(.*?)^```$", TEXT, re.M | re.S).group(1).split()
    return [int(word, 16) for word in words]


LETTERS, MARKS = characters("letters"), characters("marks")


def has(bounds, character):
    return sum(bound <= ord(character) for bound in bounds) % 2 == 1


def name_key(name):
    folded = unicodedata.normalize("NFKC", name).casefold()
    return unicodedata.normalize("NFKC", folded)


def name_refusal(name):
    if not name:
        return "nameEmpty"
    if len(name) > 24:
        return "nameTooLong"
    letter, marks = False, 0
    for character in name:
        if has(MARKS, character):
            marks += 1
            good = letter and marks <= 3
        elif has(LETTERS, character):
            good, letter, marks = True, True, 0
        else:
            good, letter, marks = character in "_-. " and letter, False, 0
        if not good:
            return "nameBadCharacter"
    if not letter:
        return "nameBadCharacter"
    return "nameLooksLikeAddress" if name_key(name).startswith("chalk1") else None


def check_basics():
    hash_example = ledger("hash")
    check("hash", shown(sha256d(hash_example["bytes"])), hash_example["hash as shown"])
    header = ledger("header")
    check("header", shown(sha256d(header.bytes)), header["hash as shown"])
    for bits, expected in ledger("compact targets").values.items():
        target = read_bits(int(bits, 16))
        found = target and f"{target:064x}, whose compact form is {write_bits(target):08x}"
        check(bits, found or "refused", expected if target else expected[:7])
    for bits, expected in list(ledger("work").values.items())[:3]:
        check("work", f"{work(read_bits(int(bits, 16))):064x}", expected)
    for name, easiest in (("classroom step", 0x1F00FFFF), ("asert step", 0x1F00FFFF)):
        step = ledger(name)
        bits = asert(int(step["late"]), int(step["half-life"]), int(step["anchor"], 16), read_bits(easiest))
        check(name, f"{bits:08x}", step["bits"])
    step = ledger("bitcoin step")
    target = int(step["target before"], 16) * int(step["counted"]) // int(step["planned"])
    check("bitcoin step", f"{write_bits(target):08x}", step["bits"])
    tree = ledger("merkle tree")
    leaves = [sha256d(letter) for letter in (b"a", b"b", b"c")]
    check("root", merkle(leaves).hex(), tree["root of a, b, c"])
    check("root", merkle(leaves + leaves[2:]), merkle(leaves))


def check_names():
    for quoted, expected in ledger("names").values.items():
        name = re.sub(r"\\u\{([0-9a-f]+)\}", lambda match: chr(int(match[1], 16)), quoted[1:-1])
        refusal = name_refusal(name)
        check(quoted, f"refused by {refusal}" if refusal else f'"{name_key(name)}"', expected)
    for name, bounds in (("these bounds", LETTERS), ("the marks' bounds", MARKS)):
        data = b"".join(bound.to_bytes(4, "little") for bound in bounds)
        check(name, sha256d(data).hex(), Example("names", "characters of names")[f"hash of {name}"])


def check_keys():
    keys = ledger("keys")
    for name in ("Alice", "Bob"):
        public = public_of(bytes.fromhex(keys[f"{name}'s seed"]))
        check(f"{name}'s key", public.hex(), keys[f"{name}'s public key"])
        check(f"{name}'s address", address(public), keys[f"{name}'s address"])
    identity = Example("identity", "identity")
    seed = hashlib.pbkdf2_hmac("sha512", identity["words"].encode(), b"mnemonic", 2048)
    check("seed", seed.hex(), identity["seed"])
    secret = hmac.digest(b"ed25519 seed", seed, "sha512")[:32]
    check("secret", secret.hex(), identity["secret"])
    check("identity", address(public_of(secret)), identity["address"])


SIGNING_DOMAIN = b"chalkchain transaction v1\n"
STATE_DOMAIN = b"chalkchain state v1\n"


def check_transactions(genesis):
    keys = ledger("keys")
    alice = bytes.fromhex(keys["Alice's seed"])
    transfer = ledger("transfer")
    message = SIGNING_DOMAIN + genesis + transfer.bytes[1:-64]
    check("signed bytes", message.hex(), transfer["signed bytes"])
    check("signature", sign(alice, message), transfer["signature"])
    check("signature holds", verifies(transfer["from"], message, transfer["signature"]), True)
    check("signature of another message", verifies(transfer["from"], message + b"x", transfer["signature"]), False)
    check("txid", shown(sha256d(transfer.bytes)), transfer["txid as shown"])
    names = ["post", "claim of a name", "stamp of a hash", "stamp of a file"]
    for name in names + ["offer", "withdrawal", "order", "settlement"]:
        example = ledger(name)
        body = public_of(alice) + bytes(16) + example.bytes
        signed = b"\x01" + body + sign(alice, SIGNING_DOMAIN + genesis + body)
        check(name, shown(sha256d(signed)), example["txid if Alice signs it first, for no fee"])
    coinbase = ledger("coinbase")
    check("coinbase", shown(sha256d(coinbase.bytes)), coinbase["txid"])


def check_room():
    params, room = ledger("room parameters"), ledger("room")
    check("parameters", sha256d(params.bytes), room["merkle_root"])
    header = room.bytes[:80]
    genesis = sha256d(header)
    check("id", shown(genesis), room["id as shown"])
    check("proof of work", le(genesis) <= read_bits(le(params["starting_bits"])), True)
    number = int.from_bytes(genesis[:4], "big") >> 2
    digits = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
    check("code", "".join(digits[number >> 5 * i & 31] for i in range(5, -1, -1)), room["code"])
    data = params.bytes + room["nonce"]
    link = base64.urlsafe_b64encode(data + sha256d(data)[:4]).decode().rstrip("=")
    check("link", link, room["link"])
    reward, period = le(params["reward"]), le(params["halving_blocks"])
    check("supply", str(sum((reward >> i) * period for i in range(64))), params["supply"])
    return params, header


def point_above(params, parents, block):
    """Checks a block's header above those of its parents, the genesis block first."""
    header = block[:80]
    spacing, start = le(params["target_spacing_s"]), read_bits(le(params["starting_bits"]))
    check("parent", header[4:36], sha256d(parents[-1]))
    times_of = [le(parent[68:72]) for parent in parents[1:] + [header]]
    active = spacing + sum(min(b - a, 40 * spacing) for a, b in zip(times_of, times_of[1:]))
    height = len(parents)
    bits = asert(active - spacing * height, 8 * spacing, start, read_bits(le(params["easiest_bits"])))
    check("bits", bits, le(header[72:76]))
    check("proof of work", le(sha256d(header)) <= read_bits(bits), True)
    return header


def check_chain(params, genesis):
    one, two = ledger("block 1"), ledger("block 2")
    headers = [genesis]
    for block in (one, two):
        ids = [sha256d(block["transactions.0"]), sha256d(block["transactions.1"])]
        headers.append(point_above(params, headers, block.bytes))
        check("root", merkle(ids), block.bytes[36:68])
    total = sum(work(read_bits(le(header[72:76]))) for header in headers)
    check("work", f"{total:064x}", two["work up to block 2"])
    keys = ledger("keys")
    alice, bob = (bytes.fromhex(keys[f"{name}'s public key"]) for name in ("Alice", "Bob"))
    balances = {alice: 1000 - 250 - 5, bob: 250 + 1000 + 5}
    accounts = b"".join(
        key + balances[key].to_bytes(8, "little") + (1).to_bytes(8, "little") + bytes(8) for key in sorted(balances)
    )
    state = sha256d(headers[2]) + (2).to_bytes(8, "little") + params["host"]
    state += (2).to_bytes(4, "little") + accounts + bytes(16)
    example = ledger("state")
    check("state", state, example.bytes)
    check("state's hash", shown(sha256d(STATE_DOMAIN + state)), example["hash"])
    check_tie(headers, total)
    receipt = ledger("receipt")
    at = sha256d(receipt["transaction"])
    check("receipt", sha256d(receipt["branch.0"] + at), receipt["header"][36:68])


def check_seals():
    sealed, block = ledger("sealed coinbase"), ledger("sealed block")
    check("a sealed coinbase's txid", shown(sha256d(sealed.bytes)), sealed["txid"])
    signed, header = bytes.fromhex(block["sealed bytes"]), bytes.fromhex(block["header"])
    genesis = sha256d(bytes.fromhex(block["genesis header"]))
    blank = sealed.bytes[:-64] + bytes(64)
    # The only transaction's id is the root.
    expected = b"chalkchain seal v1\n" + genesis + header[:36] + sha256d(blank) + header[68:]
    check("what is sealed", signed.hex(), expected.hex())
    check("the root of a sealed block", header[36:68].hex(), sha256d(sealed.bytes).hex())
    check("the seal", verifies(sealed.parts["to"], signed, sealed.parts["seal"]), True)
    check("a sealed block's hash", shown(sha256d(header)), block["hash"])
    weights = ledger("weights")
    for whose in ("a signer in turn", "another signer"):
        target = read_bits(int(weights[f"bits of {whose}"], 16))
        check(f"the work of {whose}", str(work(target)), weights[f"work of {whose}"])


def check_tie(headers, total):
    tie = ledger("tie")
    own = work(read_bits(le(headers[2][72:76])))
    for gap in (45, 20):
        name = f"rival after {gap} s"
        header = headers[2][:68] + bytes.fromhex(tie[f"{name}: time, bits, nonce"])
        check(name, shown(sha256d(header)), tie[f"{name}: hash"])
        rival = work(read_bits(le(header[72:76])))
        changes = total - own + rival > total + min(own, rival) // 4
        check(name, tie[name], "the node changes to it" if changes else "a tie: the first seen stays")


# 1, 9, 16, 19 and 20: what is made of what. A number is so many bytes, a tuple a structure.

HASHES = ["list", 32]
PAYLOADS = [(32, 8, "bytes"), ("bytes", ["option", 32]), ("bytes",), ("bytes", ["choice", (32,), ("bytes",)])]
PAYLOADS += [("bytes", "bytes", 8, 4), (32,), (32, 4, 8), (32, ["choice", (), ()])]
SIGNED = (32, 8, 8, ["choice", *PAYLOADS], 64)
TRANSACTION = ["choice", (8, 32, 8, 8, 8, "bytes"), SIGNED]
BLOCK = (80, ["list", TRANSACTION])
TIP = (32, 8, 32)
MESSAGES = [(2, 32, TIP, 32, 8), TIP, (HASHES,), (["list", 80],), (HASHES,), BLOCK, BLOCK, (HASHES,), (HASHES,)]
MESSAGES += [(HASHES,), (["list", SIGNED],), (HASHES,), (), (8,), (8,), (), ("bytes",), (), (8,)]
CONTROLS = [(1,), (4, 1), (4,), (["option", ["list", 4]],), (), (2, 2)]
CLIENT_FRAMES = [(2, 32, ["option", 16]), ("bytes",), (4, "bytes"), (4,), (), (80, "bytes", 64)]
CLIENT_FRAMES += [(["choice", *CONTROLS],)]
HALF = ["choice", (), ()]
FAULT = ["choice", (), (), (), (), ()]
REFUSALS = [(2, 2), (), (8, 8), (4,), (8,), (4,), (4,), (4,), (4,), (4,), (4,), (), (), (FAULT,), (), (2, 2), (2, 2)]
RELAY_FRAMES = [(2, 4, 8, ["list", 4], 16), (4,), (4,), (4, "bytes"), (4, HASHES), (["choice", *REFUSALS],), (32,)]
RELAY_FRAMES += [(1, ["option", HALF], 2, 2, 1, 1, 1), (["list", (4, HALF, 1)],), (1,)]
TAB_FRAMES = [(8,), (8, 8), (8,), (8, 8), (8, "bytes"), (8, 8, "bytes")]


CALL = (1, 4, "bytes")
DIRECT_SIGNALS = [(8,), (), (CALL,), (8, CALL), (8, CALL)]


def rest_of(kind, data):
    """What is left behind a value of a kind; an IndexError if the bytes end before it."""
    if isinstance(kind, int):
        if len(data) < kind:
            raise IndexError
        return data[kind:]
    if isinstance(kind, tuple):
        for field in kind:
            data = rest_of(field, data)
        return data
    if kind == "bytes":
        return rest_of(le(data[:4]), rest_of(4, data))
    tag, *kinds = kind
    if tag == "list":
        count, data = le(data[:4]), rest_of(4, data)
        for _ in range(count):
            data = rest_of(kinds[0], data)
        return data
    kinds = [(), kinds[0]] if tag == "option" else kinds
    return rest_of(kinds[data[0]], data[1:])


def is_one(kind, data):
    try:
        return rest_of(kind, data) == b""
    except IndexError:
        return False


def check_one(what, kind, data):
    check(what, is_one(kind, data), True)
    check(f"{what}, one byte less", is_one(kind, data[:-1]), False)
    check(f"{what}, one byte more", is_one(kind, data + b"\0"), False)


def check_messages():
    names = ["hello", "tip", "get headers", "headers", "get blocks", "block", "new block", "inventory", "offer"]
    names += ["get transactions", "transactions", "not found", "get pool", "ping", "pong", "get room", "room"]
    for tag, name in enumerate(names + ["get hello", "pruned"]):
        data = Example("node", name).bytes
        check(f"tag of {name}", data[0], tag)
        check_one(name, ["choice", *MESSAGES], data)
    for name in ("hello", "broadcast", "direct", "lookup", "get challenge", "prove"):
        check_one(name, ["choice", *CLIENT_FRAMES], Example("wire", name).bytes)
    names = ["welcome", "joined", "left", "message", "rooms", "challenge", "conditions", "members", "controlled"]
    for name in names:
        check_one(name, ["choice", *RELAY_FRAMES], Example("wire", name).bytes)
    for name, frame in Example("wire", "refusals").values.items():
        check_one(name, ["choice", *RELAY_FRAMES], bytes.fromhex(frame))
    for name, frame in Example("wire", "controls").values.items():
        check_one(name, ["choice", *CLIENT_FRAMES], bytes.fromhex(frame))
    for name, frame in Example("node-worker", "tabs").values.items():
        check_one(name, ["choice", *TAB_FRAMES], bytes.fromhex(frame))
    for name, message in Example("node-worker", "direct").values.items():
        message = bytes.fromhex(message)
        check_one(name, ["choice", *MESSAGES], message)
        domain = b"chalkchain direct v1\n"
        check(f"domain of {name}", message[5 : 5 + len(domain)], domain)
        check_one(name, ["choice", *DIRECT_SIGNALS], message[5 + len(domain) :])
    for name in ("block 1", "block 2"):
        check_one(name, BLOCK, ledger(name).bytes)


def check_host():
    proof, statement = Example("wire", "prove"), Example("wire", "host statement")
    header, params = proof["header"], proof["params"]
    check("the host's room", sha256d(header), statement["room"])
    check("its parameters", sha256d(params), header[36:68])
    check("its proof of work", le(sha256d(header)) <= read_bits(le(header[72:76])), True)
    coin = rest_of("bytes", rest_of("bytes", params))
    host = rest_of(45, coin)
    check("its host", (host[0], host[1:33].hex()), (1, statement["host"]))
    check("its host is Alice", statement["host"], ledger("keys")["Alice's public key"])
    check("the host's domain", statement["HOST_DOMAIN"], b"chalkchain host v1\n")
    alice = bytes.fromhex(ledger("keys")["Alice's seed"])
    check("the host's signature", sign(alice, statement.bytes), proof["signature"])
    check("it holds", verifies(host[1:33], statement.bytes, proof["signature"]), True)


def check_statements():
    alice = bytes.fromhex(ledger("keys")["Alice's seed"])
    genesis = Example("node", "hello")["genesis"]
    for name, size in (("class", 19), ("report", 55), ("cap", 16)):
        example = Example("node", name)
        check(f"domain of {name}", example["domain"], f"chalkchain {name} v1\n".encode())
        fields = example.bytes[len(example["domain"]) : -64]
        check(f"fields of {name}", len(fields), size)
        check(f"what is signed of {name}", example["domain"] + genesis + fields, bytes.fromhex(example["signed"]))
        check(f"signature of {name}", sign(alice, bytes.fromhex(example["signed"])), example["signature"])
        check(f"{name} is no room", le(example.bytes[:4]) > 1 << 20, True)


def check_file():
    file = Example("node", "room file")
    check("magic", file["magic"], b"CHALKROOM")
    check("checksum", hashlib.sha256(file.bytes[:-32]).digest(), file["checksum"])
    check("room", file["room"], ledger("room parameters").bytes + ledger("room")["nonce"])
    check_one("block of a file", BLOCK, file["blocks.0"])
    for name in ("room", "blocks.0", "transactions.0"):
        check(f"length of {name}", le(file[f"{name}.length"]), len(file[name]))


def check_snapshot():
    snapshot = Example("node", "snapshot")
    check("magic of a snapshot", snapshot["magic"], b"CHALKSNAP")
    check("checksum of a snapshot", hashlib.sha256(snapshot.bytes[:-32]).digest(), snapshot["checksum"])
    check("room of a snapshot", snapshot["genesis"], ledger("block 1")["header"][4:36])
    check("header of a snapshot", snapshot["headers.0"], ledger("block 1")["header"])
    state = snapshot["state"]
    check("state's length", le(snapshot["state.length"]), len(state))
    check("state's block", state[:32], sha256d(snapshot["headers.0"]))
    check("state's height", le(state[32:40]), le(snapshot["headers.count"]))
    check("state's hash", snapshot["state_hash"], sha256d(b"chalkchain state v1\n" + state))


def main():
    check_basics()
    check_names()
    check_keys()
    params, genesis = check_room()
    check_transactions(sha256d(genesis))
    check_chain(params, genesis)
    check_seals()
    check_messages()
    check_host()
    check_statements()
    check_file()
    check_snapshot()
    for failure in FAILURES:
        print(failure)
    print(f"{COUNT} values recomputed from the document, {len(FAILURES)} differ")
    sys.exit(bool(FAILURES))


main()
