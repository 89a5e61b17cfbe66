import * as z from 'zod';
import { CountedTerm, Layout } from '../../shared/cloud/layout.ts';
import type { Cloud, CloudFileInfo } from '../../shared/clouds/clouds.ts';
import { AppError } from '../../shared/errors.ts';
import type { Context } from '../context.ts';

const Terms = z.array(CountedTerm);
const termsName = 'terms.json';
const layoutName = 'layout.json';
const pillowName = 'pillow.json';

/** Where a cloud's files are; ids are lower-case letters and digits, so they are safe in a path. */
export function cloudFolder(cloud: Pick<Cloud, 'id' | 'cloudSetId'>): string {
  return `clouds/${cloud.cloudSetId}/${cloud.id}`;
}

async function writeJson(ctx: Context, path: string, value: unknown): Promise<number> {
  const body = new TextEncoder().encode(JSON.stringify(value));
  await ctx.files.put(path, body, 'application/json');
  return body.byteLength;
}

async function readJson<T>(ctx: Context, path: string, schema: z.ZodType<T>): Promise<T> {
  const text = new TextDecoder().decode(await ctx.files.get(path));
  try {
    return schema.parse(JSON.parse(text));
  } catch (cause) {
    throw new AppError('unavailable', `The stored file ${path} cannot be read`, { cause });
  }
}

/** Keeps the terms that the picture will be made of. */
export async function writeTermsFile(ctx: Context, cloud: Cloud, terms: CountedTerm[]): Promise<void> {
  await writeJson(ctx, `${cloudFolder(cloud)}/${termsName}`, terms);
}

/** Throws `not_found` when there is none, `unavailable` when it cannot be read. */
export function readTermsFile(ctx: Context, cloud: Cloud): Promise<CountedTerm[]> {
  return readJson(ctx, `${cloudFolder(cloud)}/${termsName}`, Terms);
}

export const writeLayoutFile = (ctx: Context, cloud: Cloud, layout: Layout): Promise<CloudFileInfo> =>
  writeLayout(ctx, cloud, layoutName, layout);

/** Keeps where the words are on the pillowcase. */
export const writePillowLayout = (ctx: Context, cloud: Cloud, layout: Layout): Promise<CloudFileInfo> =>
  writeLayout(ctx, cloud, pillowName, layout);

async function writeLayout(ctx: Context, cloud: Cloud, kind: string, layout: Layout): Promise<CloudFileInfo> {
  const path = `${cloudFolder(cloud)}/${kind}`;
  return { kind, path, contentType: 'application/json', sizeBytes: await writeJson(ctx, path, layout) };
}

/** The layout of a cloud that is ready, with its terms and counts. Throws as `readTermsFile` does. */
export function readLayoutFile(ctx: Context, cloud: Cloud): Promise<Layout> {
  return readJson(ctx, `${cloudFolder(cloud)}/${layoutName}`, Layout);
}

/** Where the words are on the pillowcase; of clouds made before there was one for each format, where they are everywhere. */
export function readPillowLayout(ctx: Context, cloud: Cloud): Promise<Layout> {
  const name = cloud.files.some(({ kind }) => kind === pillowName) ? pillowName : layoutName;
  return readJson(ctx, `${cloudFolder(cloud)}/${name}`, Layout);
}
