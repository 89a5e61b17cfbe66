/** One way in which an answer was written, and who wrote it, as numbers from 0: once for each time. */
export interface DistinctLine {
  text: string;
  writers: readonly number[];
}

/** How many people wrote at least one of some lines, of all or of those who are to be counted. */
export type CountPeople = (lines: Iterable<DistinctLine>, isCounted?: (person: number) => boolean) => number;

/** Counts without a set of people for each term: of many answers those sets would be most of the memory. */
export function peopleCounter(lines: readonly DistinctLine[]): CountPeople {
  let highest = -1;
  for (const { writers } of lines) for (const person of writers) highest = Math.max(highest, person);
  const seenIn = new Uint32Array(highest + 1);
  let round = 0;
  return (some, isCounted) => {
    round += 1;
    let people = 0;
    for (const { writers } of some) {
      for (const person of writers) {
        if (seenIn[person] === round) continue;
        seenIn[person] = round;
        if (isCounted === undefined || isCounted(person)) people += 1;
      }
    }
    return people;
  };
}

/** Gathers lines as they come, each way of writing once. */
export class LineTally {
  readonly lines: { text: string; writers: number[] }[] = [];
  readonly #indexOf = new Map<string, number>();

  /** Returns the index of the line among the distinct ones. */
  add(text: string, person: number): number {
    const index = this.#indexOf.get(text) ?? this.lines.length;
    const line = this.lines[index];
    if (line) line.writers.push(person);
    else {
      this.#indexOf.set(text, index);
      this.lines.push({ text, writers: [person] });
    }
    return index;
  }
}
