/**
 * What each output of a cloud costs: `node test/bench/render.ts`. Every cell is a process of its own with the worker's
 * flags, so that its peak memory is that output's alone; the times leave out starting and placing. CPU time tells most on a busy machine.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import {
  type CloudPicture,
  type OutputName,
  outputNames,
  renderOutputs,
} from '../../functions/clouds/outputs/all.ts';
import { boardReport } from '../../functions/clouds/outputs/board-report.ts';
import { outlineFont } from '../../functions/tools/outline-font.ts';
import { workerEnv, workerFlags } from '../../infra/server/process/kept-process.ts';
import { placeTerms } from '../../shared/cloud/place.ts';

const sizes = [50, 200, 1000];
const syllables = [
  'om',
  'tan',
  'ke',
  'sam',
  'ar',
  'be',
  'te',
  'trygg',
  'het',
  'lär',
  'an',
  'de',
  'möj',
  'lig',
  'glä',
  'dje',
];

/** Words of two to five syllables whose counts fall as Zipf's law has it. */
function pictureOf(count: number): CloudPicture {
  const terms = Array.from({ length: count }, (_, i) => {
    const length = 2 + (i % 4);
    const parts = Array.from(
      { length },
      (__, j) => syllables[(i * 7 + j * 5 + ((i / 16) | 0)) % syllables.length],
    );
    return {
      term: `${parts.join('')}${i > 40 ? ` ${i}` : ''}`,
      people: Math.max(1, Math.round(300 / (i + 1))),
    };
  });
  const unique = [...new Map(terms.map((one) => [one.term, one])).values()];
  const layout = placeTerms(unique, {
    width: 1600,
    height: 1920,
    shape: 'pillow',
    orientation: 'mixed',
    font: 'nunito-800',
    scale: 'sqrt',
    seed: 1,
    outlines: outlineFont('nunito-800'),
  });
  return {
    screen: layout,
    pillow: layout,
    themeId: 'fjord',
    facts: { question: 'Fråga?', words: layout.words, people: 700, workgroups: 60, hidden: 0, minPeople: 1 },
    organisation: 'Kommunen',
    caption: ['Fråga?', 'Kommunen', '2026'],
    createdAt: new Date(0),
    idPrefix: 'moln',
  };
}

async function make(name: string, picture: CloudPicture): Promise<number> {
  if (name === 'board-report.pdf') {
    const { screen, themeId, facts } = picture;
    const cloud = { layout: screen, themeId, facts };
    const report = { title: 'Underlag', organisation: 'Kommunen', date: new Date(0), clouds: [cloud, cloud] };
    return (await boardReport(report)).byteLength;
  }
  let bytes = 0;
  const names = name === 'everything' ? outputNames : [name as OutputName];
  for await (const { body } of renderOutputs(picture, names)) bytes += body.byteLength;
  return bytes;
}

const [, , name, count] = process.argv;
if (name !== undefined) {
  const picture = pictureOf(Number(count));
  const [startedAt, cpuBefore] = [performance.now(), process.cpuUsage()];
  const bytes = await make(name, picture);
  const ms = Math.round(performance.now() - startedAt);
  const { user, system } = process.cpuUsage(cpuBefore);
  const cpuMs = Math.round((user + system) / 1000);
  process.stdout.write(
    JSON.stringify({
      ms,
      cpuMs,
      mb: Math.round(process.resourceUsage().maxRSS / 1024),
      kb: Math.round(bytes / 1024),
    }),
  );
} else {
  console.log(['output'.padEnd(18), ...sizes.map((size) => `n = ${size}`.padEnd(38))].join(''));
  for (const output of [...outputNames, 'board-report.pdf', 'everything']) {
    const cells = sizes.map((size) => {
      const child = spawnSync(
        process.execPath,
        [...workerFlags, fileURLToPath(import.meta.url), output, String(size)],
        {
          env: { ...process.env, ...workerEnv },
          encoding: 'utf8',
        },
      );
      if (child.status !== 0) throw new Error(child.stderr);
      const { ms, cpuMs, mb, kb } = JSON.parse(child.stdout) as Record<'ms' | 'cpuMs' | 'mb' | 'kb', number>;
      return `${ms} ms (CPU ${cpuMs}) · ${mb} MB · ${kb} kB`.padEnd(38);
    });
    console.log([output.padEnd(18), ...cells].join(''));
  }
}
