import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Coverage } from '../../../../shared/cloud/raster/coverage.ts';
import { eachEdge } from '../../../../shared/cloud/raster/edges.ts';

type Point = readonly [number, number];

const side = 12;
const point = fc.tuple(
  fc.double({ min: 0, max: side, noNaN: true }),
  fc.double({ min: 0, max: side, noNaN: true }),
);
const triangle = fc.tuple(point, point, point);

function drawn(coverage: Coverage, corners: readonly Point[], up = 0): void {
  corners.forEach(([x, y], i) => {
    const [toX, toY] = corners[(i + 1) % corners.length] as Point;
    coverage.edge(x, y - up, toX, toY - up);
  });
}

function rowsOf(coverage: Coverage): number[][] {
  return Array.from({ length: coverage.height }, (_, row) => {
    const shares = new Float32Array(coverage.width);
    coverage.takeRow(row, 0, coverage.width, shares);
    return [...shares];
  });
}

const sum = (rows: number[][]) => rows.flat().reduce((total, share) => total + share, 0);

function areaOf([[ax, ay], [bx, by], [cx, cy]]: readonly [Point, Point, Point]): number {
  return Math.abs((bx - ax) * (cy - ay) - (cx - ax) * (by - ay)) / 2;
}

describe('the cells that an outline covers', () => {
  it('are covered by exactly its area, whichever way it runs', () => {
    fc.assert(
      fc.property(triangle, (corners) => {
        const coverage = new Coverage(side, side);
        for (const way of [corners, [...corners].reverse()]) {
          drawn(coverage, way);
          expect(sum(rowsOf(coverage))).toBeCloseTo(areaOf(corners), 3);
        }
      }),
    );
  });

  it('are the same in strips as in one piece, and empty once they are taken', () => {
    fc.assert(
      fc.property(triangle, fc.integer({ min: 1, max: side - 1 }), (corners, cut) => {
        const [whole, upper, lower] = [side, cut, side - cut].map((height) => new Coverage(side, height));
        if (!whole || !upper || !lower) return;
        drawn(whole, corners);
        drawn(upper, corners);
        drawn(lower, corners, cut);
        const inStrips = [...rowsOf(upper), ...rowsOf(lower)].flat();
        rowsOf(whole)
          .flat()
          .forEach((share, i) => {
            expect(inStrips[i]).toBeCloseTo(share, 4);
          });
        expect(sum(rowsOf(whole))).toBe(0);
      }),
    );
  });

  it('have each its own share', () => {
    const coverage = new Coverage(4, 2);
    drawn(coverage, [
      [0.5, 0.5],
      [3, 0.5],
      [3, 2],
      [0.5, 2],
    ]);
    expect(rowsOf(coverage)).toEqual([
      [0.25, 0.5, 0.5, 0],
      [0.5, 1, 1, 0],
    ]);
  });

  it('are covered once where contours of one letter lie over each other', () => {
    const coverage = new Coverage(3, 1);
    for (const left of [0, 1]) {
      drawn(coverage, [
        [left, 0],
        [left + 2, 0],
        [left + 2, 1],
        [left, 1],
      ]);
    }
    expect(rowsOf(coverage)).toEqual([[1, 1, 1]]);
  });
});

describe('the edges of a curve', () => {
  const kappa = (4 / 3) * Math.tan(Math.PI / 8);

  it('enclose a circle’s area and never stray farther than they may', () => {
    for (const tolerance of [0.5, 0.05, 0.005]) {
      let twice = 0;
      eachEdge(
        [
          ['M', 1, 0],
          ['C', 1, kappa, kappa, 1, 0, 1],
          ['C', -kappa, 1, -1, kappa, -1, 0],
          ['C', -1, -kappa, -kappa, -1, 0, -1],
          ['C', kappa, -1, 1, -kappa, 1, 0],
          ['Z'],
        ],
        [10, 0, 0, 10, 0, 0],
        tolerance,
        (fromX, fromY, toX, toY) => {
          twice += fromX * toY - toX * fromY;
          expect(Math.hypot((fromX + toX) / 2, (fromY + toY) / 2)).toBeGreaterThan(10 - tolerance - 0.003);
        },
      );
      expect(twice / 2).toBeGreaterThan(Math.PI * 100 - 2 * Math.PI * 10 * tolerance);
      expect(twice / 2).toBeLessThan(Math.PI * 100 + 0.1);
    }
  });

  it('follow a quadratic curve as they follow the same cubic one', () => {
    const ends: [string, number, number][] = [];
    for (const curve of [
      ['Q', 3, 6, 6, 0],
      ['C', 2, 4, 4, 4, 6, 0],
    ] as const) {
      eachEdge([['M', 0, 0], curve], [1, 0, 0, 1, 0, 0], 0.01, (_x, _y, toX, toY) => {
        ends.push([curve[0], toX, toY]);
      });
    }
    const of = (kind: string) => ends.filter(([own]) => own === kind).map(([, x, y]) => [x, y]);
    expect(of('Q').length).toBeGreaterThan(10);
    expect(of('Q')).toEqual(of('C'));
  });
});
