// What it costs to save 80 000 people's answers as a spreadsheet, from the table to the file, and how other writers of
// spreadsheets do with the same rows: `node test/bench/export.ts`.
import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { listCampaigns } from '../../functions/campaigns/list.ts';
import { answersFile } from '../../functions/export/answers.ts';
import { benchProduct, newFolder } from './bench-product.ts';

const people = 80_000;
const goals = { seconds: 5, peakMb: 300 };
const beside = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const run = (...words: string[]) => execFileSync(process.execPath, words, { encoding: 'utf8' }).trim();

const [part, folder = ''] = process.argv.slice(2);
if (part === 'use') await use(folder);
else {
  const place = newFolder();
  run(beside('growth.ts'), 'fill', place, String(people));
  run(beside('growth.ts'), 'make', place, String(people));
  const [seconds, peakMb, fileMb] = run(beside('export.ts'), 'use', place).split(' ').map(Number);
  console.log(
    `${people} people's answers, read, sorted and written: ${seconds} s, peak ${peakMb} MB, file ${fileMb} MB`,
  );
  for (const writer of ['ours', 'write-excel-file'])
    console.log(`their rows alone, ${writer}: ${run(beside('export-sheet.ts'), writer, String(people))}`);
  rmSync(place, { recursive: true });
  if ((seconds ?? 0) > goals.seconds || (peakMb ?? 0) > goals.peakMb) process.exitCode = 1;
}

/** Prints seconds, the peak of the process' memory, and the file's size. */
async function use(place: string): Promise<void> {
  const { ctx, end } = benchProduct(place);
  const [campaign] = await listCampaigns(ctx);
  if (!campaign) throw new Error('There is no campaign');
  const start = performance.now();
  const { body } = await answersFile(ctx, campaign.id, 'xlsx');
  const seconds = (performance.now() - start) / 1000;
  const peakMb = Math.round(process.resourceUsage().maxRSS / 1024);
  console.log(`${seconds.toFixed(2)} ${peakMb} ${(body.byteLength / 1e6).toFixed(1)}`);
  end();
}
