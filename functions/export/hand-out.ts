import type { Context } from '../context.ts';
import { newCode } from '../new-ids.ts';

/** A file that somebody has asked for, and the name that it is saved under. */
export interface HandedOut {
  name: string;
  body: Uint8Array;
  contentType: string;
}

const folder = 'exports/';
/** Long enough to start a download on a slow line, too short to be passed on. */
const linkSeconds = 300;
const keptMs = 3_600_000;

/**
 * A link that saves the file. What is handed out may be larger than an answer of the web function, so it goes by way of the
 * files, where it is kept for an hour: on one machine `clearHandedOut` sees to it, in AWS the bucket itself within a day.
 */
export async function handOut(ctx: Context, { name, body, contentType }: HandedOut): Promise<string> {
  const ending = name.slice(name.lastIndexOf('.') + 1);
  const path = `${folder}${ctx.clock.now().getTime()}-${newCode(ctx.random)}.${ending}`;
  await ctx.files.put(path, body, contentType);
  return ctx.files.downloadLink(path, { fileName: name, expiresInSeconds: linkSeconds });
}

/** Removes what was handed out more than an hour ago; returns how many. */
export async function clearHandedOut(ctx: Context): Promise<number> {
  const before = ctx.clock.now().getTime() - keptMs;
  const all = await ctx.files.list(folder);
  const old = all.filter(({ path }) => Number(path.slice(folder.length).split('-')[0]) < before);
  for (const { path } of old) await ctx.files.remove(path);
  return old.length;
}
