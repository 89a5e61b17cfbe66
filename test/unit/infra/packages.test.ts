import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { documentPackages, drawingPackages } from '../../../infra/aws/packages.ts';

/** Reads files of its own or has machine code, so that it does not work as part of one file. */
const unbundled = drawingPackages;

test.each([
  ['lambda-web.ts', documentPackages],
  ['lambda-worker.ts', drawingPackages],
  ['lambda-tick.ts', []],
])('%s takes along the packages that cannot be bundled', async (entry, packages) => {
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
  const needed = unbundled.filter((name) => imported.includes(name));
  expect(packages).toEqual(expect.arrayContaining(needed));
});
