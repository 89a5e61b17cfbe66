import { describe, expect, it } from 'vitest';
import { loadDictionary } from '../../../functions/tools/dictionary.ts';
import { type GroupOptions, groupTerms } from '../../../shared/terms/group.ts';
import { Grouping } from '../../../shared/terms/grouping.ts';

const dictionary = await loadDictionary();

function group(texts: string[], options?: GroupOptions) {
  return groupTerms(
    texts.map((text, index) => ({ text, person: `person ${index}` })),
    dictionary,
    options,
  );
}

const termsOf = (text: string, options?: GroupOptions) => group([text], options).lines[0]?.terms;
const reasonOf = (text: string, options?: GroupOptions) => group([text], options).lines[0]?.reason;

describe('what an answer says', () => {
  it.each([
    ['Det bästa med mitt jobb är mötet med människor', ['mötet med människor']],
    ['Jag valde att jobba här för att det är nära hem', ['nära hem']],
    ['Vi som jobbar här är lyhörda, snälla och modiga', ['lyhörda', 'snälla', 'modiga']],
    ['En bra kollega ska vara ärlig', ['ärlig']],
    ['Världens bästa kollegor!!! ❤️', ['kollegor']],
    ['1) kollegor\n2) chefen', ['kollegor', 'chefen']],
    ['1️⃣ humor 2️⃣ mod', ['humor', 'mod']],
    ['snäll/hjälpsam/glad', ['snäll', 'hjälpsam', 'glad']],
    ['lyhörd flexibel engagerad', ['lyhörd', 'flexibel', 'engagerad']],
    ['Empati — humor – mod', ['empati', 'humor', 'mod']],
  ])('%s → %j', (text, terms) => {
    expect(termsOf(text)).toEqual(terms);
  });

  it.each([
    ['ingen stress'],
    ['inte stressigt'],
    ['dålig lön'],
    ['för hög arbetsbelastning'],
    ['för lite personal'],
    ['aldrig tråkigt'],
    ['bättre lön'],
    ['inte bra chefer'],
    ['stora barngrupper'],
    ['ingen stress och press'],
    ['dålig lön och arbetsmiljö'],
    ['inte stressigt och jobbigt'],
    ['trivs inte för att chefen är otydlig'],
    ['chefen är inte bra'],
    ['brist på tid och personal'],
  ])('never softens "%s"', (text) => {
    expect(termsOf(text)).toEqual([text]);
  });

  it.each([
    ['regionala och lokala mål'],
    ['brukar/patientinflytande'],
    ['för- och nackdelar'],
    ['balans mellan arbete och fritid'],
    ['stötta och hjälpa varandra'],
    ['barn och unga'],
    ['ekonomistyrning: budget i balans'],
  ])('keeps "%s" whole', (text) => {
    expect(termsOf(text)).toEqual([text]);
  });
});

describe('how a term is shown', () => {
  it('uses the commonest correct way of writing it and counts each person once', () => {
    const lines = ['kolegor', 'kolegor', 'kolegor', 'Kollegor', 'kollegorna', 'kollegor'];
    const { terms } = groupTerms(
      lines.map((text, index) => ({ text, person: index < 3 ? 'a' : String(index) })),
      dictionary,
    );
    expect(terms).toHaveLength(1);
    expect(terms[0]).toMatchObject({ term: 'kollegor', people: 4, lines: [0, 1, 2, 3, 4, 5] });
    expect(terms[0]?.forms).toContainEqual({ form: 'kolegor', lines: [0, 1, 2] });
  });

  it('keeps the capitals of acronyms and names, and lowers those of a shouted answer', () => {
    expect(
      ['IT', 'HR-processer', 'LSS', 'Kalix', 'HÖGT I TAK', 'Humor'].map((text) => termsOf(text)?.[0]),
    ).toEqual(['IT', 'HR-processer', 'LSS', 'Kalix', 'högt i tak', 'humor']);
  });

  it('merges a misspelling only into a word that someone wrote', () => {
    expect(group(['tryghet', 'trygghet']).terms).toHaveLength(1);
    expect(termsOf('tryghet')).toEqual(['tryghet']);
    expect(group(['humor', 'humör', 'vänlig', 'vanlig', 'kompetent', 'kompetens']).terms).toHaveLength(6);
  });

  it('gathers the forms of a word that no dictionary has', () => {
    expect(group(['mindset', 'mindsetet', 'peppig', 'peppiga']).terms.map(({ people }) => people)).toEqual([
      2, 2,
    ]);
  });

  it('folds a long phrase into a common short one, but never over a negation', () => {
    const common = [
      'göra nytta',
      'göra nytta',
      'göra nytta',
      'göra nytta för andra',
      'inte göra nytta för andra',
    ];
    expect(group(common).terms.map(({ term, people }) => [term, people])).toEqual([
      ['göra nytta', 4],
      ['inte göra nytta för andra', 1],
    ]);
  });
});

describe('lines without a term', () => {
  it.each([
    ['', 'empty'],
    [' \n ', 'empty'],
    ['...', 'symbols'],
    ['😀👍', 'symbols'],
    ['24 7', 'symbols'],
    ['vet ej', 'non_answer'],
    ['Jag kommer inte på något', 'non_answer'],
    ['N/A', 'non_answer'],
    ['ingen åsikt', 'non_answer'],
    ['att vi', 'fillers'],
    ['https://exempel.se/a', 'link'],
    ['Vad kännetecknar oss?', 'question'],
    ['i går åkte vi buss hem till farmor där vi gick en lång väg genom skogen', 'too_long'],
  ])('%j: %s', (text, reason) => {
    expect(reasonOf(text, { question: 'Vad kännetecknar oss? Skriv fritt.' })).toBe(reason);
  });

  it('tells which part of a line was left out though another part made a term', () => {
    const [line] = group(['lön, 20000']).lines;
    expect(line).toEqual({ terms: ['lön'], skipped: [{ text: '20000', reason: 'symbols' }] });
  });
});

describe('a personal number in an answer', () => {
  it('makes no term of its part of the line, and the other parts make theirs', () => {
    const [line] = group(['trygg, Anna 640823,3234, lugn']).lines;
    expect(line).toEqual({
      terms: ['trygg', 'lugn'],
      skipped: [{ text: 'Anna [personnummer]', reason: 'personal_number' }],
    });
  });

  it.each(['640823-3234', '6408<b>23</b>3234', '640823&nbsp;3234', '“640823” 3234', '640823\n3234'])(
    'has a reason of its own: %j',
    (text) => {
      for (const keepLinesWhole of [false, true]) {
        const { terms, lines } = group([text, `Larm ${text}`], { keepLinesWhole });
        expect(terms).toEqual([]);
        expect(lines.map(({ reason }) => reason)).toEqual(['personal_number', 'personal_number']);
        expect(JSON.stringify(lines)).not.toMatch(/640823|3234/);
      }
    },
  );
});

describe('a very long answer', () => {
  const nearlyAll = 'glad\n'.repeat(798);

  it('is read to its four thousandth character, and says what was not read', () => {
    const [line] = group([`${nearlyAll}modig, trygg och lugn`]).lines;
    expect(line).toEqual({
      terms: ['glad', 'modig'],
      skipped: [{ text: 'trygg och lugn', reason: 'too_long' }],
    });
    expect(group([`${nearlyAll}modig`]).lines[0]?.skipped).toEqual([]);
  });

  it('is not cut within a word', () => {
    const [line] = group([`${nearlyAll}hjälpsamhet`]).lines;
    expect(line).toEqual({ terms: ['glad'], skipped: [{ text: 'hjälpsamhet', reason: 'too_long' }] });
  });
});

describe('whole lines', () => {
  it('keeps a task list as written, and still groups inflections, case and misspellings', () => {
    const texts = [
      'Larm & Nycklar',
      'Attestering frånvaro, löner etc',
      'Handlingsplaner',
      'handlingsplan',
      'bemannning',
      'BEMANNING',
    ];
    const { lines } = group(texts, { keepLinesWhole: true });
    expect(lines.map(({ terms }) => terms)).toEqual([
      ['larm & nycklar'],
      ['attestering frånvaro, löner etc'],
      ['handlingsplan'],
      ['handlingsplan'],
      ['bemanning'],
      ['bemanning'],
    ]);
  });
});

describe('odd input', () => {
  it('reads the same words through invisible characters, decomposed letters, quotes and markup', () => {
    const odd = ['hu\u200bmor', '\u202ehumor\u202c', '“humor”', '<b>humor</b>', 'HUMOR', '\ufeffhumor\u00a0'];
    expect(group(odd).terms.map(({ term, people }) => [term, people])).toEqual([['humor', odd.length]]);
    expect(group(['glädje', 'gla\u0308dje']).terms).toHaveLength(1);
  });

  it('accounts for a line of ten thousand characters in little time', () => {
    for (const part of ['a', 'att ', 'och ', '<a', 'a/b/', '😀', 'jag valde ', 'arbets', '\ud800']) {
      const text = part.repeat(10_000 / part.length);
      const start = performance.now();
      const grouping = Grouping.parse(group([text]));
      expect(grouping.lines).toHaveLength(1);
      expect(performance.now() - start).toBeLessThan(3000);
    }
  });
});
