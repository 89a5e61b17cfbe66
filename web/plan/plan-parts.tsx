import { h } from 'preact';
import type { ReadableItem, ReadablePart, ReadableSection } from '../../shared/plan/readable/part.ts';

interface Props {
  parts: ReadablePart[];
  /** Of the parts' headings: 2 on a page of its own, deeper within another. */
  level: 2 | 3;
}

/** What the plan says, to read; for the public page and the desk. */
export function PlanParts({ parts, level }: Props) {
  return (
    <div class="plan-parts">
      {parts.map((part) => (
        <section key={part.id} class="plan-part" aria-labelledby={part.id}>
          {h(`h${level}`, { id: part.id }, part.heading)}
          {part.sections.map((section) => (
            <Section key={section.id} section={section} level={level + 1} />
          ))}
        </section>
      ))}
    </div>
  );
}

function Section({ section, level }: { section: ReadableSection; level: number }) {
  return (
    <section class="plan-section" aria-labelledby={section.id}>
      {h(`h${level}`, { id: section.id }, section.heading)}
      {section.lead !== undefined && <p class="plan-lead">{section.lead}</p>}
      {section.kind === 'text' && section.items.map((item) => <Paragraphs key={item.id} text={item.text} />)}
      {section.kind === 'steps' && (
        <ol class="plan-entries">
          {section.items.map((item) => (
            <Entry key={item.id} item={item} />
          ))}
        </ol>
      )}
      {(section.kind === 'points' || section.kind === 'entries') && (
        <ul class={`plan-${section.kind}`}>
          {section.items.map((item) => (
            <Entry key={item.id} item={item} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Entry({ item }: { item: ReadableItem }) {
  return (
    <li>
      {item.title !== '' && <strong>{item.title}</strong>}
      {item.title === '' && item.text}
      {item.note !== '' && <span class="plan-note"> {item.note}</span>}
      {item.title !== '' && item.text !== '' && <Paragraphs text={item.text} />}
    </li>
  );
}

function Paragraphs({ text }: { text: string }) {
  return (
    <>
      {text.split(/\n\n+/).map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
    </>
  );
}
