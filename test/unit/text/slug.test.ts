import fc from 'fast-check';
import { expect, test } from 'vitest';
import { slug } from '../../../shared/text/slug.ts';

test('a text becomes a part of a file’s name, cut between two words', () => {
  expect(slug('En medarbetare hos oss')).toBe('en-medarbetare-hos-oss');
  expect(slug('Varför har du valt att jobba här – vad är det bästa med ditt jobb?')).toBe(
    'varfor-har-du-valt-att-jobba-har-vad-ar-det-basta-med-ditt',
  );
  expect(slug('å'.repeat(100))).toBe('a'.repeat(60));
  expect(slug('😀!')).toBe('');
});

test('any text gives what every disk takes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
      expect(slug(text)).toMatch(/^(?:[a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])?)?$/);
    }),
  );
});
