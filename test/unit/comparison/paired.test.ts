import { expect, test } from 'vitest';
import { outlineFont } from '../../../functions/tools/outline-font.ts';
import { inkBounds } from '../../../shared/cloud/drawing/outline.ts';
import { themes } from '../../../shared/cloud/drawing/theme.ts';
import { comparedWords, type Side } from '../../../shared/comparison/compare.ts';
import { pairedDrawings } from '../../../shared/comparison/paired.ts';

const outlines = outlineFont('nunito-800');
const words = 'trygg glad modig lugn snäll lyhörd engagerad kunnig varm ärlig stark kollegorna'.split(' ');
const side = (people: number, first: number): Side => ({
  people,
  least: 1,
  hides: false,
  words: words.slice(first).map((term, index) => ({ term, people: 40 - 3 * index })),
});
const [a, b] = [side(200, 0), side(90, 2)];

test.each(['horizontal', 'mixed'] as const)(
  'a word has one place, direction and colour in both clouds (%s)',
  (orientation) => {
    const drawn = pairedDrawings(
      comparedWords(a, b),
      [a, b],
      {
        width: 1600,
        height: 1200,
        shape: 'rectangle',
        orientation,
        font: 'nunito-800',
        scale: 'sqrt',
        seed: 1,
        outlines,
      },
      themes.fjord,
    );
    expect(drawn.a.runs.map(({ text }) => text).toSorted()).toEqual(words.toSorted());
    expect(drawn.b.runs.map(({ text }) => text).toSorted()).toEqual(words.slice(2).toSorted());
    expect([drawn.a.width, drawn.a.height]).toEqual([drawn.b.width, drawn.b.height]);
    const middle = (run: (typeof drawn.a.runs)[number]) => {
      // Of its small letters, which is what it is drawn about.
      const lift = 0.27 * run.size;
      return run.rotate === 0 ? [run.x, run.y - lift] : [run.x + (run.rotate === 90 ? lift : -lift), run.y];
    };
    for (const run of drawn.b.runs) {
      const other = drawn.a.runs.find(({ text }) => text === run.text) ?? expect.fail(run.text);
      const [x = 0, y = 0] = middle(other);
      expect(middle(run)[0]).toBeCloseTo(x, 3);
      expect(middle(run)[1]).toBeCloseTo(y, 3);
      expect([run.ink, run.rotate]).toEqual([other.ink, other.rotate]);
      // Area grows with the share, on one scale for both.
      const shares = (run.people ?? 0) / b.people / ((other.people ?? 0) / a.people);
      expect((run.size / other.size) ** 2).toBeCloseTo(shares, 3);
      const box = inkBounds(outlines, [run]);
      expect(
        box && box.left >= 0 && box.top >= 0 && box.right <= drawn.b.width && box.bottom <= drawn.b.height,
      ).toBe(true);
    }
  },
);
