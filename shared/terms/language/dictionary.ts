import { largest } from '../../lists.ts';
import { parseSuffixRules, type RuleKind, type SuffixRule } from './affixes.ts';

/** One way to read a word form. `lemma` is the form that a dictionary lists. */
export type Reading = { lemma: string; kind: Exclude<RuleKind, 'first' | 'isk' | 'agent'>; flags: string };

/** Word classes that a dictionary entry may have as it stands. */
export type EntryClass = 'noun' | 'verb' | 'adjective';

export type Dictionary = {
  /** The affix flags of a listed word, or undefined when it is not listed or may not stand alone. */
  entry(word: string): string | undefined;
  /** All readings of an inflected form; the uninflected entry itself is not among them. */
  readings(word: string): Reading[];
  /** Whether the letters may begin a compound (arbets-, kvinno-, lek-). */
  beginsCompound(word: string): boolean;
};

const forbidden = '%';
const needsAffix = '¤';
const onlyInCompound = 'Z';
const compoundBegin = 'X';
/** May end a compound. */
export const compoundEnd = 'Y';

function parseEntries(dic: string): Map<string, string> {
  const entries = new Map<string, string>();
  const flagSets = new Map<string, string>();
  let start = dic.indexOf('\n') + 1;
  while (start < dic.length) {
    let end = dic.indexOf('\n', start);
    if (end < 0) end = dic.length;
    const line = dic.slice(start, end).trimEnd();
    start = end + 1;
    const slash = line.indexOf('/');
    const word = slash < 0 ? line : line.slice(0, slash);
    if (word === '') continue;
    const known = entries.get(word) ?? '';
    const written = known + (slash < 0 ? '' : line.slice(slash + 1));
    // The same few hundred flag sets recur; sharing them keeps memory down.
    const shared = flagSets.get(written) ?? written;
    flagSets.set(shared, shared);
    entries.set(word, shared);
  }
  return entries;
}

/** Lemma and class that one suffix rule gives, e.g. `ledarna` by leda+rna → the agent noun `ledare`. */
function readingBy(rule: SuffixRule, base: string, word: string, flags: string): Reading | undefined {
  const stem = base.slice(0, base.length - rule.strip.length);
  const onVerb = base.endsWith('a') && entryClasses(base, flags).has('verb');
  // Regular verbs get -s (trivas, utvecklas) and some their -r by flags that nouns use too.
  if (onVerb && rule.flag === 'A') return { lemma: `${base}s`, kind: 'sverb', flags };
  // Nouns of action in -an are words of their own (samverkan, uppmuntran).
  if (onVerb && rule.flag === 'E' && !entryClasses(base, flags).has('noun'))
    return { lemma: `${base}n`, kind: 'noun', flags };
  if (onVerb && rule.flag === 'I') return { lemma: base, kind: 'verb', flags };
  switch (rule.kind) {
    case 'first':
      return undefined;
    case 'sverb':
      return { lemma: base.endsWith('s') ? base : `${base}s`, kind: 'sverb', flags };
    case 'nde':
      return { lemma: `${base}${base.endsWith('a') ? '' : 'e'}nde`, kind: 'nde', flags };
    case 'agent':
      return { lemma: `${base}re`, kind: 'noun', flags };
    case 'isk':
      return { lemma: `${base}isk`, kind: 'adjective', flags };
    case 'participle':
      return { lemma: participle(rule, base, stem, word), kind: 'participle', flags };
    default:
      // Some participles are listed in the plural (välutbildade).
      return { lemma: base.endsWith('ade') && rule.flag === 'O' ? stem : base, kind: rule.kind, flags };
  }
}

function participle(rule: SuffixRule, base: string, stem: string, word: string): string {
  if (rule.flag === 'P') return `${base}d`;
  if (rule.flag === 'O') return `${stem}d`;
  if (rule.flag === 'Q') return `${stem}t`;
  return word.endsWith('a') ? word.slice(0, -1) : word;
}

/** Builds an analyser from the texts of a Hunspell affix file and word list (Swedish flags as in SFOL/DSSO). */
export function buildDictionary(aff: string, dic: string): Dictionary {
  const rules = parseSuffixRules(aff);
  const longest = largest(rules.keys().map((ending) => ending.length));
  const entries = parseEntries(dic);

  function entry(word: string): string | undefined {
    const flags = entries.get(word);
    if (flags === undefined || flags.includes(forbidden)) return undefined;
    return flags.includes(needsAffix) || flags.includes(onlyInCompound) ? undefined : flags;
  }

  function* matches(word: string): Generator<{ rule: SuffixRule; base: string; flags: string }> {
    for (let length = 0; length <= Math.min(longest, word.length - 1); length += 1) {
      const stem = word.slice(0, word.length - length);
      for (const rule of rules.get(word.slice(word.length - length)) ?? []) {
        const base = stem + rule.strip;
        const flags = entries.get(base);
        if (!flags?.includes(rule.flag) || flags.includes(forbidden)) continue;
        if (rule.condition.test(base)) yield { rule, base, flags };
      }
    }
  }

  return {
    entry,
    readings(word) {
      const found: Reading[] = [];
      for (const { rule, base, flags } of matches(word)) {
        const reading = readingBy(rule, base, word, flags);
        if (reading) found.push(reading);
      }
      return found;
    },
    beginsCompound(word) {
      if (entries.get(word)?.includes(compoundBegin)) return true;
      for (const { rule } of matches(word)) if (rule.kind === 'first') return true;
      return false;
    },
  };
}

/** The classes of a listed word, told by which inflections its flags allow. */
export function entryClasses(word: string, flags: string): Set<EntryClass> {
  const classes = new Set<EntryClass>();
  const has = (letters: string) => [...letters].some((letter) => flags.includes(letter));
  const endsInA = word.endsWith('a');
  if (endsInA ? has('EGH') : has('BCDEFGHI') || (has('J') && /(?:re|r|um|el|ot|t|and)$/.test(word))) {
    if (!/(?:el|en|er|sam)$/.test(word) || !(has('K') && has('L'))) classes.add('noun');
  }
  if (endsInA ? has('mKPN') || (has('IJM') && !has('G')) : has('m') || (has('K') && /[eoyåäö]$/.test(word)))
    classes.add('verb');
  if (word.endsWith('s') && has('N')) classes.add('verb');
  if (!endsInA && (has('OPQk') || (has('K') && has('L') && /(?:el|en|er|sam)$/.test(word))))
    classes.add('adjective');
  return classes;
}
