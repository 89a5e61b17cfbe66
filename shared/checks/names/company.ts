import { adjacent, isCapital } from '../word-shapes.ts';
import type { Word } from '../words.ts';
import { isPersonAfterIs, isPersonVerb, isThing, isWorkplace } from './context.ts';
import { firstNameKind, looksLikeSurname } from './lists.ts';
import { ownedBySomebody } from './placed.ts';

const monthNames = /^(?:Maj|Juni|Ramadan|Lucia)$/u;
const imperative = /^(?:Stig|Tala|Rita|Rida|Finn|Bo|Lova)$/u;

const besides = /^(?:som|vår|min|från|på|hos|i)$/u;

/** What comes after "Sten och": "jag", or another name. */
function isSomebodyToo(third: Word, fourth: Word | undefined): boolean {
  if (/^(?:jag|hans|hennes|hon|han)$/u.test(third.text)) return true;
  if (!isCapital(third)) return false;
  const kind = firstNameKind(third.text);
  return kind === 'sure' || (kind === 'word' && isPersonVerb(fourth?.text ?? ''));
}

/** "Stig brukar" is somebody; "Stig in", "Inga vågade" and "Maj blev varm" are not. */
function isDoing(name: string, next: string): boolean {
  if (name === 'Inga') return false;
  if (imperative.test(name) && /^(?:kom|in|ut|upp|fram|ner)$/u.test(next)) return false;
  if (monthNames.test(name) && /^(?:blev|blir|kom|kommer|går|gick|bjöd|bjuder|kan|ska)$/u.test(next))
    return false;
  return isPersonVerb(next);
}

/** A name that is also a word opens the sentence: is it in a person's company? "Stig brukar läsa", "Sten och jag". */
export function hasCompany(words: readonly Word[], index: number): boolean {
  const [name, next, third] = [words[index], words[index + 1], words[index + 2]];
  if (!name || !next) return false;
  if (/^,\s(?:\d{1,3}(?:\sår)?,?\s)?$/u.test(next.gap)) {
    return (
      /\d/u.test(next.gap) ||
      besides.test(next.text) ||
      (isCapital(next) && firstNameKind(next.text) !== undefined)
    );
  }
  if (!adjacent(words, index + 1) || next.opens) return false;
  if (isCapital(next)) return looksLikeSurname(next.text) && !isThing(next.text);
  if (/^(?:och|&|samt)$/u.test(next.text) && third) return isSomebodyToo(third, words[index + 3]);
  if (/^(?:i|på|från|hos)$/u.test(next.text)) return isWorkplace.test(third?.text ?? '');
  if (/^(?:är|var)$/u.test(next.text)) return isPersonAfterIs.test(third?.text ?? '');
  return (
    isDoing(name.text, next.text) ||
    (/[sx]$/u.test(name.text) && name.text !== 'Hans' && ownedBySomebody.test(next.text))
  );
}

/** "Iris och Viola blommar": the second of a pair whose first may be no name says nothing with its capital either. */
export function isSecondWord(words: readonly Word[], index: number): boolean {
  const first = words[index - 2];
  return (
    first?.opens === true &&
    words[index - 1]?.text === 'och' &&
    firstNameKind(first.text) === 'word' &&
    !hasCompany(words, index - 2)
  );
}
