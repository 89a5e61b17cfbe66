import * as z from 'zod';
import type { Context } from '../../../functions/context.ts';
import { entity } from '../../../functions/entity.ts';
import { storyIdOf } from '../../../functions/new-ids.ts';
import { tallies } from '../../../functions/stories/lines/tally.ts';
import { findStory } from '../../../functions/stories/save.ts';
import { real } from '../../../shared/stories/line/counted.ts';
import { countIn } from '../../../shared/stories/line/tally.ts';
import { exampleCode } from './stories/example-code.ts';
import type { SettingPlace } from './stories/setting.ts';

/** Which example stories are brought; what people then do with them is theirs, and no later start touches it. */
const ExampleProgress = z.strictObject({
  version: z.int().nonnegative(),
  brought: z.array(z.string()),
  isDone: z.boolean(),
});
type ExampleProgress = z.infer<typeof ExampleProgress>;
const progressKey = { pk: 'examples', sk: 'stories' };
const progress = entity({
  name: 'example progress',
  schema: ExampleProgress,
  key: () => progressKey,
  keyOf: () => progressKey,
});

const hasRealStories = async (system: Context) => countIn(await tallies(system), real) > 0;

async function brought({ table }: Context): Promise<ExampleProgress> {
  return (await progress.find(table)) ?? { version: 0, brought: [], isDone: false };
}

/** Whether some of the example stories are still to be brought. */
export async function wantsExampleStories(system: Context): Promise<boolean> {
  return !(await brought(system)).isDone && !(await hasRealStories(system));
}

/**
 * Brings the stories that come with the product, marked as examples, one in every state. Does only what is not done
 * already, and nothing beside real stories. No worker may run meanwhile.
 */
export async function bringExampleStories(
  system: Context,
  place: SettingPlace,
  cutShort: AbortSignal,
): Promise<void> {
  if (!(await wantsExampleStories(system))) return;
  let known = await brought(system);
  const store = async (change: Partial<ExampleProgress>) => {
    await system.table.writeAll([progress.write({ ...known, ...change })]);
    known = { ...known, ...change, version: known.version + 1 };
  };
  // Later starts do without all that draws, cleans and publishes.
  const { bringEach } = await import('./stories/bring.ts');
  const onBrought = (name: string) => store({ brought: [...known.brought, name] });
  if (await bringEach(system, place, known.brought, onBrought, cutShort)) await store({ isDone: true });
}

/** The story that the greeting shows as its sender sees it: it is out, and something was asked on the way. */
const shownToSender = 'frukost';

/** Where the sender of one example story follows it; undefined when it is not there. */
export async function exampleFollowLink({ table }: Context, publicUrl: string): Promise<string | undefined> {
  const code = exampleCode(shownToSender);
  return (await findStory(table, storyIdOf(code))) && `${publicUrl}/beratta/${code}`;
}
