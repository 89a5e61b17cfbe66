import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { outlineFont } from '../../../functions/tools/outline-font.ts';
import { screenDrawing } from '../../../shared/cloud/drawing/drawing.ts';
import { pillowDrawing } from '../../../shared/cloud/drawing/pillow.ts';
import { printSvg, screenSvg } from '../../../shared/cloud/drawing/svg.ts';
import { themes } from '../../../shared/cloud/drawing/theme.ts';
import type { CountedTerm } from '../../../shared/cloud/layout.ts';
import { rowLayout, someTerms } from './row-layout.ts';

const font = outlineFont('nunito-800');
const theme = themes.fjord;
const text = { title: 'Ordmoln: Vad är <bäst>?', description: 'Störst är "gemenskap" & fler' };

function screen(terms: CountedTerm[] = someTerms, idPrefix = 'a'): string {
  const drawing = screenDrawing(rowLayout(terms), font, theme);
  return screenSvg(drawing, font, theme, {
    ...text,
    idPrefix,
    background: true,
    wordTitle: (run) => `${run.text}: ${run.people}`,
  });
}

function all(svg: string, pattern: RegExp): string[] {
  return [...svg.matchAll(pattern)].map((match) => match[1] ?? '');
}

describe('the screen SVG', () => {
  it('says what it is to who cannot see it', () => {
    const svg = screen();
    expect(svg).toMatch(/<svg [^>]*role="img" aria-labelledby="a-title a-desc"/);
    expect(svg).toContain('<title id="a-title">Ordmoln: Vad är &lt;bäst&gt;?</title>');
    expect(svg).toContain('<desc id="a-desc">Störst är &quot;gemenskap&quot; &amp; fler</desc>');
    expect(svg).toContain('<title>trygg &amp; lugn: 150</title>');
  });

  it('needs no font, and refers only to glyphs that it defines', () => {
    const svg = screen();
    expect(svg).not.toMatch(/<text|font-family|url\(|style=/);
    const defined = new Set(all(svg, /<path id="([^"]+)"/g));
    const used = all(svg, /href="#([^"]+)"/g);
    expect(used.length).toBeGreaterThan(30);
    for (const id of used) expect(defined).toContain(id);
  });

  it('shares no id with another picture in the same page', () => {
    const ids = [
      ...all(screen(someTerms, 'a'), / id="([^"]+)"/g),
      ...all(screen(someTerms, 'b'), / id="([^"]+)"/g),
    ];
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('is small enough to stand in a page with 200 words', () => {
    const letters = 'abcdefghijklmnopqrstuvwxyzåäö';
    const terms = Array.from({ length: 200 }, (_, i) => ({
      term: Array.from({ length: 11 }, (__, j) => letters[(i * 7 + j * 5) % letters.length]).join('') + i,
      people: 300 - i,
    }));
    expect(screen(terms).length).toBeLessThan(160_000);
  });

  it('draws the same picture as one with every outline expanded', async () => {
    const drawing = screenDrawing(rowLayout(someTerms), font, theme);
    const compact = screenSvg(drawing, font, theme, { ...text, idPrefix: 'a', background: false });
    const expanded = [...printSvg(drawing, font, theme, text)].join('');
    const [one, other] = await Promise.all(
      [compact, expanded].map((svg) =>
        sharp(Buffer.from(svg))
          .resize({ width: 400 })
          .flatten({ background: '#ffffff' })
          .greyscale()
          .raw()
          .toBuffer(),
      ),
    );
    expect(one?.length).toBe(other?.length);
    const differing = (one ?? Buffer.alloc(0)).filter((value, i) => Math.abs(value - (other?.[i] ?? 0)) > 40);
    expect(differing.length / (one?.length ?? 1)).toBeLessThan(0.001);
  });

  it('drops characters that no XML may hold', () => {
    const drawing = screenDrawing(rowLayout([{ term: 'a', people: 1 }]), font, theme);
    const svg = screenSvg(drawing, font, theme, {
      title: 'a\u0000b\ud800c',
      description: '',
      idPrefix: 'a',
      background: false,
    });
    expect(svg).toContain('>a b c</title>');
  });
});

describe('the pillow', () => {
  const caption = ['Vad kännetecknar oss?', 'Kalix kommun', '2026'];

  it('is the screen picture, moved and enlarged alike everywhere', () => {
    const layout = rowLayout(someTerms);
    const onScreen = screenDrawing(layout, font, theme).runs;
    const onPillow = pillowDrawing(layout, font, theme, caption).runs.filter(
      (run) => run.people !== undefined,
    );
    expect(onPillow.length).toBe(onScreen.length);
    const [a, b] = [onScreen[0], onPillow[0]];
    const scale = (b?.size ?? 0) / (a?.size ?? 1);
    onPillow.forEach((run, i) => {
      const same = onScreen[i];
      expect(run.text).toBe(same?.text);
      expect(run.ink).toBe(same?.ink);
      expect(run.rotate).toBe(same?.rotate);
      expect(run.size / (same?.size ?? 1)).toBeCloseTo(scale, 9);
      expect(run.x - (b?.x ?? 0)).toBeCloseTo(((same?.x ?? 0) - (a?.x ?? 0)) * scale, 6);
      expect(run.y - (b?.y ?? 0)).toBeCloseTo(((same?.y ?? 0) - (a?.y ?? 0)) * scale, 6);
    });
  });

  it('keeps 45 mm free around everything, and stands in the middle', async () => {
    const svg = [
      ...printSvg(pillowDrawing(rowLayout(someTerms), font, theme, caption), font, theme, text),
    ].join('');
    expect(svg).toContain('width="500mm" height="600mm" viewBox="0 0 500 600"');
    const onePxPerMm = svg.replace('width="500mm" height="600mm" ', '');
    const { info } = await sharp(Buffer.from(onePxPerMm)).trim().toBuffer({ resolveWithObject: true });
    const left = -(info.trimOffsetLeft ?? 0);
    const top = -(info.trimOffsetTop ?? 0);
    const [right, bottom] = [500 - left - info.width, 600 - top - info.height];
    for (const side of [left, top, right, bottom]) expect(side).toBeGreaterThanOrEqual(44);
    expect(Math.abs(left - right)).toBeLessThanOrEqual(2);
  });

  it('breaks a long caption into lines instead of letting it run out', () => {
    const long = [
      'Vad kännetecknar en medarbetare hos oss och vilka egenskaper har vi som arbetar här varje dag, året om, i ur och skur, på landet och i stan?',
    ];
    const drawing = pillowDrawing(rowLayout(someTerms), font, theme, [
      ...long,
      'Socialförvaltningen i Kalix',
      '2026',
    ]);
    const lines = drawing.runs.filter((run) => run.people === undefined).map((run) => run.text);
    expect(lines.length).toBeGreaterThanOrEqual(3);
    expect(lines.join(' ')).toBe(`${long} Socialförvaltningen i Kalix · 2026`);
  });

  it('leaves out of the caption what the font cannot draw', () => {
    const drawing = pillowDrawing(rowLayout(someTerms), font, theme, ['Bäst 😊 hos oss', '']);
    expect(drawing.runs.filter((run) => run.people === undefined).map((run) => run.text)).toEqual([
      'Bäst hos oss',
    ]);
  });
});
