import { type Side, wordKey } from '../../shared/comparison/compare.ts';
import { groupTerms } from '../../shared/terms/group.ts';
import { loadDictionary } from '../tools/dictionary.ts';

/**
 * What words of `b` are called in `a`, where they are written in another form: *lyhörd* and *lyhörda*. By the rules
 * that group answers; only where one word of each is meant, so that what people have kept apart stays apart.
 */
export async function sameWords(a: Side, b: Side): Promise<Map<string, string>> {
  const has = ({ words }: Side) => new Set(words.map(({ term }) => wordKey(term)));
  const [inA, inB] = [has(a), has(b)];
  const onlyA = a.words.filter(({ term }) => !inB.has(wordKey(term)));
  const onlyB = b.words.filter(({ term }) => !inA.has(wordKey(term)));
  if (onlyA.length === 0 || onlyB.length === 0) return new Map();
  const lines = [...onlyA, ...onlyB].map(({ term }) => ({ text: term, person: term }));
  const { terms } = groupTerms(lines, await loadDictionary(), { keepLinesWhole: true });
  return new Map(
    terms.flatMap(({ lines: of }) => {
      const [first, second, ...more] = of.map((index) => ({ index, text: lines[index]?.text ?? '' }));
      if (!first || !second || more.length > 0) return [];
      return first.index < onlyA.length && second.index >= onlyA.length
        ? [[second.text, first.text] as [string, string]]
        : [];
    }),
  );
}
