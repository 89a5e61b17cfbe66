import { access, constants, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, extname, join, resolve } from 'node:path';
import { AppError, visibleError } from '../../../shared/errors.ts';
import { readAnswers } from '../../../shared/files/answers.ts';
import { cloudsFromFile } from '../../clouds/from-file/make.ts';
import { summaryOf } from '../../clouds/from-file/summary.ts';
import { loadDictionary } from '../../tools/dictionary.ts';
import { type CloudArguments, cloudArguments, cloudHelp } from './arguments.ts';

async function main(): Promise<void> {
  const args = cloudArguments(process.argv.slice(2));
  if (args === undefined) {
    process.stdout.write(cloudHelp);
    return;
  }
  // npm runs scripts in the package's folder; paths are from where the person stands.
  const from = (process.env.npm_lifecycle_event === 'cloud' && process.env.INIT_CWD) || process.cwd();
  process.stdout.write(`${await makeClouds(args, resolve(from, args.file), resolve(from, args.out))}\n`);
}

async function makeClouds(args: CloudArguments, path: string, out: string): Promise<string> {
  const { bytes, modifiedAt } = await readInput(path);
  const file = await readAnswers(bytes, isTable(path), args.columns);
  if (['answers.csv', 'terms.csv'].some((name) => join(out, name) === path)) {
    throw visibleError(
      'invalid',
      `Filen med svaren skulle skrivas över: ${path}. Välj en annan mapp med --out.`,
    );
  }
  await prepare(out);
  const startedAt = performance.now();
  const outcomes = await cloudsFromFile(
    file,
    await loadDictionary(),
    // The answers' own time, so that the same file gives the same bytes.
    { ...args.options, createdAt: modifiedAt },
    {
      file: (name, body) => writeWhole(join(out, name), body),
      progress: (text) => {
        process.stderr.write(`${text}\n`);
      },
    },
  );
  if (outcomes.every(({ preflight }) => preflight === undefined)) {
    process.stdout.write(`${summaryOf(file, outcomes, args.options.minPeople)}\n`);
    throw visibleError('invalid', 'Inget ordmoln gjordes: inga svar gav ett ord att visa.');
  }
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1).replace('.', ',');
  return `${summaryOf(file, outcomes, args.options.minPeople)}\n\nKlart på ${seconds} sekunder. Filerna ligger i ${out}`;
}

function isTable(path: string): boolean | undefined {
  const ending = extname(path).toLowerCase();
  return ending === '.csv' || ending === '.tsv' ? true : undefined;
}

async function readInput(path: string): Promise<{ bytes: Uint8Array; modifiedAt: Date }> {
  try {
    return { bytes: await readFile(path), modifiedAt: (await stat(path)).mtime };
  } catch (error) {
    const reasons: Record<string, string> = {
      ENOENT: 'Filen finns inte',
      EISDIR: 'Det är en mapp och inte en fil',
      EACCES: 'Filen får inte läsas',
    };
    throw visibleError('invalid', `${reasons[codeOf(error)] ?? 'Filen gick inte att läsa'}: ${path}`, error);
  }
}

/** Makes the directory and finds out whether it can be written to before any long work is done. */
async function prepare(out: string): Promise<void> {
  try {
    await mkdir(out, { recursive: true });
    await access(out, constants.W_OK);
  } catch (error) {
    throw notWritable(out, error);
  }
}

/** Written beside and then renamed, so that a file is either whole or not there. */
async function writeWhole(path: string, body: Uint8Array): Promise<void> {
  const beside = `${path}.${process.pid}.tmp`;
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(beside, body);
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    throw notWritable(path, error);
  }
}

function notWritable(path: string, error: unknown): AppError {
  const why = codeOf(error) === 'ENOSPC' ? 'Disken är full' : 'Det går inte att skriva här';
  return visibleError('invalid', `${why}: ${path}`, error);
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

try {
  await main();
} catch (error) {
  if (!(error instanceof AppError) || error.visible === undefined) throw error;
  process.stderr.write(`${error.visible}\n`);
  process.exitCode = 1;
}
