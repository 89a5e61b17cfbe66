import type { Campaign } from '../../shared/campaigns/campaigns.ts';
import type { CountedTerm } from '../../shared/cloud/layout.ts';
import { plural, swedishNumber } from '../../shared/text/plural.ts';
import { Raw } from '../design/raw.tsx';
import type { ShownCloud } from './board-props.ts';
import { captionText, noPictureText } from './texts.ts';

/** One question's cloud, and the same content as a list. */
export function CloudSection({ shown, campaign }: { shown: ShownCloud; campaign: Campaign }) {
  const { question, cloud, words, svg, tall } = shown;
  const caption = captionText(cloud, words);
  const headingId = `fraga-${question.id}`;
  return (
    <section class="cloud" aria-labelledby={headingId}>
      <div class="heading">
        <h2 id={headingId}>{question.shortText}</h2>
        {question.text !== question.shortText && <p>{question.text}</p>}
      </div>
      {svg === undefined ? (
        <div class="picture empty">
          <p>{noPictureText(cloud, campaign)}</p>
        </div>
      ) : (
        <div class="picture">
          <Raw as="div" class={tall === undefined ? undefined : 'wide'} html={svg} />
          {tall !== undefined && <Raw as="div" class="tall" html={tall} />}
        </div>
      )}
      {caption !== '' && <p class="caption">{caption}</p>}
      {words.length > 0 && <TermList heading={question.shortText} words={words} />}
    </section>
  );
}

function TermList({ heading, words }: { heading: string; words: CountedTerm[] }) {
  return (
    <details>
      <summary>
        Visa som lista<span class="visually-hidden">: {heading}</span>
      </summary>
      <table>
        <caption>
          {heading}: {plural(words.length, 'ord', 'ord')} i fallande ordning
        </caption>
        <thead>
          <tr>
            <th scope="col">Ord</th>
            <th scope="col">Personer</th>
          </tr>
        </thead>
        <tbody>
          {words.map(({ term, people }) => (
            <tr key={term}>
              <th scope="row">{term}</th>
              <td>{swedishNumber(people)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
