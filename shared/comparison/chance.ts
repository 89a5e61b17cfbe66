/** So many of so many people. */
export interface Count {
  of: number;
  people: number;
}

/** Every expected number is at least so large where the normal curve is used instead of counting out each table. */
const enough = 10;

/**
 * How likely a difference at least as large as this between two shares is by chance alone, from 0 to 1: Fisher's exact
 * test, two-sided by adding up all tables that are no likelier (Fisher 1922; Agresti, Categorical Data Analysis, 2013,
 * § 3.5), and where all expected numbers are large the pooled two-proportion z-test, which then agrees with it.
 */
export function chanceOf(one: Count, other: Count): number {
  const all = one.people + other.people;
  const said = one.of + other.of;
  if (said === 0 || said === all || one.people === 0 || other.people === 0) return 1;
  const least = (Math.min(one.people, other.people) * Math.min(said, all - said)) / all;
  return least >= enough ? byCurve(one, other) : byTables(one, other);
}

function byCurve(one: Count, other: Count): number {
  const pooled = (one.of + other.of) / (one.people + other.people);
  const spread = Math.sqrt(pooled * (1 - pooled) * (1 / one.people + 1 / other.people));
  const z = Math.abs(one.of / one.people - other.of / other.people) / spread;
  return Math.min(1, 2 * upperTail(z));
}

/** The share of the standard normal distribution above z ≥ 0, within 7.5e-8 (Abramowitz & Stegun 1964, 26.2.17). */
function upperTail(z: number): number {
  const t = 1 / (1 + 0.2316419 * z);
  const polynomial =
    t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * polynomial;
}

function byTables(one: Count, other: Count): number {
  const said = one.of + other.of;
  const logChoose = (n: number, k: number) => logFactorial(n) - logFactorial(k) - logFactorial(n - k);
  const whole = logChoose(one.people + other.people, said);
  const likelihood = (of: number) =>
    Math.exp(logChoose(one.people, of) + logChoose(other.people, said - of) - whole);
  const observed = likelihood(one.of);
  let sum = 0;
  for (let of = Math.max(0, said - other.people); of <= Math.min(said, one.people); of++) {
    const likely = likelihood(of);
    // Rounding must not leave out the table itself.
    if (likely <= observed * (1 + 1e-7)) sum += likely;
  }
  return Math.min(1, sum);
}

/** The natural logarithm of n!, by Stirling's series beyond a table. */
function logFactorial(n: number): number {
  if (n < small.length) return small[n] ?? 0;
  return (n + 0.5) * Math.log(n) - n + 0.5 * Math.log(2 * Math.PI) + 1 / (12 * n) - 1 / (360 * n ** 3);
}
const small = [0];
for (let n = 1; n < 64; n++) small.push((small[n - 1] ?? 0) + Math.log(n));

/**
 * Which of these differences hold when all of them are looked at, so that of those that are called differences at most
 * about this share are chance (Benjamini & Hochberg 1995).
 */
export function clearAmong(chances: readonly number[], share: number): boolean[] {
  const sorted = [...chances].sort((a, b) => a - b);
  const last = sorted.findLastIndex((chance, index) => chance <= ((index + 1) / sorted.length) * share);
  const limit = last < 0 ? -1 : (sorted[last] ?? -1);
  return chances.map((chance) => chance <= limit);
}
