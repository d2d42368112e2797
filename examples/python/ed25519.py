"""Checks Ed25519 signatures as the chain does: RFC 8032's equation (section 5.1.7) under the rules of ZIP-215.

Any encoding of a point is taken, canonical or not, of any order; s must be below the group's order; the equation
has the cofactor: 8 s B = 8 R + 8 k A. Curve and formulas are those of RFC 8032, section 5.1.4. For checking alone:
nothing here hides a secret.
"""

import hashlib

P = 2**255 - 19
ORDER = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, -1, P) % P
ROOT_OF_MINUS_ONE = pow(2, (P - 1) // 4, P)
NEUTRAL = (0, 1, 1, 0)


def add(a, b):
    """The sum of two points in extended coordinates."""
    x1, y1, z1, t1 = a
    x2, y2, z2, t2 = b
    e, f = (y1 - x1) * (y2 - x2), (y1 + x1) * (y2 + x2)
    g, h = 2 * t1 * t2 * D, 2 * z1 * z2
    e, f, g, h = f - e, h - g, h + g, f + e
    return e * f % P, g * h % P, f * g % P, e * h % P


def double(a):
    x, y, z, _ = a
    xx, yy, zz = x * x, y * y, 2 * z * z
    h = xx + yy
    e = h - (x + y) ** 2
    g = xx - yy
    f = zz + g
    return e * f % P, g * h % P, f * g % P, e * h % P


def negative(a):
    x, y, z, t = a
    return -x % P, y, z, -t % P


def point_of(data):
    """The point of 32 bytes, or None: y with the lowest bit of x at the top (RFC 8032, section 5.1.3)."""
    number = int.from_bytes(data, "little")
    y, sign = number & (2**255 - 1), number >> 255
    square = (y * y - 1) * pow(D * y * y + 1, -1, P) % P
    x = pow(square, (P + 3) // 8, P)
    if (x * x - square) % P:
        x = x * ROOT_OF_MINUS_ONE % P
    if (x * x - square) % P:
        return None
    if x & 1 != sign:
        x = -x % P
    return x, y % P, 1, x * y % P


BASE = point_of((4 * pow(5, -1, P) % P).to_bytes(32, "little"))


def sum_of_products(pairs):
    """The sum of numbers times points, all doubled together."""
    result = NEUTRAL
    for bit in reversed(range(max(number.bit_length() for number, _ in pairs))):
        result = double(result)
        for number, point in pairs:
            if number >> bit & 1:
                result = add(result, point)
    return result


def verifies(key, message, signature):
    a, r = point_of(key), point_of(signature[:32])
    s = int.from_bytes(signature[32:], "little")
    if a is None or r is None or s >= ORDER:
        return False
    k = int.from_bytes(hashlib.sha512(signature[:32] + key + message).digest(), "little") % ORDER
    left = add(sum_of_products([(s, BASE), (k, negative(a))]), negative(r))
    for _ in range(3):
        left = double(left)
    x, y, z, _ = left
    return x % P == 0 and (y - z) % P == 0
