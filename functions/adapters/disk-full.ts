const sqliteFull = 13;

/** Whether a full disk is why a file or an SQLite database could not be written. */
export function isDiskFull(cause: unknown): boolean {
  if (!(cause instanceof Error)) return false;
  return ('code' in cause && cause.code === 'ENOSPC') || ('errcode' in cause && cause.errcode === sqliteFull);
}
