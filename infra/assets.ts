import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build } from 'esbuild';
import type { Assets } from '../functions/entry/assets.ts';

const require = createRequire(import.meta.url);
const web = (path: string) => fileURLToPath(new URL(`../web/${path}`, import.meta.url));

/** Small enough to travel within the page: one response, nothing more to wait for. */
const inlineEntries = [
  'answer/answer.css',
  'answer/answer.client.ts',
  'leader/leader.css',
  'leader/leader.client.ts',
  'board/board.css',
  'board/board.client.ts',
  'plan/plan.css',
  'site/site.css',
  'site/embedded.css',
  'story/story.css',
  'story/story.client.ts',
  'design/plain.css',
];
const fileEntries = [
  'desk/desk.css',
  'desk/campaigns/terms/cloud-preview.client.ts',
  'story/story-hints.client.ts',
];
/** A module that fetches the parts that it names in `import()` when they are needed. */
const moduleEntry = 'desk/desk.client.tsx';
const fonts = ['400', '700', '800'].map(
  (weight) => `@fontsource/nunito/files/nunito-latin-${weight}-normal.woff2`,
);

const contentTypes: Record<string, string> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  woff2: 'font/woff2',
};

/** `answer/answer.client.ts` → `answer.js`. */
function assetName(entry: string): string {
  return basename(entry).replace(/\.client\.tsx?$/, '.js');
}

const options = {
  bundle: true,
  minify: true,
  write: false,
  target: ['es2022', 'safari16'],
  jsx: 'automatic',
  jsxImportSource: 'preact',
  external: ['/static/*'],
  logLevel: 'silent',
} as const satisfies BuildOptions;

async function bundle(entry: string): Promise<string> {
  const result = await build({ ...options, entryPoints: [web(entry)], format: 'iife' });
  return (result.outputFiles[0]?.text ?? '').trim();
}

/** The module and its parts, by names that carry a hash of what is in them; the module itself comes first. */
async function bundleModule(entry: string): Promise<{ name: string; body: Buffer }[]> {
  const result = await build({
    ...options,
    entryPoints: [web(entry)],
    format: 'esm',
    splitting: true,
    outdir: '/static',
    entryNames: assetName(entry).replace(/\.js$/, '-[hash]'),
    chunkNames: 'part-[hash]',
  });
  return result.outputFiles.map(({ path, contents }) => ({
    name: basename(path),
    body: Buffer.from(contents),
  }));
}

/** Bundles the browser's part of the product; takes well under a second. */
export async function buildAssets(): Promise<Assets> {
  const assets: Assets = { inline: {}, files: {}, urls: {} };
  const addFile = (name: string, body: Buffer) => {
    const hash = createHash('sha256').update(body).digest('hex').slice(0, 10);
    const [stem = name, extension = ''] = [
      name.slice(0, name.lastIndexOf('.')),
      name.slice(name.lastIndexOf('.') + 1),
    ];
    const path = `/static/${stem}-${hash}.${extension}`;
    assets.files[path] = {
      body: new Uint8Array(body),
      contentType: contentTypes[extension] ?? 'application/octet-stream',
    };
    assets.urls[name] = path;
  };
  for (const font of fonts) addFile(basename(font), await readFile(require.resolve(font)));
  const withFonts = (source: string) =>
    source.replace(
      /\/static\/(nunito-latin-\d+-normal\.woff2)/g,
      (whole, name: string) => assets.urls[name] ?? whole,
    );
  await Promise.all([
    ...inlineEntries.map(async (entry) => {
      assets.inline[assetName(entry)] = withFonts(await bundle(entry));
    }),
    ...fileEntries.map(async (entry) =>
      addFile(assetName(entry), Buffer.from(withFonts(await bundle(entry)))),
    ),
  ]);
  for (const { name, body } of await bundleModule(moduleEntry)) {
    assets.files[`/static/${name}`] = { body: new Uint8Array(body), contentType: contentTypes.js ?? '' };
    if (!name.startsWith('part-')) assets.urls[assetName(moduleEntry)] = `/static/${name}`;
  }
  return assets;
}
