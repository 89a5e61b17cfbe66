import { type Campaign, isSmallGroup, type Workgroup } from '../../../shared/campaigns/campaigns.ts';
import { Document } from '../../design/document.tsx';
import { guideParts, troubles } from './content.ts';

interface GuideProps {
  css: string;
  /** The leader's page. */
  path: string;
  campaign: Campaign;
  workgroup: Workgroup;
}

/** How to hold the workshop, on the leader's phone or on one sheet of paper. */
export function GuidePage({ css, path, campaign, workgroup }: GuideProps) {
  const parts = guideParts(campaign);
  const isLed = campaign.words === 'unveiled';
  const minutes = parts.reduce((sum, part) => sum + part.minutes, 0);
  return (
    <Document title={`Guide – ${workgroup.name}`} css={css}>
      <main class="guide">
        <header>
          <p class="campaign">
            {campaign.title} · {workgroup.name}
          </p>
          <h1>Så leder du workshoppen</h1>
          <p class="lead">
            Det tar ungefär {minutes} minuter. Du behöver en projektor eller skärm, och alla sin telefon.
          </p>
        </header>
        <ol class="guide-parts">
          {parts.map(({ name, minutes: of, steps }) => (
            <li key={name}>
              <h2>
                {name} <span class="quiet">{of} min</span>
              </h2>
              <ul>
                {steps.map((step) => (
                  <li key={step}>{step}</li>
                ))}
              </ul>
            </li>
          ))}
        </ol>
        <section aria-labelledby="anonym">
          <h2 id="anonym">Säg så här om anonymitet</h2>
          <p>
            ”Ingen ser vem som har skrivit vad, inte heller jag. Ditt namn sparas inte. Ordmolnet visas först
            när {isLed ? 'vi har skrivit klart, och bara om ' : ''}minst {campaign.minAnswers} har svarat. Du
            kan ändra eller ta bort ditt svar tills svaren samlas in.”
          </p>
          {isSmallGroup(campaign, workgroup) && (
            <p class="said">
              Ni är färre än {campaign.minAnswers}. Gruppen får inget eget ordmoln, men era ord räknas med i
              allas. Använd tiden till att berätta för varandra.
            </p>
          )}
        </section>
        <section aria-labelledby="om">
          <h2 id="om">Om det händer</h2>
          <dl>
            {troubles.map(({ when, what, ifLed }) => (
              <div key={when}>
                <dt>{when}</dt>
                <dd>
                  {what}
                  {isLed && ifLed !== undefined && ` ${ifLed}`}
                </dd>
              </div>
            ))}
          </dl>
        </section>
        <p class="actions on-screen">
          <a class="button" href={path}>
            Till workshoppen
          </a>
        </p>
      </main>
    </Document>
  );
}
