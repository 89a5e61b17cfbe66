import { StoryId } from '../../shared/ids.ts';
import { answerTo, noticesOf } from '../../shared/mail/of-story.ts';
import type { StoryLine } from '../../shared/stories/line/line.ts';
import { dependsOnPlan } from '../../shared/stories/line/make.ts';
import { nextJobOf } from '../../shared/stories/states/table.ts';
import { Story } from '../../shared/stories/story.ts';
import type { Context } from '../context.ts';
import { entity } from '../entity.ts';
import { forgetSenderWrites, tellSenderWrites, tellWrites } from '../mail/ask.ts';
import { planInForce } from '../plan/in-force.ts';
import type { Item, NewItem, Table, Write } from '../ports/table.ts';
import { derivedOf } from './lines/derived.ts';
import { namePrefix, storyLines, storyPk, storyPrefix } from './lines/store.ts';
import { tallyWrite } from './lines/tally.ts';

/** The only place that stores stories, so that each has beside it what lists show of it (`lines/`), in the same write. */

const storySk = 'story';
const stories = entity({
  name: 'story',
  schema: Story,
  key: (id: StoryId) => ({ pk: storyPk(id), sk: storySk }),
  keyOf: ({ id }) => ({ pk: storyPk(id), sk: storySk }),
  // By when a job is to see to a post of it: so one that no job sees to is found, see `posts/take-up.ts`.
  indexOf: ({ id, posts }) => {
    const [first] = posts.flatMap((post) => nextJobOf(post)?.at ?? []).sort();
    return first === undefined ? undefined : { g1pk: duePartition, g1sk: `${first}/${id}` };
  },
});
const duePartition = 'stories/due';
/** The stories of which a post was to be seen to by then, those that have waited the longest first. */
export async function storiesDueBy(table: Table, till: Date, limit: number): Promise<StoryId[]> {
  const range = { pk: duePartition, index: 'g1', to: `${till.toISOString()}/~`, limit } as const;
  const { items } = await table.query(range);
  return items.map(({ pk }) => StoryId.parse(pk.slice(storyPrefix.length)));
}
export const findStory = (table: Table, id: StoryId): Promise<Story | undefined> => stories.find(table, id);

/** A story with what is stored beside it. */
export interface StoredStory {
  story: Story;
  beside: Item[];
}

export async function storedStory(table: Table, id: StoryId): Promise<StoredStory | undefined> {
  const { items } = await table.query({ pk: storyPk(id) });
  const own = items.find(({ sk }) => sk === storySk);
  return own && { story: stories.parse(own), beside: items.filter((item) => item !== own) };
}

/** Names that one write stores at most: the rest of a story with very many people waits for the next. */
const mostNames = 60;

/** The writes that store a story instead of what was there. Throws `invalid` for what is not one. */
export async function saveWrites(
  ctx: Context,
  before: StoredStory | undefined,
  next: Story,
): Promise<Write[]> {
  const plan = dependsOnPlan(next) ? (await planInForce(ctx)).plan : undefined;
  const derived = derivedOf(next, plan, ctx.clock.now());
  return [
    stories.write(next),
    ...(await besideWrites(ctx, before?.beside ?? [], next, derived)),
    ...(await tellingWrites(ctx, before, next, derived.line)),
  ];
}

/** By which colleagues and the sender are told of what it has come to be; taken back or one of a flood, the address goes. */
async function tellingWrites(
  ctx: Context,
  before: StoredStory | undefined,
  next: Story,
  line: StoryLine,
): Promise<Write[]> {
  const awaitsIn = (known: StoryLine | undefined) => known?.awaits.map(({ channel }) => channel) ?? [];
  const was = before && { story: before.story, awaits: awaitsIn(lineIn(before.beside)) };
  const told = tellWrites(ctx, noticesOf(was, { story: next, awaits: awaitsIn(line) }));
  if (!before) return told;
  if (next.withdrawnAt !== before.story.withdrawnAt || next.rejection?.many)
    return [...told, ...(await forgetSenderWrites(ctx, next.id))];
  const answer = answerTo(before.story, next);
  return answer === undefined ? told : [...told, ...(await tellSenderWrites(ctx, next.id, answer))];
}

/** The writes that remove it with everything beside it. */
export async function removeWrites(ctx: Context, { story, beside }: StoredStory): Promise<Write[]> {
  return [
    { remove: { pk: storyPk(story.id), sk: storySk }, if: story.version },
    ...beside.map(removal),
    await tallyWrite(ctx, story.id, countedBy(beside), []),
    ...(await forgetSenderWrites(ctx, story.id)),
  ];
}

const removal = ({ pk, sk, version }: Item): Write => ({ remove: { pk, sk }, if: version });

function lineIn(beside: readonly Item[]): StoryLine | undefined {
  const line = beside.find(({ sk }) => sk === 'line');
  return line && storyLines.parse(line);
}

/** What the story counts as by the line beside it. */
const countedBy = (beside: readonly Item[]): string[] => lineIn(beside)?.counted ?? [];

/** What has changed beside the story; a list that somebody looks at has news then, and not otherwise. */
async function besideWrites(
  ctx: Context,
  beside: Item[],
  next: Story,
  { line, items: wanted }: ReturnType<typeof derivedOf>,
): Promise<Write[]> {
  const changesOf = (isMeant: (item: NewItem) => boolean) =>
    changes(beside.filter(isMeant), wanted.filter(isMeant));
  const isName = ({ sk }: NewItem) => sk.startsWith(namePrefix);
  const writes = [...changesOf((item) => !isName(item)), ...changesOf(isName).slice(0, mostNames)];
  if (writes.length === 0) return [];
  return [...writes, await tallyWrite(ctx, next.id, countedBy(beside), line.counted)];
}

/** The writes that put what is wanted in place of what is stored. */
function changes(stored: readonly Item[], wanted: readonly NewItem[]): Write[] {
  const isWanted = new Set(wanted.map(({ sk }) => sk));
  return [
    ...wanted.flatMap((item) =>
      changed(
        stored.find(({ sk }) => sk === item.sk),
        item,
      ),
    ),
    ...stored.filter(({ sk }) => !isWanted.has(sk)).map(removal),
  ];
}

function changed(stored: Item | undefined, wanted: NewItem): Write[] {
  const held = ({ g1pk, g1sk, data }: NewItem) => JSON.stringify([g1pk, g1sk, data]);
  if (!stored) return [{ put: wanted, if: 'absent' }];
  return held(stored) === held(wanted) ? [] : [{ put: wanted, if: stored.version }];
}
