import * as z from 'zod';
import type { Drawing } from '../../shared/cloud/drawing/drawing.ts';
import { screenSvg } from '../../shared/cloud/drawing/svg.ts';
import { themes } from '../../shared/cloud/drawing/theme.ts';
import { comparedWords } from '../../shared/comparison/compare.ts';
import { pairedDrawings } from '../../shared/comparison/paired.ts';
import { AppError, visibleError } from '../../shared/errors.ts';
import { plural } from '../../shared/text/plural.ts';
import type { Context } from '../context.ts';
import { outlineFont } from '../tools/outline-font.ts';
import type { Beside } from './compare.ts';
import { sameWords } from './same-words.ts';
import { type AskedInBoth, askedInBoth, sideOf } from './sides.ts';

/** As wide as half a page of the desk, or of a projector. */
const canvas = { width: 1600, height: 1200 };

const Pair = z.strictObject({ a: z.string(), b: z.string() });
type Pair = z.infer<typeof Pair>;

/** The two clouds of a question as SVG. Sets of clouds never change, so they are drawn when first asked for and kept. */
export async function pairedSvgs(ctx: Context, beside: Beside, questionId: string): Promise<Pair> {
  const asked = questionOf(beside, questionId);
  const path = pathOf(beside, questionId);
  const kept = await ctx.files.get(path).catch(unlessMissing);
  if (kept) return Pair.parse(JSON.parse(new TextDecoder().decode(kept)));
  const { a, b } = await drawn(ctx, beside, asked);
  const theme = themes[beside.a.set.choices.themeId];
  const font = outlineFont(beside.a.set.choices.font);
  const svg = (which: 'a' | 'b', drawing: Drawing, name: string) =>
    screenSvg(drawing, font, theme, {
      idPrefix: `par-${questionId}-${which}`,
      background: true,
      title: `${asked.question}: ${name}`,
      description: `Ordmoln med ${plural(drawing.runs.length, 'ord', 'ord')}. Alla ord finns i tabellen.`,
      wordTitle: ({ text, people }) =>
        people === undefined ? text : `${text}: ${plural(people, 'person', 'personer')}`,
    });
  const pair = { a: svg('a', a, beside.names[0]), b: svg('b', b, beside.names[1]) };
  await ctx.files.put(path, new TextEncoder().encode(JSON.stringify(pair)), 'application/json');
  return pair;
}

/** One of the two as PNG. */
export async function pairedPng(
  ctx: Context,
  beside: Beside,
  questionId: string,
  which: 'a' | 'b',
): Promise<Uint8Array> {
  const { screenPngOf } = await import('../clouds/outputs/png.ts');
  const drawings = await drawn(ctx, beside, questionOf(beside, questionId));
  const { font, themeId } = beside.a.set.choices;
  return screenPngOf(drawings[which], outlineFont(font), themes[themeId], 2400);
}

function questionOf({ a, b, areas }: Beside, questionId: string): AskedInBoth {
  const asked = askedInBoth(a, b, areas).both.find(({ id }) => id === questionId);
  if (asked) return asked;
  throw visibleError('not_found', 'Den frågan ställdes inte i båda.');
}

async function drawn(ctx: Context, { a, b }: Beside, asked: AskedInBoth) {
  const [sideA, sideB] = await Promise.all([sideOf(ctx, a.set, asked.a), sideOf(ctx, b.set, asked.b)]);
  const words = comparedWords(sideA, sideB, await sameWords(sideA, sideB));
  const { shape: _, orientation, font, seed, themeId } = a.set.choices;
  const outlines = outlineFont(font);
  const canBeDrawn = words.filter(({ word }) => outlines.missing(word).length === 0);
  // A shape would have holes where a word is missing: words lie freely.
  const options = {
    ...canvas,
    shape: 'rectangle' as const,
    orientation,
    font,
    seed,
    scale: 'sqrt' as const,
    outlines,
  };
  return pairedDrawings(canBeDrawn, [sideA, sideB], options, themes[themeId]);
}

function pathOf({ a, b, areas }: Beside, questionId: string): string {
  const at = ({ set }: Beside['a'], area: string | null) =>
    set.scopes.findIndex((scope) => scope.area === area);
  return `comparisons/${a.set.id}-${at(a, areas[0])}-${b.set.id}-${at(b, areas[1])}/${questionId}.json`;
}

function unlessMissing(error: unknown): undefined {
  if (error instanceof AppError && error.code === 'not_found') return undefined;
  throw error;
}
