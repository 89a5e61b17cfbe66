import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parse } from 'csv-parse/sync';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const script = resolve('functions/entry/command/cloud.ts');
const every = [
  'answers.csv',
  'cloud.png',
  'cloud.svg',
  'orngott.pdf',
  'orngott.png',
  'orngott.svg',
  'terms.csv',
];

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'orngott-cloud-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

interface Run {
  code: number;
  summary: string;
  progress: string;
}

function run(...args: string[]): Promise<Run> {
  return new Promise((done) => {
    execFile(process.execPath, [script, ...args], { cwd: folder }, (error, stdout, stderr) => {
      done({ code: error === null ? 0 : Number(error.code), summary: stdout, progress: stderr });
    });
  });
}

async function cloudOf(name: string, content: string | Uint8Array, ...args: string[]): Promise<Run> {
  await writeFile(join(folder, name), content);
  return run(name, '--out', 'ut', ...args);
}

const files = async (path = 'ut') => (await readdir(join(folder, path))).sort();
const rows = async (path: string) =>
  parse(await readFile(join(folder, 'ut', path)), { delimiter: ';' }) as string[][];

describe('clouds from a file', () => {
  it('makes tables and pictures of a table of answers, and tells of everything left out', async () => {
    const answers = [
      ['d1', 'trygg'],
      ['d1', 'trygg'],
      ['d2', 'Trygg!\noch lugn'],
      ['d3', 'vet ej'],
      ['d4', '信頼'],
      ['d5', 'frihet'],
      ['d6', 'trygg'],
      ['d6', 'frihet'],
    ];
    const lines = answers.map(([who, what]) => `Natt;${who};"${what}"`);
    const content = `arbetsgrupp;deltagare;svar\r\n${lines.join('\r\n')}\r\n`;
    const { code, summary, progress } = await cloudOf('svar.csv', content, '--min', '2');

    expect(code).toBe(0);
    expect(await files()).toEqual(every);
    const table = await rows('answers.csv');
    expect(table[0]).toEqual(['rad', 'svar', 'ord']);
    expect(table.slice(1).map(([row, raw]) => [row, raw])).toEqual(
      answers.map(([, raw], i) => [String(i + 1), raw]),
    );
    expect(table[3]?.[2]?.split('|')).toEqual(['trygg', 'lugn']);
    expect(table[4]?.[2]).toBe('');

    const [head, ...terms] = await rows('terms.csv');
    expect(head).toEqual(['ord', 'antal', 'skrivsätt']);
    const people = Object.fromEntries(terms.map(([term, count]) => [term, count]));
    expect(people).toMatchObject({ trygg: '3', frihet: '2', lugn: '1' });

    const svg = await readFile(join(folder, 'ut', 'cloud.svg'), 'utf8');
    expect([...svg.matchAll(/<title>([^<]+)<\/title>/g)].map((match) => match[1])).toEqual([
      'trygg: 3 personer',
      'frihet: 2 personer',
    ]);
    expect(summary).toContain('8 svar från 6 personer');
    expect(summary).toMatch(/färre än 2 personer[\s\S]*lugn \(1\)/);
    expect(summary).toContain('svar 4: ”vet ej”');
    expect(progress).toContain('ritar orngott.pdf');
  });

  it('gives each question its own folder', async () => {
    const content =
      'fråga,svar\nVad är bäst här?,kollegorna\nVarför du?,"frihet, ansvar"\nVad är bäst här?,naturen\n';
    const { code, summary } = await cloudOf('svar.csv', content);
    expect(code).toBe(0);
    expect(await files()).toEqual(['1-vad-ar-bast-har', '2-varfor-du']);
    expect(await files('ut/1-vad-ar-bast-har')).toEqual(every);
    expect(await files('ut/2-varfor-du')).toEqual(every);
    expect((await rows('1-vad-ar-bast-har/answers.csv')).map(([row]) => row)).toEqual(['rad', '1', '3']);
    expect(summary).toContain('Mapp: 2-varfor-du');
  });

  it('lets no personal number into terms, pictures or the summary, and tells what was left out of long answers', async () => {
    const long = `${'glad\n'.repeat(1000)}modig`;
    const answers = ['trygg, 640823-3234', 'lugn, ring Anna 640823,3234', '640823 (3234)', long, 'trygg'];
    const content = `svar\n${answers.map((answer) => `"${answer}"`).join('\n')}\n`;
    const { code, summary } = await cloudOf('svar.csv', content);
    expect(code).toBe(0);
    const terms = (await rows('terms.csv')).slice(1).map(([term]) => term);
    expect(terms.sort()).toEqual(['glad', 'lugn', 'trygg']);
    expect((await rows('answers.csv')).slice(1).map(([, raw]) => raw)).toEqual(answers);
    expect(summary).toContain('svar 2: ”ring Anna [personnummer]” – Texten ser ut att ha ett personnummer');
    expect(summary).toContain('1 svar gav inget ord. Texten ser ut att ha ett personnummer');
    expect(summary).toMatch(/svar 4: ”glad (glad )+.*…” – Texten är för lång/);
    for (const name of every.filter((name) => name !== 'answers.csv')) {
      expect((await readFile(join(folder, 'ut', name))).includes('3234'), name).toBe(false);
    }
    expect(summary).not.toContain('3234');
  });

  it('makes no picture under a question that names somebody', async () => {
    const { code, progress } = await cloudOf('svar.csv', 'fråga;svar\nVad gör 640823-3234?;trygg\n');
    expect(code).toBe(1);
    expect(progress).toContain('En fråga ser ut att ha ett personnummer');
    expect(progress).not.toContain('3234');
    expect((await cloudOf('svar.txt', 'trygg\n', '--organisation', 'Hos 640823-3234')).code).toBe(1);
    expect(await files()).toEqual([]);
  });

  it('makes the one question that is asked for, and says what was left', async () => {
    const content = 'fråga;svar\nVad är bäst?;kollegorna\nVarför du?;frihet\n';
    const { summary } = await cloudOf('svar.csv', content, '--question', 'varför');
    expect(await files()).toEqual(every);
    expect((await rows('answers.csv'))[1]?.[1]).toBe('frihet');
    expect(summary).toContain('1 svar hör till frågor som inte valdes');
  });

  it('takes plain text in an old encoding, keeps whole lines, and gives the same files again', async () => {
    const content = Buffer.from('Larm & Nycklar\r\nLönesamtal\r\nÖppen dörr\r\n', 'latin1');
    const wishes = [
      '--phrases',
      '--theme',
      'natt',
      '--shape',
      'hjärta',
      '--seed',
      '7',
      '--question',
      'Chefens jobb',
    ];
    expect(await cloudOf('svar.txt', content, ...wishes)).toMatchObject({ code: 0 });
    expect((await rows('answers.csv')).slice(1).map(([, raw]) => raw)).toEqual([
      'Larm & Nycklar',
      'Lönesamtal',
      'Öppen dörr',
    ]);
    expect((await rows('terms.csv')).slice(1).map(([term]) => term)).toHaveLength(3);
    const png = await sharp(join(folder, 'ut', 'orngott.png')).metadata();
    expect(png).toMatchObject({ width: 5906, height: 7087, density: 300, hasAlpha: true });

    const first = await Promise.all(every.map((name) => readFile(join(folder, 'ut', name))));
    await run('svar.txt', '--out', 'ut', ...wishes);
    const second = await Promise.all(every.map((name) => readFile(join(folder, 'ut', name))));
    first.forEach((bytes, i) => {
      expect(bytes.equals(second[i] ?? Buffer.alloc(0)), every[i]).toBe(true);
    });
  });
});

describe('the command says in Swedish what is wrong, and writes nothing', () => {
  it.each([
    ['there is no answer column', 'svar.csv', 'Namn;E-post\nA;B\n', [], '”Namn”, ”E-post”'],
    ['an option is unknown', 'svar.txt', 'a', ['--farg', 'röd'], '--farg'],
  ])('when %s', async (_, name, content, wishes, text) => {
    const { code, summary, progress } = await cloudOf(name, content, ...wishes);
    expect(code).toBe(1);
    expect(progress).toContain(text);
    expect(progress).not.toMatch(/\n\s+at |Error/);
    expect(summary).toBe('');
    expect(await readdir(folder)).toEqual([name]);
  });

  it('when the file is not there, is a folder, or the output folder is a file', async () => {
    expect(await run('finns-inte.csv', '--out', 'ut')).toMatchObject({ code: 1 });
    await mkdir(join(folder, 'mapp'));
    expect((await run('mapp', '--out', 'ut')).progress).toContain('mapp och inte en fil');
    await writeFile(join(folder, 'upptagen'), '');
    const blocked = await cloudOf('svar.txt', 'trygg\n', '--out', 'upptagen');
    expect(blocked.code).toBe(1);
    expect(blocked.progress).toContain('inte att skriva');
  });

  it('when the tables would overwrite the answers themselves', async () => {
    await writeFile(join(folder, 'answers.csv'), 'svar\ntrygg\n');
    const { code, progress } = await run('answers.csv', '--out', '.');
    expect(code).toBe(1);
    expect(progress).toContain('skrivas över');
    expect(await readFile(join(folder, 'answers.csv'), 'utf8')).toBe('svar\ntrygg\n');
  });

  it('when no answer gives a term: the tables still tell why', async () => {
    const { code, summary, progress } = await cloudOf('svar.txt', 'vet ej\n???\n');
    expect(code).toBe(1);
    expect(progress).toContain('inga svar gav ett ord');
    expect(summary).toContain('”vet ej”');
    expect(await files()).toEqual(['answers.csv', 'terms.csv']);
  });

  it('and explains itself', async () => {
    const { code, summary } = await run('--help');
    expect(code).toBe(0);
    for (const word of ['--out', '--min', '--phrases', 'orngott.pdf', 'utan BOM'])
      expect(summary).toContain(word);
  });
});
