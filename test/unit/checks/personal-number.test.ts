import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { personalNumbersIn } from '../../../shared/checks/numbers/personal-number.ts';

/** Only numbers that are published as examples: one made at random may be somebody's. */
const written = [
  '640823-3234',
  '19640823-3234',
  '196408233234',
  '6408233234',
  '640823 3234',
  '64 08 23 - 32 34',
  '1964-08-23 3234',
  '640823–3234',
  '640823−3234',
  '640823_3234',
  '640823:3234',
  '640823,3234',
  '640823*3234',
  '640823 (3234',
  '640823•3234',
  '640823 -- 3234',
  '640823    3234',
  '640823 nr 3234',
  '6 4 0 8 2 3 - 3 2 3 4',
  '64O823-3234',
  '640823, Nr: 3234',
  '64.08.23.32.34',
  '6.4.0.8.2.3.3.2.3.4',
  '6.4.0.8.2.3-3.2.3.4',
  '6\t4\t0\t8\t2\t3\t3\t2\t3\t4',
  '640823, sista fyra 3234',
  '640823 med sista fyra siffrorna 3234',
  '640823. De sista fyra är 3234',
  '121212+1212',
  '701063-2391',
];

const found = (text: string) => personalNumbersIn(text).map(({ start, end }) => text.slice(start, end));

describe('a personal number is found', () => {
  test.each(written)('as people write it: %s', (number) => {
    expect(found(number)).toEqual([number]);
    expect(found(`Ring ${number}, tack`)).toEqual([number]);
  });

  test('when another number stands before or after it', () => {
    expect(found('rum 12 640823-3234')).toEqual(['640823-3234']);
    expect(found('12 64 08 23 32 34')).toEqual(['64 08 23 32 34']);
    expect(found('640823-3234 15')).toEqual(['640823-3234']);
  });

  test('each of several', () => {
    expect(found('640823-3234 och 701063-2391')).toEqual(['640823-3234', '701063-2391']);
  });

  test('in full-width, Arabic and mathematical digits', () => {
    expect(found('６４０８２３-３２３４')).toHaveLength(1);
    expect(found('٦٤٠٨٢٣-٣٢٣٤')).toHaveLength(1);
    expect(found('Nummer 𝟔𝟒𝟎𝟖𝟐𝟑-𝟑𝟐𝟑𝟒!')).toEqual(['𝟔𝟒𝟎𝟖𝟐𝟑-𝟑𝟐𝟑𝟒']);
  });

  test('with invisible characters in it', () => {
    expect(found('64\u200b0823\u2060-32\u00ad34')).toHaveLength(1);
  });

  test('over two rows', () => {
    expect(found('640823\n3234')).toHaveLength(1);
  });
});

describe('other numbers are left alone', () => {
  test.each([
    '640823-3235',
    '6.4 0.8 2.3 3.2 3.4',
    '6.4\t0.8\t2.3\t3.2\t3.4',
    '640823, sista fyra 3235',
    '250612-2025',
    // A date and a time whose digits happen to pass the check of a personal number.
    '2026-11-21 08.12',
    '2026-11-21 08:38–16:30',
    '2026-11-21, 08–12',
    '2026-11-21 08.15–16.30',
    '2026-11-11–2026-11-25',
    '2026-11-29–2026-11-30',
    '0910-12 30 09',
    '070-123 45 67',
    '212000-0142',
    '5050-1055',
    'Den 12 maj 2025 kl. 08.15-16.30',
    '0123-456 78',
    '112 eller 1177',
    '45 000 kronor',
  ])('%s', (text) => {
    expect(found(text)).toEqual([]);
  });

  test('one inside a longer run of digits', () => {
    expect(found('99640823323499')).toEqual([]);
  });

  test('no text with at most five digits holds one', () => {
    const fewDigits = fc
      .string({ unit: 'grapheme' })
      .filter((text) => (text.match(/\p{Nd}/gu) ?? []).length <= 5);
    fc.assert(
      fc.property(fewDigits, (text) => {
        expect(personalNumbersIn(text)).toEqual([]);
      }),
    );
  });

  test('what is found always lies within the text, whatever stands around it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (before, after) => {
        const text = `${before} x 640823-3234 x ${after}`;
        const [first] = found(text).filter((part) => part.includes('640823-3234'));
        expect(first).toBe('640823-3234');
      }),
    );
  });
});
