// A list spread into a call lies on the stack: one of some hundred thousand entries, as the world can make it, ends the
// process. Prints each call that does so, and fails. Where the length cannot grow, a comment on the line or the one
// before says why: `// bounded: four sides`.
import { globSync, readFileSync } from 'node:fs';
import { parseSync, Visitor } from 'oxc-parser';

const explained = /\/\/ bounded: \S/;

/** Calls that take a list which cannot grow. */
const bounded: Record<string, string> = {
  requireRole: 'the roles that may do something are a handful',
  mayDo: 'the same',
  refine: 'a check and what it says',
};

/** The offsets of spreads into calls, and of `apply`. */
function spreadsIn(file: string, source: string): number[] {
  const { program, errors } = parseSync(file, source);
  const [error] = errors;
  if (error) throw new Error(`${file}: ${error.message}`);
  const found: number[] = [];
  const check = (given: { type: string; start: number }[]) => {
    for (const { type, start } of given) if (type === 'SpreadElement') found.push(start);
  };
  new Visitor({
    NewExpression: (node) => check(node.arguments),
    CallExpression({ callee, arguments: given }) {
      const called = callee.type === 'MemberExpression' ? callee.property : callee;
      const name = called.type === 'Identifier' ? called.name : '';
      if (!Object.hasOwn(bounded, name)) check(given);
      if (callee.type === 'MemberExpression' && name === 'apply') found.push(called.start);
    },
  }).visit(program);
  return found;
}

function problemsIn(file: string): string[] {
  const source = readFileSync(file, 'utf8');
  const lines = source.split('\n');
  return spreadsIn(file, source).flatMap((offset) => {
    const line = source.slice(0, offset).split('\n').length;
    if ([lines[line - 1], lines[line - 2]].some((text) => explained.test(text ?? ''))) return [];
    return [`${file}:${line} spreads a list into a call: ${lines[line - 1]?.trim()}`];
  });
}

const files = globSync('{infra,functions,shared,web}/**/*.{ts,tsx}');
const problems = files.flatMap(problemsIn).sort();
for (const problem of problems) console.error(problem);
console.log(
  `${files.length} files: ${problems.length === 0 ? 'no list is spread into a call' : `${problems.length} lists are spread into a call`}`,
);
if (problems.length > 0 || files.length === 0) process.exitCode = 1;
