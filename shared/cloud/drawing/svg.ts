import type { Drawing, PaintedRun } from './drawing.ts';
import {
  type Glyph,
  glyphMatrix,
  type Matrix,
  type OutlineFont,
  type Segment,
  transformSegments,
} from './outline.ts';
import type { Theme } from './theme.ts';

export interface SvgText {
  title: string;
  description: string;
}

interface ScreenOptions extends SvgText {
  /** Before every id, so that several pictures can stand in one HTML page. A letter first. */
  idPrefix: string;
  background: boolean;
  /** A tooltip's text for each word. */
  wordTitle?: ((run: PaintedRun) => string | undefined) | undefined;
  /** Where it stands in another picture, in that one's units. */
  at?: { x: number; y: number } | undefined;
  /** By which a script finds a word. */
  wordKey?: ((run: PaintedRun) => string) | undefined;
}

/**
 * The drawing as a compact SVG that needs no font: each glyph is defined once and used by reference. Colours are
 * attributes on classes `cloud-c0`, `cloud-c1`, …, which a page's CSS may override (see `themeCss`).
 */
export function screenSvg(drawing: Drawing, font: OutlineFont, theme: Theme, options: ScreenOptions): string {
  const { idPrefix } = options;
  const used = new Map<string, Glyph>();
  const words = drawing.runs.map((run) => {
    const { glyphs, advance } = font.shape(run.text);
    const uses = glyphs
      .filter(({ glyph }) => glyph.ink !== undefined)
      .map(({ glyph, x, y }) => {
        used.set(glyph.id, glyph);
        const at = [x - advance / 2, y].map((em) => Math.round(em * font.unitsPerEm));
        const lift = at[1] === 0 ? '' : ` y="${at[1]}"`;
        return `<use href="#${idPrefix}-${glyph.id}" x="${at[0]}"${lift}/>`;
      });
    const turn = run.rotate === 0 ? '' : ` rotate(${run.rotate})`;
    const scale = Number((run.size / font.unitsPerEm).toPrecision(6));
    const tip = options.wordTitle?.(run);
    const key = options.wordKey?.(run);
    return (
      `<g${key === undefined ? '' : ` data-word="${escapeXml(key)}"`} class="cloud-c${run.ink}" fill="${inkOf(theme, run).hex}" ` +
      `transform="translate(${short(run.x, 2)} ${short(run.y, 2)})${turn} scale(${scale})">` +
      `${tip === undefined ? '' : `<title>${escapeXml(tip)}</title>`}${uses.join('')}</g>`
    );
  });
  const toGrid = [font.unitsPerEm, 0, 0, font.unitsPerEm, 0, 0] as const;
  const defs = [...used.values()].map(
    (glyph) => `<path id="${idPrefix}-${glyph.id}" d="${pathData(glyph.segments, toGrid, 0)}"/>`,
  );
  const size = `viewBox="0 0 ${short(drawing.width, 2)} ${short(drawing.height, 2)}"`;
  const place = options.at
    ? ` x="${options.at.x}" y="${options.at.y}" width="${drawing.width}" height="${drawing.height}"`
    : '';
  const back = options.background
    ? `<rect class="cloud-background" width="100%" height="100%" fill="${theme.background}"/>\n`
    : '';
  return (
    `<svg xmlns="http://www.w3.org/2000/svg"${place} ${size} ${labels(idPrefix)}>\n${titles(idPrefix, options)}` +
    `<defs>\n${defs.join('\n')}\n</defs>\n${back}${words.join('\n')}\n</svg>\n`
  );
}

/**
 * The drawing with every outline expanded, in real millimetres, for programs that cut, print or edit. It comes word by
 * word: a thousand words are 7 MB of text, and several times that while it is put together.
 */
export function* printSvg(
  drawing: Drawing,
  font: OutlineFont,
  theme: Theme,
  text: SvgText,
  ground?: string,
): Generator<string> {
  const { width, height, unit } = drawing;
  yield `<svg xmlns="http://www.w3.org/2000/svg" width="${width}${unit}" height="${height}${unit}" ` +
    `viewBox="0 0 ${width} ${height}" ${labels('orngott')}>\n${titles('orngott', text)}`;
  if (ground !== undefined) yield `<path fill="${ground}" d="M0 0h${width}v${height}H0z"/>\n`;
  for (const run of drawing.runs) {
    yield `<path fill="${inkOf(theme, run).hex}" d="${runPath(font, run)}"/>\n`;
  }
  yield '</svg>\n';
}

function runPath(font: OutlineFont, run: PaintedRun): string {
  const { glyphs, advance } = font.shape(run.text);
  return glyphs
    .map(({ glyph, x, y }) => pathData(glyph.segments, glyphMatrix(run, advance, x, y), 3))
    .join('');
}

export function inkOf(theme: Theme, run: PaintedRun): Theme['inks'][number] {
  return theme.inks[run.ink] ?? theme.inks[0];
}

/** A path from point to point, relative and rounded to the grid of `digits`, so that no rounding adds up. */
function pathData(segments: Segment[], matrix: Matrix, digits: number): string {
  const grid = 10 ** digits;
  let [penX, penY] = [0, 0];
  let [startX, startY] = [0, 0];
  let path = '';
  for (const [op, ...numbers] of transformSegments(segments, matrix)) {
    if (op === 'Z') {
      path += 'z';
      [penX, penY] = [startX, startY];
      continue;
    }
    path += op.toLowerCase();
    let [x, y] = [penX, penY];
    for (let i = 0; i < numbers.length; i += 2) {
      x = Math.round((numbers[i] ?? 0) * grid);
      y = Math.round((numbers[i + 1] ?? 0) * grid);
      const [dx, dy] = [(x - penX) / grid, (y - penY) / grid];
      path += `${i === 0 ? '' : separator(dx)}${plain(dx)}${separator(dy)}${plain(dy)}`;
    }
    [penX, penY] = [x, y];
    if (op === 'M') [startX, startY] = [x, y];
  }
  // The first point of a path has nothing to be relative to.
  return path.replace(/^m/, 'M');
}

/** A minus sign separates by itself. */
function separator(value: number): string {
  return value < 0 ? '' : ' ';
}

function plain(value: number): string {
  return String(value).replace(/^(-?)0\./, '$1.');
}

function labels(prefix: string): string {
  return `role="img" aria-labelledby="${prefix}-title ${prefix}-desc"`;
}

function titles(prefix: string, { title, description }: SvgText): string {
  return (
    `<title id="${prefix}-title">${escapeXml(title)}</title>\n` +
    `<desc id="${prefix}-desc">${escapeXml(description)}</desc>\n`
  );
}

function short(value: number, digits: number): string {
  return String(Number(value.toFixed(digits)));
}

/** Control characters and halves of surrogate pairs are not allowed in XML at all, not even escaped. */
function escapeXml(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cs}]/gu, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
