import { DatabaseSync, type SQLOutputValue } from 'node:sqlite';
import * as z from 'zod';

// Deleted posts stay: the real lists count them when they are cut into pages, which is how an empty page can have a next.
const schema = `
  PRAGMA journal_mode = WAL;
  PRAGMA busy_timeout = 5000;
  CREATE TABLE IF NOT EXISTS post (
    number INTEGER PRIMARY KEY, message TEXT NOT NULL, createdMs INTEGER NOT NULL, deletedMs INTEGER,
    reactions INTEGER NOT NULL DEFAULT 0, shares INTEGER NOT NULL DEFAULT 0, views INTEGER NOT NULL DEFAULT 0
  ) STRICT;
  CREATE TABLE IF NOT EXISTS photo (
    number INTEGER PRIMARY KEY, bytes BLOB NOT NULL, type TEXT NOT NULL, alt TEXT, createdMs INTEGER NOT NULL,
    postNumber INTEGER, place INTEGER
  ) STRICT;
  CREATE TABLE IF NOT EXISTS comment (
    number INTEGER PRIMARY KEY, postNumber INTEGER NOT NULL, text TEXT NOT NULL, createdMs INTEGER NOT NULL
  ) STRICT;
`;

const PostRow = z.object({
  number: z.int(),
  message: z.string(),
  createdMs: z.int(),
  deletedMs: z.int().nullable(),
  reactions: z.int(),
  shares: z.int(),
  views: z.int(),
  comments: z.int(),
});
export type PostRow = z.infer<typeof PostRow>;

const PhotoRow = z.object({
  number: z.int(),
  type: z.string(),
  alt: z.string().nullable(),
  createdMs: z.int(),
  postNumber: z.int().nullable(),
});
export type PhotoRow = z.infer<typeof PhotoRow>;
const PhotoBytes = z.object({ type: z.string(), bytes: z.instanceof(Uint8Array) });
const CommentRow = z.object({ text: z.string(), createdMs: z.int() });
export type CommentRow = z.infer<typeof CommentRow>;

export type FacebookStore = ReturnType<typeof openFacebookStore>;

const postColumns =
  'post.*, (SELECT count(*) FROM comment WHERE comment.postNumber = post.number) AS comments';
const photoColumns = 'number, type, alt, createdMs, postNumber';

/** What the local Facebook remembers, in a file; only in memory without one. Numbers are the latter part of ids. */
export function openFacebookStore(file: string | undefined) {
  const db = new DatabaseSync(file ?? ':memory:');
  db.exec(schema);
  const one = <T>(row: z.ZodType<T>, found: Record<string, SQLOutputValue> | undefined) =>
    found === undefined ? undefined : row.parse(found);
  // Ids of the real one are long numbers too; these begin so high that no row number is taken for one.
  const insertedNumber = (id: number | bigint) => Number(id);

  return {
    addPhoto(photo: { bytes: Uint8Array; type: string; alt: string | undefined; createdMs: number }): number {
      const { lastInsertRowid } = db
        .prepare(
          `INSERT INTO photo (number, bytes, type, alt, createdMs)
           VALUES ((SELECT coalesce(max(number), 70010000000000) + 1 FROM photo), ?, ?, ?, ?)`,
        )
        .run(photo.bytes, photo.type, photo.alt ?? null, photo.createdMs);
      return insertedNumber(lastInsertRowid);
    },
    photo: (number: number): PhotoRow | undefined =>
      one(PhotoRow, db.prepare(`SELECT ${photoColumns} FROM photo WHERE number = ?`).get(number)),
    photoBytes: (number: number) =>
      one(PhotoBytes, db.prepare('SELECT type, bytes FROM photo WHERE number = ?').get(number)),
    photosOf: (post: number): PhotoRow[] =>
      z
        .array(PhotoRow)
        .parse(db.prepare(`SELECT ${photoColumns} FROM photo WHERE postNumber = ? ORDER BY place`).all(post)),

    /** A post and its photos, at once or not at all. */
    addPost(post: { message: string; createdMs: number; photos: number[] }): number {
      db.exec('BEGIN IMMEDIATE');
      try {
        const { lastInsertRowid } = db
          .prepare(
            `INSERT INTO post (number, message, createdMs)
             VALUES ((SELECT coalesce(max(number), 90010000000000) + 1 FROM post), ?, ?)`,
          )
          .run(post.message, post.createdMs);
        const number = insertedNumber(lastInsertRowid);
        const attach = db.prepare('UPDATE photo SET postNumber = ?, place = ? WHERE number = ?');
        for (const [place, photo] of post.photos.entries()) attach.run(number, place, photo);
        db.exec('COMMIT');
        return number;
      } catch (error) {
        db.exec('ROLLBACK');
        throw error;
      }
    },
    post: (number: number): PostRow | undefined =>
      one(PostRow, db.prepare(`SELECT ${postColumns} FROM post WHERE number = ?`).get(number)),
    /** Also the deleted ones; the newest first. */
    posts: (): PostRow[] =>
      z
        .array(PostRow)
        .parse(db.prepare(`SELECT ${postColumns} FROM post ORDER BY createdMs DESC, number DESC`).all()),
    deletePost: (number: number, atMs: number) =>
      void db.prepare('UPDATE post SET deletedMs = ? WHERE number = ?').run(atMs, number),

    count(number: number, what: 'reactions' | 'shares' | 'views', by = 1): void {
      db.prepare(`UPDATE post SET ${what} = ${what} + ? WHERE number = ?`).run(by, number);
    },
    addComment(number: number, text: string, createdMs: number): void {
      db.prepare('INSERT INTO comment (postNumber, text, createdMs) VALUES (?, ?, ?)').run(
        number,
        text,
        createdMs,
      );
    },
    commentsOf: (number: number): CommentRow[] =>
      z
        .array(CommentRow)
        .parse(
          db.prepare('SELECT text, createdMs FROM comment WHERE postNumber = ? ORDER BY number').all(number),
        ),
    close: () => db.close(),
  };
}
