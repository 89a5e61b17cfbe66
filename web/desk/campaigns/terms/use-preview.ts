import { useEffect, useRef, useState } from 'preact/hooks';
import type { FontShapes } from '../../../../shared/cloud/drawing/font-shapes.ts';
import type { CountedTerm } from '../../../../shared/cloud/layout.ts';
import type { CloudChoices } from '../../../../shared/clouds/clouds.ts';
import { api, ask } from '../../api.ts';
import type { PreviewAnswer, PreviewRequest } from './cloud-preview.client.ts';

const known = new Map<string, FontShapes>();
/** Terms whose outlines are asked for at a time. */
const atATime = 400;

/** The outlines of these terms: only those that are new are asked for. */
async function shapesFor(
  font: CloudChoices['font'],
  texts: readonly string[],
): Promise<FontShapes | undefined> {
  for (;;) {
    const had = known.get(font);
    const missing = texts.filter((text) => had?.texts[text] === undefined).slice(0, atATime);
    if (missing.length === 0) return had;
    const more: FontShapes = await ask(api.former.$post({ json: { font, texts: missing } }));
    known.set(font, {
      ...more,
      glyphs: { ...had?.glyphs, ...more.glyphs },
      texts: { ...had?.texts, ...more.texts },
    });
  }
}

export interface Preview {
  svg: string | undefined;
  isDrawing: boolean;
  failed: boolean;
}

/** A picture of the terms by these choices, drawn again when they change; what comes late is left out. */
export function usePreview(
  terms: readonly CountedTerm[],
  choices: CloudChoices | undefined,
  clouds: number,
  places: PreviewRequest['places'],
): Preview {
  const [state, setState] = useState<Preview>({ svg: undefined, isDrawing: false, failed: false });
  const worker = useRef<Worker>(undefined);
  const latest = useRef(0);
  const wanted = JSON.stringify([terms, choices, clouds, places]);

  useEffect(() => {
    const address = document.getElementById('redaktion')?.dataset.preview;
    if (address === undefined) return;
    const made = new Worker(address);
    made.onmessage = ({ data }: MessageEvent<PreviewAnswer>) => {
      if (data.number !== latest.current) return;
      setState((before) =>
        'svg' in data
          ? { svg: data.svg, isDrawing: false, failed: false }
          : { ...before, isDrawing: false, failed: true },
      );
    };
    worker.current = made;
    return () => made.terminate();
  }, []);

  useEffect(() => {
    if (!choices || terms.length === 0) {
      latest.current += 1;
      setState({ svg: undefined, isDrawing: false, failed: false });
      return;
    }
    latest.current += 1;
    const number = latest.current;
    setState((before) => ({ ...before, isDrawing: true }));
    const texts = terms.map(({ term }) => term);
    shapesFor(choices.font, texts).then(
      (shapes) => {
        if (number !== latest.current || !shapes) return;
        const wantedOnly = {
          ...shapes,
          texts: Object.fromEntries(texts.map((text) => [text, shapes.texts[text]])),
        };
        const drawable = terms.filter(({ term }) => shapes.texts[term]?.missing.length === 0);
        worker.current?.postMessage({ number, terms: drawable, shapes: wantedOnly, choices, clouds, places });
      },
      () => {
        if (number === latest.current) setState((before) => ({ ...before, isDrawing: false, failed: true }));
      },
    );
  }, [wanted]);
  return state;
}
