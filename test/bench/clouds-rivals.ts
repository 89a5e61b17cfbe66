import { createRequire } from 'node:module';
import { createCanvas } from '@napi-rs/canvas';
import cloud from 'd3-cloud';
import type { CountedTerm, FontId } from '../../shared/cloud/layout.ts';
import { cssFont, familiesOf } from '../unit/cloud/canvas-fonts.ts';
import type { Word } from '../unit/cloud/place-measure.ts';

export interface Task {
  terms: readonly CountedTerm[];
  width: number;
  height: number;
  font: FontId;
  random: () => number;
}

/** Places what it can when the largest word has this size; a word's size should be √people of that. */
export type Rival = (task: Task, largest: number) => Promise<Word[]>;

const require = createRequire(import.meta.url);

/** The one canvas that a rival gets each time it asks for a new one: thousands would never be given back. */
const workCanvas = createCanvas(16, 16);
const workElement = {
  get width() {
    return workCanvas.width;
  },
  // A browser takes anything for a side.
  set width(value: unknown) {
    workCanvas.width = Number(value) || 0;
  },
  get height() {
    return workCanvas.height;
  },
  set height(value: unknown) {
    workCanvas.height = Number(value) || 0;
  },
  setAttribute(side: 'width' | 'height', value: unknown) {
    this[side] = value;
  },
  getContext: () => workCanvas.getContext('2d'),
};

/** The little of a browser that the rivals ask for when they are loaded and when they run. */
export function pretendBrowser(): void {
  Object.assign(globalThis, { window: globalThis, document: { createElement: () => workElement } });
}

function sizeOf({ people }: CountedTerm, { terms }: Task, largest: number): number {
  const most = Math.max(...terms.map((term) => term.people));
  return largest * Math.sqrt(people / most);
}

const weight = '800';

/** Stock d3-cloud: its spiral, its collisions, its padding of 1 px. */
export const d3Cloud: Rival = async (task, largest) => {
  const placed: Word[] = [];
  cloud<CountedTerm & cloud.Word>()
    .canvas(() => workElement as unknown as HTMLCanvasElement)
    .size([task.width, task.height])
    .words(task.terms.map((term) => ({ ...term })))
    .text(({ term }) => term)
    .font(familiesOf(task.font))
    .fontWeight(weight)
    .fontSize((term) => sizeOf(term, task, largest))
    .rotate(0)
    .padding(1)
    .random(task.random)
    .on('end', (words) => {
      for (const { term, x = 0, y = 0, size = 0 } of words) {
        placed.push({ term, x: x + task.width / 2, y: y + task.height / 2, size, rotate: 0 });
      }
    })
    .start();
  return placed;
};

interface VegaWord extends CountedTerm {
  x?: number;
  y?: number;
  fontSize?: number;
}

/** Vega's word cloud, run as Vega runs it: a transform over one pulse of data. */
export const vegaWordcloud: Rival = async (task, largest) => {
  const { wordcloud: Wordcloud } = await import('vega-wordcloud');
  const data: VegaWord[] = task.terms.map((term) => ({ ...term }));
  const pulse = {
    materialize: () => ({ source: data }),
    changed: () => true,
    reflow: () => pulse,
    modifies: () => pulse,
  };
  const { setRandom } = await import('vega-statistics');
  setRandom(task.random);
  const transform = new Wordcloud({});
  transform.transform(
    {
      modified: () => true,
      size: [task.width, task.height],
      text: (word: VegaWord) => word.term,
      font: () => familiesOf(task.font),
      fontWeight: () => weight,
      fontStyle: () => 'normal',
      rotate: () => 0,
      padding: () => 1,
      fontSize: (word: VegaWord) => sizeOf(word, task, largest),
      fontSizeRange: null,
    },
    pulse,
  );
  return data.flatMap(({ term, x, y, fontSize }) =>
    x === undefined || y === undefined || Number.isNaN(x) || fontSize === undefined
      ? []
      : [{ term, x, y, size: fontSize, rotate: 0 }],
  );
};

type WordCloud2 = (element: unknown, options: Record<string, unknown>) => void;

/** wordcloud2.js on a canvas that writes down where it is asked to draw. */
export const wordcloud2: Rival = async (task, largest) => {
  const draw = require('wordcloud') as WordCloud2;
  const placed: Word[] = [];
  const measuring = createCanvas(1, 1).getContext('2d');
  const listeners = new Map<string, Set<(event: unknown) => unknown>>();
  measuring.font = cssFont(task.font, 1000);
  measuring.textBaseline = 'alphabetic';
  const alphabeticAscent = measuring.measureText('H').actualBoundingBoxAscent;
  measuring.textBaseline = 'middle';
  /** How far the middle, where it draws, lies above the baseline. */
  const middleEm = (alphabeticAscent - measuring.measureText('H').actualBoundingBoxAscent) / 1000;
  let at = { x: 0, y: 0 };
  let scale = 1;
  const context = {
    font: '',
    fillStyle: '',
    textBaseline: '',
    clearRect() {},
    fillRect() {},
    save() {
      at = { x: 0, y: 0 };
      scale = 1;
    },
    restore() {},
    rotate() {},
    scale(by: number) {
      scale = by;
    },
    translate(x: number, y: number) {
      at = { x: x * scale, y: y * scale };
    },
    fillText(term: string, x: number, y: number) {
      const size = Number.parseFloat(context.font.split(' ')[1] ?? '') * scale;
      measuring.font = cssFont(task.font, size);
      placed.push({
        term,
        x: at.x + x * scale + measuring.measureText(term).width / 2,
        y: at.y + y * scale + middleEm * size,
        size,
        rotate: 0,
      });
    },
  };
  const element = {
    tagName: 'CANVAS',
    width: task.width,
    height: task.height,
    getAttribute: (side: string) => (side === 'width' ? task.width : task.height),
    getContext: () => context,
    appendChild() {},
    addEventListener(type: string, listener: (event: unknown) => unknown) {
      listeners.set(type, (listeners.get(type) ?? new Set()).add(listener));
    },
    removeEventListener(type: string, listener: (event: unknown) => unknown) {
      listeners.get(type)?.delete(listener);
    },
    dispatchEvent(event: Event) {
      for (const listener of listeners.get(event.type) ?? []) listener(event);
      return true;
    },
  };
  const chance = Math.random;
  Math.random = task.random;
  try {
    await new Promise((resolve) => {
      element.addEventListener('wordcloudstop', resolve);
      draw(element, {
        list: [...task.terms]
          .sort((a, b) => b.people - a.people)
          .map((term) => [term.term, sizeOf(term, task, largest)]),
        fontFamily: familiesOf(task.font),
        fontWeight: weight,
        gridSize: 4,
        rotateRatio: 0,
        shape: 'square',
        ellipticity: task.height / task.width,
        color: '#000',
      });
    });
  } finally {
    Math.random = chance;
  }
  return placed;
};
