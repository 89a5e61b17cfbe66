/**
 * Gentle hints for a workshop answer, the same on the phone and on the server. They find what they find: no hint
 * never means that a text names nobody.
 */
export type AnswerHint = 'name' | 'client' | 'number';

export const answerHintTexts: Record<AnswerHint, string> = {
  name: 'Det ser ut som ett namn. Skriv hellre ”min chef” eller ”mina kollegor”, så pekar svaret inte ut någon.',
  client: 'Handlar raden om en viss brukare, klient eller patient? Skriv så att ingen kan känna igen sig.',
  number: 'Det ser ut som ett person- eller telefonnummer. Ta bort det om det hör till någon.',
};

// Common Swedish first names (Statistics Sweden's name statistics), kept short because the phone loads them too.
const firstNames = new Set(
  (
    'Agneta Ahmed Ali Alice Amanda Anders Andreas Anita Ann Anna Annika Anton Arne Astrid Barbro Bengt Berit Birgitta ' +
    'Bertil Britt Camilla Carina Carl Caroline Cecilia Christer Christian Christina Claes Daniel David Dennis Ebba ' +
    'Elias Elin Elisabeth Ella Ellen Elsa Emelie Emil Emilia Emma Erik Eva Evelina Fatima Felicia Felix Filip Fredrik ' +
    'Gabriel Gunilla Gunnar Gustav Göran Hanna Hans Hassan Helen Helena Henrik Hugo Håkan Ibrahim Ida Inga Ingegerd ' +
    'Inger Ingrid Isabella Jakob Jan Jenny Jens Jessica Joakim Johan Johanna Johannes John Jonas Josefin Julia Jörgen ' +
    'Karin Karl Karolina Kenneth Kerstin Kim Kjell Klara Kristina Lars Leif Lena Lennart Linnea Lina Linus Lisa Lisbeth ' +
    'Louise Lucas Ludvig Maja Malin Margareta Maria Marianne Marie Markus Martin Mats Matilda Mattias Mehmet Mikael ' +
    'Moa Mohamed Mohammed Monica Mona Nathalie Nicklas Niklas Nils Olof Oscar Oskar Ove Patrik Pernilla Peter Petra ' +
    'Pia Rasmus Rebecka Richard Robert Robin Roger Rolf Ronny Rune Sandra Sara Sebastian Sigrid Simon Sofia Sofie ' +
    'Stefan Stina Susanne Sven Sverker Therese Thomas Tobias Tommy Tomas Tove Torbjörn Ulf Ulla Ulrika Veronica Viktor ' +
    'Viktoria Vincent Wilma Yvonne Åke Åsa Örjan'
  ).split(' '),
);

/** Words of their own, so no name when a line begins with them: "Inga onödiga möten", "Klara besked". */
const alsoOpeningWords = new Set('Hans Inga Inger Klara'.split(' '));
/** Words of their own in lower case, or nearly. */
const alsoWords = new Set(
  'barbro britt ebba hans inga inger karl klara lena lina linnea lisa maja mats rune stina sven viktoria'.split(
    ' ',
  ),
);

const namedPerson = /(?<!\p{L})(?:herr|fru|doktor|enhetschef|chefen|kollegan) \p{Lu}\p{Ll}+/u;
const nextToSurname =
  /(?<!\p{L})\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+(?:sson|ström|berg|lund|gren|qvist|kvist|dahl|mark)s?(?!\p{L})/u;
const namedClient = /(?:[Bb]rukare|[Kk]lient|[Pp]atient) \p{Lu}\p{Ll}/u;
const singleClient =
  /(?<!\p{L})(?:brukaren|klienten|patienten|den boende|vårdtagaren|omsorgstagaren)(?!\p{L}| (?:i (?:centrum|fokus)|först|främst))|(?<!\p{L})(?:rum|lägenhet|lgh) \d/iu;

// Shaped like a personal number though its check digit is wrong, or like a telephone number.
const looksLikeNumber =
  /(?<!\d)(?:(?:18|19|20)?\d\d(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])[-+ ]?\d{4}|(?:\+46 ?|0)\d{1,3}[- ]?\d{2,3}(?: ?\d{2,3}){1,2})(?!\d)/u;

function isFirstName(word: string, opensLine: boolean): boolean {
  const lower = word.toLowerCase();
  const capitalised = lower.replace(/^./u, (first) => first.toUpperCase());
  if (!firstNames.has(capitalised)) return false;
  if (word === capitalised) return !(opensLine && alsoOpeningWords.has(word));
  // Written carelessly, "anna" or "ANNA": only names that are nothing else.
  return word.length > 3 && !alsoWords.has(lower);
}

function hasFirstName(line: string): boolean {
  const words = line.split(/[^\p{L}]+/u).filter((word) => word !== '');
  return words.some(
    (word, index) =>
      isFirstName(word, index === 0) || (/s$/i.test(word) && isFirstName(word.slice(0, -1), index === 0)),
  );
}

/** What the line may point at, at most one hint of each kind. */
export function answerHints(line: string): AnswerHint[] {
  const hints: AnswerHint[] = [];
  if (hasFirstName(line) || namedPerson.test(line) || nextToSurname.test(line)) hints.push('name');
  if (namedClient.test(line) || singleClient.test(line)) hints.push('client');
  if (looksLikeNumber.test(line)) hints.push('number');
  return hints;
}
