import { build } from 'esbuild';
import { expect, it } from 'vitest';
import { outlineFont } from '../../functions/tools/outline-font.ts';
import { CloudShape } from '../../shared/cloud/layout.ts';
import { answers, place } from '../unit/cloud/place-terms.ts';
import { newPage } from './browser.ts';

/** The engine as a browser gets it, on outlines that the server has read from the font. */
const inBrowser = `
  import { placeTerms } from './shared/cloud/place.ts';
  window.place = (terms, options, shapes) =>
    placeTerms(terms, { ...options, outlines: { shape: (term) => shapes[term] } });
`;

it('a browser places every word where the server does, to the last digit', async () => {
  const { outputFiles } = await build({
    stdin: { contents: inBrowser, resolveDir: '.', loader: 'ts' },
    bundle: true,
    write: false,
    format: 'iife',
    logLevel: 'silent',
  });
  const page = await newPage();
  await page.setContent('<!doctype html><title>moln</title>');
  await page.addScriptTag({ content: outputFiles[0]?.text ?? '' });
  const terms = answers(45);
  const font = outlineFont('nunito-800');
  const shapes = Object.fromEntries(terms.map(({ term }) => [term, font.shape(term)]));
  for (const shape of CloudShape.options) {
    const here = place(terms, { shape });
    const { words: _words, format: _format, ...options } = here;
    const there = await page.evaluate(
      (given) => (window as unknown as { place: (...of: unknown[]) => unknown }).place(...given),
      [terms, options, shapes] as const,
    );
    expect(there).toEqual(here);
  }
});
