import { expect, it } from 'vitest';
import { printableLayout } from '../../../functions/clouds/printable.ts';
import { outlineFont } from '../../../functions/tools/outline-font.ts';
import { pillowDrawing } from '../../../shared/cloud/drawing/pillow.ts';
import { isReadable } from '../../../shared/cloud/drawing/preflight.ts';
import { themes } from '../../../shared/cloud/drawing/theme.ts';
import type { Layout } from '../../../shared/cloud/layout.ts';
import { type FormatsOf, placeOnPillow, placeOnScreen } from '../../../shared/clouds/formats.ts';
import { answers } from '../cloud/place-terms.ts';

const of: FormatsOf = {
  choices: { shape: 'rectangle', orientation: 'horizontal', font: 'nunito-800', seed: 1 },
  outlines: outlineFont('nunito-800'),
  clouds: 2,
};

/** The direction of each word from the picture's middle, in turns. */
const directions = ({ words, width, height }: Layout) =>
  new Map(
    words.map(({ term, x, y }) => [term, Math.atan2(y / height - 0.5, x / width - 0.5) / (2 * Math.PI)]),
  );

it.each([
  [1, 0.65],
  [2, 0.85],
])(
  'fills the format of its place, each word in the direction that it has on the pillow (%i clouds)',
  (clouds, least) => {
    const terms = answers(40);
    const pillow = placeOnPillow(terms, of);
    const screen = placeOnScreen(terms, { ...of, clouds }, pillow);
    expect(pillow.height / pillow.width).toBe(1.2);
    expect(screen.width / screen.height).toBeCloseTo(clouds === 1 ? 2.25 : 1.15, 2);
    expect(screen.words.map(({ term }) => term)).toEqual(pillow.words.map(({ term }) => term));
    const [there, here] = [directions(pillow), directions(screen)];
    // Close to the middle there is hardly a direction.
    const far = screen.words.filter(
      ({ x, y }) => Math.hypot(x / screen.width - 0.5, y / screen.height - 0.5) > 0.2,
    );
    expect(far.length).toBeGreaterThan(20);
    const turned = far.map(({ term }) => {
      const turn = Math.abs((there.get(term) ?? 0) - (here.get(term) ?? 0));
      return Math.min(turn, 1 - turn);
    });
    const same = turned.filter((turn) => turn < 1 / 8);
    expect(same.length / turned.length).toBeGreaterThan(least);
  },
);

it('prints only what can be read on the pillowcase, and names what cannot; all when that is chosen', () => {
  const terms = answers(60).map(({ term, people }, rank) => ({
    term,
    people: rank < 4 ? 4000 - rank : (people % 40) + 1,
  }));
  const choices = { themeId: 'fjord', caption: ['Fråga?', 'Kommunen'] } as const;
  const { layout, leftOut } = printableLayout(terms, of, { ...choices, caption: [...choices.caption] });
  const drawing = pillowDrawing(layout, of.outlines, themes.fjord, [...choices.caption]);
  expect(isReadable(drawing, of.outlines)).toBe(true);
  expect(leftOut.length).toBeGreaterThan(0);
  expect([...layout.words.map(({ term }) => term), ...leftOut].sort()).toEqual(
    terms.map(({ term }) => term).sort(),
  );
  const least = Math.min(...layout.words.map(({ people }) => people));
  const peopleOf = new Map(terms.map(({ term, people }) => [term, people]));
  for (const term of leftOut) expect(peopleOf.get(term)).toBeLessThan(least);

  const all = printableLayout(terms, of, { ...choices, caption: [...choices.caption], printSmall: true });
  expect(all.leftOut).toEqual([]);
  expect(all.layout.words).toHaveLength(terms.length);
});
