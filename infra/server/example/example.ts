import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { parse } from 'csv-parse/sync';
import * as z from 'zod';
import { makeTally } from '../../../functions/answers/tallies.ts';
import { publishToBoard } from '../../../functions/board/publish.ts';
import { closeCampaign } from '../../../functions/campaigns/close.ts';
import { createCampaign } from '../../../functions/campaigns/create.ts';
import { listCampaigns } from '../../../functions/campaigns/list.ts';
import { openCampaign } from '../../../functions/campaigns/open.ts';
import { cloudSetById } from '../../../functions/clouds/by-id.ts';
import type { Context } from '../../../functions/context.ts';
import { jobFor } from '../../../functions/jobs/new.ts';
import { jobWrite } from '../../../functions/jobs/store.ts';
import { maxWrites } from '../../../functions/ports/table.ts';
import { answers, answersOfCampaign, campaigns, workgroups, workgroupsOf } from '../../../functions/store.ts';
import { type Answer, type AnswerLines, linesOf } from '../../../shared/answers/answers.ts';
import type { Campaign, Question, Workgroup } from '../../../shared/campaigns/campaigns.ts';
import { type QuestionTemplate, questionTemplates } from '../../../shared/campaigns/templates.ts';
import { swedishDay } from '../../../shared/text/dates.ts';

/** What one made-up person answered. */
interface ExampleAnswer {
  group: string;
  lines: AnswerLines;
}

interface Example {
  title: string;
  organisation: string;
  template: string;
  questions: (template: QuestionTemplate) => Question[];
  workgroups: Pick<Workgroup, 'area' | 'name' | 'headcount'>[];
  answers: ExampleAnswer[];
  /** Whether it comes closed, drawn and shown to the board, or open for answers. */
  finished: boolean;
}

const read = (name: string) => readFile(new URL(name, import.meta.url), 'utf8');

const GroupRow = z.tuple([z.string(), z.string(), z.coerce.number()]);
const AnswerRow = z.tuple([z.string(), z.string(), z.enum(['1', '2']), z.string()]);
const rows = (csv: string): unknown[] => parse(csv, { delimiter: ';', fromLine: 2 });

function template(id: string): QuestionTemplate {
  const found = questionTemplates.find((candidate) => candidate.id === id);
  if (!found) throw new Error(`There is no question template ${id}`);
  return found;
}

/** The open campaign: 60 groups, 720 made-up people. */
export async function employerBranding(): Promise<Example> {
  const questions = template('employer-branding').questions;
  const people = new Map<string, ExampleAnswer>();
  for (const row of z.array(AnswerRow).parse(rows(await read('answers.csv')))) {
    const [group, person, number, text] = row;
    const answer = people.get(person) ?? { group, lines: {} };
    const id = questions[Number(number) - 1]?.id ?? '';
    answer.lines[id] = [...(answer.lines[id] ?? []), ...linesOf(text)];
    people.set(person, answer);
  }
  const groups = z.array(GroupRow).parse(rows(await read('workgroups.csv')));
  return {
    title: 'Medarbetarna och jobbet',
    organisation: 'Socialförvaltningen i Exempelköping',
    template: 'employer-branding',
    questions: (source) => source.questions,
    workgroups: groups.map(([area, name, headcount]) => ({ area, name, headcount })),
    answers: [...people.values()],
    finished: false,
  };
}

const participants = 12;

/** A set of tasks, each said by one of the participants in turn. */
async function tasks(title: string, file: string, questionId: string): Promise<Example> {
  const phrases = linesOf(await read(file));
  const said = Array.from({ length: participants }, (_, person) =>
    phrases.filter((_phrase, i) => i % participants === person),
  );
  return {
    title,
    organisation: 'Chefsdag i Exempelköping',
    template: 'managers-work',
    questions: (source) => source.questions.filter((question) => question.id === questionId),
    workgroups: [{ area: 'Chefer', name: 'Enhetschefer', headcount: participants }],
    answers: said.map((lines) => ({ group: 'Enhetschefer', lines: { [questionId]: lines } })),
    finished: true,
  };
}

async function storeAnswers(ctx: Context, campaign: Campaign, given: ExampleAnswer[]): Promise<void> {
  const groups = new Map(
    (await workgroups.all(ctx.table, workgroupsOf(campaign.id))).map((group) => [group.name, group]),
  );
  const there = new Set(
    (await answers.all(ctx.table, answersOfCampaign(campaign.id))).map((answer) => answer.keyHash),
  );
  const missing = given.flatMap(({ group, lines }, index): Answer[] => {
    const workgroup = groups.get(group);
    if (!workgroup) throw new Error(`The example has no workgroup ${group}`);
    // Made from its place, so that a start that was cut off goes on where it stopped.
    const keyHash = createHash('sha256').update(`${campaign.id}/${index}`).digest('hex');
    if (there.has(keyHash)) return [];
    const day = swedishDay(ctx.clock.now());
    return [
      {
        keyHash,
        version: 0,
        campaignId: campaign.id,
        workgroupId: workgroup.id,
        lines,
        day,
        opening: campaign.opening,
        withdrawn: false,
      },
    ];
  });
  for (let start = 0; start < missing.length; start += maxWrites) {
    await ctx.table.writeAll(missing.slice(start, start + maxWrites).map(answers.write));
  }
  for (const group of groups.values()) await makeTally(ctx, campaign, group);
}

/** The groups' own clouds are drawn later, after what a newcomer does first. */
const groupCloudsAheadMs = -30_000;

async function askForGroupClouds(ctx: Context, campaign: Campaign): Promise<void> {
  const groups = await workgroups.all(ctx.table, workgroupsOf(campaign.id));
  const writes = groups.map(({ id: workgroupId }) => {
    const payload = { campaignId: campaign.id, workgroupId };
    return jobWrite(jobFor(ctx, { kind: 'group_cloud', payload }, groupCloudsAheadMs));
  });
  for (let start = 0; start < writes.length; start += maxWrites) {
    await ctx.table.writeAll(writes.slice(start, start + maxWrites));
  }
}

/** Brings one example as far as it should be, from wherever an earlier start left it, but for showing it to the board. */
export async function bringExample(ctx: Context, example: Example): Promise<Campaign> {
  const source = template(example.template);
  let campaign =
    (await listCampaigns(ctx)).find((candidate) => candidate.example && candidate.title === example.title) ??
    (await createCampaign(ctx, {
      title: example.title,
      organisation: example.organisation,
      questions: example.questions(source),
      workgroups: example.workgroups,
      minPeoplePerTerm: source.minPeoplePerTerm,
      words: example.finished ? 'from_start' : 'unveiled',
      example: true,
    }));
  if (campaign.state === 'draft') {
    await storeAnswers(ctx, campaign, example.answers);
    await askForGroupClouds(ctx, campaign);
    campaign = await openCampaign(ctx, campaign.id);
  }
  if (example.finished && campaign.state === 'open') return closeCampaign(ctx, campaign.id);
  return campaign;
}

const lookAgainMs = 200;

/** Shows a closed example to the board once the worker has drawn it; not at all when it cannot, or when time is up. */
async function showWhenDrawn(ctx: Context, campaign: Campaign, timeIsUp: AbortSignal): Promise<void> {
  if (campaign.state !== 'closed' || !campaign.cloudSetId) return;
  for (;;) {
    const { state } = await cloudSetById(ctx, campaign, campaign.cloudSetId);
    if (state === 'ready') {
      await publishToBoard(ctx, campaign.id, campaign.cloudSetId);
      return;
    }
    if (state === 'failed' || timeIsUp.aborted) {
      ctx.log.info('An example is not drawn; the next start shows it when it is', {
        title: campaign.title,
        state,
      });
      return;
    }
    await delay(lookAgainMs);
  }
}

/**
 * The campaigns that come with the product, all marked as examples. Does only what is not done already, and waits for
 * the worker until those that come finished are shown to the board, or until time is up.
 */
export async function bringExamples(ctx: Context, timeIsUp: AbortSignal): Promise<void> {
  const examples = await Promise.all([
    tasks('Varifrån kommer alla uppgifter?', 'varifran-uppgifterna-kommer.txt', 'varifran'),
    tasks('Vad gör en chef på jobbet?', 'chefens-uppgifter.txt', 'gor'),
    employerBranding(),
  ]);
  const brought: Campaign[] = [];
  for (const example of examples) brought.push(await bringExample(ctx, example));
  for (const campaign of brought) await showWhenDrawn(ctx, campaign, timeIsUp);
}

export interface ExampleLinks {
  answer: string | undefined;
  leader: string | undefined;
  boards: { title: string; url: string }[];
}

/** Where to click first in the examples; a group with enough answers for a cloud when it is led. */
export async function exampleLinks(ctx: Context, publicUrl: string): Promise<ExampleLinks> {
  const all = (await campaigns.all(ctx.table, { pk: 'campaigns', index: 'g1' })).filter(
    (campaign) => campaign.example,
  );
  const open = all.find((campaign) => campaign.state === 'open');
  const groups = open ? await workgroups.all(ctx.table, workgroupsOf(open.id)) : [];
  const group = groups.find((candidate) => candidate.name === 'Gruppbostad 3') ?? groups[0];
  return {
    answer: group && `${publicUrl}/s/${group.joinCode}`,
    leader: group && `${publicUrl}/ledare/${group.leaderCode}`,
    boards: all.flatMap(({ title, boardCode }) =>
      boardCode ? [{ title, url: `${publicUrl}/namnd/${boardCode}` }] : [],
    ),
  };
}
