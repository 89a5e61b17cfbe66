import { randomBytes } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { folderFiles } from '../../functions/adapters/files/folder/folder.ts';
import { inProcessJobs } from '../../functions/adapters/jobs/in-process.ts';
import { openSqliteTable } from '../../functions/adapters/table/sqlite.ts';
import { createCampaign } from '../../functions/campaigns/create.ts';
import { openCampaign } from '../../functions/campaigns/open.ts';
import type { Context } from '../../functions/context.ts';
import { workgroups, workgroupsOf } from '../../functions/store.ts';
import { type Campaign, type Workgroup, workgroupLimits } from '../../shared/campaigns/campaigns.ts';
import { questionTemplates } from '../../shared/campaigns/templates.ts';

/** A folder for a bench's product; whoever makes it removes it. */
export const newFolder = () => mkdtempSync(join(tmpdir(), 'orngott-bench-'));

/** A product in a folder. Errors go to the console. */
export function benchProduct(folder: string): { ctx: Context; end: () => void } {
  const clock = { now: () => new Date() };
  const table = openSqliteTable(join(folder, 'orngott.sqlite'), clock);
  const baseUrl = 'http://localhost/filer';
  return {
    ctx: {
      table,
      files: folderFiles(join(folder, 'files'), { baseUrl, secret: randomBytes(32), clock }),
      jobs: inProcessJobs(),
      channels: {},
      clock,
      random: { bytes: (count) => randomBytes(count) },
      log: { info: () => {}, error: (message, error) => console.error(message, error) },
      actor: { kind: 'system' },
    },
    end: () => table.close(),
  };
}

interface Size {
  groups: number;
  areas: number;
  people: number;
  words?: Campaign['words'];
}

/** An open campaign of so many groups, with room for all these people, and a name for each group. */
export async function openCampaignFor(
  ctx: Context,
  { groups: count, areas, people, words }: Size,
): Promise<{ campaign: Campaign; groups: Workgroup[] }> {
  const { id } = await createCampaign(ctx, {
    title: 'Så här växer det',
    organisation: 'Mätningen',
    questions: questionTemplates[0]?.questions ?? [],
    words,
    workgroups: Array.from({ length: count }, (_, index) => ({
      area: `Område ${index % areas}`,
      name: `Grupp ${index}`,
      headcount: Math.min(workgroupLimits.headcount, Math.ceil(people / count)),
    })),
  });
  const campaign = await openCampaign(ctx, id);
  return { campaign, groups: await workgroups.all(ctx.table, workgroupsOf(id)) };
}
