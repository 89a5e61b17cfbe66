/** What takes a list of any length: spread into a call, one that the world made long would end the process. */

/** Adds all of them at the end of `list`. */
export function addAll<T>(list: T[], more: Iterable<T>): void {
  for (const one of more) list.push(one);
}

/** The largest of the numbers, and of `least`. */
export function largest(numbers: Iterable<number>, least = Number.NEGATIVE_INFINITY): number {
  let most = least;
  for (const one of numbers) if (one > most) most = one;
  return most;
}

/** The smallest of the numbers; infinity when there are none. */
export function smallest(numbers: Iterable<number>): number {
  let least = Number.POSITIVE_INFINITY;
  for (const one of numbers) if (one < least) least = one;
  return least;
}
