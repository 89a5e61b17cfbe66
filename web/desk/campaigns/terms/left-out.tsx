import { hideReasonNames } from '../../../../shared/curation/texts.ts';
import type { DeskTerm, DeskTerms } from '../../../../shared/desk/terms.ts';
import { reasonText } from '../../../../shared/terms/reasons.ts';
import { plural, swedishNumber } from '../../../../shared/text/plural.ts';

const mostNamed = 60;

/** Everything that is not in the cloud, and why. */
export function LeftOut({ data }: { data: DeskTerms }) {
  const of = (why: DeskTerm['notShown']) => data.terms.filter(({ notShown }) => notShown === why);
  const parts = [
    {
      title: 'Dolda av redaktionen',
      terms: of('hidden'),
      tell: ({ term, hidden }: DeskTerm) =>
        `${term} (${hidden ? hideReasonNames[hidden.reason].toLowerCase() : ''})`,
    },
    { title: 'Kan peka ut någon', terms: of('withheld'), tell: ({ term }: DeskTerm) => term },
    {
      title: `Färre än ${plural(data.minPeople, 'person', 'personer')} har skrivit dem`,
      terms: of('few'),
      tell: ({ term }: DeskTerm) => term,
    },
  ].filter(({ terms }) => terms.length > 0);
  const reasons = Map.groupBy(data.left, ({ reason }) => reason);
  if (parts.length === 0 && reasons.size === 0) return null;
  return (
    <details class="card left-outs">
      <summary>Vad som inte är med, och varför</summary>
      {parts.map(({ title, terms, tell }) => (
        <section key={title}>
          <h4>
            {title} ({terms.length})
          </h4>
          <p>
            <bdi>{terms.slice(0, mostNamed).map(tell).join(', ')}</bdi>
            {terms.length > mostNamed &&
              ` och ${swedishNumber(terms.length - mostNamed)} till, i listan ovanför`}
          </p>
        </section>
      ))}
      {[...reasons].map(([reason, lines]) => (
        <section key={reason}>
          <h4>{reasonText[reason]}</h4>
          <p>
            {lines
              .slice(0, mostNamed)
              .map(
                ({ text, people }) => `${text === undefined ? 'Texten visas inte' : `”${text}”`} (${people})`,
              )
              .join(', ')}
          </p>
        </section>
      ))}
    </details>
  );
}
