import type { Question } from '../../../shared/campaigns/campaigns.ts';
import { type Stage, stageName } from '../../../shared/room/program.ts';

interface StageBarProps {
  path: string;
  program: Stage[];
  /** The place that the workshop is at. */
  at: number;
  questions: Question[];
}

const nextTexts: Record<Stage['kind'], string> = {
  gather: 'Till början',
  write: 'Börja svara',
  look: 'Visa ordmolnet',
  end: 'Avsluta',
};

/** What the way on is called. */
function nextText(program: readonly Stage[], at: number, questions: readonly Question[]): string {
  const [now, next] = [program[at], program[at + 1]];
  if (!next) return '';
  if (next.kind === 'look' && now?.kind === 'look') return 'Nästa ordmoln';
  if (next.kind === 'write' && stageName(next, questions) === 'Rösta') return 'Rösta';
  return nextTexts[next.kind];
}

/** Where the workshop is, and the way on and back: by click, arrow keys or a presenter's remote. */
export function StageBar({ path, program, at, questions }: StageBarProps) {
  const next = program[at + 1];
  // A workshop in steps may end after any of them.
  const hasSteps = questions.some(({ step }) => step !== undefined);
  const mayStop = hasSteps && program[at]?.kind === 'look' && next?.kind !== 'end';
  return (
    <nav class="stage-bar" aria-label="Workshoppens delar">
      {at > 0 ? (
        <Step path={path} from={at} to={at - 1} mark="previous">
          Tillbaka
        </Step>
      ) : (
        <span />
      )}
      <ol>
        {program.map((stage, index) => (
          <li key={stageName(stage, questions)} aria-current={index === at ? 'step' : undefined}>
            <span class="dot" aria-hidden="true" />
            {stageName(stage, questions)}
          </li>
        ))}
      </ol>
      {mayStop ? (
        <Step path={path} from={at} to={program.length - 1} mark="stop">
          Sluta här
        </Step>
      ) : (
        <span />
      )}
      {next ? (
        <Step path={path} from={at} to={at + 1} mark="next">
          {nextText(program, at, questions)}
        </Step>
      ) : (
        <span />
      )}
    </nav>
  );
}

interface StepProps {
  path: string;
  from: number;
  to: number;
  mark: 'next' | 'previous' | 'stop';
  children: string;
}

function Step({ path, from, to, mark, children }: StepProps) {
  return (
    <form method="post" action={`${path}/steg`} data-swap>
      <input type="hidden" name="fran" value={from} />
      <input type="hidden" name="till" value={to} />
      <button type="submit" class={mark === 'next' ? undefined : 'secondary'} data-step={mark}>
        {children}
      </button>
    </form>
  );
}
