import fc from 'fast-check';
import { type Commands, isIn, withStory } from './command.ts';
import { stopEverything } from './planning.ts';
import { stop } from './publishing.ts';
import { takeBack, takeYesBack } from './review.ts';

const deeds = {
  'somebody stops it': stop,
  'its sender takes it back': takeBack,
  'a person in it takes the yes back': takeYesBack,
  'all publishing is stopped': stopEverything,
};

/** What people do just while the call is under way that publishes. */
export const meanwhile: Commands = [
  fc
    .constantFrom(...Object.entries(deeds))
    .chain(([name, deed]) =>
      withStory(
        `when something is sent next, ${name}`,
        isIn('approved', 'planned', 'failed'),
        (world, told) => world.calls.duringNext(async () => deed(world, told)),
      ),
    ),
];
