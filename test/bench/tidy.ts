// What tidying costs as a campaign grows: `node test/bench/tidy.ts`. The list is made anew for whoever opens the page,
// a step is what a click or a key asks for, and the preview is placed as the browser does it, with the same code.
import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { closeCampaign } from '../../functions/campaigns/close.ts';
import { termsList } from '../../functions/curation/list.ts';
import { addStep } from '../../functions/curation/step.ts';
import { jobHandlers } from '../../functions/jobs/handlers.ts';
import { runDueJobs } from '../../functions/jobs/run-due.ts';
import { answers } from '../../functions/store.ts';
import { outlineFont } from '../../functions/tools/outline-font.ts';
import { placeOnPillow, placeOnScreen } from '../../shared/clouds/formats.ts';
import type { TidyStep } from '../../shared/curation/steps.ts';
import { DeskTerms } from '../../shared/desk/terms.ts';
import { benchProduct, newFolder, openCampaignFor } from './bench-product.ts';
import { numbers, zipfTerms } from './clouds-words.ts';

const sizes = [800, 8_000, 80_000];
const steps = 60;
const question = 'kannetecken';
const mostPreviewed = 300;

const row = (values: readonly string[]) => console.log(values.map((cell) => cell.padStart(16)).join(''));
row(['answers', 'terms', 'list, cold, ms', 'list, ms', 'list, kB', 'step, ms', '1 in 20, ms', 'preview, ms']);
for (const size of sizes) row(await measured(size));

async function measured(count: number): Promise<string[]> {
  const folder = newFolder();
  const { ctx, end } = benchProduct(folder);
  const { campaign, groups } = await openCampaignFor(ctx, { groups: 60, areas: 5, people: count });
  const write = variedAnswers(count);
  const rowOf = (index: number) =>
    answers.write({
      keyHash: randomBytes(32).toString('hex'),
      version: 0,
      campaignId: campaign.id,
      workgroupId: groups[index % groups.length]?.id ?? none(),
      lines: write(),
      day: '2026-11-21',
      opening: campaign.opening,
      withdrawn: false,
    });
  for (let start = 0; start < count; start += 100)
    await ctx.table.writeAll(
      Array.from({ length: Math.min(100, count - start) }, (_, at) => rowOf(start + at)),
    );
  await closeCampaign(ctx, campaign.id);
  await runDueJobs(ctx, { ...jobHandlers, render_cloud: async () => [] });

  const list = () => timed(() => termsList(ctx, campaign.id, question));
  const cold = await list();
  const warm = await list();
  const { terms } = warm.result;
  const took: number[] = [];
  for (const step of stepsOn(terms.map(({ key, term }) => ({ key, term }))))
    took.push((await timed(() => addStep(ctx, campaign.id, question, step))).ms);
  took.sort((a, b) => a - b);
  const shown = terms
    .filter(({ notShown }) => notShown === undefined)
    .slice(0, mostPreviewed)
    .map(({ term, people }) => ({ term, people }));
  const of = {
    choices: { shape: 'pillow', orientation: 'mixed', font: 'nunito-800', seed: 1 },
    outlines: outlineFont('nunito-800'),
    clouds: 2,
  } as const;
  const preview = await timed(async () => placeOnScreen(shown, of, placeOnPillow(shown, of)));
  end();
  rmSync(folder, { recursive: true });
  return [
    String(count),
    String(terms.length),
    cold.ms.toFixed(0),
    warm.ms.toFixed(0),
    (JSON.stringify(DeskTerms.parse(warm.result)).length / 1000).toFixed(0),
    (took[took.length >> 1] ?? 0).toFixed(1),
    (took[Math.floor(took.length * 0.95)] ?? 0).toFixed(1),
    `${preview.ms.toFixed(0)} (${shown.length})`,
  ];
}

/** What so many people write: three lines each, of more words the more they are, and the common ones more often. */
function variedAnswers(people: number): () => Record<string, string[]> {
  const vocabulary = zipfTerms(Math.round(20 * people ** 0.5), 1);
  const sums: number[] = [];
  for (const { people: weight } of vocabulary) sums.push((sums.at(-1) ?? 0) + weight);
  const next = numbers(people);
  const pick = () => {
    const at = next() * (sums.at(-1) ?? 0);
    return vocabulary[sums.findIndex((sum) => sum > at)]?.term ?? '';
  };
  return () => ({ [question]: [pick(), pick(), pick()] });
}

/** Merges, names and hides, a third each. */
function stepsOn(terms: readonly { key: string; term: string }[]): TidyStep[] {
  return Array.from({ length: steps }, (_, at): TidyStep => {
    const [term, into] = [terms[at + 5] ?? none(), terms[0] ?? none()];
    if (at % 3 === 0) return { kind: 'merge', terms: [term], into };
    if (at % 3 === 1) return { kind: 'rename', term, name: `Namn ${at}` };
    return { kind: 'hide', terms: [term], reason: 'unclear' };
  });
}

function none(): never {
  throw new Error('There is none');
}

async function timed<T>(work: () => Promise<T>): Promise<{ ms: number; result: T }> {
  const start = performance.now();
  const result = await work();
  return { ms: performance.now() - start, result };
}
