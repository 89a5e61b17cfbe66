import { DatabaseSync } from 'node:sqlite';
import * as z from 'zod';

const schema = `
  PRAGMA journal_mode = WAL;
  PRAGMA busy_timeout = 5000;
  CREATE TABLE IF NOT EXISTS letter (
    number INTEGER PRIMARY KEY, messageId TEXT NOT NULL, sentTo TEXT NOT NULL, subject TEXT NOT NULL,
    text TEXT NOT NULL, cameMs INTEGER NOT NULL
  ) STRICT;
`;

export const Letter = z.object({
  number: z.int(),
  messageId: z.string(),
  sentTo: z.string(),
  subject: z.string(),
  text: z.string(),
  cameMs: z.int(),
});
export type Letter = z.infer<typeof Letter>;

/** The latest that are shown and kept. */
const most = 200;

export type LetterStore = ReturnType<typeof openLetterStore>;

/** The mails that have come, in a file; only in memory without one. */
export function openLetterStore(file: string | undefined) {
  const db = new DatabaseSync(file ?? ':memory:');
  db.exec(schema);
  return {
    add({ messageId, sentTo, subject, text, cameMs }: Omit<Letter, 'number'>): void {
      const insert = 'INSERT INTO letter (messageId, sentTo, subject, text, cameMs) VALUES (?, ?, ?, ?, ?)';
      db.prepare(insert).run(messageId, sentTo, subject, text, cameMs);
      db.prepare('DELETE FROM letter WHERE number <= (SELECT max(number) FROM letter) - ?').run(most);
    },
    /** The latest first. */
    letters: (): Letter[] =>
      z.array(Letter).parse(db.prepare('SELECT * FROM letter ORDER BY number DESC').all()),
    clear: () => db.exec('DELETE FROM letter'),
    close: () => db.close(),
  };
}
