import { readFileSync } from 'node:fs';
import * as z from 'zod';
import type { Assets } from './assets.ts';

const StoredAssets = z.strictObject({
  inline: z.record(z.string(), z.string()),
  files: z.record(z.string(), z.strictObject({ base64: z.base64(), contentType: z.string() })),
  urls: z.record(z.string(), z.string()),
});

/** The name of the file beside what runs that holds what the browser gets. */
export const assetsFile = 'assets.json';

export function assetsAsJson(assets: Assets): string {
  const files = Object.entries(assets.files).map(([path, { body, contentType }]) => [
    path,
    { base64: Buffer.from(body).toString('base64'), contentType },
  ]);
  const stored = { ...assets, files: Object.fromEntries(files) } satisfies z.input<typeof StoredAssets>;
  return JSON.stringify(stored);
}

function assetsFromJson(json: string): Assets {
  const stored = StoredAssets.parse(JSON.parse(json));
  const files = Object.entries(stored.files).map(([path, { base64, contentType }]) => [
    path,
    { body: new Uint8Array(Buffer.from(base64, 'base64')), contentType },
  ]);
  return { ...stored, files: Object.fromEntries(files) };
}

/** @param beside the address of the module that they lie beside. */
export function readAssets(beside: string): Assets {
  return assetsFromJson(readFileSync(new URL(assetsFile, beside), 'utf8'));
}
