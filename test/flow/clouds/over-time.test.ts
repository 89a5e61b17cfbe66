import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { publishToBoard } from '../../../functions/board/publish.ts';
import { unpublishFromBoard } from '../../../functions/board/unpublish.ts';
import { closeCampaign } from '../../../functions/campaigns/close.ts';
import { openCampaign } from '../../../functions/campaigns/open.ts';
import { cloudsOverview } from '../../../functions/clouds/overview.ts';
import { requestClouds } from '../../../functions/clouds/request.ts';
import { campaigns } from '../../../functions/store.ts';
import { defaultChoices } from '../../../shared/clouds/clouds.ts';
import { AppError } from '../../../shared/errors.ts';
import { deskViews, lookedAtCampaign, minAnswers, partsTold } from './everyone-looks.ts';

type Looked = Awaited<ReturnType<typeof lookedAtCampaign>>;
const both = ['kannetecken', 'varfor'];

async function answerIn(looked: Looked, area: string, count: number) {
  const group = looked.groups.find((candidate) => candidate.area === area) ?? expect.fail();
  for (let person = 0; person < count; person++) await looked.answer(group, both);
}

/** Closes, lets everyone look, and returns how many words the desk sees in a view of the first question. */
async function closeAndLook(looked: Looked) {
  await closeCampaign(looked.ctx, looked.campaign.id);
  await looked.everyoneLooks();
  const views = await deskViews(looked.ctx, looked.campaign.id);
  return (area: string | null) => views.find((view) => view.area === area)?.words.length;
}

const heldBack = async ({ ctx, campaign }: Looked) =>
  (await cloudsOverview(ctx, campaign.id, () => ''))?.heldBack;

describe('a campaign that is opened again for latecomers', () => {
  it('shows the clouds that were seen before, and says so, until enough have come', async () => {
    const looked = await lookedAtCampaign();
    await answerIn(looked, 'A', 4);
    await answerIn(looked, 'B', 4);
    expect((await closeAndLook(looked))(null)).toBe(8);

    await openCampaign(looked.ctx, looked.campaign.id);
    await answerIn(looked, 'A', 1);
    const afterOne = await closeAndLook(looked);
    expect([afterOne(null), afterOne('A')]).toEqual([8, 4]);
    expect(await heldBack(looked)).toEqual({ reason: 'too_few_new', answers: 1 });

    await openCampaign(looked.ctx, looked.campaign.id);
    await answerIn(looked, 'A', 2);
    const afterThree = await closeAndLook(looked);
    expect([afterThree(null), afterThree('A'), afterThree('B')]).toEqual([11, 7, 4]);
    expect(await heldBack(looked)).toBeUndefined();
  });

  it('shows them still when some have come to each of several areas, but too few to any', async () => {
    const looked = await lookedAtCampaign();
    await answerIn(looked, 'A', 4);
    await answerIn(looked, 'B', 4);
    await closeAndLook(looked);
    await openCampaign(looked.ctx, looked.campaign.id);
    await answerIn(looked, 'A', 2);
    await answerIn(looked, 'B', 2);
    expect((await closeAndLook(looked))(null)).toBe(8);
    expect(await heldBack(looked)).toEqual({ reason: 'too_few_new', answers: 4 });
  });

  it('shows no area that was hidden before: the remainders would tell who was in it', async () => {
    const looked = await lookedAtCampaign();
    await answerIn(looked, 'A', 5);
    await answerIn(looked, 'B', 2);
    await answerIn(looked, 'C', 2);
    const first = await closeAndLook(looked);
    expect([first('A'), first('B'), first('C')]).toEqual([5, undefined, undefined]);
    await openCampaign(looked.ctx, looked.campaign.id);
    await answerIn(looked, 'B', 3);
    const second = await closeAndLook(looked);
    expect([second(null), second('A'), second('B'), second('C')]).toEqual([12, 5, undefined, undefined]);
  });

  it('keeps them when somebody who is in them withdraws, however many come, and they cannot be made anew', async () => {
    const looked = await lookedAtCampaign();
    await answerIn(looked, 'A', 5);
    await closeAndLook(looked);
    await openCampaign(looked.ctx, looked.campaign.id);
    const [first] = looked.people;
    if (!first) expect.fail();
    expect(await looked.withdraw(first)).toBe('withdrawn');
    await answerIn(looked, 'A', 6);
    expect((await closeAndLook(looked))(null)).toBe(5);
    expect(await heldBack(looked)).toEqual({ reason: 'changed', answers: 6 });
    await expect(
      requestClouds(looked.ctx, looked.campaign.id, defaultChoices(looked.campaign)),
    ).rejects.toThrow(/Ordmolnen kan inte göras om/);
  });

  it('does not mind a latecomer who changes or withdraws before anybody has seen that answer', async () => {
    const looked = await lookedAtCampaign();
    await answerIn(looked, 'A', 4);
    await closeAndLook(looked);
    await openCampaign(looked.ctx, looked.campaign.id);
    await answerIn(looked, 'A', 4);
    const late = looked.people.slice(4);
    if (!late[0] || !late[1]) expect.fail();
    await looked.change(late[0], both);
    await looked.withdraw(late[1]);
    expect((await closeAndLook(looked))(null)).toBe(7);
  });

  it('gives the same answers another look meanwhile, and no others', async () => {
    const looked = await lookedAtCampaign();
    await answerIn(looked, 'A', 4);
    await closeAndLook(looked);
    await openCampaign(looked.ctx, looked.campaign.id);
    await answerIn(looked, 'A', 1);
    await closeAndLook(looked);
    const choices = { ...defaultChoices(looked.campaign), shape: 'heart' as const };
    await requestClouds(looked.ctx, looked.campaign.id, choices);
    await looked.everyoneLooks();
    const overview = await cloudsOverview(looked.ctx, looked.campaign.id, () => '');
    expect(overview).toMatchObject({ state: 'ready', choices, heldBack: { answers: 1 } });
    expect((await deskViews(looked.ctx, looked.campaign.id))[0]?.words).toHaveLength(4);
  });

  it('makes new ones when nobody could have seen those before', async () => {
    const looked = await lookedAtCampaign();
    await answerIn(looked, 'A', 4);
    await closeCampaign(looked.ctx, looked.campaign.id);
    await openCampaign(looked.ctx, looked.campaign.id);
    await answerIn(looked, 'A', 1);
    expect((await closeAndLook(looked))(null)).toBe(5);
  });
});

const questions = fc.constantFrom(both, both, both, ['kannetecken'], ['varfor']);
const answering = fc.record({
  do: fc.constant('answer'),
  group: fc.nat(2),
  count: fc.integer({ min: 1, max: 4 }),
  questions,
});
const changing = fc.record({ do: fc.constantFrom('change', 'withdraw'), person: fc.nat(30), questions });
const whileOpen = fc.oneof({ weight: 6, arbitrary: answering }, { weight: 1, arbitrary: changing });
const whenClosed = fc.record({ do: fc.constantFrom('nothing', 'nothing', 'look', 'unpublish', 'publish') });
const turn = fc.constant({ do: 'turn' });
/** Opened, answered, closed, and what is done with the clouds: some times over. */
const life = fc
  .array(fc.tuple(fc.array(whileOpen, { minLength: 1, maxLength: 4 }), turn, whenClosed, turn), {
    minLength: 2,
    maxLength: 5,
  })
  .map((openings): Deed[] => openings.flat(2));
type Deed = { do: string; group?: number; count?: number; person?: number; questions?: string[] };

async function happen(looked: Looked, what: Deed): Promise<void> {
  const { ctx, campaign, people, groups } = looked;
  const person = people[(what.person ?? 0) % Math.max(1, people.length)];
  const now = await campaigns.get(ctx.table, campaign.id);
  const group = groups[what.group ?? 0];
  switch (what.do) {
    case 'answer':
      for (let one = 0; group && one < (what.count ?? 0) && looked.wordsLeft() > 4; one++)
        await looked.answer(group, what.questions ?? both);
      return;
    case 'change':
      if (person && looked.wordsLeft() > 4) await looked.change(person, what.questions ?? both);
      return;
    case 'withdraw':
      if (person) await looked.withdraw(person);
      return;
    case 'turn':
      await (now.state === 'open' ? closeCampaign : openCampaign)(ctx, campaign.id);
      return;
    case 'publish':
      if (now.cloudSetId) await publishToBoard(ctx, campaign.id, now.cloudSetId);
      return;
    case 'unpublish':
      return unpublishFromBoard(ctx, campaign.id);
    case 'look':
      await requestClouds(ctx, campaign.id, { ...defaultChoices(campaign), seed: 7 });
  }
}

it('whatever happens in whatever order, nobody who remembers every view can tell fewer people apart than the least number', async () => {
  await fc.assert(
    fc.asyncProperty(life, async (deeds) => {
      const looked = await lookedAtCampaign();
      for (const what of deeds) {
        try {
          await happen(looked, what);
        } catch (error) {
          // Refused, as it would be at the desk.
          if (!(error instanceof AppError && error.code === 'conflict')) throw error;
        }
        await looked.everyoneLooks();
      }
      for (const views of looked.seen.values())
        for (const size of partsTold(views)) expect(size).toBeGreaterThanOrEqual(minAnswers);
    }),
    { numRuns: 12 },
  );
});
