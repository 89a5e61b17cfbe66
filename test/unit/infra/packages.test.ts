import { readFileSync } from 'node:fs';
import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { drawingPackages, photoPackages, webPackages } from '../../../infra/aws/packages.ts';

/** Reads files of its own or has machine code, so that it does not work as part of one file. */
const unbundled = [...drawingPackages, 'hunspell-wasm', 'libheif-js'];

test.each([
  ['lambda/web.ts', webPackages],
  ['lambda/lanes/urgent.ts', []],
  ['lambda/lanes/watching.ts', []],
  ['lambda/lanes/photos.ts', photoPackages],
  ['lambda/lanes/drawing.ts', drawingPackages],
  ['lambda/tick.ts', []],
])('%s takes along the packages that cannot be bundled, and no others', async (entry, packages) => {
  const { metafile } = await build({
    entryPoints: [`functions/entry/${entry}`],
    bundle: true,
    write: false,
    metafile: true,
    platform: 'node',
    format: 'esm',
    external: unbundled,
    logLevel: 'silent',
  });
  const imported = Object.values(metafile.outputs).flatMap(({ imports }) => imports.map(({ path }) => path));
  // Fonts are found by their paths and imported by nobody.
  const ours = Object.keys(metafile.inputs).filter((path) => path.startsWith('functions/'));
  const sources = ours.map((path) => readFileSync(path, 'utf8'));
  const needed = unbundled.filter(
    (name) => imported.includes(name) || sources.some((source) => source.includes(`${name}/`)),
  );
  expect(packages.toSorted()).toEqual(needed.toSorted());
});
