import { appendFileSync } from 'node:fs';

/** A worker that says in a file what it does, fills its memory when it is woken, and ends when it is told to. */
const file = String(JSON.parse(process.argv[2] ?? ''));
const say = (text: string) => appendFileSync(file, `${text}\n`);

process.on('message', (message) => {
  const kept: number[][] = [];
  while (message === 'wake') kept.push(new Array(4_000_000).fill(0.5));
  say('ended');
  process.exit();
});
say('started');
