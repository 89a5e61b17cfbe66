import { onDay } from '../../shared/text/dates.ts';
import { Document } from '../design/document.tsx';
import { ExampleMark } from '../design/example-mark.tsx';
import { AboutClouds } from './about-clouds.tsx';
import { AreaSwitch, areaHref } from './area-switch.tsx';
import type { BoardPageProps } from './board-props.ts';
import { CloudSection } from './cloud-section.tsx';
import { answersText } from './texts.ts';

/** The clouds side by side, frozen, as the board sees them. */
export function BoardPage(props: BoardPageProps) {
  const { campaign, set, scope, clouds, path, view, isPreview } = props;
  const title = scope.area === null ? campaign.title : `${campaign.title} – ${scope.area}`;
  return (
    <Document title={title} css={props.css} script={props.script}>
      <a class="skip" href="#ordmoln">
        Hoppa till ordmolnen
      </a>
      <header class="top">
        <div class="title">
          <p class="organisation">{campaign.organisation}</p>
          <h1>{title}</h1>
        </div>
        <p class="facts">
          <strong>{answersText(scope)}</strong>
          <span>{isPreview ? 'Förhandsvisning' : `Publicerat ${onDay(view.publishedAt)}`}</span>
          {campaign.example && <ExampleMark />}
        </p>
        <AreaSwitch
          set={set}
          current={scope.area}
          path={path}
          hasComparison={view.comparison !== undefined}
        />
      </header>
      <main id="ordmoln" tabindex={-1}>
        <div class={clouds.length === 1 ? 'clouds one' : 'clouds'}>
          {clouds.map((shown) => (
            <CloudSection key={shown.question.id} shown={shown} campaign={campaign} />
          ))}
        </div>
        {!isPreview && <Downloads {...props} />}
        <AboutClouds campaign={campaign} set={set} clouds={clouds} view={view} />
      </main>
    </Document>
  );
}

function Downloads({ path, scope, clouds }: BoardPageProps) {
  const pictures = clouds.filter(({ svg }) => svg !== undefined);
  return (
    <section class="downloads" aria-labelledby="ladda-ned">
      <h2 id="ladda-ned">Ladda ned</h2>
      <ul>
        <li>
          <a href={areaHref(`${path}/underlag.pdf`, scope.area)}>Underlag till sammanträdet (PDF)</a>
        </li>
        {pictures.map(({ question }) => (
          <li key={question.id}>
            <a href={areaHref(`${path}/bild/${question.id}`, scope.area)}>Bild: {question.shortText} (PNG)</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
