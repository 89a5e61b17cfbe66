import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Plugin } from 'esbuild';

/** Each of our modules keeps its own place in the tree, below the build, to find what it reads beside itself. */
export function ownAddresses(root: string, build: string): Plugin {
  return {
    name: 'own-addresses',
    setup({ onLoad }) {
      onLoad({ filter: /\.tsx?$/ }, async ({ path }) => {
        if (path.includes('node_modules')) return undefined;
        const source = await readFile(path, 'utf8');
        const address = JSON.stringify(pathToFileURL(join(build, relative(root, path))).href);
        return {
          contents: source.replaceAll('import.meta.url', address),
          loader: path.endsWith('x') ? 'tsx' : 'ts',
        };
      });
    },
  };
}
