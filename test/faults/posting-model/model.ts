import fc from 'fast-check';
import { aroundFacebook } from './commands/facebook.ts';
import { meanwhile } from './commands/meanwhile.ts';
import { photos } from './commands/photos.ts';
import { overturning, planning } from './commands/planning.ts';
import { byHand, publishing } from './commands/publishing.ts';
import { reviewing, tellAnother, undoing } from './commands/review.ts';
import { aroundWorker, time } from './commands/time.ts';
import { judge } from './judge.ts';
import { open, openings } from './opening.ts';
import { newModelWorld } from './world.ts';

const usual = [...reviewing, ...planning, ...publishing, ...byHand, ...time];
const troubles = [
  tellAnother,
  ...undoing,
  ...photos,
  ...overturning,
  ...aroundFacebook,
  ...aroundWorker,
  meanwhile,
];

/** What happens in a sequence: the usual, and a few kinds of trouble, since all at once leave little that works. */
const sequences = fc
  .noShrink(fc.subarray(troubles, { minLength: 1, maxLength: 4 }))
  .chain((some) => fc.commands([...usual, ...some.flat(), ...some.flat()], { maxCommands: 50, size: 'max' }));

/** Sequences of what people, Facebook and time do, after a story was told and approved. */
export const posting = fc.asyncProperty(openings, sequences, async (opening, sequence) => {
  const world = await newModelWorld();
  try {
    await open(world, opening);
    await judge(world);
    await fc.asyncModelRun(() => ({ model: world.ledger, real: world }), sequence);
  } finally {
    world.close();
  }
});
