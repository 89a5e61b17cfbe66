import type { Language } from './language/language.ts';

// Stand for a sign that belongs to a word while a line is cut at the others; nobody writes them.
const guards: Record<string, string> = {
  '+': '\uE000',
  '#': '\uE001',
  '*': '\uE002',
  '/': '\uE003',
  '!': '\uE004',
  $: '\uE005',
  '@': '\uE006',
  '&': '\uE007',
  '%': '\uE008',
};
const signs = new Map(Object.entries(guards).map(([sign, guard]) => [guard, sign]));

const guarded = (text: string) => text.replace(/[+#*/!$@&%]/g, (sign) => guards[sign] ?? sign);

/** C++, C#, and Disney+ where nothing follows that it could be added to. */
const named =
  /(?<![\p{L}\p{N}])(?:\p{L}{1,10}\+\+(?![\p{L}\p{N}])|\p{Lu}#(?![\p{L}\p{N}])|\p{Lu}[\p{L}\p{N}]{0,15}\+(?=$|[\n,;.]))/gu;
/** 24/7, 50/50, 100 %. */
const numbered = /(?<![\p{L}\p{N}/])\d{1,3}(?:\/\d{1,3}|\s?%)(?![\p{L}\p{N}/])/gu;
/** R&D and H&M. */
const short = /(?<![\p{L}\p{N}])\p{L}{1,2}&\p{L}{1,2}(?![\p{L}\p{N}])/gu;
/** A letter or some of a word hidden: f*n, s*itkul, sk#t. */
const masked = /(?<![\p{L}\p{N}])(\p{L}{1,20})[*#!$@]{1,4}(\p{L}{1,20})(?![\p{L}\p{N}])/gu;

/** Guards the signs that belong to a word, so that nothing is cut at them. `withSigns` brings them back. */
export function guardSigns(text: string, language: Language): string {
  return text
    .replace(named, guarded)
    .replace(numbered, guarded)
    .replace(short, guarded)
    .replace(masked, (whole, before: string, after: string) =>
      isHidden(before, after, language) ? guarded(whole) : whole,
    );
}

/** Two whole words on both sides are a list; a stump is a word with something hidden. */
function isHidden(before: string, after: string, { speller }: Language): boolean {
  const stands = (word: string) => word.length > 2 && speller.isWord(word.toLowerCase());
  return !stands(before) || !stands(after);
}

export function withSigns(text: string): string {
  return text.replace(/[\uE000-\uE00F]/g, (guard) => signs.get(guard) ?? guard);
}
