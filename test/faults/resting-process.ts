import { appendFileSync } from 'node:fs';

/** A worker that finds nothing to do and ends by itself. */
appendFileSync(String(JSON.parse(process.argv[2] ?? '')), 'started\n');
process.exit();
