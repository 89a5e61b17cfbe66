import type { Finding, FindingKind, Severity } from './finding.ts';
import type { Span } from './numbers/personal-number.ts';

type PeopleKind = Extract<
  FindingKind,
  | 'personal_number'
  | 'personal_number_like'
  | 'phone'
  | 'email'
  | 'address'
  | 'registration_plate'
  | 'case_number'
  | 'birth_date'
  | 'bank_account'
  | 'handle'
  | 'name'
  | 'health'
  | 'sensitive'
  | 'indirect'
>;

const orConfirm = 'Eller bekräfta med en anledning att det ska stå kvar.';

/** What was seen and why it matters, and what to write instead. */
const texts: Record<PeopleKind, readonly [reason: string, suggestion: string]> = {
  personal_number: [
    'Det ser ut som ett personnummer eller samordningsnummer.',
    'Ta bort det. Vi sparar aldrig personnummer.',
  ],
  personal_number_like: [
    'Siffrorna är skrivna som ett personnummer, men kontrollsiffran stämmer inte.',
    'Kontrollera att det inte är ett felskrivet personnummer. Ta bort det om det hör till någon.',
  ],
  phone: [
    'Det ser ut som ett telefonnummer. Är det någons eget går det att söka på.',
    `Skriv verksamhetens nummer, eller ”ring växeln”. ${orConfirm}`,
  ],
  email: [
    'Det ser ut som en e-postadress. Är den någons egen är den en personuppgift.',
    `Skriv verksamhetens adress i stället. ${orConfirm}`,
  ],
  address: [
    'Det ser ut som en adress. Den kan visa var någon bor.',
    `Skriv orten eller verksamhetens namn: ”i Töre” i stället för gata och nummer. ${orConfirm}`,
  ],
  registration_plate: [
    'Det ser ut som ett registreringsnummer. Det leder till bilens ägare.',
    `Skriv ”bilen” i stället. ${orConfirm}`,
  ],
  case_number: [
    'Det ser ut som ett ärende- eller diarienummer. Det kan leda till en person.',
    `Skriv ”ärendet” i stället. ${orConfirm}`,
  ],
  birth_date: [
    'Det ser ut som ett födelsedatum. Med det kan någon sökas upp.',
    `Skriv ungefärlig ålder, om den alls behövs: ”i åttioårsåldern”. ${orConfirm}`,
  ],
  bank_account: [
    'Det ser ut som ett konto- eller kortnummer. Det kan användas av andra.',
    `Hänvisa till den som tar emot betalningen i stället. ${orConfirm}`,
  ],
  handle: [
    'Det ser ut som ett konto i sociala medier. Är det någons eget leder det till personen.',
    `Nämn bara verksamhetens egna konton, eller den som har sagt ja. ${orConfirm}`,
  ],
  name: [
    'Det ser ut som ett namn på en person. Den som nämns ska ha sagt ja.',
    `Skriv ”en kollega” eller ”en av våra boende” i stället. ${orConfirm}`,
  ],
  health: [
    'Det kan vara en uppgift om någons hälsa. Den är känslig också utan namn.',
    `Skriv vad ni gjorde i stället för hur någon mår: ”vi hittade ett sätt att komma ut” i stället för ”hon har ångest”. ${orConfirm}`,
  ],
  sensitive: [
    'Det kan vara känsligt för en person, som tro, ursprung, fack, brott, ekonomi eller familj.',
    `Låt uppgiften vara om berättelsen håller utan den: ”en familj” i stället för ”en familj som söker asyl”. ${orConfirm}`,
  ],
  indirect: [
    'Beskrivningen passar kanske bara en person. Då kan grannar och släkt känna igen den, också utan namn.',
    'Tänk efter, och skriv gärna mer allmänt: ”en av våra boende” i stället för ”mannen som körde mjölkbilen”.',
  ],
};

/** Pointing out is for the writer to think of: a grammar cannot know who is recognised. */
const severities: Partial<Record<PeopleKind, Severity>> = { personal_number: 'stop', indirect: 'advice' };

/** A finding about people, with its standing reason and suggestion. Only a right personal number stops the text. */
export function found(kind: PeopleKind, { start, end }: Span): Finding {
  const [reason, suggestion] = texts[kind];
  return {
    kind,
    severity: severities[kind] ?? 'high',
    span: { start, end },
    reason,
    suggestion,
  };
}

/**
 * Where a pattern (with the flags g and u) stands; with the flag d and a group called `it`, where that group stands, and
 * nothing where a match lacks it. By exec, since matchAll compiles a copy of the pattern for every call.
 */
export function spansOf(text: string, pattern: RegExp): Span[] {
  const spans: Span[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const named = match.indices?.groups;
    const [start, end] = (named ? named.it : [match.index, match.index + match[0].length]) ?? [];
    if (start !== undefined && end !== undefined) spans.push({ start, end });
    if (match[0] === '') pattern.lastIndex += 1;
  }
  return spans;
}

/**
 * Where a sticky pattern (flags u and y) for whole words stands, tried only where words begin (`starts`): many times
 * cheaper than a look at what stands before every letter.
 */
export function spansAt(text: string, pattern: RegExp, starts: readonly number[]): Span[] {
  const spans: Span[] = [];
  let until = 0;
  for (const start of starts) {
    if (start < until) continue;
    pattern.lastIndex = start;
    if (!pattern.test(text)) continue;
    until = pattern.lastIndex;
    spans.push({ start, end: until });
  }
  return spans;
}

const isBlank = (character: string | undefined) =>
  character === ' ' || character === '\n' || character === '\t';

/**
 * Where patterns stand that must hold what `marker` finds (a digit, an @). Only the stretches around the markers are
 * searched, `reach` characters to each side and on to the next blank: most texts have few markers or none.
 */
export function spansNear(text: string, patterns: readonly RegExp[], marker: RegExp, reach: number): Span[] {
  const spans: Span[] = [];
  let until = 0;
  marker.lastIndex = 0;
  for (let match = marker.exec(text); match; match = marker.exec(text)) {
    let from = Math.max(until, match.index - reach);
    while (from > until && !isBlank(text[from - 1])) from--;
    until = match.index + match[0].length;
    // Markers that are close share a stretch.
    for (let next = marker.exec(text); next && next.index <= until + 2 * reach; next = marker.exec(text))
      until = next.index + next[0].length;
    until = Math.min(text.length, until + reach);
    while (until < text.length && !isBlank(text[until])) until++;
    marker.lastIndex = until;
    const stretch = text.slice(from, until);
    for (const pattern of patterns)
      for (const { start, end } of spansOf(stretch, pattern))
        spans.push({ start: from + start, end: from + end });
  }
  return spans;
}

/**
 * The text in small letters, unit for unit, so that offsets hold: patterns for small letters are several times faster
 * than ones that ignore case.
 */
export function lowered(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length
    ? lower
    : text.replaceAll(/[A-ZÅÄÖÉ]/g, (letter) => letter.toLowerCase());
}

/** Which places of a text are covered by spans: to ask it costs as much as the span is long, however many there are. */
export class Covered {
  readonly #places: Uint8Array;

  constructor(text: string, spans: readonly Span[] = []) {
    this.#places = new Uint8Array(text.length);
    for (const span of spans) this.add(span);
  }

  add({ start, end }: Span): void {
    this.#places.fill(1, start, end);
  }

  /** Whether the two have some character of the text in common. */
  touches({ start, end }: Span): boolean {
    for (let at = start; at < end; at++) if (this.#places[at] === 1) return true;
    return false;
  }
}
