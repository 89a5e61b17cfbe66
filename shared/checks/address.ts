import { spansOf } from './found.ts';
import type { Span } from './personal-number.ts';

const ending =
  'gatan|gata|vägen|väg|stigen|stig|gränden|gränd|allén|allé|torget|torg|platsen|stråket|esplanaden|avenyn|kajen|liden|slingan|svängen|promenaden|backen|ringen|leden|bron';
// "Norra Långgatan 23A", "Storgatan 12 B", "Lilla Torg 3". A bare "Vägen 12" or "Planeringen 25" is none.
const street = new RegExp(
  `(?<![\\p{L}\\d])(?:(?:Norra|Södra|Östra|Västra|Stora|Lilla|Gamla|Nya|Övre|Nedre|Inre|Yttre|Sankt|Sankta|S:t|\\p{Lu}\\p{Ll}+s)\\s(?:${ending})|` +
    `(?:(?:Norra|Södra|Östra|Västra|Stora|Lilla|Gamla|Nya|Övre|Nedre|Sankt|Sankta|S:t|\\p{Lu}\\p{Ll}+s?)\\s)?\\p{Lu}\\p{L}+(?<!er|ner)(?:${ending}))` +
    '\\s{1,2}(?!(?:19|20)\\d\\d(?!\\d))\\d{1,4}(?:\\s?[A-Ha-h](?![\\p{L}\\d]))?(?:\\s?[–-]\\s?\\d{1,3}(?!\\d))?' +
    '(?![\\d%]|[.,:]\\d|\\s(?:år|gånger|dagar|personer|procent|kronor|st|timmar|minuter|veckor|kilometer|km|meter|mil|steg|gång|delar|sidor|januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)(?!\\p{L}))',
  'gu',
);
const carelessStreet =
  /(?<![\p{L}\d])\p{Ll}{3,}(?:gatan|vägen|stigen|gränd|allén)\s\d{1,3}(?:\s?[A-Ha-h](?![\p{L}\d]))?(?![\d%]|[.,:]\d|\s\p{Ll})/gu;
// Five digits and a town: 123 45 Exempelstad.
const postcode =
  /(?<![\d.,:/+-]|\d\s)(?:SE?-)?[1-9]\d{2}\s?\d{2}\s{1,2}(?!Kronor|Kr|SEK)\p{Lu}\p{L}+(?:\s(?:[Ss]tad|\p{Lu}\p{Ll}+(?=[\s.,!?)]|$)))?/gu;

/** Street with number, and postcode with town. */
export const addressesIn = (text: string): Span[] =>
  [street, carelessStreet, postcode].flatMap((one) => spansOf(text, one));
