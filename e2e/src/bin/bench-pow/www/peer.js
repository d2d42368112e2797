// Other libraries' double SHA-256 of a header for consecutive nonces, each in the fastest of the ways
// that its public interface allows.
import { createSHA256, sha256 as wasmSha256 } from './hash-wasm/index.esm.min.js';
import { sha256 as nobleSha256 } from './noble/sha2.js';

// Nonces between two looks at the clock: a multiple of the next.
const STEP = 1024;
// Digests that WebCrypto is asked for at once.
const AT_ONCE = 64;

const header = new Uint8Array(80).fill(7);
const nonceAt = new DataView(header.buffer, 76);
const tail = header.subarray(64);

// Each way is a function that hashes nonces from `first` on and gives the last hash.
const ways = {
  async 'hash-wasm'() {
    const first = await createSHA256();
    const second = await createSHA256();
    first.init().update(header.subarray(0, 64));
    const midstate = first.save();
    const kept = nonce => {
      nonceAt.setUint32(0, nonce, true);
      const digest = first.load(midstate).update(tail).digest('binary');
      return second.init().update(digest).digest('binary');
    };
    const whole = nonce => {
      nonceAt.setUint32(0, nonce, true);
      const digest = first.init().update(header).digest('binary');
      return second.init().update(digest).digest('binary');
    };
    return [loop(kept), loop(whole)];
  },
  async noble() {
    const midstate = nobleSha256.create().update(header.subarray(0, 64));
    const scratch = nobleSha256.create();
    const kept = nonce => {
      nonceAt.setUint32(0, nonce, true);
      return nobleSha256(midstate._cloneInto(scratch).update(tail).digest());
    };
    const whole = nonce => {
      nonceAt.setUint32(0, nonce, true);
      return nobleSha256(nobleSha256(header));
    };
    return [loop(kept), loop(whole)];
  },
  async webcrypto() {
    const digest = bytes => crypto.subtle.digest('SHA-256', bytes);
    const one = async (first, count) => {
      let hash;
      for (let nonce = first; nonce < first + count; nonce++) {
        nonceAt.setUint32(0, nonce, true);
        hash = await digest(await digest(header));
      }
      return new Uint8Array(hash);
    };
    const many = async (first, count) => {
      let hashes;
      for (let nonce = first; nonce < first + count; nonce += AT_ONCE) {
        hashes = await Promise.all(Array.from({ length: AT_ONCE }, (_, i) => {
          nonceAt.setUint32(0, nonce + i, true);
          return digest(header.slice()).then(digest);
        }));
      }
      return new Uint8Array(hashes.at(-1));
    };
    return [one, many];
  },
};

function loop(hash) {
  return (first, count) => {
    let last;
    for (let nonce = first; nonce < first + count; nonce++) last = hash(nonce);
    return last;
  };
}

const hex = bytes => Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('');

const bytes = text => Uint8Array.from(text.match(/../g), byte => parseInt(byte, 16));

async function expected(nonce) {
  nonceAt.setUint32(0, nonce, true);
  return wasmSha256(bytes(await wasmSha256(header)));
}

async function rate(way, first, ms) {
  const began = performance.now();
  let hashes = 0, elapsed;
  do {
    await way(first + hashes, STEP);
    hashes += STEP;
    elapsed = performance.now() - began;
  } while (elapsed < ms);
  return hashes * 1000 / elapsed;
}

const chosen = {};

// The fastest way of a peer that gives the right hash.
async function choose(name) {
  let best = { rate: 0 };
  for (const way of await ways[name]()) {
    const hash = hex(await way(0, STEP));
    const right = await expected(STEP - 1);
    if (hash !== right) throw new Error(`${name}: ${hash} is not ${right}`);
    await rate(way, 0, 200);
    const measured = await rate(way, 0, 200);
    if (measured > best.rate) best = { rate: measured, way };
  }
  return best.way;
}

self.onmessage = async ({ data: { name, ms } }) => {
  try {
    chosen[name] ??= await choose(name);
    self.postMessage({ rate: await rate(chosen[name], 0, ms) });
  } catch (error) {
    self.postMessage({ error: String(error) });
  }
};
