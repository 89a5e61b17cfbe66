import type { Glyph, Segment } from './outline.ts';

interface Edge {
  x1: number;
  y1: number;
  x2: number;
  y2: number;
  length: number;
}

const curveSteps = 8;
/** Within this share of the outline's length, thinner places are taper and corners rather than strokes. */
const ignoredShare = 0.03;
/** Cosine of how much two sides of one stroke may lean towards each other. */
const parallel = 0.85;

/**
 * The thinnest stroke of a glyph in em; undefined for a glyph without ink. From the middle of each piece of the
 * outline a ray goes straight into the ink; where it comes out through a side that runs along with the first one,
 * its length is the stroke's width there. This is the stroke width transform of Epshtein, Ofek and Wexler (2010)
 * on exact outlines instead of on edge pixels.
 */
export function thinnestStroke(glyph: Glyph): number | undefined {
  const edges = flatten(glyph.segments);
  const widths = edges
    .map((edge) => ({ width: widthAt(edge, edges), length: edge.length }))
    .filter((sample): sample is { width: number; length: number } => sample.width !== undefined)
    .sort((a, b) => a.width - b.width);
  let left = ignoredShare * widths.reduce((sum, sample) => sum + sample.length, 0);
  for (const { width, length } of widths) {
    left -= length;
    if (left <= 0) return width;
  }
  return undefined;
}

function widthAt(edge: Edge, edges: Edge[]): number | undefined {
  const x = (edge.x1 + edge.x2) / 2;
  const y = (edge.y1 + edge.y2) / 2;
  const normalX = -(edge.y2 - edge.y1) / edge.length;
  const normalY = (edge.x2 - edge.x1) / edge.length;
  const step = 1e-4;
  const side = isInside(x + normalX * step, y + normalY * step, edges)
    ? 1
    : isInside(x - normalX * step, y - normalY * step, edges)
      ? -1
      : 0;
  if (side === 0) return undefined;
  return exitDistance(x, y, normalX * side, normalY * side, edges);
}

/** Distance to where the ray leaves the ink, if it leaves through a side across from where it came in. */
function exitDistance(x: number, y: number, dx: number, dy: number, edges: Edge[]): number | undefined {
  let nearest = Number.POSITIVE_INFINITY;
  let across = 0;
  for (const edge of edges) {
    const ex = edge.x2 - edge.x1;
    const ey = edge.y2 - edge.y1;
    const cross = dx * ey - dy * ex;
    if (Math.abs(cross) < 1e-12) continue;
    const distance = ((edge.x1 - x) * ey - (edge.y1 - y) * ex) / cross;
    const along = ((edge.x1 - x) * dy - (edge.y1 - y) * dx) / cross;
    if (distance > 1e-3 && distance < nearest && along >= 0 && along <= 1) {
      // Contours may overlap: a side with ink behind it is not where the stroke ends.
      if (isInside(x + dx * (distance + 1e-3), y + dy * (distance + 1e-3), edges)) continue;
      nearest = distance;
      across = Math.abs(cross) / edge.length;
    }
  }
  return across >= parallel ? nearest : undefined;
}

/** By the non-zero winding rule, as the glyph is filled. */
function isInside(x: number, y: number, edges: Edge[]): boolean {
  let winding = 0;
  for (const { x1, y1, x2, y2 } of edges) {
    if (y1 <= y === y2 <= y) continue;
    if (x1 + ((y - y1) / (y2 - y1)) * (x2 - x1) > x) winding += y2 > y1 ? 1 : -1;
  }
  return winding !== 0;
}

function flatten(segments: Segment[]): Edge[] {
  const edges: Edge[] = [];
  let start: [number, number] = [0, 0];
  let pen: [number, number] = [0, 0];
  const lineTo = (x: number, y: number) => {
    const length = Math.hypot(x - pen[0], y - pen[1]);
    if (length > 1e-6) edges.push({ x1: pen[0], y1: pen[1], x2: x, y2: y, length });
    pen = [x, y];
  };
  for (const s of segments) {
    const [x0, y0] = pen;
    if (s[0] === 'M') {
      pen = [s[1], s[2]];
      start = pen;
    } else if (s[0] === 'L') lineTo(s[1], s[2]);
    // bounded: a point
    else if (s[0] === 'Z') lineTo(...start);
    else {
      for (let i = 1; i <= curveSteps; i++) {
        const t = i / curveSteps;
        const u = 1 - t;
        if (s[0] === 'Q') {
          lineTo(u * u * x0 + 2 * u * t * s[1] + t * t * s[3], u * u * y0 + 2 * u * t * s[2] + t * t * s[4]);
        } else {
          const [a, b, c, d] = [u ** 3, 3 * u * u * t, 3 * u * t * t, t ** 3];
          lineTo(a * x0 + b * s[1] + c * s[3] + d * s[5], a * y0 + b * s[2] + c * s[4] + d * s[6]);
        }
      }
    }
  }
  return edges;
}
