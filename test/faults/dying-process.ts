import { appendFileSync } from 'node:fs';

/** A worker that says in a file what it does, fills its memory when it is woken, and ends when it is told to. */
const file = String(JSON.parse(process.argv[2] ?? ''));
const say = (text: string) => appendFileSync(file, `${text}\n`);

process.on('message', (message) => {
  const kept: object[][] = [];
  while (message === 'wake') kept.push(Array.from({ length: 100_000 }, () => ({})));
  say('ended');
  process.exit();
});
say('started');
