import { describe, expect, it } from 'vitest';
import {
  alternativeText,
  type CloudFacts,
  cloudCaption,
  wordText,
} from '../../../shared/cloud/drawing/describe.ts';

function facts(words: [string, number][], changes: Partial<CloudFacts> = {}): CloudFacts {
  return {
    question: 'Varför jobbar du här?',
    words: words.map(([term, people]) => ({ term, people })),
    people: 702,
    workgroups: 60,
    hidden: 0,
    minPeople: 3,
    ...changes,
  };
}

describe('the alternative text', () => {
  it('says how much there is and what is largest', () => {
    const words: [string, number][] = [
      ['kollegor', 212],
      ['frihet', 150],
      ['variation', 90],
      ['ansvar', 80],
      ['lön', 70],
      ['natur', 60],
    ];
    expect(alternativeText(facts(words))).toBe(
      'Ordmoln med 6 ord ur svaren från 702 personer. Störst är kollegor (212 personer). ' +
        'Därefter kommer frihet (150), variation (90), ansvar (80) och lön (70).',
    );
  });

  it('names those that share the first place together', () => {
    expect(
      alternativeText(
        facts([
          ['a', 9],
          ['b', 9],
          ['c', 2],
        ]),
      ),
    ).toBe(
      'Ordmoln med 3 ord ur svaren från 702 personer. Störst är a och b (9 personer vardera). Därefter kommer c (2).',
    );
  });

  it('says so when all are equal, as in a list of tasks', () => {
    const tasks = ['Bemanning', 'IT', 'Media', 'APT', 'Inköp', 'Kontrakt', 'Leasing'];
    expect(
      alternativeText(
        facts(
          tasks.map((task) => [task, 1]),
          { people: 7 },
        ),
      ),
    ).toBe(
      'Ordmoln med 7 ord ur svaren från 7 personer. Alla har nämnts av lika många (1 person): ' +
        'Bemanning, IT, Media, APT, Inköp och 2 till.',
    );
  });

  it('uses the singular for one of anything', () => {
    expect(alternativeText(facts([['trygghet', 1]], { people: 1 }))).toBe(
      'Ordmoln med 1 ord ur svaret från 1 person. Störst är trygghet (1 person).',
    );
  });

  it('can be said of an empty cloud', () => {
    expect(alternativeText(facts([]))).toBe('Ordmoln med 0 ord ur svaren från 702 personer.');
  });
});

describe('the caption', () => {
  it('says whose answers it shows, how to read it, and what is left out', () => {
    expect(cloudCaption(facts([['a', 9]], { hidden: 87 }))).toBe(
      'Svar från 702 personer i 60 arbetsgrupper. Ju större ord, desto fler har nämnt det. ' +
        '87 ord som färre än 3 personer har nämnt visas inte.',
    );
  });

  it('says nothing of groups that are not known, and nothing of hidden terms when there are none', () => {
    expect(cloudCaption(facts([['a', 9]], { workgroups: 0, people: 1 }))).toBe(
      'Svar från 1 person. Ju större ord, desto fler har nämnt det.',
    );
  });
});

it('tells the number of people behind a word', () => {
  expect(wordText({ term: 'kollegor', people: 1 })).toBe('kollegor: 1 person');
});
