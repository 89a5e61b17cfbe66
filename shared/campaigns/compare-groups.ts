import { groupKey } from './group-key.ts';

interface Group {
  area: string;
  name: string;
}

export interface Renamed {
  from: Group;
  to: Group;
}

export interface Compared<G extends Group> {
  same: G[];
  added: G[];
  gone: Group[];
  /** What may be one group under another name, or in another area. */
  renamed: Renamed[];
}

/**
 * What has become of a campaign's groups in another year's list. A group has another name when one that is gone and one that
 * is new in the same area are called nearly the same, and no other is as near to either; or when it has kept its name, and is
 * the only one of it, in another area.
 */
export function compareGroups<G extends Group>(before: readonly Group[], now: readonly G[]): Compared<G> {
  const [keysBefore, keysNow] = [before, now].map((some) => new Set(some.map(groupKey)));
  const same = now.filter((group) => keysBefore?.has(groupKey(group)));
  const added = now.filter((group) => !keysBefore?.has(groupKey(group)));
  const gone = before.filter((group) => !keysNow?.has(groupKey(group)));
  const renamed = pairsOf(gone, added);
  const [from, to] = [
    new Set(renamed.map((pair) => pair.from)),
    new Set<Group>(renamed.map((pair) => pair.to)),
  ];
  return {
    same,
    added: added.filter((group) => !to.has(group)),
    gone: gone.filter((group) => !from.has(group)),
    renamed,
  };
}

interface Candidate extends Renamed {
  score: number;
}

function pairsOf(gone: readonly Group[], added: readonly Group[]): Renamed[] {
  const [before, now] = [gone.map(readOf), added.map(readOf)];
  const candidates = before.flatMap((from) =>
    now.flatMap((to): Candidate[] => {
      const score = nearness(from, to);
      return score > 0 ? [{ from: from.group, to: to.group, score }] : [];
    }),
  );
  candidates.sort((a, b) => b.score - a.score);
  const byFrom = Map.groupBy(candidates, ({ from }) => from);
  const byTo = Map.groupBy(candidates, ({ to }) => to);
  const taken = new Set<Group>();
  return candidates.filter((one) => {
    const isFree = ({ from, to }: Renamed) => !taken.has(from) && !taken.has(to);
    const rivals = [byFrom.get(one.from), byTo.get(one.to)];
    // As near to another: which of them it is, only people know.
    const isUnclear = rivals.some((some) =>
      some?.some((other) => other !== one && other.score === one.score && isFree(other)),
    );
    if (!isFree(one) || isUnclear) return false;
    taken.add(one.from);
    taken.add(one.to);
    return true;
  });
}

const plain = (text: string) => text.normalize('NFC').toLocaleLowerCase('sv').trim();

/** A group as it is compared. */
interface Read {
  group: Group;
  area: string;
  name: string;
  words: string[];
}

function readOf(group: Group): Read {
  const [area, name] = [plain(group.area), plain(group.name)];
  return { group, area, name, words: name.match(/[\p{L}\p{N}]+/gu) ?? [] };
}

/** From 0, another group, to 1, the same words. */
function nearness(from: Read, to: Read): number {
  if (from.area === to.area) return nearName(from.words, to.words);
  return from.name === to.name ? 1 : 0;
}

/** What a word that is nearly another counts for, beside one that is the same. */
const nearWord = 0.9;

function nearName(one: string[], other: string[]): number {
  const [fewer, more] = one.length <= other.length ? [one, other] : [other, one];
  if (fewer.length === 0) return 0;
  const left = [...more]; // bounded: the words of a name
  let common = 0;
  for (const word of fewer) {
    const exact = left.indexOf(word);
    const at = exact === -1 ? left.findIndex((candidate) => isNearWord(word, candidate)) : exact;
    if (at === -1) return 0;
    left.splice(at, 1);
    common += exact === -1 ? nearWord : 1;
  }
  // A number tells Hemtjänst 1 from Hemtjänst 2, and from Hemtjänst.
  return left.some((word) => /\p{N}/u.test(word)) ? 0 : common / more.length;
}

/** Words this short differ by a letter and mean something else: Öst and Väst, Norr and Nord. */
const leastLength = 5;

/** The same word with another ending, or a slip of the pen. */
function isNearWord(one: string, other: string): boolean {
  if (one === other) return true;
  if (/\p{N}/u.test(one) || /\p{N}/u.test(other)) return false;
  const [short = '', long = ''] = [one, other].sort((a, b) => a.length - b.length);
  if (short.length >= leastLength - 1 && long.startsWith(short)) return long.length - short.length <= 3;
  return short.length >= leastLength && isOneApart(short, long);
}

/** Whether a letter was added, left out, exchanged, or two beside each other have changed places. */
function isOneApart(short: string, long: string): boolean {
  let start = 0;
  while (start < short.length && short[start] === long[start]) start += 1;
  let end = 0;
  while (end < short.length - start && short[short.length - 1 - end] === long[long.length - 1 - end])
    end += 1;
  const [left, right] = [short.slice(start, short.length - end), long.slice(start, long.length - end)];
  return right.length <= 1 || (left.length === 2 && right === `${left[1]}${left[0]}`);
}
