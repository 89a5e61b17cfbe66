/** What a column tells about the person, or about when and how they answered. */
export type PersonalKind = 'name' | 'contact' | 'time' | 'number';

const headings: [PersonalKind, RegExp][] = [
  [
    'contact',
    /^(?:din |your )?(?:e-?post|e-?mail|mejl|mail|telefon|mobil|phone)(?:\s?(?:adress|address|nummer|number))?$/u,
  ],
  [
    'name',
    /^(?:ditt |your )?(?:namn|name|förnamn|efternamn|för- och efternamn|first name|last name|full name|användarnamn|användare|username|user|respondent|signatur|vem är du\??)$/u,
  ],
  [
    'time',
    /^(?:tidstämpel|tid|tidpunkt|datum|klockslag|timestamp|time|date|starttid|start ?time|started|slutförandetid|sluttid|completion ?time|inskickad|inskickat|svarsdatum|date submitted|submitted(?: at)?|skapad|created(?: at)?|senast (?:ändrad|ändringstid)|last modified(?: time)?|date (?:started|last action)|start ?date|end ?date|startdatum|slutdatum|tidsåtgång|duration)$/u,
  ],
  [
    'number',
    /^(?:id|#|nr|löpnummer|svars-?id|response ?id|respondent ?id|collector ?id|deltagar-?id|token|seed|last page|ip|ip-?adress|ip ?address|user ?agent|webbläsare|enhetstyp|språk|language|start language|personnummer|anställningsnummer|latitud|longitud|latitude|longitude)$/u,
  ],
];

const contact = /^(?:[^\s@]{1,64}@[^\s@]{1,190}\.\p{L}{2,}|(?:\+46|0)[\d\s-]{6,14})$/u;
const moment =
  /^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}(?:[ T,]+\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\s?[\p{L}.]{1,4}){0,3})?Z?$/u;
const digits = /^[\d\s.-]{1,20}$/;
const personName = /^\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?(?: \p{Lu}\.?)? \p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?$/u;

const values: [PersonalKind, RegExp][] = [
  ['time', moment],
  ['contact', contact],
  ['number', digits],
  ['name', personName],
];
/** So large a share of the cells must look alike; one person's slip of the pen changes nothing. */
const share = 0.8;
const leastCells = 2;
/** A heading that is longer asks something. */
const longestLabel = 30;

/** What about the person a column tells, by its heading in lower case. */
export function personalByHeading(heading: string): PersonalKind | undefined {
  return headings.find(([, pattern]) => pattern.test(heading))?.[0];
}

/** What about the person a column tells, by what stands in it. Two words in capitals answer many a question. */
export function personalByCells(heading: string, cells: string[]): PersonalKind | undefined {
  if (cells.length < leastCells) return undefined;
  const isQuestion = heading.includes('?') || heading.length > longestLabel;
  return values.find(
    ([kind, pattern]) =>
      !(kind === 'name' && isQuestion) &&
      cells.filter((cell) => pattern.test(cell)).length >= share * cells.length,
  )?.[0];
}
