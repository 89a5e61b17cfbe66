// A room holds so many files and a file so many lines that a stranger finds their way. Prints what is larger and fails.
import { globSync, readFileSync } from 'node:fs';
import { dirname, sep } from 'node:path';

const mostFiles = 24;
const mostLines = 300;

const files = globSync('{infra,functions,shared,web,test}/**/*.{ts,tsx,css}').map((file) =>
  file.split(sep).join('/'),
);
const rooms = Map.groupBy(
  files.filter((file) => !file.startsWith('test/')),
  (file) => dirname(file),
);
const problems = [
  ...[...rooms]
    .filter(([, inside]) => inside.length > mostFiles)
    .map(
      ([room, inside]) => `${room} holds ${inside.length} files, over ${mostFiles}: make a folder within it`,
    ),
  ...files
    .map((file) => ({ file, lines: readFileSync(file, 'utf8').split('\n').length - 1 }))
    .filter(({ lines }) => lines > mostLines)
    .map(({ file, lines }) => `${file} has ${lines} lines, over ${mostLines}: split it`),
];
for (const problem of problems) console.error(problem);
console.log(
  `${rooms.size} rooms: ${problems.length === 0 ? 'none is too full' : `${problems.length} too large`}`,
);
if (problems.length > 0 || files.length === 0) process.exitCode = 1;
