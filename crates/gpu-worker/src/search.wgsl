// The search for a block on a graphics processor: one nonce an invocation.
//
// It does what crates/pow does: double SHA-256 (FIPS 180-4) of an 80-byte header whose first 64 bytes
// are hashed already, and keeps the nonces whose hash may matter. Those are hashed again by the CPU.

// Most nonces that are kept; expected are far fewer.
const KEPT: u32 = 256u;

struct Task {
    // The state after the header's first 64 bytes.
    midstate: array<vec4<u32>, 2>,
    // The header's words 16, 17 and 18, big-endian, and the bits that the last word of the hash must not have.
    tail: vec4<u32>,
    // The first nonce, and how many there are.
    range: vec4<u32>,
    // SHA-256's round constants. In a buffer, because a constant array would be copied by each invocation.
    constants: array<vec4<u32>, 16>,
}

struct Kept {
    count: atomic<u32>,
    nonces: array<u32, KEPT>,
}

@group(0) @binding(0) var<uniform> task: Task;
@group(0) @binding(1) var<storage, read_write> kept: Kept;

fn rotate(x: u32, bits: u32) -> u32 {
    return (x >> bits) | (x << (32u - bits));
}

fn sum0(x: u32) -> u32 {
    return rotate(x, 2u) ^ rotate(x, 13u) ^ rotate(x, 22u);
}

fn sum1(x: u32) -> u32 {
    return rotate(x, 6u) ^ rotate(x, 11u) ^ rotate(x, 25u);
}

fn sigma0(x: u32) -> u32 {
    return rotate(x, 7u) ^ rotate(x, 18u) ^ (x >> 3u);
}

fn sigma1(x: u32) -> u32 {
    return rotate(x, 17u) ^ rotate(x, 19u) ^ (x >> 10u);
}

fn choose(e: u32, f: u32, g: u32) -> u32 {
    return g ^ (e & (f ^ g));
}

fn majority(a: u32, b: u32, c: u32) -> u32 {
    return b ^ ((a ^ b) & (b ^ c));
}

struct State {
    low: vec4<u32>,
    high: vec4<u32>,
}

// The compression function. Sixteen rounds are spelled out, so that every word has a place of its own.
fn compress(before: State, m0: vec4<u32>, m4: vec4<u32>, m8: vec4<u32>, m12: vec4<u32>) -> State {
    var a = before.low.x;
    var b = before.low.y;
    var c = before.low.z;
    var d = before.low.w;
    var e = before.high.x;
    var f = before.high.y;
    var g = before.high.z;
    var h = before.high.w;
    var w0 = m0.x;
    var w1 = m0.y;
    var w2 = m0.z;
    var w3 = m0.w;
    var w4 = m4.x;
    var w5 = m4.y;
    var w6 = m4.z;
    var w7 = m4.w;
    var w8 = m8.x;
    var w9 = m8.y;
    var w10 = m8.z;
    var w11 = m8.w;
    var w12 = m12.x;
    var w13 = m12.y;
    var w14 = m12.z;
    var w15 = m12.w;
    var t: u32;
    for (var quad = 0u; quad < 16u; quad += 4u) {
        if (quad > 0u) {
            w0 += sigma0(w1) + w9 + sigma1(w14);
            w1 += sigma0(w2) + w10 + sigma1(w15);
            w2 += sigma0(w3) + w11 + sigma1(w0);
            w3 += sigma0(w4) + w12 + sigma1(w1);
            w4 += sigma0(w5) + w13 + sigma1(w2);
            w5 += sigma0(w6) + w14 + sigma1(w3);
            w6 += sigma0(w7) + w15 + sigma1(w4);
            w7 += sigma0(w8) + w0 + sigma1(w5);
            w8 += sigma0(w9) + w1 + sigma1(w6);
            w9 += sigma0(w10) + w2 + sigma1(w7);
            w10 += sigma0(w11) + w3 + sigma1(w8);
            w11 += sigma0(w12) + w4 + sigma1(w9);
            w12 += sigma0(w13) + w5 + sigma1(w10);
            w13 += sigma0(w14) + w6 + sigma1(w11);
            w14 += sigma0(w15) + w7 + sigma1(w12);
            w15 += sigma0(w0) + w8 + sigma1(w13);
        }
        let k0 = task.constants[quad];
        let k1 = task.constants[quad + 1u];
        let k2 = task.constants[quad + 2u];
        let k3 = task.constants[quad + 3u];
        t = h + sum1(e) + choose(e, f, g) + k0.x + w0;
        d += t;
        h = t + sum0(a) + majority(a, b, c);
        t = g + sum1(d) + choose(d, e, f) + k0.y + w1;
        c += t;
        g = t + sum0(h) + majority(h, a, b);
        t = f + sum1(c) + choose(c, d, e) + k0.z + w2;
        b += t;
        f = t + sum0(g) + majority(g, h, a);
        t = e + sum1(b) + choose(b, c, d) + k0.w + w3;
        a += t;
        e = t + sum0(f) + majority(f, g, h);
        t = d + sum1(a) + choose(a, b, c) + k1.x + w4;
        h += t;
        d = t + sum0(e) + majority(e, f, g);
        t = c + sum1(h) + choose(h, a, b) + k1.y + w5;
        g += t;
        c = t + sum0(d) + majority(d, e, f);
        t = b + sum1(g) + choose(g, h, a) + k1.z + w6;
        f += t;
        b = t + sum0(c) + majority(c, d, e);
        t = a + sum1(f) + choose(f, g, h) + k1.w + w7;
        e += t;
        a = t + sum0(b) + majority(b, c, d);
        t = h + sum1(e) + choose(e, f, g) + k2.x + w8;
        d += t;
        h = t + sum0(a) + majority(a, b, c);
        t = g + sum1(d) + choose(d, e, f) + k2.y + w9;
        c += t;
        g = t + sum0(h) + majority(h, a, b);
        t = f + sum1(c) + choose(c, d, e) + k2.z + w10;
        b += t;
        f = t + sum0(g) + majority(g, h, a);
        t = e + sum1(b) + choose(b, c, d) + k2.w + w11;
        a += t;
        e = t + sum0(f) + majority(f, g, h);
        t = d + sum1(a) + choose(a, b, c) + k3.x + w12;
        h += t;
        d = t + sum0(e) + majority(e, f, g);
        t = c + sum1(h) + choose(h, a, b) + k3.y + w13;
        g += t;
        c = t + sum0(d) + majority(d, e, f);
        t = b + sum1(g) + choose(g, h, a) + k3.z + w14;
        f += t;
        b = t + sum0(c) + majority(c, d, e);
        t = a + sum1(f) + choose(f, g, h) + k3.w + w15;
        e += t;
        a = t + sum0(b) + majority(b, c, d);
    }
    return State(before.low + vec4<u32>(a, b, c, d), before.high + vec4<u32>(e, f, g, h));
}

// The bytes of a word reversed: the header holds the nonce little-endian, SHA-256 reads words big-endian.
fn reversed(x: u32) -> u32 {
    return (rotate(x, 8u) & 0xff00ff00u) | (rotate(x, 24u) & 0x00ff00ffu);
}

@compute @workgroup_size(256)
fn search(
    @builtin(workgroup_id) group: vec3<u32>,
    @builtin(num_workgroups) groups: vec3<u32>,
    @builtin(local_invocation_index) local: u32,
) {
    let index = (group.y * groups.x + group.x) * 256u + local;
    if (index >= task.range.y) {
        return;
    }
    let nonce = task.range.x + index;
    let first = compress(
        State(task.midstate[0], task.midstate[1]),
        vec4<u32>(task.tail.xyz, reversed(nonce)),
        vec4<u32>(0x80000000u, 0u, 0u, 0u),
        vec4<u32>(),
        vec4<u32>(0u, 0u, 0u, 640u),
    );
    let second = compress(
        State(
            vec4<u32>(0x6a09e667u, 0xbb67ae85u, 0x3c6ef372u, 0xa54ff53au),
            vec4<u32>(0x510e527fu, 0x9b05688cu, 0x1f83d9abu, 0x5be0cd19u),
        ),
        first.low,
        first.high,
        vec4<u32>(0x80000000u, 0u, 0u, 0u),
        vec4<u32>(0u, 0u, 0u, 256u),
    );
    if ((second.high.w & task.tail.w) == 0u) {
        let place = atomicAdd(&kept.count, 1u);
        if (place < KEPT) {
            kept.nonces[place] = nonce;
        }
    }
}
