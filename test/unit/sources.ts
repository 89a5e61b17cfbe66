import { globSync, readFileSync } from 'node:fs';
import { type Node, parseSync } from 'oxc-parser';

const root = new URL('../../', import.meta.url);

/** One of the product's source files, parsed. */
export interface Source {
  file: string;
  text: string;
  program: Node;
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

/** Visits a node and all that it is made of, but for what is below one for which `visit` returns false. */
export function eachNode(node: unknown, visit: (node: Node) => boolean): void {
  if (Array.isArray(node)) for (const one of node) eachNode(one, visit);
  else if (isNode(node)) {
    if (!visit(node)) return;
    for (const value of Object.values(node)) eachNode(value, visit);
  }
}

/** Every source file of the product. */
export function productSources(): Source[] {
  const files = globSync('{shared,functions,web,infra}/**/*.{ts,tsx,mjs}', { cwd: root }).sort();
  return files.map((file) => {
    const text = readFileSync(new URL(file, root), 'utf8');
    const { program, errors } = parseSync(file, text);
    if (errors.length > 0) throw new Error(`${file} cannot be parsed`, { cause: errors[0] });
    return { file, text, program };
  });
}

/** `file:line` of a place in a source. */
export const placeIn = ({ file, text }: Source, start: number): string =>
  `${file}:${text.slice(0, start).split('\n').length}`;
