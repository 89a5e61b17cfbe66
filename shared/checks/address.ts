import { spansNear, spansOf } from './found.ts';
import type { Span } from './numbers/personal-number.ts';

const endings =
  'gatan gata vägen väg stigen stig gränden gränd allén allé torget torg platsen stråket esplanaden esplanad avenyn boulevarden kajen kaj liden slingan slinga svängen promenaden backen backe (?<!e)ringen leden bron brinken brink kroken terrassen trappan rondellen hamnplan stationsplan centralplan järnvägsplan slottsplan kyrkplan'.split(
    ' ',
  );
const ending = endings.join('|');
const onItsOwn = endings
  .map((one) => one.replace('(?<!e)', ''))
  .map((one) => one.replace(/^[a-zå]/u, (first) => `[${first}${first.toUpperCase()}]`))
  .join('|');
const direction = 'Norra|Södra|Östra|Västra|Mellersta|Stora|Lilla|Gamla|Nya|Övre|Nedre';

// Places of every kind, with a number that counts them: "Mötesplatsen 2".
const ordinary =
  '(?!(?:Mötes|Arbets|Parkerings|Samlings|Håll|Start|Lek|Båt|Grill|Rast|Vård|Cykel|Gång)(?:plats|väg))';

const units =
  'år|gånger|dagar|personer|procent|kronor|kr|st|timmar|minuter|veckor|månader|kilometer|km|meter|mil|steg|gång|delar|sidor|grader|poäng|mål|lag|januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december';
// A house number: no year, no sum, no score, and not "3 gånger".
const houseNumber =
  '\\s{1,2}(?!(?:19|20)\\d\\d(?!\\d))\\d{1,4}(?:\\s?[A-Ha-h](?![\\p{L}\\d]))?(?:\\s?[–-]\\s?\\d{1,3}(?!\\d))?' +
  `(?![\\d%]|[.,:]\\d|\\s?(?:${units})(?!\\p{L}))`;

// "Norra Långgatan 23A", "Storgatan 12 B", "Lilla Torg 3", "Karl XII:s väg 4". A bare "Vägen 12" or "Planeringen 25" is none.
const street = new RegExp(
  '(?<![\\p{L}\\d])(?:' +
    `(?:${direction}|Inre|Yttre|Sankt|Sankta|S:t|S:ta|\\p{Lu}\\p{Ll}+s|\\p{Lu}\\p{Ll}+\\s[IVX]+:s)\\s(?:${onItsOwn})|` +
    // "Strandg. 14", "Köpmannag. 3 B".
    `\\p{Lu}\\p{Ll}{2,20}[gv]\\.|` +
    `Esplanaden|Stortorget|Lilltorget|` +
    `(?:(?:${direction}|Sankt|Sankta|S:t|S:ta|\\p{Lu}\\p{Ll}+s?)\\s)?${ordinary}\\p{Lu}\\p{L}+(?:${ending})|` +
    `(?:Hamn|Stations|Central|Järnvägs|Slotts|Kyrk)plan)${houseNumber}`,
  'gu',
);
const carelessStreet =
  /(?<![\p{L}\d])\p{Ll}{3,}(?:gatan|vägen|stigen|gränd|allén)\s\d{1,3}(?:\s?[A-Ha-h](?![\p{L}\d]))?(?![\d%]|[.,:]\d|\s\p{Ll})/gu;
// "Från Sandviken 12 elever" counts pupils: a house number ends what is said, or a small word follows.
const ended =
  '(?=[.,;:!?)]|\\n|$|\\s(?:med|och|i|på|sedan|där|som|har|är|nu|men|vid|för|när|utanför|tills|dit|igen|idag|hela)\\s(?!\\d))';
// In the country the village is the street: "hon bor i Innanbäcken 14".
const village = new RegExp(
  '(?<=(?<!\\p{L})(?:i|på|till|från|hos|vid|adress(?:en)?(?:\\sär)?:?)\\s)' +
    '\\p{Lu}\\p{Ll}+(?:bäcken|bäck|träsk|träsket|sele|selet|mark|näs|näset|heden|sund|fors|forsen|liden|byn|berg|berget|' +
    `vik|viken|sjö|sjön|sand|tjärn|myran|holmen|udden|åsen|böle|landet|mora|torp|torpet|hult|ryd|red)${houseNumber}${ended}`,
  'gu',
);
// And where the text says that somebody lives there, any name of a place.
const lived = new RegExp(
  '(?<=(?<!\\p{L})(?:bor|bodde|bott|hyr|hyrde|flytta(?:r|t|de)|växte upp|hemma)(?:\\s\\p{Ll}+){0,3}\\s(?:i|på|till)\\s)' +
    `(?!Avdelning|Enhet|Rum|Hus|Plan|Våning|Lägenhet|Lgh|Sal|Grupp|Port|Team|Lag)\\p{Lu}\\p{Ll}{2,}${houseNumber}${ended}`,
  'gu',
);
const box = /(?<![\p{L}\d])(?:Box|Postbox|Postfack)\s\d{1,5}(?!\d|[.,:]\d)/gu;
// Five digits and a town: 123 45 Exempelstad.
const postcode =
  /(?<![\d.,:/+-]|\d\s)(?:SE?-)?[1-9]\d{2}\s?\d{2}\s{1,2}(?!Kronor|Kr|SEK)\p{Lu}\p{L}+(?:\s(?:[Ss]tad|\p{Lu}\p{Ll}+(?=[\s.,!?)]|$)))?/gu;

const digit = /\d/gu;
const longestStreet = 60;

// "Dagny Carlssons väg" needs no number: nothing else is called so.
const namedStreet =
  /(?<!\p{L})\p{Lu}\p{Ll}{1,20} \p{Lu}\p{Ll}{1,20}s (?:väg|gata|gränd|torg|plats|allé|stig|backe)(?!\p{L})/gu;

/** Street or village with number, a street named after somebody, box, and postcode with town; what follows on is one address. */
export function addressesIn(text: string): Span[] {
  const parts = [
    ...spansNear(text, [street, carelessStreet, village, lived, box, postcode], digit, longestStreet),
    ...spansOf(text, namedStreet),
  ].sort((a, b) => a.start - b.start);
  const whole: Span[] = [];
  for (const part of parts) {
    const last = whole.at(-1);
    if (last && /^(?:,? |,|\n)$/u.test(text.slice(last.end, part.start))) last.end = part.end;
    else whole.push({ ...part });
  }
  return whole;
}
