//! What theory says of the races, and how far chance may keep them from it.
//!
//! Three formulas for a payment that is spent twice, because their authors thought of three races:
//!
//! | | [`section_11`] | [`rosenfeld`] | [`overtakes`] |
//! |---|---|---|---|
//! | mined in advance | nothing | one block | nothing |
//! | blocks that the attacker finds meanwhile | Poisson, as if the chain took its average time | negative binomial | negative binomial |
//! | it has won when its branch is | as long | longer by one | longer by one |
//! | it gives up | never | never | six blocks behind |
//!
//! The simulated buyer's is [`overtakes`]. A block in advance is worth just the one that it has to be longer by, so
//! the first two differ by the Poisson distribution alone.

use crate::world::HOPELESS;

/// The quantile of the normal distribution for 95 % on both sides.
const Z: f64 = 1.959_964;

/// `base` to the power of a small number.
fn power(base: f64, exponent: u32) -> f64 {
    (0..exponent).fold(1.0, |product, _| product * base)
}

#[allow(clippy::cast_precision_loss, reason = "counts of some thousands")]
fn float(count: u64) -> f64 {
    count as f64
}

/// The chance that a buyer with the part `q` of the hash power undoes a payment with `z` confirmations, in the race that
/// is simulated.
///
/// While the merchant's chain finds its `z` blocks, the buyer finds `k` with the chance `C(k+z−1, k) pᶻ qᵏ`; then it is
/// a gambler who wins one block ahead and is ruined where it gives up.
pub fn overtakes(q: f64, z: u32) -> f64 {
    let (p, odds) = (1.0 - q, q / (1.0 - q));
    let hopeless = u32::try_from(HOPELESS).unwrap_or(u32::MAX);
    let whole = power(odds, hopeless + 1);
    let mut chance = power(p, z);
    let mut rest = 1.0;
    let mut sum = 0.0;
    for found in 0..=z {
        let behind = z - found;
        if behind < hopeless {
            let wins = if p > q {
                (power(odds, behind + 1) - whole) / (1.0 - whole)
            } else {
                1.0
            };
            sum += chance * wins;
        }
        rest -= chance;
        chance *= float(u64::from(z + found)) / float(u64::from(found + 1)) * q;
    }
    // It found more than z: it leads.
    sum + rest.max(0.0)
}

/// Section 11 of the Bitcoin paper (Nakamoto 2008).
pub fn section_11(q: f64, z: u32) -> f64 {
    let odds = q / (1.0 - q);
    if odds >= 1.0 {
        return 1.0;
    }
    let lambda = float(z.into()) * odds;
    let mut poisson = libm::exp(-lambda);
    let mut sum = 1.0;
    for k in 0..=z {
        sum -= poisson * (1.0 - power(odds, z - k));
        poisson *= lambda / float(u64::from(k + 1));
    }
    sum
}

/// Equation 1 of "Analysis of hashrate-based double-spending" (Rosenfeld 2014).
pub fn rosenfeld(q: f64, z: u32) -> f64 {
    let p = 1.0 - q;
    if q >= p {
        return 1.0;
    }
    let mut ways = 1.0;
    let mut sum = 1.0;
    for m in 0..=z {
        sum -= ways * (power(p, z) * power(q, m) - power(p, m) * power(q, z));
        ways *= float(u64::from(z + m)) / float(u64::from(m + 1));
    }
    sum
}

/// The part of the chain that a miner with the part `alpha` of the hash power earns by withholding its blocks, where
/// the part `gamma` of the others mines on its branch of a race (Eyal and Sirer 2014, equation 8).
pub fn eyal_sirer(alpha: f64, gamma: f64) -> f64 {
    let honest = 1.0 - alpha;
    let top = alpha * honest * honest * (4.0 * alpha + gamma * (1.0 - 2.0 * alpha))
        - alpha * alpha * alpha;
    top / (1.0 - alpha * (1.0 + (2.0 - alpha) * alpha))
}

/// The part of the hash power from which withholding pays (Eyal and Sirer 2014, section 4.4).
pub fn threshold(gamma: f64) -> f64 {
    (1.0 - gamma) / (3.0 - 2.0 * gamma)
}

/// γ among so many honest miners of equal power, of whom only the finder of a block stays with it.
pub fn gamma(honest: u8) -> f64 {
    let honest = f64::from(honest.max(1));
    (honest - 1.0) / honest
}

/// Wilson's 95 % interval (1927) of a chance, from so many of so many independent trials.
pub fn wilson(won: u64, all: u64) -> (f64, f64) {
    if all == 0 {
        return (0.0, 1.0);
    }
    let n = float(all);
    let share = float(won) / n;
    let middle = share + Z * Z / (2.0 * n);
    let half = Z * libm::sqrt(share * (1.0 - share) / n + Z * Z / (4.0 * n * n));
    let whole = 1.0 + Z * Z / n;
    ((middle - half) / whole, (middle + half) / whole)
}

/// The 95 % interval of a ratio of sums, from parts that know nothing of each other: by the variance of what each differs
/// from the ratio, and Student's quantile for their number (Cochran 1977, section 2.11).
pub fn ratio_interval(parts: &[(u64, u64)]) -> (f64, f64) {
    let count = float(parts.len() as u64);
    let own: u64 = parts.iter().map(|(own, _)| own).sum();
    let all: u64 = parts.iter().map(|(_, all)| all).sum();
    if parts.len() < 2 || all == 0 {
        return (0.0, 1.0);
    }
    let ratio = float(own) / float(all);
    let squares: f64 = parts
        .iter()
        .map(|(own, all)| power(float(*own) - ratio * float(*all), 2))
        .sum();
    let free = count - 1.0;
    let student = Z + 2.372 / free + 2.823 / (free * free) + 2.556 / power(free, 3);
    let error = libm::sqrt(squares / free / count) / (float(all) / count);
    let half = student * error;
    ((ratio - half).max(0.0), (ratio + half).min(1.0))
}

#[cfg(test)]
mod tests {
    #[cfg(target_arch = "wasm32")]
    use wasm_bindgen_test::wasm_bindgen_test as test;

    use super::*;

    fn near(found: f64, expected: f64, within: f64) -> bool {
        (found - expected).abs() < within
    }

    #[test]
    fn the_papers_own_tables_come_out() {
        for (q, z, expected) in [(0.1, 1, 0.204_587_3), (0.3, 5, 0.177_352_3), (0.1, 0, 1.0)] {
            assert!(
                near(section_11(q, z), expected, 1e-6),
                "section 11, z = {z}"
            );
        }
        for (q, z, percent) in [(0.1, 1, 20.0), (0.1, 3, 1.712), (0.3, 6, 15.645)] {
            let found = rosenfeld(q, z) * 100.0;
            assert!(near(found, percent, 1e-3), "Rosenfeld's table 1: {found}");
        }
        let third = 1.0 / 3.0;
        assert!(near(eyal_sirer(third, 0.0), third, 1e-9), "the threshold");
        for gamma in [0.0, 0.5, 0.9] {
            let alpha = threshold(gamma);
            assert!(near(eyal_sirer(alpha, gamma), alpha, 1e-9));
        }
    }

    /// The same race as a walk, step by step: blocks found since the payment by the merchant and by the buyer.
    fn walk(q: f64, z: u32, merchant: u32, buyer: u32, depth: u32) -> f64 {
        if merchant >= z && buyer > merchant {
            return 1.0;
        }
        if u64::from(buyer) + HOPELESS <= u64::from(merchant) || depth == 0 {
            return 0.0;
        }
        (1.0 - q) * walk(q, z, merchant + 1, buyer, depth - 1)
            + q * walk(q, z, merchant, buyer + 1, depth - 1)
    }

    #[test]
    fn the_formula_is_that_of_the_simulated_race() {
        for (q, z) in [(0.1, 1), (0.1, 3), (0.3, 1)] {
            // Hardly a race lasts longer than twenty blocks of so weak a buyer.
            let (walked, formula) = (walk(q, z, 0, 0, 22), overtakes(q, z));
            assert!(
                near(walked, formula, 0.012 * q),
                "{q} {z}: {walked} {formula}"
            );
        }
        assert!(overtakes(0.1, 1) < rosenfeld(0.1, 1), "no block in advance");
    }

    #[test]
    fn intervals_are_as_wide_as_chance_makes_them() {
        let (low, high) = wilson(10, 100);
        assert!(near(low, 0.0552, 1e-4) && near(high, 0.1744, 1e-4));
        assert_eq!(wilson(0, 0), (0.0, 1.0));
        // Ten parts, five of them 40 of 100 and five 60: the deviation of each is 10, Student's quantile 2.262.
        let parts: alloc::vec::Vec<_> = (0..10).map(|n| (40 + n % 2 * 20, 100)).collect();
        let (low, high) = ratio_interval(&parts);
        assert!(
            near(low, 0.4246, 1e-3) && near(high, 0.5754, 1e-3),
            "{low} {high}"
        );
        assert_eq!(ratio_interval(&parts[..1]), (0.0, 1.0));
    }
}
