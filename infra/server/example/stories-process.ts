// Brings the example stories: they happen in the past, with photos and posts and all that, which takes more memory than
// the product does afterwards.
import * as z from 'zod';
import { jsonLog } from '../../../functions/adapters/json-log.ts';
import { openMachine, Place } from '../machine.ts';
import { bringExampleStories } from './bring-stories.ts';

const About = Place.required({ localFacebookUrl: true });

// Ctrl-C goes to every process of the terminal; it is the server that says when to stop.
process.on('SIGINT', () => {});
process.on('SIGTERM', () => {});
process.on('disconnect', () => process.exit(1));
const cutShort = new AbortController();
process.on('message', (message) => {
  if (z.literal('stop').parse(message)) cutShort.abort();
});

const log = jsonLog((line) => process.stderr.write(line));
const place = About.parse(JSON.parse(process.argv[2] ?? ''));
const machine = openMachine(place, process.env, log);
await bringExampleStories(machine.contextFor({ kind: 'system' }), place, cutShort.signal);
machine.close();
process.exit();
