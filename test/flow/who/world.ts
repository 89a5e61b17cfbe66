import { afterAll } from 'vitest';
import { siteChannel } from '../../../functions/adapters/site-channel.ts';
import { sendAnswer } from '../../../functions/answers/send.ts';
import { publishToBoard } from '../../../functions/board/publish.ts';
import { unpublishFromBoard } from '../../../functions/board/unpublish.ts';
import { writeTermsFile } from '../../../functions/clouds/files.ts';
import type { Context } from '../../../functions/context.ts';
import { createApp } from '../../../functions/entry/app.tsx';
import { SignInConfig } from '../../../functions/entry/sign-in/config.ts';
import { Sessions } from '../../../functions/entry/sign-in/session.ts';
import { signIn } from '../../../functions/entry/sign-in/sign-in.ts';
import type { LinkKind } from '../../../functions/entry/who-may.ts';
import { jobWrite } from '../../../functions/jobs/store.ts';
import { calendarLinks } from '../../../functions/mail/store.ts';
import { newCode, newDepictedId, storyIdOf } from '../../../functions/new-ids.ts';
import { noteRoles } from '../../../functions/people/note-roles.ts';
import { startDraft } from '../../../functions/plan/start-draft.ts';
import type { Table } from '../../../functions/ports/table.ts';
import { clouds, cloudsOf, ownTemplates, workgroups, workgroupsOf } from '../../../functions/store.ts';
import { buildAssets } from '../../../infra/assets.ts';
import { OwnTemplate, questionTemplates } from '../../../shared/campaigns/templates.ts';
import { AppError } from '../../../shared/errors.ts';
import { AnswerId, CampaignId, CloudSetId, JobId } from '../../../shared/ids.ts';
import { type JobRequest, newJob } from '../../../shared/jobs.ts';
import type { Role } from '../../../shared/people.ts';
import type { Photo } from '../../../shared/stories/photos/photo.ts';
import { publishedBoard } from '../../world/board.ts';
import { sitePhoto } from '../../world/site.ts';
import { aPhoto, aPost, approvedStory, storedStory } from '../../world/story.ts';
import { newWorld, openTestCampaign } from '../../world/world.ts';

export const site = 'http://localhost';
const config = SignInConfig.parse({
  // Nobody listens there.
  issuer: 'http://127.0.0.1:9',
  clientId: 'desk',
  clientSecret: 'hemlig',
  sessionSecret: 's'.repeat(32),
  externalUrl: site,
});

/** What one address may name: things that belong to each other. */
export interface Ids {
  campaign: string;
  /** One of its workgroups. */
  group: string;
  set: string;
  cloud: string;
  cloudJob: string;
  template: string;
  /** Of answers that were brought in. */
  import: string;
  story: string;
  photo: string;
  person: string;
  storyJob: string;
  answer: string;
  question: string;
  /** On the site. */
  entry: string;
  picture: string;
  codes: Record<LinkKind, string>;
}

const id = (prefix: string, letter: string) => `${prefix}_${letter.repeat(26)}`;

/** Well formed, and nobody's. */
export const madeUp: Ids = {
  campaign: id('cmp', 'z'),
  group: id('grp', 'z'),
  set: id('set', 'z'),
  cloud: id('cld', 'z'),
  cloudJob: id('job', 'z'),
  template: id('tpl', 'z'),
  import: id('imp', 'z'),
  story: id('sto', 'z'),
  photo: id('pho', 'z'),
  person: id('per', 'z'),
  storyJob: id('job', 'y'),
  answer: id('ans', 'z'),
  question: 'nagot_annat',
  entry: 'post-9999',
  picture: '9.jpg',
  codes: {
    answer: 'z'.repeat(26),
    leader: 'z'.repeat(26),
    board: 'z'.repeat(26),
    story: 'z'.repeat(26),
    calendar: 'z'.repeat(26),
  },
};

export const everyRole: readonly Role[] = ['communicator', 'approver', 'administrator'];
const [communicator, approver, administrator] = everyRole as [Role, Role, Role];
/** Nobody signed in, somebody without a role, each role, and each pair. */
export const people: (readonly Role[] | undefined)[] = [
  undefined,
  [],
  [communicator],
  [approver],
  [administrator],
  [communicator, approver],
  [communicator, administrator],
  [approver, administrator],
];

/**
 * The whole product with two of everything, in which nothing changes any more: what reaches a write is told so, and
 * answered 429. So every request meets the same world, and one that is refused is seen to have written nothing.
 */
export async function standingWorld() {
  const world = newWorld(site, afterAll);
  const ctx = world.as();
  let writes = 0;
  const wouldWrite = async (): Promise<never> => {
    writes += 1;
    throw new AppError('too_many', 'This world stands still');
  };
  const table: Table = {
    get: (key) => ctx.table.get(key),
    query: (range) => ctx.table.query(range),
    put: wouldWrite,
    remove: wouldWrite,
    writeAll: wouldWrite,
  };
  const system = { ...ctx, table };

  const own = await thingsOf(world, 'a');
  const others = await thingsOf(world, 'b');
  await publishToBoard(
    ctx,
    CampaignId.parse(own.campaign),
    CloudSetId.parse(own.set),
    CampaignId.parse(others.campaign),
  );
  await publishToBoard(
    ctx,
    CampaignId.parse(others.campaign),
    CloudSetId.parse(others.set),
    CampaignId.parse(own.campaign),
  );
  const ended = await publishedBoard(world);
  await unpublishFromBoard(ctx, ended.campaign.id);

  const provider = { renew: async () => undefined, revoke: async () => {} };
  const sessions = new Sessions(ctx, config, provider);
  const cookies = new Map<string, string>();
  for (const roles of [...people, everyRole]) {
    if (!roles) continue;
    const person = { id: `nn-${roles.join('-')}`, name: 'Någon Annan', roles: [...roles] };
    // Already known, so that looking writes nothing.
    await noteRoles(ctx, person);
    cookies.set(roles.join(), await sessions.begin({ person, refreshToken: 'x' }));
  }
  const assets = await buildAssets();
  const app = createApp({
    contextFor: (actor) => ({ ...world.as(actor), table }),
    assets,
    publicUrl: site,
    signIn: signIn(config, system),
    fileRoutes: world.fileRoutes,
  });
  return {
    app,
    own,
    others,
    draft: await startDraft(ctx),
    endedBoardCode: ended.view.code as string,
    assetName: Object.keys(assets.files)[0]?.replace('/static/', '') ?? '',
    cookieOf: (roles: readonly Role[] | undefined) => roles && `orngott-session=${cookies.get(roles.join())}`,
    /** How many writes were tried since it was asked last. */
    writesTried() {
      const tried = writes;
      writes = 0;
      return tried;
    },
  };
}

type World = ReturnType<typeof newWorld>;

async function thingsOf(world: World, letter: string): Promise<Ids> {
  const ctx = world.as();
  const board = await publishedBoard(world);
  const { groups } = await openTestCampaign(world);
  const group = groups[0];
  if (!group) throw new Error('The campaign has no group');
  const answer = AnswerId.parse(id('ans', letter));
  const lines = { kannetecken: ['hjälpsam'] };
  await sendAnswer(world.as({ kind: 'link' }), { code: group.joinCode, answerId: answer, base: 0, lines });

  const photo = aPhoto(ctx, { alt: { kind: 'text', text: 'En spark i snön.' } });
  await putFiles(world, photo);
  const person = newDepictedId(ctx.random);
  const depicted = {
    id: person,
    name: 'En kollega',
    role: 'staff' as const,
    appears: 'named' as const,
    legalBasis: 'staff',
    protectedData: 'no' as const,
  };
  const story = await approvedStory(ctx, aPost({ channel: 'facebook' }), {
    photos: [photo],
    people: [depicted],
  });
  const code = newCode(ctx.random);
  await storedStory(ctx, {
    id: storyIdOf(code),
    stage: 'submitted',
    owner: undefined,
    review: undefined,
    lastEdit: undefined,
    photos: [photo],
  });

  const entry = `post-000${letter === 'a' ? 1 : 2}`;
  const shown = await sitePhoto(world, letter === 'a' ? 'red' : 'blue', { kind: 'decorative' });
  const outgoing = {
    key: entry,
    storyId: story.id,
    example: false,
    text: 'Sparkar i snön.',
    photos: [shown],
  };
  await siteChannel(ctx.table, ctx.clock, site).send(outgoing, AbortSignal.timeout(5_000));

  for (const cloud of await clouds.all(ctx.table, cloudsOf(board.campaign.id, board.set.id)))
    await writeTermsFile(ctx, cloud, []);
  const making = { campaignId: board.campaign.id, cloudSetId: board.set.id };
  const [boardGroup] = await workgroups.all(ctx.table, workgroupsOf(board.campaign.id));
  return {
    campaign: board.campaign.id,
    group: boardGroup?.id ?? '',
    set: board.set.id,
    cloud: board.set.cloudIds[0] ?? '',
    cloudJob: await failedJob(world, { kind: 'make_clouds', payload: making }),
    template: await ownTemplate(ctx),
    import: id('imp', letter),
    story: story.id,
    photo: photo.id,
    person,
    storyJob: await failedJob(world, {
      kind: 'clean_photo',
      payload: { storyId: story.id, photoId: photo.id },
    }),
    answer,
    question: 'kannetecken',
    entry,
    picture: '1.jpg',
    codes: {
      answer: group.joinCode,
      leader: group.leaderCode,
      board: board.view.code,
      story: code,
      calendar: await calendarOf(ctx, letter),
    },
  };
}

async function calendarOf(ctx: Context, letter: string): Promise<string> {
  const personId = `owner-${letter}`;
  const code = newCode(ctx.random);
  await noteRoles(ctx, { id: personId, roles: ['communicator'] });
  await ctx.table.writeAll([calendarLinks.write({ code, version: 0, personId })]);
  return code;
}

let templatesMade = 0;
async function ownTemplate(ctx: Context): Promise<string> {
  templatesMade += 1;
  const questions = questionTemplates[0]?.questions ?? [];
  const template = OwnTemplate.parse({
    id: `tpl_${newCode(ctx.random)}`,
    version: 0,
    name: `Mall ${templatesMade}`,
    description: '',
    minPeoplePerTerm: 3,
    questions,
  });
  await ctx.table.writeAll([ownTemplates.write(template)]);
  return template.id;
}

async function putFiles(world: World, photo: Photo): Promise<void> {
  for (const file of [photo.clean, photo.image, photo.thumbnail])
    if (file) await world.as().files.put(file.path, new Uint8Array([1]), 'image/jpeg');
}

async function failedJob(world: World, request: JobRequest): Promise<JobId> {
  const ctx = world.as();
  const now = ctx.clock.now();
  const job = newJob(JobId.parse(`job_${newCode(ctx.random)}`), request, now);
  await ctx.table.writeAll([jobWrite({ ...job, state: 'failed', failedAt: now.toISOString() })]);
  return job.id;
}
