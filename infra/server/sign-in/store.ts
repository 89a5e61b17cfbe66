import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Adapter, AdapterPayload } from 'oidc-provider';
import * as z from 'zod';

const StoredState = z.strictObject({
  /** Signs the ID tokens: a private RSA key as JWK. */
  signingKey: z.record(z.string(), z.string()),
  /** Signs the provider's own cookies. */
  cookieKey: z.string().min(32),
  /** What the provider remembers: key `<kind>:<id>`, with the epoch seconds when it ends. */
  entries: z.record(z.string(), z.object({ payload: z.record(z.string(), z.unknown()), endsAt: z.number() })),
});
type StoredState = z.infer<typeof StoredState>;

export interface ProviderStore {
  signingKey: StoredState['signingKey'];
  cookieKey: string;
  adapter(kind: string): Adapter;
}

/**
 * Keys and sessions in one file that only the owner may read, so that a restart signs nobody out.
 * Meant for a handful of example users: each change writes the whole file.
 */
export function openProviderStore(file: string): ProviderStore {
  const state = readState(file) ?? newState();
  save();
  return { signingKey: state.signingKey, cookieKey: state.cookieKey, adapter };

  function save(): void {
    const nowSeconds = Date.now() / 1000;
    for (const [key, entry] of Object.entries(state.entries)) {
      if (entry.endsAt < nowSeconds) delete state.entries[key];
    }
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(`${file}.new`, JSON.stringify(state), { mode: 0o600 });
    renameSync(`${file}.new`, file);
  }

  function adapter(kind: string): Adapter {
    const keyOf = (id: string) => `${kind}:${id}`;
    const find = async (id: string): Promise<AdapterPayload | undefined> => state.entries[keyOf(id)]?.payload;
    const findBy = (field: 'uid' | 'userCode') => async (value: string) =>
      Object.entries(state.entries).find(
        ([key, entry]) => key.startsWith(`${kind}:`) && entry.payload[field] === value,
      )?.[1].payload;
    return {
      find,
      findByUid: findBy('uid'),
      findByUserCode: findBy('userCode'),
      async upsert(id, payload, expiresIn) {
        const endsAt = Math.ceil(Date.now() / 1000) + (expiresIn ?? 0);
        state.entries[keyOf(id)] = { payload: { ...payload }, endsAt };
        save();
      },
      async consume(id) {
        const entry = state.entries[keyOf(id)];
        if (entry) entry.payload.consumed = Math.floor(Date.now() / 1000);
        save();
      },
      async destroy(id) {
        delete state.entries[keyOf(id)];
        save();
      },
      async revokeByGrantId(grantId) {
        for (const [key, entry] of Object.entries(state.entries)) {
          if (key.startsWith(`${kind}:`) && entry.payload.grantId === grantId) delete state.entries[key];
        }
        save();
      },
    };
  }
}

/** @throws when the file is there but is not ours: better to say so than to sign everybody out silently. */
function readState(file: string): StoredState | undefined {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
  return StoredState.parse(JSON.parse(text));
}

function newState(): StoredState {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return {
    signingKey: z.record(z.string(), z.string()).parse(privateKey.export({ format: 'jwk' })),
    cookieKey: randomBytes(32).toString('base64url'),
    entries: {},
  };
}
