import type { PlanVersion } from '../../shared/plan/plan.ts';
import type { ReadablePart } from '../../shared/plan/readable/part.ts';
import { readablePlan } from '../../shared/plan/readable/readable.ts';
import { onDay } from '../../shared/text/dates.ts';
import { Document } from '../design/document.tsx';
import { PlanParts } from './plan-parts.tsx';

/** The plan in force for anybody to read, on a screen or on paper. */
export function PlanPage({ css, plan }: { css: string; plan: PlanVersion }) {
  const { content } = plan;
  const parts = readablePlan(content);
  return (
    <Document title={content.title} css={css}>
      <a class="skip" href="#planen">
        Hoppa till planen
      </a>
      <header class="plan-top">
        <p class="organisation">{content.organisation}</p>
        <h1>{content.title}</h1>
        <p class="facts">
          <span>Version {plan.number}</span>
          {plan.inForceAt !== undefined && <span>Gäller sedan {onDay(plan.inForceAt)}</span>}
          <span>Ses över senast {onDay(plan.reviseBy)}</span>
        </p>
        <p class="plan-actions">
          <a class="button secondary" href="/plan/plan.pdf">
            Planen som PDF
          </a>
        </p>
      </header>
      <div class="plan-columns">
        <Contents parts={parts} />
        <main id="planen" tabindex={-1}>
          <PlanParts parts={parts} level={2} />
        </main>
      </div>
    </Document>
  );
}

function Contents({ parts }: { parts: ReadablePart[] }) {
  return (
    <nav class="plan-contents" aria-label="Innehåll">
      <ol>
        {parts.map((part) => (
          <li key={part.id}>
            <a href={`#${part.id}`}>{part.heading}</a>
            <ul>
              {part.sections.map((section) => (
                <li key={section.id}>
                  <a href={`#${section.id}`}>{section.heading}</a>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </nav>
  );
}
