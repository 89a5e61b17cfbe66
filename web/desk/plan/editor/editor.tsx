import { useMemo, useState } from 'preact/hooks';
import { PlanContent, type PlanVersion } from '../../../../shared/plan/plan.ts';
import { planProblems, reviseByProblem } from '../../../../shared/plan/problems.ts';
import { swedishDay } from '../../../../shared/text/dates.ts';
import { api, ask } from '../../api.ts';
import { ErrorBox } from '../../frame/parts.tsx';
import { useAction } from '../../load.ts';
import { Behind } from './behind.tsx';
import { EditingContext, type PartProps } from './editing.ts';
import { DateField } from './fields.tsx';
import { DirectionPart } from './parts/direction.tsx';
import { ReviewPart } from './parts/review.tsx';
import { RhythmPart } from './parts/rhythm.tsx';
import { TellingPart } from './parts/telling.tsx';
import { ProblemList } from './problem-list.tsx';
import { SaveBar } from './save-bar.tsx';
import { Undo } from './undo.tsx';
import { useWriting, type Writing } from './writing.ts';

interface Props {
  stored: PlanVersion;
  onSaved: (stored: PlanVersion) => void;
  onReload: () => Promise<void>;
}

const parts = [
  { heading: 'Det här vill vi', Part: DirectionPart },
  { heading: 'Så berättar vi', Part: TellingPart },
  { heading: 'Så granskar vi', Part: ReviewPart },
  { heading: 'Var och när vi publicerar', Part: RhythmPart },
];

/** The form of the whole draft. */
export function Editor({ stored, onSaved, onReload }: Props) {
  const { value, change, isUnsaved, isBehind, keepMine, takeSaved } = useWriting(stored);
  const [hasTried, setTried] = useState(false);
  const [said, setSaid] = useState('');
  const [undo, setUndo] = useState<{ text: string; value: Writing }>();
  const action = useAction();
  const problems = useMemo(() => problemsOf(value), [value]);
  const canSave = PlanContent.safeParse(value.content).success && value.reviseBy !== '';

  const save = async (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    setUndo(undefined);
    if (!canSave) {
      document.getElementById('att-ordna')?.focus();
      return;
    }
    const { content, reviseBy, seen } = value;
    const isDone = await action.run(async () => {
      const json = { number: stored.number, content, reviseBy, seen };
      const saved = await ask(api.plan.utkast.$put({ json }));
      onSaved(saved);
      change({ content: saved.content, reviseBy: saved.reviseBy, seen: saved.editedAt });
    });
    // Perhaps somebody else was quicker: then what they saved is to be seen.
    if (!isDone) await onReload();
  };
  const changePart: PartProps['change'] = (part) =>
    change({ ...value, content: { ...value.content, ...part } });
  const editing = {
    problems: hasTried ? problems : [],
    announce: setSaid,
    takingAway: (text: string) => setUndo({ text, value }),
  };
  return (
    <EditingContext.Provider value={editing}>
      <form class="plan-editor" onSubmit={save} noValidate>
        {isBehind && (
          <Behind stored={stored} mine={value.content} onKeepMine={keepMine} onTakeTheirs={takeSaved} />
        )}
        {hasTried && problems.length > 0 && <ProblemList problems={problems} canSave={canSave} />}
        <div class="card">
          <DateField
            path="reviseBy"
            label="Planen ska ses över senast"
            hint="Vi påminner från 30 dagar innan. Planen ses över varje år."
            value={value.reviseBy}
            onInput={(reviseBy) => change({ ...value, reviseBy })}
          />
        </div>
        {parts.map(({ heading, Part }) => (
          <section key={heading} class="plan-editor-part">
            <h2>{heading}</h2>
            <Part content={value.content} change={changePart} />
          </section>
        ))}
        {action.error && !isBehind && <ErrorBox error={action.error} />}
        <div class="plan-foot">
          {undo && (
            <Undo
              text={undo.text}
              onUndo={() => {
                change(undo.value);
                setUndo(undefined);
              }}
              onClose={() => setUndo(undefined)}
            />
          )}
          <SaveBar stored={stored} isUnsaved={isUnsaved} isPending={action.pending} isBehind={isBehind} />
        </div>
        <p class="visually-hidden" role="status">
          {said}
        </p>
      </form>
    </EditingContext.Provider>
  );
}

function problemsOf({ content, reviseBy }: Writing) {
  const revise = reviseByProblem(reviseBy, swedishDay(new Date()));
  return [...(revise === undefined ? [] : [{ path: 'reviseBy', text: revise }]), ...planProblems(content)];
}
