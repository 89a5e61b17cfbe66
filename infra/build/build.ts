// Builds what runs on one machine into a folder of its own: node infra/build/build.ts <folder>.
import {
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { build } from 'esbuild';
import { assetsAsJson, assetsFile } from '../../functions/entry/built-assets.ts';
import { buildAssets } from '../assets.ts';
import { ownAddresses } from './own-addresses.ts';

const root = dirname(dirname(import.meta.dirname));
/** What runs as a process. */
const scripts = ['main.ts', 'process/worker.ts', 'example/stories-process.ts'];
/** What the processes read beside their code. */
const readFiles = 'infra/server/**/*.{csv,txt,svg,css}';
const readStyles = 'web/design/{tokens,base}.css';
/** Packages with machine code, or that read files of their own. */
const external = ['@fontsource/*', 'dictionary-sv', 'fontkit', 'libheif-js', 'pdfkit', 'sharp'];
/** A build that no product has used for so long is removed; a running one says each hour that it is used. */
const longestUnusedMs = 7 * 24 * 3_600_000;

async function buildInto(folder: string, at: string): Promise<void> {
  await build({
    absWorkingDir: root,
    entryPoints: scripts.map((script) => `infra/server/${script}`),
    outbase: '.',
    outdir: folder,
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    target: 'node24',
    mainFields: ['module', 'main'],
    external,
    jsx: 'automatic',
    jsxImportSource: 'preact',
    keepNames: true,
    banner: {
      js: "import { createRequire as bundleRequire } from 'node:module'; const require = bundleRequire(import.meta.url);",
    },
    plugins: [ownAddresses(root, at)],
    logLevel: 'warning',
  });
  for (const path of globSync([readFiles, readStyles], { cwd: root })) {
    cpSync(join(root, path), join(folder, path));
  }
  // Beside infra/server/product.ts, which reads it.
  writeFileSync(join(folder, 'infra/server', assetsFile), assetsAsJson(await buildAssets()));
}

function removeUnused(builds: string): void {
  for (const name of readdirSync(builds)) {
    const path = join(builds, name);
    if (Date.now() - statSync(path).mtimeMs > longestUnusedMs) rmSync(path, { recursive: true });
  }
}

const wanted = process.argv[2];
if (wanted === undefined) throw new Error('Usage: node infra/build/build.ts <folder>');
const folder = resolve(wanted);
const making = `${folder}.${process.pid}`;
mkdirSync(making, { recursive: true });
await buildInto(making, folder);
try {
  // Whole or not at all, also when two are started at once.
  renameSync(making, folder);
} catch (error) {
  if (!existsSync(folder)) throw error;
  rmSync(making, { recursive: true });
}
removeUnused(dirname(folder));
