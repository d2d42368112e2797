// Checks Ed25519 signatures as the chain does: RFC 8032's equation (section 5.1.7) under the rules of ZIP-215.
//
// Any encoding of a point is taken, canonical or not, of any order; s must be below the group's order; the equation has
// the cofactor: 8 s B = 8 R + 8 k A. What OpenSSL accepts passes these rules, too, so it is asked first; what it
// refuses is computed here, with the formulas of RFC 8032, section 5.1.4.

import { createHash, createPublicKey, verify } from "node:crypto";

const P = 2n ** 255n - 19n;
const ORDER = 2n ** 252n + 27742317777372353535851937790883648493n;
const NEUTRAL = [0n, 1n, 1n, 0n];
/** An Ed25519 key's encoding (RFC 8410) up to its 32 bytes. */
const KEY_HEAD = Buffer.from("302a300506032b6570032100", "hex");

const mod = (number) => ((number % P) + P) % P;

function power(base, exponent) {
    let result = 1n;
    for (base = mod(base); exponent; exponent >>= 1n, base = (base * base) % P) {
        if (exponent & 1n) result = (result * base) % P;
    }
    return result;
}

const inverse = (number) => power(number, P - 2n);
const D = mod(-121665n * inverse(121666n));
const ROOT_OF_MINUS_ONE = power(2n, (P - 1n) / 4n);

function add([x1, y1, z1, t1], [x2, y2, z2, t2]) {
    const a = (y1 - x1) * (y2 - x2), b = (y1 + x1) * (y2 + x2);
    const c = 2n * t1 * t2 * D, d = 2n * z1 * z2;
    const e = mod(b - a), f = mod(d - c), g = mod(d + c), h = mod(b + a);
    return [(e * f) % P, (g * h) % P, (f * g) % P, (e * h) % P];
}

function times(number, point) {
    let result = NEUTRAL;
    for (; number; number >>= 1n, point = add(point, point)) {
        if (number & 1n) result = add(result, point);
    }
    return result;
}

export const le = (bytes) => BigInt("0x" + (Buffer.from(bytes).reverse().toString("hex") || "0"));

/** The point of 32 bytes, or none: y with the lowest bit of x at the top (RFC 8032, section 5.1.3). */
function pointOf(bytes) {
    const number = le(bytes);
    const y = number & (2n ** 255n - 1n), sign = number >> 255n;
    const square = mod((y * y - 1n) * inverse(D * y * y + 1n));
    let x = power(square, (P + 3n) / 8n);
    if (mod(x * x - square)) x = (x * ROOT_OF_MINUS_ONE) % P;
    if (mod(x * x - square)) return null;
    if ((x & 1n) !== sign) x = mod(-x);
    return [x, mod(y), 1n, mod(x * y)];
}

const BASE = pointOf(Buffer.from("58" + "66".repeat(31), "hex"));

/** Whether a signature passes ZIP-215, by the equation alone. */
export function verifiesByZip215(key, message, signature) {
    const a = pointOf(key), r = pointOf(signature.subarray(0, 32)), s = le(signature.subarray(32));
    if (!a || !r || s >= ORDER) return false;
    const hash = createHash("sha512").update(signature.subarray(0, 32)).update(key).update(message).digest();
    const k = le(hash) % ORDER;
    const [x1, y1, z1] = times(8n * s, BASE), [x2, y2, z2] = times(8n, add(r, times(k, a)));
    return mod(x1 * z2 - x2 * z1) === 0n && mod(y1 * z2 - y2 * z1) === 0n;
}

/** Whether a signature passes. */
export function verifies(key, message, signature) {
    const der = Buffer.concat([KEY_HEAD, key]);
    try {
        if (verify(null, message, createPublicKey({ key: der, format: "der", type: "spki" }), signature)) return true;
    } catch {
        // OpenSSL takes fewer keys.
    }
    return verifiesByZip215(key, message, signature);
}
