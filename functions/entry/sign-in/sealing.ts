import { createCipheriv, createDecipheriv, createHmac, hkdfSync } from 'node:crypto';
import type { Random } from '../../context.ts';

const idBytes = 32;
const ivBytes = 12;
const tagBytes = 16;

/** 256 random bits as 43 signs. */
export const newSessionId = (random: Random): string =>
  Buffer.from(random.bytes(idBytes)).toString('base64url');

/** What a session is stored by: whoever reads the store learns no id from it, and has no session. */
export const sessionKey = (id: string, secret: string): string =>
  createHmac('sha256', secret).update(id).digest('base64url');

/** From the id, which only the person's browser has: at rest nobody can use what is sealed (RFC 5869). */
const keyFor = (id: string, secret: string) =>
  Buffer.from(hkdfSync('sha256', id, secret, 'refresh token', 32));

/** Encrypts with AES-256-GCM. */
export function seal(text: string, id: string, secret: string, random: Random): string {
  const iv = random.bytes(ivBytes);
  const cipher = createCipheriv('aes-256-gcm', keyFor(id, secret), iv);
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url');
}

/** @throws when it was sealed with another id or secret, or was changed. */
export function unseal(sealed: string, id: string, secret: string): string {
  const bytes = Buffer.from(sealed, 'base64url');
  const decipher = createDecipheriv('aes-256-gcm', keyFor(id, secret), bytes.subarray(0, ivBytes));
  decipher.setAuthTag(bytes.subarray(ivBytes, ivBytes + tagBytes));
  return decipher.update(bytes.subarray(ivBytes + tagBytes), undefined, 'utf8') + decipher.final('utf8');
}
