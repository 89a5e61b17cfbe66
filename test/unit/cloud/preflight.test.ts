import { describe, expect, it } from 'vitest';
import { outlineFont } from '../../../functions/tools/outline-font.ts';
import type { Drawing } from '../../../shared/cloud/drawing/drawing.ts';
import type { Glyph, Segment } from '../../../shared/cloud/drawing/outline.ts';
import { thinnestStroke } from '../../../shared/cloud/drawing/outline-stroke.ts';
import { preflight } from '../../../shared/cloud/drawing/preflight.ts';
import { themes } from '../../../shared/cloud/drawing/theme.ts';

const font = outlineFont('nunito-800');

function drawing(...words: [text: string, sizeMm: number][]): Drawing {
  const runs = words.map(([text, size], i) => ({
    text,
    size,
    x: 250,
    y: 100 + 40 * i,
    rotate: 0 as const,
    ink: 0,
    people: 3,
  }));
  return { unit: 'mm', width: 500, height: 600, runs };
}

function box(left: number, top: number, right: number, bottom: number): Segment[] {
  return [['M', left, top], ['L', right, top], ['L', right, bottom], ['L', left, bottom], ['Z']];
}

function glyph(...segments: Segment[][]): Glyph {
  return { id: 'test', segments: segments.flat(), ink: { left: 0, top: -1, right: 1, bottom: 0 } };
}

describe('the thinnest stroke', () => {
  it('of a bar is its width', () => {
    expect(thinnestStroke(glyph(box(0, -0.7, 0.12, 0)))).toBeCloseTo(0.12, 6);
  });

  it('of an H is that of its thin crossbar, also when the contours overlap', () => {
    const h = glyph(box(0, -1, 0.2, 0), box(0.5, -1, 0.7, 0), box(0.1, -0.55, 0.6, -0.47));
    expect(thinnestStroke(h)).toBeCloseTo(0.08, 6);
  });

  it('of a ring is the ring and not its hole', () => {
    const hole = box(0.1, -0.9, 0.9, -0.1);
    const reversed: Segment[] = [hole[0], hole[3], hole[2], hole[1], hole[4]].map((segment, i) => {
      const [, x, y] = segment as ['L', number, number];
      return i === 0 ? ['M', x, y] : i === 4 ? ['Z'] : ['L', x, y];
    });
    expect(thinnestStroke(glyph(box(0, -1, 1, 0), reversed))).toBeCloseTo(0.1, 6);
  });

  it('of a space is nothing', () => {
    expect(thinnestStroke({ id: 'space', segments: [], ink: undefined })).toBeUndefined();
  });

  it('of an extra bold letter is about a tenth of its size', () => {
    const [first] = font.shape('l').glyphs;
    expect(first && thinnestStroke(first.glyph)).toBeGreaterThan(0.08);
    expect(first && thinnestStroke(first.glyph)).toBeLessThan(0.17);
  });
});

describe('the preflight', () => {
  it('has no warning for a picture that any print shop can take', () => {
    const found = preflight(drawing(['gemenskap', 60], ['trygg', 12]), font, themes.fjord, { dpi: 300 });
    expect(found.warnings).toEqual([]);
    expect(found).toMatchObject({ widthMm: 500, heightMm: 600, dpi: 300, smallestText: 'trygg' });
    expect(found.smallestTextPt).toBeCloseTo((12 / 25.4) * 72, 1);
    expect(found.smallestLetterMm).toBeCloseTo(12 * 0.484, 2);
    expect(found.lowestContrast).toBeGreaterThan(4.5);
  });

  it('measures strokes in proportion to size', () => {
    const stroke = (size: number) =>
      preflight(drawing(['lins', size]), font, themes.fjord, { dpi: 300 }).thinnestStrokeMm;
    expect(stroke(40) / stroke(20)).toBeCloseTo(2, 1);
  });

  it('warns of text under 8 points and strokes under half a millimetre, naming the text', () => {
    const { warnings } = preflight(drawing(['gemenskap', 60], ['pyttesmått', 2.5]), font, themes.fjord, {
      dpi: 300,
    });
    expect(warnings).toHaveLength(3);
    expect(warnings[0]).toContain('”pyttesmått”');
    expect(warnings[0]).toContain('7,1 punkter');
    expect(warnings[1]).toContain('mm');
    expect(warnings[2]).toContain('färre');
  });

  it('warns of too few dots', () => {
    expect(preflight(drawing(['a', 60]), font, themes.fjord, { dpi: 150 }).warnings.join()).toContain('150');
  });

  it('warns of ink that is too pale for the cloth', () => {
    const pale = { ...themes.natt, cloth: { kind: 'light', hex: '#ffffff' } } as const;
    expect(preflight(drawing(['a', 60]), font, pale, { dpi: 300 }).warnings.join()).toContain('kontrasten');
  });

  it('reminds of the white ground that pale ink on dark cloth needs', () => {
    expect(preflight(drawing(['a', 60]), font, themes.natt, { dpi: 300 }).warnings.join()).toContain(
      'mörkt tyg',
    );
  });

  it('says that an empty picture is empty', () => {
    expect(preflight(drawing(), font, themes.fjord, { dpi: 300 }).warnings).toEqual([
      'Bilden är tom: det finns inga ord att trycka.',
    ]);
  });
});
