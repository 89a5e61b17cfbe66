import { expect, it } from 'vitest';
import { setAnswerBy } from '../../../functions/campaigns/answer-by.ts';
import { runJob } from '../../../functions/jobs/run.ts';
import { dueJobIds } from '../../../functions/jobs/tick.ts';
import { chooseWhen, mailPage, tryAgain } from '../../../functions/mail/choices.ts';
import { ensureMorning } from '../../../functions/mail/morning.ts';
import { mailAttempts } from '../../../functions/mail/store.ts';
import { tellColleagues } from '../../../functions/mail/tell.ts';
import { noteRoles } from '../../../functions/people/note-roles.ts';
import { contentHash } from '../../../functions/posts/publishing/content-hash.ts';
import { approvePost } from '../../../functions/stories/review/approve.ts';
import { commentOn } from '../../../functions/stories/review/comment.ts';
import { takeOver } from '../../../functions/stories/review/take-over.ts';
import { today } from '../../../functions/today/today.ts';
import { workThrough } from '../../world/answers.ts';
import { alex, kim, mailWorld, robin } from '../../world/mail.ts';
import { aPost, putStory, storedStory } from '../../world/story.ts';
import { openTestCampaign } from '../../world/world.ts';

const untouched = { stage: 'submitted', owner: undefined, review: undefined, lastEdit: undefined } as const;
const nextMorning = '2026-11-22T06:30:00.000Z';

it('tells the second pair of eyes at once, with a link and no word of the story', async () => {
  const { as, came, letterbox } = await mailWorld();
  const story = await storedStory(as(kim), { posts: [] });
  await putStory(as(kim), { ...story, posts: [aPost({ channel: 'site' })] });
  await workThrough(as());
  expect(came()).toEqual(['robin@exempel.se: Ett inlägg (Webbplatsen) är klart att läsa och godkänna']);
  const [{ text = '' } = {}] = letterbox.store.letters();
  expect(text).toContain(`/redaktion/berattelser/${story.id}`);
  expect(text).not.toMatch(/sparkar|snön|natt/);
});

it('does not tell those who wrote it, nor of what somebody has approved meanwhile', async () => {
  const both = { ...robin, roles: ['communicator', 'approver'] as const };
  const { as, came } = await mailWorld([{ ...both, roles: [...both.roles] }, kim]);
  const at = '2026-11-21T07:00:00.000Z';
  const story = await storedStory(as(), { lastEdit: { at, by: 'Robin Granskare', byId: 'robin' } });
  await putStory(as(), { ...story, posts: [aPost({ channel: 'site' })] });
  await workThrough(as());
  expect(came()).toEqual([]);

  const other = await storedStory(as());
  const ready = await putStory(as(), { ...other, posts: [aPost({ channel: 'site' })] });
  const hash = contentHash(ready, 'site', ready.review?.planNumber ?? 1);
  await approvePost(as({ ...robin, roles: ['approver'] }), ready.id, 'site', hash);
  await workThrough(as());
  expect(came()).toEqual([]);
});

it('gathers for half past seven what can wait, in one mail, and sends none when nothing is left', async () => {
  const { as, came, world, letterbox } = await mailWorld([kim]);
  await ensureMorning(as());
  await storedStory(as(), untouched);
  const taken = await storedStory(as(), untouched);
  await workThrough(as());
  expect(came()).toEqual([]);
  await takeOver(as(kim), taken.id);
  world.setNow(nextMorning);
  await workThrough(as());
  await workThrough(as());
  expect(came()).toEqual(['kim@exempel.se: I Örngott: 1 ny berättelse']);
  expect(letterbox.store.letters()[0]?.text).toContain('God morgon!');
  // The next morning is asked for, and has nothing to say.
  world.setNow('2026-11-23T06:30:00.000Z');
  await workThrough(as());
  expect(came()).toHaveLength(1);
});

it('lets each choose at once, in the morning or never', async () => {
  const { as, came } = await mailWorld([kim]);
  await chooseWhen(as(kim), { kind: 'new_story', when: 'now' });
  await storedStory(as(), untouched);
  await workThrough(as());
  expect(came()).toEqual(['kim@exempel.se: En ny berättelse har kommit']);
  await chooseWhen(as(kim), { kind: 'new_story', when: 'never' });
  await storedStory(as(), untouched);
  await workThrough(as());
  expect(came()).toHaveLength(1);
  const { kinds, address } = await mailPage(as(kim), 'https://x.se');
  expect(address).toBe('kim@exempel.se');
  expect(kinds.find(({ kind }) => kind === 'new_story')?.when).toBe('never');
  // What only others are told of is not to be chosen.
  expect((await mailPage(as(robin), 'https://x.se')).kinds.map(({ kind }) => kind)).not.toContain(
    'new_story',
  );
});

it('turns to those who come next when nobody has done anything in the plan’s time', async () => {
  const { as, came, world } = await mailWorld([kim, alex]);
  await chooseWhen(as(alex), { kind: 'new_story', when: 'now' });
  await storedStory(as(), untouched);
  const taken = await storedStory(as(), untouched);
  await workThrough(as());
  expect(came()).toEqual([]);
  await takeOver(as(kim), taken.id);
  world.setNow('2026-11-24T08:00:00.000Z');
  await workThrough(as());
  expect(came()).toEqual(['alex@exempel.se: Påminnelse: En ny berättelse har kommit']);
});

it('tells of a colleague’s question those who have to do with the story, and not the one who asked', async () => {
  const { as, came } = await mailWorld();
  const story = await storedStory(as());
  await commentOn(as(robin), story.id, 'Är det här i onsdags?');
  await workThrough(as());
  expect(came()).toEqual([
    'kim@exempel.se: En kollega har skrivit om en berättelse eller upphävt ett godkännande',
  ]);
  await commentOn(as(kim), story.id, 'Ja, det var då.');
  await workThrough(as());
  expect(came().slice(1)).toEqual([
    'robin@exempel.se: En kollega har skrivit om en berättelse eller upphävt ett godkännande',
  ]);
});

it('never sends a mail twice, and loses nothing of what one said whose fate nobody knows', async () => {
  const { as, came, world, letterbox } = await mailWorld([kim]);
  await ensureMorning(as());
  await chooseWhen(as(kim), { kind: 'new_story', when: 'now' });
  letterbox.order('cut_after');
  await storedStory(as(), untouched);
  await workThrough(as());
  await workThrough(as());
  expect(came()).toHaveLength(1);
  world.setNow(nextMorning);
  await workThrough(as());
  expect(came().slice(1)).toEqual(['kim@exempel.se: I Örngott: 1 ny berättelse']);
});

it('does not send again what was begun when its worker ended', async () => {
  const { as, came, world } = await mailWorld([kim]);
  await ensureMorning(as());
  await chooseWhen(as(kim), { kind: 'new_story', when: 'now' });
  await storedStory(as(), untouched);
  const ctx = as();
  const [tell] = await dueJobIds(ctx, 'watching', 1);
  await runJob(ctx, { tell: tellColleagues }, tell ?? expect.fail());
  const [job] = await dueJobIds(ctx, 'watching', 10);
  await ctx.table.writeAll([
    mailAttempts.write({ key: job ?? '', version: 0, at: ctx.clock.now().toISOString() }),
  ]);
  await workThrough(ctx);
  expect(came()).toEqual([]);
  world.setNow(nextMorning);
  await workThrough(ctx);
  expect(came()).toEqual(['kim@exempel.se: I Örngott: 1 ny berättelse']);
});

it('waits for a mail server that is out of order', async () => {
  const { as, came, world, letterbox } = await mailWorld([kim]);
  await chooseWhen(as(kim), { kind: 'new_story', when: 'now' });
  letterbox.order('put_off');
  await storedStory(as(), untouched);
  await workThrough(as());
  expect(came()).toEqual([]);
  world.setNow('2026-11-21T08:01:00.000Z');
  await workThrough(as());
  expect(came()).toHaveLength(1);
});

it('sees that an address takes no mail, says so, and begins again when asked', async () => {
  const { as, came, letterbox } = await mailWorld([kim, alex]);
  await chooseWhen(as(kim), { kind: 'new_story', when: 'now' });
  letterbox.order('no_such_address');
  await storedStory(as(), untouched);
  await workThrough(as());
  expect((await mailPage(as(kim), 'https://x.se')).returnedAt).toBe('2026-11-21T08:00:00.000Z');
  const shown = async (person: typeof kim) => (await today(as(person))).items.map(({ text }) => text);
  expect(await shown(kim)).toContain('Mejl till dig kommer inte fram.');
  expect(await shown(alex)).toContain('Mejl till Kim Kommunikatör kommer inte fram.');
  await storedStory(as(), untouched);
  await workThrough(as());
  expect(came()).toEqual([]);
  await tryAgain(as(kim));
  await storedStory(as(), untouched);
  await workThrough(as());
  expect(came()).toHaveLength(1);
});

it('tells nobody who has no role any more, or has not been here for long', async () => {
  const { as, came, world } = await mailWorld([kim, alex]);
  for (const person of [kim, alex]) await chooseWhen(as(person), { kind: 'post_failed', when: 'now' });
  await noteRoles(as(), { ...kim, roles: [] });
  world.setNow('2027-04-20T08:00:00.000Z');
  const story = await storedStory(as(), { posts: [aPost({ channel: 'site', state: 'planned' })] });
  await putStory(as(), { ...story, posts: [aPost({ channel: 'site', state: 'failed' })] });
  await workThrough(as());
  expect(came()).toEqual([]);
});

it('reminds a week before of workshops that have not been held', async () => {
  const { as, came, world } = await mailWorld([kim]);
  await ensureMorning(as());
  await chooseWhen(as(kim), { kind: 'workshop_missing', when: 'now' });
  const { campaign } = await openTestCampaign(world);
  await setAnswerBy(as(kim), campaign.id, '2026-11-29');
  world.setNow(nextMorning);
  await workThrough(as());
  await workThrough(as());
  const expected =
    'kim@exempel.se: Det är en vecka eller mindre kvar, och alla grupper har inte hållit sin workshop';
  expect(came()).toEqual([expected]);
  world.setNow('2026-11-23T06:30:00.000Z');
  await workThrough(as());
  expect(came()).toEqual([expected]);
});
