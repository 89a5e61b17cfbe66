import type { Node } from 'oxc-parser';
import { eachNode, placeIn, productSources } from '../sources.ts';

const root = new URL('../../../', import.meta.url);

export interface PatternInSources {
  /** File and line. */
  where: string;
  pattern: RegExp;
}

interface Found {
  written: PatternInSources[];
  /** Files in which a pattern is put together from text. */
  building: string[];
}

const isBuilt = (node: Node) =>
  (node.type === 'NewExpression' || node.type === 'CallExpression') &&
  node.callee.type === 'Identifier' &&
  node.callee.name === 'RegExp';

/** Every pattern that stands in the product's sources, and which files build more at run time. */
export function patternsWritten(): Found {
  const found: Found = { written: [], building: [] };
  for (const source of productSources()) {
    eachNode(source.program, (node) => {
      if (node.type === 'Literal' && 'regex' in node && node.regex) {
        const pattern = new RegExp(node.regex.pattern, node.regex.flags);
        found.written.push({ where: placeIn(source, node.start), pattern });
      }
      if (isBuilt(node) && found.building.at(-1) !== source.file) found.building.push(source.file);
      return true;
    });
  }
  return found;
}

/** What the files build while they are loaded, which is when this product builds all its patterns. */
export async function patternsBuilt(files: readonly string[]): Promise<PatternInSources[]> {
  const built: PatternInSources[] = [];
  const Original = globalThis.RegExp;
  let where = '';
  globalThis.RegExp = new Proxy(Original, {
    construct(target, given) {
      const pattern: RegExp = Reflect.construct(target, given);
      built.push({ where, pattern });
      return pattern;
    },
  });
  try {
    for (const file of files) {
      where = file;
      await import(/* @vite-ignore */ new URL(file, root).href);
    }
  } finally {
    globalThis.RegExp = Original;
  }
  return built;
}
