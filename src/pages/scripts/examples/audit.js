// Trusts nobody: computes every block's hash, link, work and Merkle root anew, in this script.
const K = [], H = [];
for (let n = 2; K.length < 64; n += 1) {
  let isPrime = true;
  for (let d = 2; d * d <= n; d += 1) if (n % d === 0) isPrime = false;
  if (!isPrime) continue;
  const bits = (root) => ((root - Math.floor(root)) * 2 ** 32) | 0;
  if (H.length < 8) H.push(bits(Math.sqrt(n)));
  K.push(bits(Math.cbrt(n)));
}

function sha256(bytes) {
  const length = (((bytes.length + 8) >> 6) + 1) * 64;
  const data = new DataView(new ArrayBuffer(length));
  bytes.forEach((byte, at) => data.setUint8(at, byte));
  data.setUint8(bytes.length, 0x80);
  data.setUint32(length - 4, bytes.length * 8);
  const turn = (x, n) => (x >>> n) | (x << (32 - n));
  const h = [...H], w = new Int32Array(64);
  for (let at = 0; at < length; at += 64) {
    for (let i = 0; i < 64; i += 1) {
      if (i < 16) { w[i] = data.getInt32(at + 4 * i); continue; }
      const a = w[i - 15], b = w[i - 2];
      w[i] = w[i - 16] + (turn(a, 7) ^ turn(a, 18) ^ (a >>> 3)) + w[i - 7] + (turn(b, 17) ^ turn(b, 19) ^ (b >>> 10));
    }
    const s = [...h];
    for (let i = 0; i < 64; i += 1) {
      const x = s[7] + (turn(s[4], 6) ^ turn(s[4], 11) ^ turn(s[4], 25)) + ((s[4] & s[5]) ^ (~s[4] & s[6])) + K[i] + w[i];
      const y = (turn(s[0], 2) ^ turn(s[0], 13) ^ turn(s[0], 22)) + ((s[0] & s[1]) ^ (s[0] & s[2]) ^ (s[1] & s[2]));
      s.unshift((x + y) | 0);
      s[4] = (s[4] + x) | 0;
      s.pop();
    }
    for (let i = 0; i < 8; i += 1) h[i] = (h[i] + s[i]) | 0;
  }
  return h.flatMap((word) => [word >>> 24, (word >>> 16) & 255, (word >>> 8) & 255, word & 255]);
}

const hash = (bytes) => sha256(sha256(bytes));
const bytes = (hex) => hex.match(/../g).map((pair) => parseInt(pair, 16));
const shown = (list) => [...list].reverse().map((byte) => byte.toString(16).padStart(2, "0")).join("");

function merkleRoot(ids) {
  let row = ids.map((id) => bytes(id).reverse());
  while (row.length > 1) {
    const next = [];
    for (let i = 0; i < row.length; i += 2) next.push(hash([...row[i], ...(row[i + 1] ?? row[i])]));
    row = next;
  }
  return shown(row[0]);
}

function check(condition, block, what) {
  if (!condition) throw new Error(`Block ${block.height}: ${what}`);
}

const { height, work } = await chalkchain.status();
let before, all = 0n, checked = 0;
for (let from = 0; from <= height; from += 100) {
  for (const block of await chalkchain.chain({ from, count: 100 })) {
    const header = bytes(block.header);
    const number = BigInt(`0x${shown(hash(header))}`);
    const bits = parseInt(shown(header.slice(72, 76)), 16);
    const target = BigInt(bits & 0x7fffff) << BigInt(8 * ((bits >>> 24) - 3));
    check(shown(hash(header)) === block.hash, block, "its hash is not that of its header");
    check(shown(header.slice(36, 68)) === block.merkleRoot, block, "its header holds another root");
    check(!before || shown(header.slice(4, 36)) === before.hash, block, "it does not follow the one before");
    check(number <= target, block, "its hash does not meet its target");
    // The genesis block's root is the hash of the room's parameters.
    check(block.height === 0 || merkleRoot(block.transactions) === block.merkleRoot, block, "its transactions are others");
    all += 2n ** 256n / (target + 1n);
    before = block;
    checked += 1;
  }
  console.log(`Checked ${checked} of ${height + 1} blocks`);
}
const told = BigInt(`0x${work}`);
console.log(all === told ? `All is as it should be. Work: ${all} hashes` : `The work is ${all}, and the node says ${told}`);
