import { useRef } from 'preact/hooks';
import type { PhotoArea, PhotoEdits } from '../../../../shared/stories/photos/photo.ts';
import { type AreaKey, areaBetween, areaOf, tidyArea } from './areas.ts';

interface PhotoCanvasProps {
  url: string;
  edits: PhotoEdits;
  chosen: AreaKey | undefined;
  choose: (key: AreaKey) => void;
  put: (key: AreaKey, area: PhotoArea) => void;
  add: (area: PhotoArea) => void;
}

interface Point {
  x: number;
  y: number;
}

/** What a drag does: draws a new area, moves one, or pulls its lower right corner. */
type Drag = { from: Point } & ({ does: 'draw' } | { does: 'move' | 'resize'; key: AreaKey; area: PhotoArea });

const percent = (share: number) => `${share * 100}%`;

/** The whole cleaned photo with the areas upon it, for a pointer; the fields beside it do the same without one. */
export function PhotoCanvas({ url, edits, chosen, choose, put, add }: PhotoCanvasProps) {
  const svg = useRef<SVGSVGElement>(null);
  const drag = useRef<Drag | undefined>(undefined);
  const at = (event: PointerEvent): Point => {
    const box = svg.current?.getBoundingClientRect();
    if (!box) return { x: 0, y: 0 };
    return { x: (event.clientX - box.left) / box.width, y: (event.clientY - box.top) / box.height };
  };
  const begin = (event: PointerEvent, key?: AreaKey, does: 'move' | 'resize' = 'move') => {
    if (event.button !== 0) return;
    event.stopPropagation();
    event.preventDefault();
    svg.current?.setPointerCapture(event.pointerId);
    const from = at(event);
    const area = key === undefined ? undefined : areaOf(edits, key);
    if (key === undefined || !area) {
      drag.current = { from, does: 'draw' };
      return;
    }
    choose(key);
    drag.current = { from, does, key, area };
  };
  const follow = (event: PointerEvent) => {
    const now = drag.current;
    if (!now || now.does === 'draw') return;
    const to = at(event);
    const [dx, dy] = [to.x - now.from.x, to.y - now.from.y];
    const { area } = now;
    put(
      now.key,
      now.does === 'move'
        ? tidyArea({ ...area, x: area.x + dx, y: area.y + dy })
        : areaBetween(area, { x: area.x + area.width + dx, y: area.y + area.height + dy }),
    );
  };
  const end = (event: PointerEvent) => {
    const now = drag.current;
    drag.current = undefined;
    if (now?.does !== 'draw') return;
    const to = at(event);
    // A click is no drag: nothing is blurred by mistake.
    if (Math.hypot(to.x - now.from.x, to.y - now.from.y) > 0.03) add(areaBetween(now.from, to));
  };
  return (
    <div class="photo-canvas">
      <img src={url} alt="Hela bilden, utan beskärning och dolda områden" draggable={false} />
      <svg
        ref={svg}
        aria-hidden="true"
        onPointerDown={(event) => begin(event)}
        onPointerMove={follow}
        onPointerUp={end}
        onPointerCancel={() => {
          drag.current = undefined;
        }}
      >
        {edits.crop && <Area name="crop" area={edits.crop} chosen={chosen === 'crop'} begin={begin} />}
        {edits.blurs.map((blur, index) => (
          <Area key={index} name={index} area={blur} chosen={chosen === index} begin={begin} />
        ))}
      </svg>
    </div>
  );
}

interface AreaProps {
  name: AreaKey;
  area: PhotoArea;
  chosen: boolean;
  begin: (event: PointerEvent, key: AreaKey, does?: 'move' | 'resize') => void;
}

function Area({ name, area, chosen, begin }: AreaProps) {
  const { x, y, width, height } = area;
  return (
    <g class={`${name === 'crop' ? 'crop' : 'blur'}${chosen ? ' chosen' : ''}`}>
      <rect
        x={percent(x)}
        y={percent(y)}
        width={percent(width)}
        height={percent(height)}
        onPointerDown={(event) => begin(event, name)}
      />
      <circle
        cx={percent(x + width)}
        cy={percent(y + height)}
        r="12"
        onPointerDown={(event) => begin(event, name, 'resize')}
      />
    </g>
  );
}
