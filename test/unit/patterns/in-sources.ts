import { globSync, readFileSync } from 'node:fs';
import { type Node, parseSync } from 'oxc-parser';

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

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

function eachNode(node: unknown, visit: (node: Node) => void): void {
  if (Array.isArray(node)) for (const one of node) eachNode(one, visit);
  else if (isNode(node)) {
    visit(node);
    for (const value of Object.values(node)) eachNode(value, visit);
  }
}

const isBuilt = (node: Node) =>
  (node.type === 'NewExpression' || node.type === 'CallExpression') &&
  node.callee.type === 'Identifier' &&
  node.callee.name === 'RegExp';

/** Every pattern that stands in the product's sources, and which files build more at run time. */
export function patternsWritten(): Found {
  const found: Found = { written: [], building: [] };
  const files = globSync('{shared,functions,web,infra}/**/*.{ts,tsx,mjs}', { cwd: root }).sort();
  for (const file of files) {
    const source = readFileSync(new URL(file, root), 'utf8');
    const { program, errors } = parseSync(file, source);
    if (errors.length > 0) throw new Error(`${file} cannot be parsed`, { cause: errors[0] });
    eachNode(program, (node) => {
      if (node.type === 'Literal' && 'regex' in node && node.regex) {
        const line = source.slice(0, node.start).split('\n').length;
        const pattern = new RegExp(node.regex.pattern, node.regex.flags);
        found.written.push({ where: `${file}:${line}`, pattern });
      }
      if (isBuilt(node) && found.building.at(-1) !== file) found.building.push(file);
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
