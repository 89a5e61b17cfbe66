import { expect, it } from 'vitest';
import { makeTally } from '../../../functions/answers/tallies.ts';
import { publishToBoard } from '../../../functions/board/publish.ts';
import { closeCampaign } from '../../../functions/campaigns/close.ts';
import { cloudSetById } from '../../../functions/clouds/by-id.ts';
import { readTermsFile } from '../../../functions/clouds/files.ts';
import { requestClouds } from '../../../functions/clouds/request.ts';
import type { Context } from '../../../functions/context.ts';
import { termsList } from '../../../functions/curation/list.ts';
import { stepsSince } from '../../../functions/curation/since.ts';
import { addStep } from '../../../functions/curation/step.ts';
import { answers, answersOfGroup, campaigns } from '../../../functions/store.ts';
import type { CampaignId } from '../../../shared/ids.ts';
import type { Person } from '../../../shared/people.ts';
import { storeAnswers, workWithoutDrawing } from '../../world/answers.ts';
import { newWorld, openTestCampaign } from '../../world/world.ts';

const person = (id: string, name: string) => ({
  kind: 'person' as const,
  ...({ id, name, roles: ['communicator'] } satisfies Person),
});
const name = (key: string, term = key) => ({ key, term });
const byPerson = (...words: string[]) => ({
  linesOf: (index: number) => ({
    kannetecken: [words[index % words.length] ?? ''],
    varfor: ['göra skillnad'],
  }),
});

async function closedCampaign(...words: string[]) {
  const world = newWorld();
  const ctx = world.as(person('anna', 'Anna Redaktör'));
  const { campaign, groups } = await openTestCampaign(world);
  for (const group of groups) await storeAnswers(ctx, group, words.length, byPerson(...words).linesOf);
  await closeCampaign(ctx, campaign.id);
  await workWithoutDrawing(ctx);
  return { world, ctx, id: campaign.id, groups };
}

async function termsShown(ctx: Context, id: CampaignId, area: string | null = null) {
  const campaign = await campaigns.get(ctx.table, id);
  const { clouds, set } = await cloudSetById(ctx, campaign, campaign.cloudSetId ?? expect.fail());
  const cloud = clouds.find((one) => one.questionId === 'kannetecken' && one.scope.area === area);
  const terms = await readTermsFile(ctx, cloud ?? expect.fail());
  return { terms: Object.fromEntries(terms.map(({ term, people }) => [term, people])), cloud, set };
}

async function makeAgain(ctx: Context, id: CampaignId) {
  const { set } = await termsShown(ctx, id);
  await requestClouds(ctx, id, set.choices);
  await workWithoutDrawing(ctx);
}

it('shows all terms with people, groups and ways of writing, also those too few gave', async () => {
  const { ctx, id } = await closedCampaign('glad', 'glad', 'glada', 'snäll', 'vet ej');
  const { terms, left, people, isFinal } = await termsList(ctx, id, 'kannetecken');
  expect({ people, isFinal }).toEqual({ people: 10, isFinal: true });
  expect(terms).toMatchObject([
    {
      term: 'glad',
      people: 6,
      groups: 2,
      forms: [
        { form: 'glad', people: 4 },
        { form: 'glada', people: 2 },
      ],
    },
    { term: 'snäll', people: 2, groups: 2, notShown: 'few' },
  ]);
  expect(left).toEqual([{ reason: 'non_answer', text: 'vet ej', people: 2 }]);
});

it('makes the clouds by what was tidied, counting each person once, and says how much that was', async () => {
  const { ctx, id } = await closedCampaign('glad', 'glad', 'munter', 'munter', 'sur', 'sur', 'trygg');
  expect((await termsShown(ctx, id)).terms).toEqual({ glad: 4, munter: 4, sur: 4 });
  await addStep(ctx, id, 'kannetecken', { kind: 'merge', terms: [name('munter')], into: name('glad') });
  await addStep(ctx, id, 'kannetecken', { kind: 'rename', term: name('glad'), name: 'Glada' });
  await addStep(ctx, id, 'kannetecken', { kind: 'hide', terms: [name('sur')], reason: 'off_topic' });
  await addStep(ctx, id, 'kannetecken', {
    kind: 'let_in',
    terms: [name('trygg')],
    reason: 'stands_for_group',
  });
  const list = await termsList(ctx, id, 'kannetecken');
  const since = async () =>
    stepsSince(ctx, await campaigns.get(ctx.table, id), (await termsShown(ctx, id)).set);
  expect(await since()).toBe(4);
  expect(list.terms.map(({ term, people, notShown }) => [term, people, notShown])).toEqual([
    ['Glada', 8, undefined],
    ['sur', 4, 'hidden'],
    ['trygg', 2, undefined],
  ]);
  expect(list.log.map(({ by, text }) => `${by} ${text}`)).toEqual([
    'Anna Redaktör tog med ”trygg” (gruppen står bakom det)',
    'Anna Redaktör dolde ”sur” (svarar inte på frågan)',
    'Anna Redaktör bytte ”glad” till ”Glada”',
    'Anna Redaktör slog ihop ”munter” med ”glad”',
  ]);

  const stale = (await termsShown(ctx, id)).set.id;
  await expect(publishToBoard(ctx, id, stale)).rejects.toThrow('Gör om ordmolnen först');
  await makeAgain(ctx, id);
  const { terms, cloud, set } = await termsShown(ctx, id);
  expect(terms).toEqual({ Glada: 8, trygg: 2 });
  expect(cloud).toMatchObject({ tidiedAway: 1, hiddenTerms: 0 });
  expect(set.tidyCounts).toMatchObject({ kannetecken: { merged: 1, renamed: 1, hidden: 1, letIn: 1 } });
  // What one group alone stands for is shown among everybody's, where nobody can tell whose it is.
  expect((await termsShown(ctx, id, 'Äldreomsorg')).terms).toEqual({ Glada: 4 });
  expect(await since()).toBe(0);
  // To say no to a suggestion changes nothing that the board is to see.
  await addStep(ctx, id, 'kannetecken', { kind: 'dismiss', suggestion: 'dölj trygg' });
  expect(await since()).toBe(0);
});

it('keeps back what looks like a person until somebody says what it is', async () => {
  const { ctx, id } = await closedCampaign(
    'Erik Lindqvist',
    'Erik Lindqvist',
    'Erik Lindqvist',
    'glad',
    'glad',
  );
  const [withheld] = (await termsList(ctx, id, 'kannetecken')).terms;
  expect(withheld).toMatchObject({ people: 6, notShown: 'withheld' });
  await addStep(ctx, id, 'kannetecken', {
    kind: 'let_in',
    terms: [name(withheld?.key ?? '', withheld?.term)],
    reason: 'no_person',
    note: 'Lokalen heter så',
  });
  await makeAgain(ctx, id);
  expect((await termsShown(ctx, id)).terms).toEqual({ 'Erik Lindqvist': 6, glad: 4 });
});

it('loses nothing when two tidy at once, and each can take back what is their own', async () => {
  const { world, ctx, id } = await closedCampaign('glad', 'munter', 'sur', 'trygg', 'snäll');
  const other = world.as(person('bo', 'Bo Redaktör'));
  const hide = (who: Context, term: string) =>
    addStep(who, id, 'kannetecken', { kind: 'hide', terms: [name(term)], reason: 'unclear' });
  await Promise.all([hide(ctx, 'glad'), hide(other, 'munter'), hide(ctx, 'sur'), hide(other, 'trygg')]);
  const { terms, log, at } = await termsList(ctx, id, 'kannetecken');
  expect(at).toBe(4);
  expect(terms.filter(({ notShown }) => notShown === 'hidden').map(({ term }) => term)).toEqual([
    'glad',
    'munter',
    'sur',
    'trygg',
  ]);
  expect(log.filter(({ isMine }) => isMine)).toHaveLength(2);

  const mine = log.find(({ isMine }) => isMine)?.number ?? 0;
  const change = await addStep(ctx, id, 'kannetecken', { kind: 'undo', of: mine });
  expect(change.changed).toHaveLength(1);
  await expect(addStep(ctx, id, 'kannetecken', { kind: 'undo', of: mine })).rejects.toThrow('redan ångrat');
  await expect(addStep(ctx, id, 'kannetecken', { kind: 'undo', of: 99 })).rejects.toThrow('finns inte');
  await expect(hide(other, 'snäll').then(() => hide(ctx, 'snäll'))).rejects.toThrow('ändrade ingenting');
});

it('can be tidied while people answer, in steps that tell nobody’s answer, and holds for those who come later', async () => {
  const world = newWorld();
  const ctx = world.as(person('anna', 'Anna Redaktör'));
  const { campaign, groups } = await openTestCampaign(world);
  const [group] = groups;
  const list = async () => {
    await termsList(ctx, campaign.id, 'kannetecken');
    await workWithoutDrawing(ctx);
    return termsList(ctx, campaign.id, 'kannetecken');
  };
  await storeAnswers(ctx, group ?? expect.fail(), 9, byPerson('glad').linesOf);
  expect(await list()).toMatchObject({ isEmpty: true, people: 0 });
  await storeAnswers(ctx, group ?? expect.fail(), 1, byPerson('munter').linesOf);
  expect(await list()).toMatchObject({ isEmpty: false, isFinal: false, people: 5 });
  // Nothing is told of one more, however often one looks.
  const before = await list();
  for (let more = 0; more < 4; more += 1) {
    await storeAnswers(ctx, group ?? expect.fail(), 1, byPerson('munter').linesOf);
    expect(await list()).toEqual(before);
  }
  await addStep(ctx, campaign.id, 'kannetecken', {
    kind: 'rename',
    term: name('glad'),
    name: 'Glada',
  });
  await storeAnswers(ctx, group ?? expect.fail(), 1, byPerson('glad').linesOf);
  const after = await list();
  expect(after.people).toBe(10);
  expect(after.terms[0]?.term).toBe('Glada');

  await closeCampaign(ctx, campaign.id);
  await workWithoutDrawing(ctx);
  expect(await list()).toMatchObject({ isFinal: true, people: 15, isGathering: false });
  const { terms } = await termsShown(ctx, campaign.id);
  expect(terms).toMatchObject({ Glada: 10, munter: 5 });
  expect(await answers.all(ctx.table, answersOfGroup(campaign.id, group?.id ?? expect.fail()))).toHaveLength(
    15,
  );
});

it('leaves out what those who have changed or withdrawn may have been the only ones to write, while the campaign is open', async () => {
  const world = newWorld();
  const ctx = world.as(person('anna', 'Anna Redaktör'));
  const { campaign, groups } = await openTestCampaign(world);
  const group = groups[0] ?? expect.fail();
  const words = [
    'modig',
    'glad',
    'trygg',
    'snäll',
    'lugn',
    'rolig',
    'stark',
    'ärlig',
    'varm',
    'mild',
    'klok',
    'snabb',
  ];
  await storeAnswers(ctx, group, 12, (at) => ({ kannetecken: ['hjälpsam', words[at] ?? ''], varfor: [] }));
  await termsList(ctx, campaign.id, 'kannetecken');
  await workWithoutDrawing(ctx);
  const before = await termsList(ctx, campaign.id, 'kannetecken');
  expect(before.terms).toHaveLength(8);
  const [row] = await answers.all(ctx.table, answersOfGroup(campaign.id, group.id));
  await ctx.table.writeAll([answers.write({ ...(row ?? expect.fail()), lines: {}, withdrawn: true })]);
  await makeTally(ctx, campaign, group);
  const after = await termsList(ctx, campaign.id, 'kannetecken');
  expect(after.terms.map(({ term }) => term)).toEqual(['hjälpsam']);
  expect(after.takenOut).toBe(7);
});

it('offers next year what was done this year, one step at a time', async () => {
  const { world, ctx, id } = await closedCampaign('glad', 'munter', 'sur', 'trygg', 'snäll');
  await addStep(ctx, id, 'kannetecken', { kind: 'merge', terms: [name('munter')], into: name('glad') });
  await addStep(ctx, id, 'kannetecken', { kind: 'hide', terms: [name('sur')], reason: 'off_topic' });
  await addStep(ctx, id, 'kannetecken', { kind: 'dismiss', suggestion: 'dölj trygg' });
  const { campaign, groups } = await openTestCampaign(world, { title: 'Nästa år' });
  for (const group of groups) await storeAnswers(ctx, group, 5, byPerson('glad', 'munter', 'sur').linesOf);
  await closeCampaign(ctx, campaign.id);
  await workWithoutDrawing(ctx);
  const { suggestions, terms } = await termsList(ctx, campaign.id, 'kannetecken');
  expect(terms.every(({ notShown }) => notShown !== 'hidden')).toBe(true);
  const asked = suggestions.filter(({ why }) => why.startsWith('Så gjorde ni i'));
  expect(asked.map(({ step }) => step.kind).sort()).toEqual(['hide', 'merge']);
  const first = asked[0] ?? expect.fail();
  await addStep(ctx, campaign.id, 'kannetecken', first.step);
  const left = (await termsList(ctx, campaign.id, 'kannetecken')).suggestions;
  expect(left.map(({ id: suggestion }) => suggestion)).not.toContain(first.id);
});
