import type { Campaign } from '../../shared/campaigns/campaigns.ts';
import type { CloudSet } from '../../shared/clouds/clouds.ts';
import type { ComparedQuestion } from '../../shared/desk/compare.ts';
import { ComparedWords } from '../comparison/compared-words.tsx';
import { Document } from '../design/document.tsx';
import { ExampleMark } from '../design/example-mark.tsx';
import { Raw } from '../design/raw.tsx';
import { AreaSwitch } from './area-switch.tsx';

interface Props {
  css: string;
  script: string;
  path: string;
  campaign: Campaign;
  set: CloudSet;
  /** What it is laid beside. */
  other: string;
  questions: (ComparedQuestion & { pictures?: { a: string; b: string } })[];
}

/** The board's clouds beside those of an earlier campaign. */
export function ComparisonPage({ css, script, path, campaign, set, other, questions }: Props) {
  const title = `${campaign.title} och ${other}`;
  return (
    <Document title={title} css={css} script={script}>
      <a class="skip" href="#ordmoln">
        Hoppa till jämförelsen
      </a>
      <header class="top">
        <div class="title">
          <p class="organisation">{campaign.organisation}</p>
          <h1>{title}</h1>
        </div>
        <p class="facts">
          <strong>Jämförelse</strong>
          {campaign.example && <ExampleMark />}
        </p>
        <AreaSwitch set={set} current="jamforelse" path={path} hasComparison />
      </header>
      <main id="ordmoln" tabindex={-1}>
        {questions.map(({ id, question, a, b, words, caution, pictures }) => (
          <section key={id} class="compared" aria-labelledby={`fraga-${id}`}>
            <h2 id={`fraga-${id}`}>{question}</h2>
            {pictures === undefined ? (
              <p>Ingen av dem har ord att visa på den här frågan.</p>
            ) : (
              <>
                <div class="pair">
                  {(['a', 'b'] as const).map((which) => (
                    <figure key={which}>
                      <Raw as="div" class="picture" html={pictures[which]} />
                      <figcaption>{which === 'a' ? a.name : b.name}</figcaption>
                    </figure>
                  ))}
                </div>
                <p class="caption">
                  Samma ord står på samma plats, i samma färg, och är stort efter hur stor andel som sa det.
                </p>
                <details>
                  <summary>
                    Visa som tabeller<span class="visually-hidden">: {question}</span>
                  </summary>
                  <p class="caption">{caution}</p>
                  <ComparedWords id={`fraga-${id}`} kind="years" a={a} b={b} words={words} level={3} />
                </details>
              </>
            )}
          </section>
        ))}
      </main>
    </Document>
  );
}
