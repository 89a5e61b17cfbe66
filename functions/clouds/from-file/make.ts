import { hasPersonalNumber } from '../../../shared/answers/problems.ts';
import type { CloudFacts } from '../../../shared/cloud/drawing/describe.ts';
import type { Preflight } from '../../../shared/cloud/drawing/preflight.ts';
import type { ThemeId } from '../../../shared/cloud/drawing/theme.ts';
import type { CloudShape, FontId } from '../../../shared/cloud/layout.ts';
import { maxTerms } from '../../../shared/cloud/place.ts';
import { type FormatsOf, placeOnPillow, placeOnScreen } from '../../../shared/clouds/formats.ts';
import { visibleError } from '../../../shared/errors.ts';
import type { AnswerFile } from '../../../shared/files/answers.ts';
import type { Dictionary } from '../../../shared/terms/language/dictionary.ts';
import { plural } from '../../../shared/text/plural.ts';
import { slug } from '../../../shared/text/slug.ts';
import { outlineFont } from '../../tools/outline-font.ts';
import { type CloudPicture, type OutputName, printPreflight, renderOutputs } from '../outputs/all.ts';
import { byQuestion, countQuestion, type FileTerm, type QuestionCount } from './count.ts';
import { answersCsv, termsCsv } from './tables.ts';

export interface FileCloudOptions {
  shape: CloudShape;
  themeId: ThemeId;
  seed: number;
  /** A term shows when at least this many people gave it. */
  minPeople: number;
  keepLinesWhole: boolean;
  /** Picks the file's questions that hold this text; names the question of a file that has none. */
  question: string;
  organisation: string;
  createdAt: Date;
}

export interface QuestionOutcome {
  count: QuestionCount;
  heading: string;
  /** Where its files are, from the output directory; empty for the directory itself. */
  folder: string;
  shown: FileTerm[];
  tooFew: FileTerm[];
  /** Terms with characters that the font does not have. */
  unprintable: { term: string; missing: string[] }[];
  /** Absent when there was nothing to draw. */
  preflight: Preflight | undefined;
}

/** Takes what is made as it is made: files with their path from the output directory, and how far it has come. */
export interface FileCloudSink {
  file(path: string, body: Uint8Array): Promise<void>;
  progress(text: string): void;
}

const font: FontId = 'nunito-800';
const pictures: OutputName[] = ['cloud.svg', 'cloud.png', 'orngott.svg', 'orngott.pdf', 'orngott.png'];

/** Makes the tables and pictures of every question in the file. Errors: `invalid` when there is nothing to make. */
export async function cloudsFromFile(
  file: AnswerFile,
  dictionary: Dictionary,
  options: FileCloudOptions,
  sink: FileCloudSink,
): Promise<QuestionOutcome[]> {
  const questions = chosen(file, options.question);
  // They stand under the cloud and in the folders' names. The text itself is not said back.
  if (questions.some(({ question }) => hasPersonalNumber(question))) throw namesSomebody('En fråga');
  if (hasPersonalNumber(options.organisation)) throw namesSomebody('Organisationens namn');
  const outcomes: QuestionOutcome[] = [];
  for (const [i, { question, answers }] of questions.entries()) {
    const heading = question === '' ? 'Svaren' : question;
    const place = questions.length === 1 ? '' : `[${i + 1}/${questions.length}] `;
    sink.progress(`${place}${heading}: läser ${plural(answers.length, 'svar', 'svar')} …`);
    const count = countQuestion(question, answers, dictionary, options.keepLinesWhole);
    const folder = questions.length === 1 ? '' : `${i + 1}-${slug(heading) || 'fraga'}`;
    outcomes.push(
      await makeQuestion(count, heading, folder, options, {
        file: (name, body) => sink.file(folder === '' ? name : `${folder}/${name}`, body),
        progress: (text) => sink.progress(`${place}${text}`),
      }),
    );
  }
  return outcomes;
}

function namesSomebody(what: string) {
  return visibleError('invalid', `${what} ser ut att ha ett personnummer. Ta bort det och försök igen.`);
}

function chosen(file: AnswerFile, question: string): ReturnType<typeof byQuestion> {
  if (!file.answers.some(({ raw }) => raw.trim() !== '')) {
    throw visibleError('invalid', 'Filen har inga svar: cellerna för svar är tomma på varje rad.');
  }
  const questions = byQuestion(file.answers);
  if (question === '') return questions;
  if (questions.every((one) => one.question === '')) {
    return questions.map(({ answers }) => ({ question, answers }));
  }
  const wanted = question.toLocaleLowerCase('sv');
  const found = questions.filter((one) => one.question.toLocaleLowerCase('sv').includes(wanted));
  if (found.length === 0) {
    const names = questions.map((one) => `”${one.question}”`).join(', ');
    throw visibleError('invalid', `Ingen fråga i filen innehåller ”${question}”. Frågorna är: ${names}.`);
  }
  return found;
}

async function makeQuestion(
  count: QuestionCount,
  heading: string,
  folder: string,
  options: FileCloudOptions,
  sink: FileCloudSink,
): Promise<QuestionOutcome> {
  const outlines = outlineFont(font);
  const enough = count.terms.filter(({ people }) => people >= options.minPeople);
  const unprintable = enough
    .map(({ term }) => ({ term, missing: outlines.missing(term) }))
    .filter(({ missing }) => missing.length > 0);
  const shown = enough.filter(({ term }) => !unprintable.some((one) => one.term === term));
  const outcome = { count, heading, folder, shown, unprintable, tooFew: count.terms.slice(enough.length) };
  const first = shown[maxTerms];
  if (first !== undefined) {
    throw visibleError(
      'invalid',
      `”${heading}” ger ${shown.length} ord, och ett ordmoln rymmer ${maxTerms}. ` +
        `Visa färre med --min ${first.people + 1}.`,
    );
  }
  const utf8 = new TextEncoder();
  await sink.file('answers.csv', utf8.encode(answersCsv(count)));
  await sink.file('terms.csv', utf8.encode(termsCsv(count)));
  if (shown.length === 0) return { ...outcome, preflight: undefined };

  sink.progress(`placerar ${plural(shown.length, 'ord', 'ord')} …`);
  const picture = pictureOf(outcome, options);
  sink.progress(`ritar ${pictures[0]} …`);
  let next = 1;
  for await (const { name, body } of renderOutputs(picture, pictures)) {
    await sink.file(name, body);
    const following = pictures[next++];
    if (following !== undefined) sink.progress(`ritar ${following} …`);
  }
  return { ...outcome, preflight: printPreflight(picture) };
}

function pictureOf(
  { count, heading, shown, tooFew }: Omit<QuestionOutcome, 'preflight'>,
  { shape, seed, themeId, minPeople, organisation, createdAt }: FileCloudOptions,
): CloudPicture {
  const of: FormatsOf = {
    choices: { shape, seed, font, orientation: 'mixed' },
    outlines: outlineFont(font),
    clouds: 2,
    packing: 'fine',
  };
  const terms = shown.map(({ term, people }) => ({ term, people }));
  const pillow = placeOnPillow(terms, of);
  const screen = placeOnScreen(terms, of, pillow);
  const facts: CloudFacts = {
    question: heading,
    words: screen.words,
    people: count.people,
    workgroups: count.workgroups,
    hidden: tooFew.length,
    minPeople,
  };
  return {
    screen,
    pillow,
    themeId,
    facts,
    organisation,
    caption: [count.question, organisation],
    createdAt,
    idPrefix: 'moln',
  };
}
