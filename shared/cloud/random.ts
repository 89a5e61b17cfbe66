/**
 * A number in [0, 1) that depends on its whole-number arguments only, so that a term's chance does not hang on how
 * often chance was asked before. Mixing steps: MurmurHash3's 32-bit finaliser (public domain).
 */
export function chance(seed: number, ...of: number[]): number {
  let hash = mix(seed ^ 0x9e3779b9);
  for (const part of of) hash = mix(hash ^ Math.imul(part + 1, 0x85ebca6b));
  return (hash >>> 0) / 2 ** 32;
}

function mix(value: number): number {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

/** Numbers in [0, 1), one after another, the same for the same seed: xorshift32 (Marsaglia, 2003). */
export function randomNumbers(seed: number): () => number {
  let state = mix(seed + 1) || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}
