import { expect, it } from 'vitest';
import { setAnswerBy } from '../../../functions/campaigns/answer-by.ts';
import { endCalendar, mailPage, renewCalendar } from '../../../functions/mail/choices.ts';
import { noteRoles } from '../../../functions/people/note-roles.ts';
import { kim, mailWorld } from '../../world/mail.ts';
import { aPost, approvedStory, putStory } from '../../world/story.ts';
import { appOf, openTestCampaign } from '../../world/world.ts';

/** RFC 5545 folds long lines. */
const unfolded = (text: string) => text.replaceAll('\r\n ', '');

async function withCalendar() {
  const mail = await mailWorld([kim]);
  const app = await appOf(mail.world, kim);
  const address = async () => {
    const { calendarUrl } = await mailPage(mail.as(kim), mail.world.publicUrl);
    return calendarUrl === undefined ? undefined : new URL(calendarUrl).pathname;
  };
  const read = async (path: string | undefined) => {
    const response = await app.request(path ?? expect.fail('no address'));
    return {
      status: response.status,
      type: response.headers.get('content-type'),
      text: unfolded(await response.text()),
    };
  };
  return { ...mail, address, read };
}

it('shows planned posts and the days of campaigns, and neither stories nor names', async () => {
  const { as, address, read, world } = await withCalendar();
  const { campaign } = await openTestCampaign(world);
  await setAnswerBy(as(kim), campaign.id, '2027-02-01');
  const story = await approvedStory(as(), aPost({ channel: 'facebook' }));
  const [post] = story.posts;
  if (!post) throw new Error('no post');
  await putStory(as(), {
    ...story,
    posts: [{ ...post, state: 'planned', plannedFor: '2026-12-01T09:00:00.000Z' }],
  });
  await renewCalendar(as(kim));
  const { status, type, text } = await read(await address());
  expect(status).toBe(200);
  expect(type).toBe('text/calendar; charset=utf-8');
  expect(text).toContain('METHOD:PUBLISH');
  expect(text).toContain(`UID:${story.id}.facebook@localhost`);
  expect(text).toContain('DTSTART:20261201T090000Z');
  expect(text).toContain('SUMMARY:Inlägg: Facebook');
  expect(text).toContain('SUMMARY:Medarbetarna och jobbet 2026: sista dag för workshopparna');
  expect(text).toContain('DTSTART;VALUE=DATE:20270201');
  expect(text).toMatch(/SEQUENCE:[1-9]\d+/);
  expect(text).not.toMatch(/sparkar|snön|Robin|Kim/);
});

it('tells a lost time as cancelled', async () => {
  const { as, address, read } = await withCalendar();
  const plannedFor = '2026-12-01T09:00:00.000Z';
  await approvedStory(as(), aPost({ channel: 'facebook', plannedFor }));
  await renewCalendar(as(kim));
  expect((await read(await address())).text).toContain('STATUS:CANCELLED');
});

it('has one address at a time, which ends when it is replaced, ended, or its owner has left', async () => {
  const { as, address, read } = await withCalendar();
  await renewCalendar(as(kim));
  const first = await address();
  await renewCalendar(as(kim));
  const second = await address();
  expect(second).not.toBe(first);
  expect((await read(first)).status).toBe(404);
  expect((await read(second)).status).toBe(200);
  await noteRoles(as(), { ...kim, roles: [] });
  expect((await read(second)).status).toBe(404);
  await noteRoles(as(), kim);
  await endCalendar(as(kim));
  expect(await address()).toBeUndefined();
  expect((await read(second)).status).toBe(404);
});
