const hourMs = 3_600_000;
/** When figures are read, counted from when the post came out: after an hour, a day, a week and 30 days. */
const readAfterMs = [hourMs, 24 * hourMs, 7 * 24 * hourMs, 30 * 24 * hourMs];

/** When to read the figures of a post next; undefined when they have been read for the last time. */
export function nextFigures(publishedAt: string, now: Date): Date | undefined {
  const times = readAfterMs.map((ms) => new Date(Date.parse(publishedAt) + ms));
  return times.find((time) => time > now);
}
