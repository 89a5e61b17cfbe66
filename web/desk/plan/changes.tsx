import { Fragment } from 'preact';
import type { ItemChange, SectionChange } from '../../../shared/plan/compare.ts';
import type { WordRun } from '../../../shared/text/word-runs.ts';

const kindNames: Record<ItemChange['kind'], string> = {
  added: 'Ny',
  removed: 'Borttagen',
  changed: 'Ändrad',
};

/** What one version says otherwise than another; told in words and marks, not by colour alone. */
export function Changes({ sections, level = 2 }: { sections: SectionChange[]; level?: 2 | 3 }) {
  const Heading = `h${level}` as const;
  return (
    <div class="plan-changes">
      {sections.map((section) => (
        <section key={section.id} aria-labelledby={`andring-${section.id}`}>
          <Heading id={`andring-${section.id}`}>{section.heading}</Heading>
          <ul>
            {section.items.map((item) => (
              <li key={item.id} class={`change ${item.kind}`}>
                <span class="chip">{kindNames[item.kind]}</span>
                <Words runs={item.title} strong />
                <Words runs={item.note} />
                <Words runs={item.text} />
              </li>
            ))}
            {section.reordered && (
              <li class="change">
                <span class="chip">Flyttad</span>
                <p>Punkterna står i en annan ordning.</p>
              </li>
            )}
          </ul>
        </section>
      ))}
    </div>
  );
}

function Words({ runs, strong }: { runs: WordRun[]; strong?: boolean }) {
  if (runs.every(({ text }) => text === '')) return null;
  return (
    <p class={strong ? 'strong' : undefined}>
      {runs.map((run, index) => (
        <Fragment key={`${index}${run.kind}`}>
          {isGlued(runs[index - 1], run) && ' '}
          <Run run={run} />
        </Fragment>
      ))}
    </p>
  );
}

/** What was taken away and what came instead would be read as one word. */
function isGlued(before: WordRun | undefined, run: WordRun): boolean {
  if (before === undefined || before.kind === 'same' || run.kind === 'same') return false;
  return !/\s$/u.test(before.text) && !/^\s/u.test(run.text);
}

function Run({ run: { kind, text } }: { run: WordRun }) {
  if (kind === 'same') return <>{text}</>;
  const Element = kind === 'added' ? 'ins' : 'del';
  return (
    <Element>
      <span class="visually-hidden">{kind === 'added' ? ' [tillagt: ' : ' [borttaget: '}</span>
      {text}
      <span class="visually-hidden">] </span>
    </Element>
  );
}

/** How to read the marks. */
export function ChangeLegend() {
  return (
    <p class="quiet">
      <ins>Understruket</ins> är tillagt, <del>överstruket</del> är borttaget.
    </p>
  );
}
