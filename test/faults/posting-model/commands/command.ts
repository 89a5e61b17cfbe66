import fc from 'fast-check';
import type { PostState } from '../../../../shared/stories/post.ts';
import { judge } from '../judge.ts';
import type { Ledger, Told } from '../ledger.ts';
import { accepted, type ModelWorld } from '../world.ts';

type PostingCommand = fc.AsyncCommand<Ledger, ModelWorld>;
export type Commands = fc.Arbitrary<PostingCommand>[];
type Happening = (world: ModelWorld) => Promise<void> | void;

export const always = () => true;

/** Something that happens, after which everything is looked at. */
export function command(name: string, may: (ledger: Ledger) => boolean, happen: Happening): PostingCommand {
  return {
    check: (ledger) => may(ledger),
    async run(_, world) {
      await happen(world);
      await judge(world);
    },
    toString: () => name,
  };
}

/** The same that always happens in one way. */
export const single = (...about: Parameters<typeof command>) => fc.constant(command(...about));

/** The same with one of the stories, mostly the first. */
export function withStory(
  name: string,
  may: (told: Told, ledger: Ledger) => boolean,
  happen: (world: ModelWorld, told: Told) => Promise<void> | void,
): fc.Arbitrary<PostingCommand> {
  return fc.constantFrom(0, 0, 0, 1, 2).map((number) =>
    command(
      `${name} #${number + 1}`,
      (ledger) => {
        const told = ledger.told[number];
        return told !== undefined && may(told, ledger);
      },
      async (world) => {
        const told = world.ledger.told[number];
        if (told) await happen(world, told);
      },
    ),
  );
}

/** As likely as so many others. */
export const often = <T>(times: number, arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T>[] =>
  Array.from({ length: times }, () => arbitrary);

export const isIn =
  (...states: PostState[]) =>
  ({ post }: Told) =>
    post !== undefined && states.includes(post.state);

export const addressOf = ({ id, channel }: Told) => ({ storyId: id, channel });

/** Does what ends an approval; true when it was done. */
export async function ending(world: ModelWorld, told: Told, verb: Promise<unknown>): Promise<boolean> {
  const done = await accepted(world, verb);
  if (done) delete told.approved;
  return done;
}
