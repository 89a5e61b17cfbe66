import { deepestLevel } from './board.ts';
import type { Core, Run } from './mask.ts';

interface Block {
  top: number;
  bottom: number;
  from: number;
  to: number;
}

/**
 * The core of a mask whose runs come longest first: the deepest block of rows around the longest run that is still
 * more than half as long. 2^(level + 1) - 1 rows hold an aligned block of 2^level wherever they begin.
 */
export function coreOf(runs: readonly Run[]): Core {
  const longestOfRow = new Map<number, Run>();
  for (const run of runs) if (!longestOfRow.has(run[0])) longestOfRow.set(run[0], run);
  const [row, from, to] = runs[0] ?? [0, 0, 0];
  let block: Block = { top: row, bottom: row, from, to };
  let core: Core = { level: 0, top: row, from, to };
  for (let level = 1; level <= deepestLevel; level++) {
    while (block.bottom - block.top + 1 < 2 ** (level + 1) - 1) {
      const above = narrowed(block, longestOfRow.get(block.top - 1));
      const below = narrowed(block, longestOfRow.get(block.bottom + 1));
      block = above.to - above.from >= below.to - below.from ? above : below;
      if (2 * (block.to - block.from) <= to - from) return core;
    }
    core = { level, top: block.top, from: block.from, to: block.to };
  }
  return core;
}

/** The block with one more row, as narrow as that row is. */
function narrowed(block: Block, run: Run | undefined): Block {
  if (!run) return { ...block, from: 0, to: -1 };
  return {
    top: Math.min(block.top, run[0]),
    bottom: Math.max(block.bottom, run[0]),
    from: Math.max(block.from, run[1]),
    to: Math.min(block.to, run[2]),
  };
}
