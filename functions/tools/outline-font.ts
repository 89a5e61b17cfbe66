import type * as fontkit from 'fontkit';
import type { Box, Glyph, OutlineFont, Segment, ShapedText } from '../../shared/cloud/drawing/outline.ts';
import type { FontId } from '../../shared/cloud/layout.ts';
import { loadFonts } from './fonts.ts';

/** Texts whose shaping is kept; more than this and they are forgotten, so that a server's memory stays level. */
const maxKept = 5000;

const opened = new Map<FontId, OutlineFont>();

/** The font as outlines, read once per process from the very files that the layout is measured with. */
export function outlineFont(id: FontId): OutlineFont {
  const known = opened.get(id);
  if (known !== undefined) return known;
  const font = openFaces(loadFonts(id));
  opened.set(id, font);
  return font;
}

/** A web font comes in files by script; each run of characters is shaped by the first file that has them. */
function openFaces(faces: fontkit.Font[]): OutlineFont {
  const [main] = faces;
  if (main === undefined) throw new Error('A font without files');
  const glyphs = new Map<string, Glyph>();
  const shaped = new Map<string, ShapedText>();

  const faceOf = (char: string) =>
    faces.findIndex((face) => face.hasGlyphForCodePoint(char.codePointAt(0) ?? 0));

  const glyphOf = (index: number, glyph: fontkit.Glyph, face: fontkit.Font): Glyph => {
    const id = `${index}-${glyph.id}`;
    const known = glyphs.get(id);
    if (known !== undefined) return known;
    const made = { id, segments: segmentsOf(glyph, face.unitsPerEm), ink: inkOf(glyph, face.unitsPerEm) };
    glyphs.set(id, made);
    return made;
  };

  const shape = (text: string): ShapedText => {
    const known = shaped.get(text);
    if (known !== undefined) return known;
    const made: ShapedText = { glyphs: [], advance: 0 };
    for (const run of runsOf(text, faceOf)) {
      const face = faces[run.face] ?? main;
      const { glyphs: runGlyphs, positions } = face.layout(run.text);
      runGlyphs.forEach((glyph, i) => {
        const at = positions[i] ?? { xAdvance: 0, xOffset: 0, yOffset: 0 };
        made.glyphs.push({
          glyph: glyphOf(run.face, glyph, face),
          x: made.advance + at.xOffset / face.unitsPerEm,
          y: -at.yOffset / face.unitsPerEm,
        });
        made.advance += at.xAdvance / face.unitsPerEm;
      });
    }
    if (shaped.size >= maxKept) shaped.clear();
    shaped.set(text, made);
    return made;
  };

  return {
    unitsPerEm: main.unitsPerEm,
    xHeight: main.xHeight / main.unitsPerEm,
    shape,
    missing: (text) => [...new Set(text)].filter((char) => faceOf(char) < 0),
  };
}

function runsOf(text: string, faceOf: (char: string) => number): { face: number; text: string }[] {
  const runs: { face: number; text: string }[] = [];
  for (const char of text) {
    const face = Math.max(faceOf(char), 0);
    const last = runs.at(-1);
    if (last?.face === face) last.text += char;
    else runs.push({ face, text: char });
  }
  return runs;
}

function segmentsOf(glyph: fontkit.Glyph, unitsPerEm: number): Segment[] {
  return glyph.path.commands.map((command) => segmentOf(command, unitsPerEm));
}

function segmentOf({ command, args }: fontkit.PathCommand, unitsPerEm: number): Segment {
  const n = (i: number) => {
    const value = args[i];
    if (value === undefined) throw new Error(`${command} with ${args.length} numbers`);
    return (i % 2 === 0 ? value : -value) / unitsPerEm;
  };
  switch (command) {
    case 'moveTo':
      return ['M', n(0), n(1)];
    case 'lineTo':
      return ['L', n(0), n(1)];
    case 'quadraticCurveTo':
      return ['Q', n(0), n(1), n(2), n(3)];
    case 'bezierCurveTo':
      return ['C', n(0), n(1), n(2), n(3), n(4), n(5)];
    case 'closePath':
      return ['Z'];
  }
}

function inkOf(glyph: fontkit.Glyph, unitsPerEm: number): Box | undefined {
  const { minX, minY, maxX, maxY } = glyph.bbox;
  if (!(maxX > minX && maxY > minY) || !Number.isFinite(maxX - minX)) return undefined;
  return {
    left: minX / unitsPerEm,
    top: -maxY / unitsPerEm,
    right: maxX / unitsPerEm,
    bottom: -minY / unitsPerEm,
  };
}
