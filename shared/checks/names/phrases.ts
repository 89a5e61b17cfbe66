import { spansAt, spansOf } from '../found.ts';
import type { Span } from '../numbers/personal-number.ts';
import { isThing } from './context.ts';
import { isCommonOnly } from './lists.ts';

// Tales, dishes, goods, feasts and prizes with a person's name in them. Pairs that colleagues may be called too
// (Hans och Greta) only count as told of.
const tale =
  /(?:(?:[Ss]agan|[Pp]jäsen|[Ff]ilmen|[Mm]usikalen|[Oo]peran|[Vv]isan|[Ss]erien|[Tt]eatern) om \p{Lu}\p{L}+(?: (?:och|i|på) \p{Lu}\p{L}+)*|Kalles kaviar|Kalle Anka|Pippi Långstrump|Bröderna Lejonhjärta|Emil i Lönneberga|Ronja Rövardotter|Karlsson på taket|Lotta på Bråkmakargatan|Alfons Åberg|Mamma Mu|Pettson och Findus|Nils Holgersson|Nils Karlsson Pyssling|Fem myror|Ture Sventon|Karl-Bertil Jonssons?|Kajsa Kavat|Kajsa Varg|Janssons frestelse|Gustav(?: |-)Adolfs?(?:-|\s)(?:bakelse|dagen)|Fredrik(?: |-)bakelse|Nobelpris\p{L}*|Knut dansas|tjugondag Knut|Sankta? \p{Lu}\p{L}+|S:ta? \p{Lu}\p{L}+|Jungfru Maria|Harry Potter|Sherlock Holmes|Robin Hood|[Mm]edelsvensson|[Ff]ru Justitia)(?!\p{L})/uy;

/** Names that belong to a tale, a dish or a saint. `starts`: where words begin. */
export const withinTale = (text: string, starts: readonly number[]): Span[] => spansAt(text, tale, starts);

const tag = /#[\p{L}\d_]+/gu;
const part = /\p{Lu}\p{Ll}+/gu;

/** Common names inside hashtags: "#TackKarin". */
export function namesInTags(text: string): Span[] {
  if (!text.includes('#')) return [];
  return spansOf(text, tag).flatMap(({ start, end }) => {
    const written = text.slice(start, end);
    const parts = spansOf(written, part).map((span) => ({
      ...span,
      word: written.slice(span.start, span.end),
    }));
    if (parts.some(({ word }) => isThing(word))) return [];
    return parts
      .filter(({ word }) => isCommonOnly(word))
      .map((span) => ({ start: start + span.start, end: start + span.end }));
  });
}
