import { addressesIn } from './address.ts';
import { emailsIn, handlesIn, linksIn } from './contact.ts';
import { healthIn, sensitiveIn } from './delicate.ts';
import type { Finding } from './finding.ts';
import { Covered, found } from './found.ts';
import { indirectIn } from './indirect.ts';
import { lastRead } from './last-read.ts';
import { namesIn } from './names/names.ts';
import { numbersLike } from './numbers/number-like.ts';
import { personalNumbersIn, type Span } from './numbers/personal-number.ts';
import { phonesIn } from './numbers/phone.ts';
import { accountsIn, birthDatesIn, casesIn, platesIn } from './numbers/records.ts';
import { type PlainText, plainSigns } from './plain-signs.ts';
import { adviceFor } from './wording/advice.ts';
import { sentencesOf } from './wording/sentences.ts';
import type { TextUse } from './wording/text-use.ts';
import { type Word, wordStarts, wordsOf } from './words.ts';

/** All detectors for people, surest first: what one has taken, a later one leaves alone. */
function aboutPeople(text: string, words: readonly Word[], sentences: readonly Span[]): Finding[] {
  const starts = wordStarts(words);
  const findings: Finding[] = [];
  const taken = new Covered(text);
  const take = (kind: Parameters<typeof found>[0], spans: readonly Span[]) => {
    for (const span of spans) {
      if (taken.touches(span)) continue;
      taken.add(span);
      findings.push(found(kind, span));
    }
  };
  const right = personalNumbersIn(text);
  take('personal_number', right);
  take('email', emailsIn(text));
  take('handle', handlesIn(text));
  for (const link of linksIn(text)) taken.add(link);
  take('bank_account', accountsIn(text));
  take('case_number', casesIn(text));
  take('birth_date', birthDatesIn(text));
  take('personal_number_like', numbersLike(text, right));
  take('phone', phonesIn(text));
  take('address', addressesIn(text));
  take('registration_plate', platesIn(text));
  const names = namesIn(text, words);
  take('name', names);
  const reading = { text, sentences, starts, names };
  take('sensitive', sensitiveIn(reading));
  take('health', healthIn(reading));
  take('indirect', indirectIn(text, starts));
  return findings;
}

const placeOf = ({ span }: Finding) => span?.start ?? Number.MAX_SAFE_INTEGER;
const byPlace = (a: Finding, b: Finding) => placeOf(a) - placeOf(b);

const read = lastRead<readonly Finding[]>(500_000);

/** Everything that the checks find, in the order of the text; findings about the whole text come last. */
export function checkText(written: string, use: TextUse = {}): readonly Finding[] {
  return read(`${JSON.stringify(use)}${written}`, () => {
    const plain = plainSigns(written);
    const { text } = plain;
    const words = wordsOf(text);
    const sentences = sentencesOf(text);
    const findings = [...aboutPeople(text, words, sentences), ...adviceFor(text, words, sentences, use)];
    return findings.map((finding) => inPlace(finding, plain)).sort(byPlace);
  });
}

/** The finding where it stands in the written text. */
function inPlace(finding: Finding, { startOf, endOf }: PlainText): Finding {
  const { span } = finding;
  return span ? { ...finding, span: { start: startOf(span.start), end: endOf(span.end - 1) } } : finding;
}
