import type { Telling } from '../../../../shared/stories/telling.ts';
import { wordRuns } from '../../../../shared/text/word-runs.ts';

const parts = [
  ['Vad hände?', 'what'],
  ['Varför är det viktigt?', 'why'],
  ['Vad kan andra lära sig?', 'learned'],
  ['Vilka är med?', 'people'],
] as const;

/** A telling with what the next one took away and put in. */
export function WhatChanged({ before, after }: { before: Telling; after: Telling }) {
  const changed = parts.filter(([, field]) => before[field] !== after[field]);
  return (
    <div class="what-changed">
      <p class="quiet">
        {changed.length === 0
          ? 'Orden är desamma i nästa version.'
          : 'Överstruket togs bort och understruket lades till i nästa version.'}
      </p>
      {changed.map(([heading, field]) => (
        <div key={field}>
          <h3>{heading}</h3>
          <p class="as-written">
            {wordRuns(before[field], after[field]).map(({ kind, text }, index) => {
              const key = `${index}${text}`;
              if (kind === 'added') return <ins key={key}>{text}</ins>;
              return kind === 'removed' ? <del key={key}>{text}</del> : <span key={key}>{text}</span>;
            })}
          </p>
        </div>
      ))}
    </div>
  );
}
