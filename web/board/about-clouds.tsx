import { sumOfCounts, tidiedText } from '../../shared/curation/texts.ts';
import type { BoardPageProps } from './board-props.ts';
import { hiddenAreaText, publishedText, uncountedText } from './texts.ts';

/** How the clouds came about, and what they do not show. */
export function AboutClouds({
  campaign,
  set,
  clouds,
  view,
}: Pick<BoardPageProps, 'campaign' | 'set' | 'clouds' | 'view'>) {
  const uncounted = clouds.flatMap(({ question, cloud }) => {
    const text = uncountedText(cloud);
    return text === undefined ? [] : [`${question.shortText}: ${text}`];
  });
  const tidied = tidiedText(sumOfCounts(Object.values(set.tidyCounts)));
  return (
    <section class="about" aria-labelledby="om">
      <h2 id="om">Om ordmolnen</h2>
      <p>
        {publishedText(campaign, set, view)} Svaren är lämnade utan namn. Olika sätt att skriva samma ord
        räknas ihop, och varje person räknas en gång per ord.
      </p>
      {tidied !== undefined && <p>{tidied}</p>}
      {uncounted.map((text) => (
        <p key={text}>{text}</p>
      ))}
      {set.hiddenAreas.length > 0 && (
        <>
          <h3>Områden som inte visas för sig</h3>
          <ul>
            {set.hiddenAreas.map((hidden) => (
              <li key={hidden.area}>{hiddenAreaText(hidden, campaign.minAnswers)}</li>
            ))}
          </ul>
          <p>Svaren därifrån räknas med i ordmolnen för alla.</p>
        </>
      )}
    </section>
  );
}
