/**
 * Keeps what was made last, as long as its tag is asked for: for what takes a second of the machine and anybody may ask
 * for. A failure is tried again.
 */
export function keepLastMade<T>(): (tag: string, make: () => Promise<T>) => Promise<T> {
  let last: { tag: string; made: Promise<T> } | undefined;
  return async (tag, make) => {
    if (last?.tag !== tag) last = { tag, made: make() };
    try {
      return await last.made;
    } catch (error) {
      last = undefined;
      throw error;
    }
  };
}
