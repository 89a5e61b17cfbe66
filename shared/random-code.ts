// 32 characters without l, o, 0 and 1, which people mix up; lower case, so that no store has to agree on case.
const alphabet = 'abcdefghijkmnpqrstuvwxyz23456789';

/** Characters in a code: 26 × 5 bits = 130 bits, so no one guesses one. */
export const codeLength = 26;

/**
 * A code's text from random bytes (at least 26); 256 is a multiple of 32, so every character is equally likely.
 * Apart from `ids.ts` so that a phone can make one without loading the schemas.
 */
export function randomCode(bytes: Uint8Array): string {
  return Array.from(bytes.subarray(0, codeLength), (byte) => alphabet[byte % alphabet.length]).join('');
}
