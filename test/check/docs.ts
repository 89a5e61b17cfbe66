// A document that names a file or folder of this repository must name one that exists. Prints what does not and fails.
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const ourFolders = /^(?:infra|functions|shared|web|test|docs|\.ci)\//;

/** Paths in back-quotes that begin with one of our folders, and the targets of relative links. */
function pathsIn(document: string): string[] {
  const text = readFileSync(document, 'utf8');
  const quoted = [...text.matchAll(/`([^`\s]+)`/g)]
    .map((match) => match[1] ?? '')
    .filter((path) => ourFolders.test(path) && !/[<>{}*…]/.test(path));
  const linked = [...text.matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)[^)]*\)/g)].map((match) =>
    join(dirname(document), match[1] ?? ''),
  );
  return [...quoted, ...linked];
}

const documents = ['README.md', ...globSync('docs/**/*.md')];
const missing = documents.flatMap((document) =>
  pathsIn(document)
    .filter((path) => !existsSync(path))
    .map((path) => `${document} names ${path}, which does not exist`),
);
for (const problem of missing) console.error(problem);
console.log(
  `${documents.length} documents: ${missing.length === 0 ? 'every path they name exists' : `${missing.length} paths are missing`}`,
);
if (missing.length > 0) process.exitCode = 1;
