import { screenDrawing } from '../../../../shared/cloud/drawing/drawing.ts';
import { type FontShapes, fontOf } from '../../../../shared/cloud/drawing/font-shapes.ts';
import { screenSvg } from '../../../../shared/cloud/drawing/svg.ts';
import { themes } from '../../../../shared/cloud/drawing/theme.ts';
import type { CountedTerm } from '../../../../shared/cloud/layout.ts';
import type { CloudChoices } from '../../../../shared/clouds/clouds.ts';
import { placeOnPillow, placeOnScreen } from '../../../../shared/clouds/formats.ts';

/** What a preview is made of: the outlines of all its terms, and how they are to be placed. */
export interface PreviewRequest {
  number: number;
  terms: CountedTerm[];
  shapes: FontShapes;
  choices: CloudChoices;
  clouds: number;
  places: [string, number, number][];
}
/** The picture of the request with the same number, or that it could not be made. */
export type PreviewAnswer = { number: number; svg: string } | { number: number; failed: string };

/** Places and draws beside the page, which stays quick meanwhile; the same code as makes the real clouds. */
addEventListener('message', ({ data }: MessageEvent<PreviewRequest>) => {
  postMessage(answerTo(data));
});

function answerTo(request: PreviewRequest): PreviewAnswer {
  const { number, terms, shapes, choices, clouds, places } = request;
  try {
    const outlines = fontOf(shapes);
    const last = places.length > 0 ? new Map(places.map(([term, x, y]) => [term, { x, y }])) : undefined;
    const of = { choices, outlines, clouds, last };
    const layout = placeOnScreen(terms, of, placeOnPillow(terms, of));
    const theme = themes[choices.themeId];
    const svg = screenSvg(screenDrawing(layout, outlines, theme), outlines, theme, {
      idPrefix: 'forhandsbild',
      title: 'Förhandsbild av ordmolnet',
      description: `Orden står i listan bredvid. Störst är ${terms[0]?.term ?? ''}.`,
      background: true,
    });
    return { number, svg };
  } catch (error) {
    return { number, failed: String(error) };
  }
}
