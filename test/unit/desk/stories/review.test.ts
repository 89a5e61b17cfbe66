import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Finding } from '../../../../shared/checks/finding.ts';
import type { DeskBlocker } from '../../../../shared/desk/stories.ts';
import { PhotoId } from '../../../../shared/ids.ts';
import { PhotoArea } from '../../../../shared/stories/photos/photo.ts';
import { personOf } from '../../../../web/desk/stories/people/draft.ts';
import { areaAfterKey, areaBetween, tidyArea } from '../../../../web/desk/stories/photos/areas.ts';
import { moved } from '../../../../web/desk/stories/photos/order.ts';
import { stretchesOf } from '../../../../web/desk/stories/post/marked-text.ts';
import { placeOf } from '../../../../web/desk/stories/review/jump.ts';

const found = (start: number, end: number, severity: Finding['severity']) => ({
  severity,
  span: { start, end },
});

test('the marked text is the text, and where findings overlap the gravest marks it', () => {
  const text = 'Ring Hodan på 0910-12 34 56.';
  expect(stretchesOf(text, [found(5, 10, 'high'), found(5, 27, 'advice'), found(14, 27, 'stop')])).toEqual([
    { text: 'Ring ', severity: undefined },
    { text: 'Hodan', severity: 'high' },
    { text: ' på ', severity: 'advice' },
    { text: '0910-12 34 56', severity: 'stop' },
    { text: '.', severity: undefined },
  ]);
});

test('whatever is found, nothing of the text is lost or doubled', () => {
  const span = fc
    .tuple(fc.nat(60), fc.nat(60))
    .map(([a, b]) => found(Math.min(a, b), Math.max(a, b), 'high'));
  fc.assert(
    fc.property(fc.string({ maxLength: 50 }), fc.array(span, { maxLength: 6 }), (text, findings) => {
      expect(
        stretchesOf(text, findings)
          .map((stretch) => stretch.text)
          .join(''),
      ).toBe(text);
    }),
  );
});

test('every thing that is missing leads to its own field', () => {
  const place = (blocker: Partial<DeskBlocker> & Pick<DeskBlocker, 'kind'>) =>
    placeOf({ text: '', ...blocker }, 'site');
  const photoId = PhotoId.parse(`pho_${'a'.repeat(26)}`);
  expect(place({ kind: 'no_text' })).toBe('text-site');
  expect(place({ kind: 'finding' })).toBe('traffar-site');
  expect(place({ kind: 'finding', photoId })).toBe(`bild-${photoId}`);
  expect(place({ kind: 'photo_missing', photoId })).toBe('inlaggets-bilder-site');
  expect(place({ kind: 'checklist', itemId: 'purpose' })).toBe('punkt-purpose');
  expect(place({ kind: 'unsettled', answer: 'child' })).toBe('svar-pa-fragor');
  expect(place({ kind: 'person_unrecorded' })).toBe('personer');
});

test('an area stays within the picture however it is drawn, moved or resized, and is one that can be saved', () => {
  const number = fc.double({ min: -2, max: 2, noNaN: true });
  const point = fc.record({ x: number, y: number });
  const key = fc.constantFrom('ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown');
  fc.assert(
    fc.property(point, point, fc.array(fc.tuple(key, fc.boolean()), { maxLength: 30 }), (a, b, presses) => {
      let area = areaBetween(a, b);
      for (const [name, resizes] of presses) area = areaAfterKey(area, name, resizes) ?? area;
      expect(PhotoArea.safeParse(area).success).toBe(true);
    }),
  );
  expect(tidyArea({ x: 0.9, y: 0, width: 0.5, height: 2 })).toEqual({ x: 0.5, y: 0, width: 0.5, height: 1 });
  expect(areaAfterKey({ x: 0.1, y: 0.1, width: 0.2, height: 0.2 }, 'Tab', false)).toBeUndefined();
});

test('a photo moves one step, and stays at the ends', () => {
  const [a, b, c] = ['a', 'b', 'c'].map((letter) => PhotoId.parse(`pho_${letter.repeat(26)}`));
  if (!a || !b || !c) throw new Error('Three photos');
  expect(moved([a, b, c], 1, -1)).toEqual([b, a, c]);
  expect(moved([a, b, c], 0, -1)).toEqual([a, b, c]);
  expect(moved([a, b, c], 2, 1)).toEqual([a, b, c]);
});

test('a yes that is not ticked is not sent, nor an empty last day', () => {
  const yes = {
    on: '2026-11-20',
    how: 'written' as const,
    by: 'self' as const,
    reference: '',
    channels: ['site' as const],
    until: '',
  };
  const draft = {
    name: 'Hodan',
    role: 'staff' as const,
    appears: 'named' as const,
    legalBasis: 'public_interest',
    protectedData: 'no' as const,
    hasYes: false,
    yes,
    hasSecrecy: false,
    secrecy: { on: '2026-11-20', reference: '' },
  };
  expect(personOf(draft)).not.toHaveProperty('yes');
  expect(personOf({ ...draft, hasYes: true }).yes).not.toHaveProperty('until');
  expect(personOf({ ...draft, hasYes: true, yes: { ...yes, until: '2027-06-30' } }).yes?.until).toBe(
    '2027-06-30',
  );
});
