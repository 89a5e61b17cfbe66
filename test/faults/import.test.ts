import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { openSqliteTable } from '../../functions/adapters/table/sqlite.ts';
import { beginImport } from '../../functions/answers/importing/begin.ts';
import { imports, importsOf } from '../../functions/answers/importing/store.ts';
import { undoImport } from '../../functions/answers/importing/undo.ts';
import { createCampaign } from '../../functions/campaigns/create.ts';
import { openCampaign } from '../../functions/campaigns/open.ts';
import type { Context } from '../../functions/context.ts';
import { answers, answersOfCampaign, campaigns, workgroups, workgroupsOf } from '../../functions/store.ts';
import { questionTemplates } from '../../shared/campaigns/templates.ts';
import { leaseMs } from '../../shared/jobs.ts';
import { jobsWaiting } from '../world/jobs.ts';
import { buildScript, startChild } from './child.ts';

const worker = await buildScript(new URL('./import-worker.ts', import.meta.url));
/** Late enough for the lease of a killed worker to have run out. */
const later = (times: number) => String(times * (leaseMs('import_answers') + 1000));

/** A file that is to be brought in: so many answers, in two groups, of which many are alike. */
async function withFile(people: number) {
  const folder = mkdtempSync(join(tmpdir(), 'orngott-import-'));
  const path = join(folder, 'table.sqlite');
  const clock = { now: () => new Date() };
  const table = openSqliteTable(path, clock);
  onTestFinished(() => {
    table.close();
    rmSync(folder, { recursive: true });
  });
  const ctx: Context = {
    table,
    jobs: { kick: async () => {} },
    channels: {},
    files: new Proxy({} as Context['files'], {}),
    clock,
    random: { bytes: (count) => randomBytes(count) },
    log: { info: () => {}, error: () => {} },
    actor: { kind: 'system' },
  };
  const { id } = await createCampaign(ctx, {
    title: 'Medarbetarna',
    organisation: 'Provköping',
    questions: questionTemplates[0]?.questions ?? [],
    workgroups: [
      { area: 'A', name: 'Ett', headcount: 0 },
      { area: 'B', name: 'Två', headcount: 0 },
    ],
    words: 'unveiled',
  });
  await openCampaign(ctx, id);
  const groups = await workgroups.all(table, workgroupsOf(id));
  const file = {
    fileName: 'svar.xlsx',
    content: 'a'.repeat(32),
    answers: Array.from({ length: people }, (_, index) => ({
      workgroupId: groups[index % 2]?.id ?? expect.fail(),
      lines: { kannetecken: [`ord ${String.fromCharCode(97 + (index % 7))}`] },
    })),
  };
  return {
    ctx,
    id,
    path,
    begin: () => beginImport(ctx, id, file),
    /** What is in: words by group, and what is left of work and of what stood beside. */
    async result() {
      const all = await answers.all(table, answersOfCampaign(id));
      const [found] = await imports.all(table, importsOf(id));
      return {
        words: all
          .flatMap(({ lines, workgroupId }) =>
            (lines.kannetecken ?? []).map(
              (line) => `${groups.findIndex((one) => one.id === workgroupId)} ${line}`,
            ),
          )
          .sort(),
        rows: all.length,
        state: found?.state,
        answers: found?.answers,
        isHeldOpen: (await campaigns.get(table, id)).importing !== undefined,
        jobs: await jobsWaiting(table),
      };
    },
    undo: async () => {
      const [found] = await imports.all(table, importsOf(id));
      await undoImport(ctx, id, found?.id ?? expect.fail());
    },
  };
}

it.each(['before-write', 'after-write'] as const)(
  'a file is in once and whole when the worker is killed anywhere, and out as whole: %s',
  async (point) => {
    const people = 150;
    const whole = await withFile(people);
    await whole.begin();
    expect(await startChild(worker, [whole.path]).ended).toBe(0);
    const expected = await whole.result();
    expect(expected).toMatchObject({
      state: 'in',
      answers: people,
      rows: people,
      isHeldOpen: false,
      jobs: [],
    });

    // The claim, two writes to each group, and the end.
    for (let number = 1; number <= 6; number += 1) {
      const cut = await withFile(people);
      await cut.begin();
      expect(await startChild(worker, [cut.path, '0', point, String(number)]).ended).toBe('SIGKILL');
      // Somebody brings in the same file again meanwhile.
      await cut.begin();
      expect(await startChild(worker, [cut.path, later(1)]).ended).toBe(0);
      expect(await cut.result(), `${point} ${number}`).toEqual(expected);

      await cut.undo();
      expect(await startChild(worker, [cut.path, later(1), point, String(number)]).ended).toBe('SIGKILL');
      expect(await startChild(worker, [cut.path, later(2)]).ended).toBe(0);
      expect(await cut.result(), `undone, ${point} ${number}`).toEqual({
        ...expected,
        words: [],
        state: 'gone',
      });
    }
  },
);
