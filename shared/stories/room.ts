import type { Story } from './story.ts';

/**
 * A story is stored as one row of at most 350 000 bytes. What its sender writes fills less than half of it, and what is
 * said at the desk leaves enough for the rest: a story that is full can always be rejected, published and taken down.
 */
const mostBytes = { sender: 150_000, desk: 280_000 } as const;

const bytesOf = (value: unknown) => new TextEncoder().encode(JSON.stringify(value)).byteLength;

/** Whether there is room in the story for one more of what the sender writes or those at the desk say. */
export function hasRoom(story: Story, addition: unknown, from: keyof typeof mostBytes): boolean {
  return bytesOf(story) + bytesOf(addition) <= mostBytes[from];
}
