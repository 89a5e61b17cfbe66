import { useState } from 'preact/hooks';
import type { DeskImport } from '../../../../shared/desk/imports.ts';
import { onDayAt, swedishDateTime } from '../../../../shared/text/dates.ts';
import { plural } from '../../../../shared/text/plural.ts';
import { api, ask } from '../../api.ts';
import { Confirm } from '../../frame/dialog.tsx';
import { ErrorBox } from '../../frame/parts.tsx';
import { type Loaded, useAction } from '../../load.ts';

interface Props {
  campaignId: string;
  imports: Loaded<DeskImport[]>;
  /** Whether answers can be taken out now. */
  isOpen: boolean;
}

export const importName = ({ kind, fileName }: DeskImport): string =>
  kind === 'sheets' ? 'Inskrivet från papper' : fileName;

const stateText = ({ state, stuck, answers }: DeskImport): string => {
  const count = plural(answers, 'svar', 'svar');
  if (stuck) return `${count}. Det gick inte att göra klart.`;
  const texts = {
    coming: `${count} läses in …`,
    in: count,
    going: `${count} tas bort …`,
    gone: `${count}, borttagna igen`,
  };
  return texts[state];
};

/** What has been brought in, by whom and when, each to be taken out as a whole. */
export function ImportList({ campaignId, imports, isOpen }: Props) {
  const [undoing, setUndoing] = useState<DeskImport>();
  const action = useAction();
  const again = (jobId: DeskImport['failedJob']) =>
    action.run(async () => {
      if (jobId === undefined) return;
      await ask(api.omgangar[':id']['forsok-igen'].$post({ param: { id: campaignId }, json: { jobId } }));
      await imports.reload();
    });
  const all = imports.data ?? [];
  if (all.length === 0) return null;
  return (
    <section class="card imports" aria-labelledby="inlast">
      <h2 id="inlast">Det som är inläst och inskrivet</h2>
      <ul>
        {all.map((one) => (
          <li key={one.id} class={one.state === 'gone' ? 'gone' : undefined}>
            <span class="import-name">
              <strong>{importName(one)}</strong>
              <span class="quiet">
                {one.by}, {swedishDateTime(one.at)}
              </span>
            </span>
            <span role={one.state === 'coming' || one.state === 'going' ? 'status' : undefined}>
              {stateText(one)}
            </span>
            {isOpen && one.failedJob !== undefined && (
              <button
                type="button"
                class="quiet-button"
                aria-label={`Försök igen med ${importName(one)}`}
                aria-disabled={action.pending}
                onClick={() => again(one.failedJob)}
              >
                Försök igen
              </button>
            )}
            {isOpen && (one.state === 'in' || one.stuck) && (
              <button
                type="button"
                class="quiet-button"
                aria-label={`Ta bort svaren från ${importName(one)}, ${swedishDateTime(one.at)}`}
                onClick={() => setUndoing(one)}
              >
                Ta bort …
              </button>
            )}
          </li>
        ))}
      </ul>
      {action.error && <ErrorBox error={action.error} />}
      {undoing && (
        <Undo
          campaignId={campaignId}
          undoing={undoing}
          imports={imports}
          onClose={() => setUndoing(undefined)}
        />
      )}
    </section>
  );
}

interface UndoProps extends Pick<Props, 'campaignId' | 'imports'> {
  undoing: DeskImport;
  onClose: () => void;
}

function Undo({ campaignId, undoing, imports, onClose }: UndoProps) {
  const work = async () =>
    imports.set(
      await ask(
        api.omgangar[':id'].inlasningar[':inlasning'].angra.$post({
          param: { id: campaignId, inlasning: undoing.id },
        }),
      ),
    );
  return (
    <Confirm
      title="Ta bort de här svaren?"
      verb={`Ta bort ${plural(undoing.answers, 'svar', 'svar')}`}
      pendingText="Tar bort …"
      action={useAction()}
      work={work}
      onClose={onClose}
    >
      <p>
        {undoing.kind === 'file' ? (
          <>
            Alla svar från <strong>{undoing.fileName}</strong>, som lästes in {onDayAt(undoing.at)}, tas bort.
          </>
        ) : (
          `Alla svar från högen med papper som påbörjades ${onDayAt(undoing.at)} tas bort.`
        )}{' '}
        Svar från telefoner och från annat som är inläst är kvar.
      </p>
      <p>
        {undoing.kind === 'file'
          ? 'Filen kan läsas in igen.'
          : 'Det går inte att ångra. Ha bladen kvar om de ska skrivas in på nytt.'}
      </p>
    </Confirm>
  );
}
