import type { Context } from '../../functions/context.ts';
import { newCode, newPhotoId, storyIdOf } from '../../functions/new-ids.ts';
import { planInForce } from '../../functions/plan/in-force.ts';
import { contentHash } from '../../functions/posts/publishing/content-hash.ts';
import { storyById } from '../../functions/stories/change.ts';
import { linesIn, storyLines } from '../../functions/stories/lines/store.ts';
import { storedStory as readStory, saveWrites } from '../../functions/stories/save.ts';
import { stateOrder } from '../../shared/stories/line/place.ts';
import type { Photo } from '../../shared/stories/photos/photo.ts';
import type { Post } from '../../shared/stories/post.ts';
import type { Story } from '../../shared/stories/story.ts';
import type { TellingInput } from '../../shared/stories/telling.ts';

/** A telling that names nobody. */
export function aTelling(change: Partial<TellingInput> = {}): TellingInput {
  return {
    kind: 'good_example',
    what: 'När snön kom fick nattgruppen låna sparkar av grannarna. Alla fick sin hjälp i tid.',
    why: 'Det visar hur fort vi löser saker tillsammans.',
    learned: 'Fråga grannarna innan det blir bråttom.',
    tags: ['samverkan'],
    answers: { client: 'no', named: 'no', child: 'no', protected: 'no' },
    people: '',
    contact: { name: '', way: '' },
    ...change,
  };
}

export function aPost(change: Partial<Post> & Pick<Post, 'channel'>): Post {
  return {
    text: 'När snön kom fick nattgruppen låna sparkar av grannarna. Fråga oss gärna: ring växeln.',
    photoIds: [],
    editedAt: '2026-11-21T07:00:00.000Z',
    editedBy: 'Kim Kommunikatör',
    state: 'draft',
    attempts: [],
    ...change,
  };
}

/** A photo that is ready, whose files are not there. */
export function aPhoto(ctx: Context, change: Partial<Photo> = {}): Photo {
  const id = newPhotoId(ctx.random);
  const file = (name: string) => ({
    path: `stories/test/${id}/${name}.jpg`,
    sha256: name.charCodeAt(0).toString(16).padStart(64, '0'),
    widthPx: 1200,
    heightPx: 800,
    sizeBytes: 1000,
  });
  return {
    id,
    state: 'ready',
    from: 'sender',
    addedAt: '2026-11-21T07:00:00.000Z',
    clean: file('c'),
    edits: { blurs: [] },
    image: file('i'),
    thumbnail: file('t'),
    ...change,
  };
}

/** Stores the story as it is given, as the product does: with what lists show of it. */
export async function putStory(ctx: Context, story: Story): Promise<Story> {
  const before = await readStory(ctx.table, story.id);
  await ctx.table.writeAll(await saveWrites(ctx, before, story));
  return { ...story, version: story.version + 1 };
}

/** Every story there is. */
export async function everyStory(ctx: Context): Promise<Story[]> {
  const lines = await Promise.all(stateOrder.map((state) => storyLines.all(ctx.table, linesIn(state))));
  return Promise.all(lines.flat().map(({ id }) => storyById(ctx, id)));
}

/** A story in review, owned by Kim, stored as it is given. */
export async function storedStory(ctx: Context, change: Partial<Story> = {}): Promise<Story> {
  const { plan } = await planInForce(ctx);
  const at = ctx.clock.now().toISOString();
  const story: Story = {
    id: storyIdOf(newCode(ctx.random)),
    version: 0,
    example: false,
    stage: 'in_review',
    submittedAt: at,
    changedAt: at,
    tellings: [{ ...aTelling(), at, planNumber: plan.number }],
    messages: [],
    comments: [],
    photos: [],
    people: [],
    owner: { id: 'kim', name: 'Kim Kommunikatör' },
    review: {
      planNumber: plan.number,
      startedAt: at,
      mix: 'good_example',
      checklist: Object.fromEntries(
        plan.content.checklist.map(({ id }) => [id, { at, by: 'Kim Kommunikatör', byId: 'kim' }]),
      ),
      confirmations: [],
      settled: {},
    },
    posts: [],
    lastEdit: { at, by: 'Kim Kommunikatör', byId: 'kim' },
    ...change,
  };
  return putStory(ctx, story);
}

/** The same with one post that Robin has approved, as it stands. */
export async function approvedStory(ctx: Context, post: Post, change: Partial<Story> = {}): Promise<Story> {
  const { plan } = await planInForce(ctx);
  const at = ctx.clock.now().toISOString();
  const photos = change.photos ?? [];
  const hash = contentHash({ posts: [post], photos }, post.channel, plan.number);
  const approval = { at, by: 'Robin Granskare', byId: 'robin', hash, planNumber: plan.number };
  return storedStory(ctx, { ...change, posts: [{ ...post, state: 'approved', approval }] });
}
