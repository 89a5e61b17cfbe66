import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createOutbox } from '../../../web/answer/outbox.ts';
import type { Kept, Phone } from '../../../web/answer/phone.ts';
import type { Reply } from '../../../web/answer/sending.ts';

const send = vi.hoisted(() => vi.fn<(code: string, kept: Kept) => Promise<Reply>>());
vi.mock('../../../web/answer/sending.ts', () => ({ send }));

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const kept = (id: string): Kept => ({ id, base: 0, lines: { varfor: [id] } });
const sent: Reply = { kind: 'sent', main: {} as HTMLElement, url: '/s/kod/svar/x' };

/** A phone on which these answers wait, the first of them that of whoever holds it. */
function phoneWith(...ids: string[]): Phone {
  const memory: ReturnType<Phone['read']> = { drafts: {}, waiting: ids.map(kept), own: ids[0] };
  return {
    read: () => memory,
    change: (update) => {
      update(memory);
      return true;
    },
  };
}

it('goes on sending after a page that could not show what came back', async () => {
  const phone = phoneWith('first', 'second');
  send.mockResolvedValue(sent);
  const broken = new Error('The form has no svar');
  const unhandled = vi.fn();
  process.once('unhandledRejection', unhandled);
  const events = {
    settled: vi.fn(() => {
      throw broken;
    }),
    waits: vi.fn(),
    otherSettled: vi.fn(),
  };
  createOutbox('kod', phone, events).flush();
  await vi.waitFor(() => expect(events.waits).toHaveBeenCalledTimes(1));
  expect(phone.read().waiting.map(({ id }) => id)).toEqual(['second']);
  await vi.advanceTimersByTimeAsync(4_000);
  expect(phone.read().waiting).toEqual([]);
  expect(events.otherSettled).toHaveBeenCalledWith(true);
  // Not swallowed: the browser reports it like every error of a page.
  expect(unhandled).toHaveBeenCalledWith(broken, expect.anything());
});
