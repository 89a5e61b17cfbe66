import { sameLines } from '../../shared/answers/lines.ts';
import { growingPauses } from '../offline/pauses.ts';
import { draftKey, type Kept, type Phone } from './phone.ts';
import { send } from './sending.ts';

const mostAtOnce = 50;

interface Events {
  /** The answer of whoever holds the phone came through, or was refused; the page's new content tells. */
  settled: (kept: Kept, main: HTMLElement, url: string | undefined) => void;
  /** Nothing came through this time. */
  waits: () => void;
  /** One that a colleague left behind came through, or was refused. */
  otherSettled: (sent: boolean) => void;
}

export interface Outbox {
  /** Sends what waits, now; and again later, with growing pauses, for as long as the page is open. */
  flush: () => void;
}

export function createOutbox(code: string, phone: Phone, events: Events): Outbox {
  const pauses = growingPauses();
  let busy = false;

  function settle(kept: Kept, sent: boolean): boolean {
    let own = false;
    phone.change((memory) => {
      own = memory.own === kept.id;
      const isThis = (other: Kept) => other.id === kept.id && sameLines(other.lines, kept.lines);
      if (!sent && !own) {
        for (const other of memory.waiting) if (isThis(other)) other.stuck = true;
        return;
      }
      memory.waiting = memory.waiting.filter((other) => !isThis(other));
      if (sent) return;
      delete memory.own;
      // A colleague may have begun on the same phone: then this text is kept beside theirs.
      const taken = memory.drafts.new !== undefined && memory.drafts.new.id !== kept.id;
      memory.drafts[taken ? kept.id : draftKey(kept)] = kept;
    });
    return own;
  }

  /** Returns whether everything that could be sent has been. */
  async function sendAll(): Promise<boolean> {
    // Looked up anew each time: more may be added while one is on its way.
    for (let round = 0; round < mostAtOnce; round++) {
      const kept = phone.read().waiting.find((other) => !other.stuck);
      if (!kept) return true;
      const reply = await send(code, kept);
      if (reply.kind === 'later') return false;
      const sent = reply.kind === 'sent';
      if (settle(kept, sent)) events.settled(kept, reply.main, sent ? reply.url : undefined);
      else events.otherSettled(sent);
    }
    return false;
  }

  async function flush(): Promise<void> {
    if (busy) return;
    busy = true;
    pauses.cancel();
    let done = false;
    try {
      done = await sendAll();
    } finally {
      // Also when the page could not show what came back: what waits after that must still be sent.
      busy = false;
      if (done) pauses.wentWell();
      else later();
    }
  }

  function later(): void {
    pauses.again(flush);
    events.waits();
  }

  return { flush: () => void flush() };
}
