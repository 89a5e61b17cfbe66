import { checkText } from './check-text.ts';
import type { Finding, FindingKind } from './finding.ts';
import type { Span } from './numbers/personal-number.ts';

/** A friendly word to the one who is telling, beside the place it is about. */
export interface KindHint {
  kind: FindingKind;
  span: Span | undefined;
  text: string;
}

const kindly: Partial<Record<FindingKind, string>> = {
  personal_number: 'Här står ett personnummer. Ta bort det, vi sparar aldrig personnummer.',
  personal_number_like: 'Här står något som liknar ett personnummer. Ta bort det om det hör till någon.',
  phone: 'Här står ett telefonnummer. Behövs det? Annars kan du ta bort det.',
  email: 'Här står en e-postadress. Behövs den? Annars kan du ta bort den.',
  address: 'Här står en adress. Den kan visa var någon bor, så ta gärna bort den.',
  registration_plate:
    'Här står ett registreringsnummer. Det kan leda till bilens ägare, så ta gärna bort det.',
  case_number: 'Här står ett ärendenummer. Det kan leda till en person, så ta gärna bort det.',
  birth_date: 'Här står ett födelsedatum. Ungefärlig ålder räcker, om den behövs.',
  bank_account: 'Här står ett kontonummer. Ta gärna bort det.',
  handle: 'Här står ett konto i sociala medier. Fråga personen först, eller ta bort det.',
  name: 'Här står ett namn. Fråga personen först, eller skriv till exempel ”en kollega”.',
  health: 'Det här handlar kanske om någons hälsa. Skriv gärna vad ni gjorde i stället för hur någon mår.',
  sensitive: 'Det här kan vara känsligt för någon. Går det att berätta utan det?',
  indirect: 'Kan någon kännas igen på det här? Skriv gärna mer allmänt, som ”en av våra boende”.',
};

const veryLongWords = 35;

function hintOf({ kind, span }: Finding, text: string): KindHint[] {
  if (kind === 'sentence_length' && span) {
    const words = text.slice(span.start, span.end).split(/\s+/u).length;
    return words > veryLongWords
      ? [{ kind, span, text: 'Meningen är lång. Den blir lättare att läsa om du delar den.' }]
      : [];
  }
  const hint = kindly[kind];
  return hint === undefined ? [] : [{ kind, span, text: hint }];
}

/** The reviewer's findings in the words of the form: about people, and only very long sentences. No hint is no promise. */
export const kindHints = (text: string): KindHint[] =>
  checkText(text).flatMap((finding) => hintOf(finding, text));
