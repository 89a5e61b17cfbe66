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

/** Sorts a rule into a word class from its flag and letters; undefined for rules that grouping has no use for. */
function ruleKind(flag: string, strip: string, add: string, condition: string): RuleKind | undefined {
  if (firstPartFlags.has(flag)) return 'first';
  if (nounFlags.has(flag)) return 'noun';
  const onVerb = condition.endsWith('a');
  switch (flag) {
    case 'A':
      return 'genitive';
    case 'B':
    case 'D':
    case 'F':
      return add.startsWith('nd') ? 'nde' : 'noun';
    case 'J':
      if (strip === ':' || strip === '-') return undefined;
      return add === '' ? 'imperative' : 'noun';
    case 'K':
      if (add === 'dd' || add === 'dda') return 'participle';
      return adjectiveEnding(strip, add) ? 'adjective' : 'verb';
    case 'L':
      if (add === 'ende') return 'nde';
      return adjectiveEnding(strip, add) ? 'adjective' : 'sverb';
    case 'M':
      return adjectiveEnding(strip, add) || condition === '[lr]' ? 'adjective' : 'verb';
    case 'N':
      return adjectiveEnding(strip, add) ? 'adjective' : 'sverb';
    case 'O':
      return strip.endsWith('a') ? 'participle' : 'adjective';
    case 'P':
      return onVerb ? 'participle' : 'adjective';
    case 'Q':
      return onVerb ? 'participle' : 'adjective';
    case 'R':
      return onVerb ? 'sverb' : 'adjective';
    case 'T':
      if (condition === ':') return undefined;
      return onVerb ? 'agent' : 'isk';
    case 'm':
      return 'verb';
    default:
      return undefined;
  }
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
