import { limits } from '../../../../shared/limits/table.ts';
import type { Log } from '../../../context.ts';

const { atOnce, freeDiskBytes } = limits.uploads;

type Place = { kind: 'taken'; end: () => void } | { kind: 'wait'; text: string; seconds: number };

const wait = (seconds: number, text: string): Place => ({ kind: 'wait', text, seconds });

/**
 * The uploads under way: one of each link, a few in all, and none that would take the disk below what answers need. The
 * log is told once when the disk gets full, not of each upload that is refused.
 */
export function uploadsUnderWay(freeBytes: () => Promise<number>, log: Log | undefined) {
  /** The most that may still come, by path. */
  const coming = new Map<string, number>();
  let isFull = false;

  async function hasRoom(): Promise<boolean> {
    let promised = 0;
    for (const bytes of coming.values()) promised += bytes;
    const wasFull = isFull;
    isFull = (await freeBytes()) - promised < freeDiskBytes.is;
    if (isFull && !wasFull) log?.error('The disk is nearly full: no uploads are taken', new Error('Disk'));
    return !isFull;
  }

  return {
    /** Takes a place for an upload of at most so many bytes, or says how long to wait for one. */
    async begin(path: string, maxBytes: number): Promise<Place> {
      if (coming.has(path)) return wait(5, 'Bilden är redan på väg hit. Vänta en liten stund.');
      if (coming.size >= atOnce.is.inAll) {
        return wait(5, 'Det kommer många bilder just nu. Försök igen om en liten stund.');
      }
      coming.set(path, maxBytes);
      const end = () => void coming.delete(path);
      try {
        if (await hasRoom()) return { kind: 'taken', end };
      } catch (error) {
        end();
        throw error;
      }
      end();
      return wait(300, 'Det finns inte plats för fler bilder just nu. Försök igen senare.');
    },
  };
}
