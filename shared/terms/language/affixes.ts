/** What a suffix rule makes of its base word. The Swedish affix file shares flags between word classes. */
export type RuleKind =
  | 'noun'
  | 'verb'
  | 'sverb'
  | 'adjective'
  | 'participle'
  | 'nde'
  | 'genitive'
  | 'imperative'
  | 'agent'
  | 'isk'
  | 'first';

/** One line of the affix file: replace `strip` at the end of a base matching `condition` by `add`. */
export type SuffixRule = {
  flag: string;
  strip: string;
  add: string;
  condition: RegExp;
  kind: RuleKind;
};

const adjectiveStrips = new Set(['el', 'en', 'er', 'n', 'men', 'd']);
const adjectiveAdds = new Set(['ma', 'me', 'mas', 'mes', 'mare', 'mast', 'maste']);
const nounFlags = new Set(['C', 'E', 'G', 'H', 'I', 'e', 'd']);
const firstPartFlags = new Set([...'zgyhxwvfuits']);

function adjectiveEnding(strip: string, add: string): boolean {
  return adjectiveStrips.has(strip) || adjectiveAdds.has(add);
}

type Shape = { strip: string; add: string; condition: string; onVerb: boolean };

const orAdjective =
  (kind: RuleKind) =>
  ({ strip, add }: Shape): RuleKind =>
    adjectiveEnding(strip, add) ? 'adjective' : kind;
const nounOrNde = ({ add }: Shape): RuleKind => (add.startsWith('nd') ? 'nde' : 'noun');
const adjectiveUnlessOnVerb =
  (kind: RuleKind) =>
  ({ onVerb }: Shape): RuleKind =>
    onVerb ? kind : 'adjective';

/** What each flag's rules make; one flag often serves nouns, verbs and adjectives by different endings. */
const kindByFlag: Record<string, (shape: Shape) => RuleKind | undefined> = {
  A: () => 'genitive',
  B: nounOrNde,
  D: nounOrNde,
  F: nounOrNde,
  J: ({ strip, add }) => (/^[:-]$/.test(strip) ? undefined : add === '' ? 'imperative' : 'noun'),
  K: (shape) => (/^dda?$/.test(shape.add) ? 'participle' : orAdjective('verb')(shape)),
  L: (shape) => (shape.add === 'ende' ? 'nde' : orAdjective('sverb')(shape)),
  M: (shape) => (shape.condition === '[lr]' ? 'adjective' : orAdjective('verb')(shape)),
  N: orAdjective('sverb'),
  O: ({ strip }) => (strip.endsWith('a') ? 'participle' : 'adjective'),
  P: adjectiveUnlessOnVerb('participle'),
  Q: adjectiveUnlessOnVerb('participle'),
  R: adjectiveUnlessOnVerb('sverb'),
  T: ({ condition, onVerb }) => (condition === ':' ? undefined : onVerb ? 'agent' : 'isk'),
  m: () => 'verb',
};

/** Sorts a rule into a word class from its flag and letters; undefined for rules that grouping has no use for. */
function ruleKind(flag: string, strip: string, add: string, condition: string): RuleKind | undefined {
  if (firstPartFlags.has(flag)) return 'first';
  if (nounFlags.has(flag)) return 'noun';
  return kindByFlag[flag]?.({ strip, add, condition, onVerb: condition.endsWith('a') });
}

/** Reads the suffix rules of a Hunspell affix file, keyed by the ending that they add. */
export function parseSuffixRules(aff: string): Map<string, SuffixRule[]> {
  const byEnding = new Map<string, SuffixRule[]>();
  for (const line of aff.split('\n')) {
    const [type, flag, stripField, addField, condition] = line.trim().split(/\s+/);
    if (type !== 'SFX' || !flag || !stripField || !addField || !condition) continue;
    const strip = stripField === '0' ? '' : stripField;
    const [addLetters = ''] = addField.split('/');
    const add = addLetters === '0' ? '' : addLetters;
    const kind = ruleKind(flag, strip, add, condition);
    if (!kind) continue;
    const rule: SuffixRule = { flag, strip, add, condition: new RegExp(`(?:${condition})$`), kind };
    const rules = byEnding.get(add);
    if (rules) rules.push(rule);
    else byEnding.set(add, [rule]);
  }
  return byEnding;
}
