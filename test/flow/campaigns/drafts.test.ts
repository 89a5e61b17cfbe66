import { expect, it } from 'vitest';
import { correctQuestions } from '../../../functions/campaigns/correct-questions.ts';
import { createFromDesk } from '../../../functions/campaigns/create-from-desk.ts';
import { editDraft, removeDraft } from '../../../functions/campaigns/drafts.ts';
import { openCampaign } from '../../../functions/campaigns/open.ts';
import { linkByCode } from '../../../functions/links.ts';
import { newCampaignId } from '../../../functions/new-ids.ts';
import {
  auditEntries,
  auditOf,
  campaigns,
  tallies,
  talliesOf,
  workgroups,
  workgroupsOf,
} from '../../../functions/store.ts';
import { questionTemplates } from '../../../shared/campaigns/templates.ts';
import { EditDraft } from '../../../shared/desk/desk.ts';
import { newWorld } from '../../world/world.ts';

const content = {
  title: 'Medarbetarna 2027',
  organisation: 'Socialförvaltningen i Provköping',
  questions: questionTemplates[0]?.questions ?? [],
  workgroupsText: 'Äldreomsorg;Hemtjänst 1;12\nÄldreomsorg;Hemtjänst 2;9',
  minAnswers: 5,
  minPeoplePerTerm: 3,
  minPeopleInGroup: 1,
  words: 'unveiled' as const,
};

async function draft() {
  const ctx = newWorld().as();
  const { id } = await createFromDesk(ctx, { ...content, id: newCampaignId(ctx.random) });
  const groups = () => workgroups.all(ctx.table, workgroupsOf(id));
  const edit = (change: Partial<EditDraft>) =>
    editDraft(ctx, id, EditDraft.parse({ ...content, seen: 1, ...change }));
  return { ctx, id, groups, edit };
}

it('changes everything in a campaign that has not been opened; groups that stay keep their links', async () => {
  const { ctx, id, groups, edit } = await draft();
  const [first, second] = await groups();
  await edit({
    title: 'Medarbetarna och jobbet',
    minAnswers: 7,
    workgroupsText: 'Äldreomsorg;Hemtjänst 1;14\nStöd;Boendestöd 1;6',
  });
  expect(await campaigns.get(ctx.table, id)).toMatchObject({
    title: 'Medarbetarna och jobbet',
    minAnswers: 7,
  });
  const after = await groups();
  expect(after.map(({ name, headcount }) => `${name} ${headcount}`).sort()).toEqual([
    'Boendestöd 1 6',
    'Hemtjänst 1 14',
  ]);
  const kept = first?.name === 'Hemtjänst 1' ? first : second;
  const gone = first?.name === 'Hemtjänst 1' ? second : first;
  expect(after.find(({ name }) => name === 'Hemtjänst 1')?.joinCode).toBe(kept?.joinCode);
  await expect(linkByCode(ctx, gone?.joinCode ?? '', 'answer')).rejects.toThrow('leder ingenstans');
  expect(await tallies.all(ctx.table, talliesOf(id))).toHaveLength(2);
});

it('refuses what somebody else has changed meanwhile, what is wrong in the list, and what has been opened', async () => {
  const { ctx, id, groups, edit } = await draft();
  await expect(edit({ workgroupsText: 'Äldreomsorg;Hemtjänst 1;många' })).rejects.toThrow('Rad 1');
  await expect(edit({ workgroupsText: 'A;B;1\nA;b;2' })).rejects.toThrow();
  expect(await groups()).toHaveLength(2);
  await edit({ title: 'Från Bo' });
  await expect(edit({ title: 'Från Anna' })).rejects.toThrow('Någon annan har ändrat');
  await openCampaign(ctx, id);
  await expect(edit({ seen: 3 })).rejects.toThrow('har öppnats');
  await expect(removeDraft(ctx, id)).rejects.toThrow('har öppnats');
});

it('is taken away with its groups and links, and stays in the log', async () => {
  const { ctx, id, groups } = await draft();
  const [first] = await groups();
  await removeDraft(ctx, id);
  expect(await campaigns.find(ctx.table, id)).toBeUndefined();
  expect(await groups()).toEqual([]);
  expect(await tallies.all(ctx.table, talliesOf(id))).toEqual([]);
  await expect(linkByCode(ctx, first?.leaderCode ?? '', 'leader')).rejects.toThrow('leder ingenstans');
  expect(await auditEntries.all(ctx.table, auditOf(id))).toContainEqual(
    expect.objectContaining({ action: 'remove_draft', detail: 'Medarbetarna 2027' }),
  );
});

it('mends how a question is worded while people answer, and keeps what stood there', async () => {
  const { ctx, id } = await draft();
  const opened = await openCampaign(ctx, id);
  const [first, second] = opened.questions;
  const questions = [{ id: first?.id ?? '', text: 'Vad kännetecknar oss?', shortText: 'Vi' }];
  await correctQuestions(ctx, id, { seen: opened.version, questions });
  const [mended, other] = (await campaigns.get(ctx.table, id)).questions;
  expect(mended).toMatchObject({
    text: 'Vad kännetecknar oss?',
    shortText: 'Vi',
    earlier: [{ text: first?.text, shortText: first?.shortText, until: '2026-11-21T08:00:00.000Z' }],
  });
  expect(other).toEqual(second);
  await expect(correctQuestions(ctx, id, { seen: opened.version, questions })).rejects.toThrow(
    'Någon annan har ändrat',
  );
});
