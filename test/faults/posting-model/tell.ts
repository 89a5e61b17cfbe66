import { createHash } from 'node:crypto';
import { newCode, newPhotoId, storyIdOf } from '../../../functions/new-ids.ts';
import { planInForce } from '../../../functions/plan/in-force.ts';
import { changeStory, storyById } from '../../../functions/stories/change.ts';
import { addPerson } from '../../../functions/stories/desk/people.ts';
import { readDeskStory } from '../../../functions/stories/desk/view.ts';
import { approvePost } from '../../../functions/stories/review/approve.ts';
import { checkItem } from '../../../functions/stories/review/check-item.ts';
import { savePost } from '../../../functions/stories/review/save-post.ts';
import { takeOver } from '../../../functions/stories/review/take-over.ts';
import { sendStory } from '../../../functions/stories/sender/send.ts';
import type { Photo } from '../../../shared/stories/photos/photo.ts';
import { swedishDay } from '../../../shared/text/dates.ts';
import { daysAfter } from '../../../shared/text/swedish-time.ts';
import { aTelling } from '../../world/story.ts';
import { contentOf } from './content.ts';
import type { Told } from './ledger.ts';
import { accepted, alva, kim, type ModelWorld, robin, sender } from './world.ts';

const names = ['ett', 'två', 'tre', 'fyra'];
export const nameOfPerson = 'Anna Ek';
export const mostStories = 3;

export interface Telling {
  channel: Told['channel'];
  hasPhoto: boolean;
  /** In how many days the yes of the one person in it ends; `open` for no end. */
  person: 'nobody' | 'open' | number;
}

export const textOf = (name: string, edition: number) =>
  `När snön kom fick grupp ${name} låna ${edition} sparkar av grannarna. Har du frågor? Ring växeln.`;

async function addPhoto({ as, files }: ModelWorld, told: Told): Promise<void> {
  const ctx = as({ kind: 'system' });
  const bytes = Uint8Array.from([0xff, 0xd8, names.indexOf(told.name)]);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const path = `stories/${told.id}/${sha256}.jpg`;
  files.set(path, bytes);
  const file = { path, sha256, widthPx: 8, heightPx: 8, sizeBytes: bytes.length };
  const photo: Photo = {
    id: newPhotoId(ctx.random),
    state: 'ready',
    from: 'sender',
    addedAt: ctx.clock.now().toISOString(),
    clean: file,
    edits: { blurs: [] },
    image: file,
    thumbnail: file,
    alt: { kind: 'text', text: `Sparkarna i grupp ${told.name}` },
  };
  await changeStory(ctx, told.id, (story) => ({ story: { ...story, photos: [photo] } }));
}

async function addPersonIn({ as, clock }: ModelWorld, told: Told, ends: number | 'open'): Promise<void> {
  const today = swedishDay(clock.now());
  const until = ends === 'open' ? undefined : daysAfter(today, ends);
  const { people } = await addPerson(as(kim), told.id, {
    name: nameOfPerson,
    role: 'staff',
    appears: 'named',
    legalBasis: 'staff',
    protectedData: 'no',
    yes: {
      on: today,
      how: 'spoken',
      by: 'self',
      reference: '',
      channels: ['facebook', 'site', 'manual'],
      ...(until && { until }),
    },
  });
  const [person] = people;
  if (person) told.person = { id: person.id, ...(until && { until }) };
}

/** Sends a story in and does what there is to do before somebody approves its post. */
export async function tell(world: ModelWorld, { channel, hasPhoto, person }: Telling): Promise<Told> {
  const { as, ledger } = world;
  const ctx = as(kim);
  const name = names[ledger.told.length] ?? 'fem';
  const code = newCode(ctx.random);
  const text = textOf(name, 1);
  const told: Told = {
    name,
    code,
    id: storyIdOf(code),
    channel,
    texts: [text],
    withdrawn: false,
    yesBack: false,
  };
  const { plan } = await planInForce(ctx);
  await sendStory(as(sender), { code, seen: 0, telling: aTelling(), planNumber: plan.number });
  await takeOver(ctx, told.id);
  if (hasPhoto) await addPhoto(world, told);
  if (person !== 'nobody') await addPersonIn(world, told, person);
  const { photos } = await storyById(ctx, told.id);
  await savePost(ctx, told.id, channel, { text, photoIds: photos.map(({ id }) => id), seen: '' });
  for (const { id: itemId } of plan.content.checklist) await checkItem(ctx, told.id, { itemId, done: true });
  ledger.told.push(told);
  return told;
}

/** Has the approver approve what the approver sees. */
export async function approve(world: ModelWorld, told: Told): Promise<void> {
  const approver = world.ledger.left.includes(robin.id) ? alva : robin;
  const ctx = world.as(approver);
  const seen = await readDeskStory(ctx, told.id);
  const post = seen.posts.find(({ channel }) => channel === told.channel);
  if (!post) return;
  const content = contentOf(await storyById(ctx, told.id), post);
  if (!(await accepted(world, approvePost(ctx, told.id, told.channel, post.hash)))) return;
  told.approved = content;
  told.approvedBy = approver.id;
}
