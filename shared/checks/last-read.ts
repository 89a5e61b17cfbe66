/**
 * Keeps what was found in the texts that were read last, whose keys together have at most `mostChars` characters: a page
 * asks of one text many times, and reading is the dear part. What it gives is shared, so nobody may change it.
 */
export function lastRead<T extends object>(mostChars: number): (key: string, read: () => T) => T {
  const known = new Map<string, T>();
  let chars = 0;
  return (key, read) => {
    const found = known.get(key) ?? read();
    if (!known.delete(key)) chars += key.length;
    // What was asked for last stands last.
    known.set(key, found);
    for (const oldest of known.keys()) {
      if (chars <= mostChars) break;
      known.delete(oldest);
      chars -= oldest.length;
    }
    return found;
  };
}
