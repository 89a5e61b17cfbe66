/** So many within such a time are more than people tell by themselves: they are looked through together. */
const many = 20;
const withinMs = 60 * 60_000;

/** Whatever came so close together that a program may have sent it, in the order in which it came; the latest burst first. */
export function burstsAmong<T extends { submittedAt: string }>(stories: readonly T[]): T[][] {
  const inOrder = [...stories].sort((a, b) => (a.submittedAt < b.submittedAt ? -1 : 1));
  const at = inOrder.map(({ submittedAt }) => Date.parse(submittedAt));
  const isClose = inOrder.map(() => false);
  for (let last = many - 1; last < at.length; last += 1) {
    const first = last - many + 1;
    if ((at[last] ?? 0) - (at[first] ?? 0) <= withinMs) isClose.fill(true, first, last + 1);
  }
  const bursts: T[][] = [];
  for (const [index, story] of inOrder.entries()) {
    if (!isClose[index]) continue;
    const goesOn = isClose[index - 1] && (at[index] ?? 0) - (at[index - 1] ?? 0) <= withinMs;
    if (goesOn) bursts.at(-1)?.push(story);
    else bursts.push([story]);
  }
  return bursts.reverse();
}

/** With fewer than this that nobody has taken care of there is no burst. */
export const leastOfBurst = many;
