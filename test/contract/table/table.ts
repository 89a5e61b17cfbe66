import { describe } from 'vitest';
import type { Table } from '../../../functions/ports/table.ts';
import { tableConflicts } from './conflicts.ts';
import { tableExpiry } from './expiry.ts';
import { tableKeys } from './keys.ts';
import { tableQueries } from './queries.ts';
import { tableTrouble } from './trouble.ts';
import { tableWrites } from './writes.ts';

/** An empty table with its surroundings, for one test. */
interface TableWorld {
  table: Table;
  /** Moves the table's clock. */
  setNow: (instant: string) => void;
  /** The store does the next write but its answer is lost; nothing to lose where there is no line in between. */
  loseNextAnswer: () => void;
  /** From now on the store cannot be reached. */
  cutOff: () => void;
}

/** Opens a world that closes itself when the test ends. */
export type OpenTable = () => Promise<TableWorld>;

/** What every implementation of `Table` does. */
export function tableContract(name: string, open: OpenTable): void {
  describe(`the table in ${name}`, () => {
    tableWrites(open);
    tableKeys(open);
    tableQueries(open);
    tableExpiry(open);
    tableConflicts(open);
    tableTrouble(open);
  });
}
