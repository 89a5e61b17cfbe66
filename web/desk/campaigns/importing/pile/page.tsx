import { useEffect } from 'preact/hooks';
import type { DeskCampaign, Me } from '../../../../../shared/desk/desk.ts';
import type { DeskImport } from '../../../../../shared/desk/imports.ts';
import { plural } from '../../../../../shared/text/plural.ts';
import { draftLike, useDraft } from '../../../draft.ts';
import type { Loaded } from '../../../load.ts';
import { askedOfAll, ImportFrame } from '../frame.tsx';
import { GroupSelect } from '../group-select.tsx';
import { type Pile, type Sheet, sheetsIn } from './pile.ts';
import { SheetFields } from './sheet-fields.tsx';
import { type KeptPile, newCode, unsaved, usePile } from './use-pile.ts';

/** A pile of paper, typed in by the keyboard alone. */
export function PilePage({ id, me }: { id: string; me: Me }) {
  return (
    <ImportFrame
      id={id}
      me={me}
      title="Skriv in svar från papper"
      closed={<Unsaved count={unsaved(id, me.id)} />}
    >
      {({ campaign, imports }) => <TypeIn campaign={campaign} imports={imports} me={me} />}
    </ImportFrame>
  );
}

/** What was typed in before the campaign closed, and did not get through. */
function Unsaved({ count }: { count: number }) {
  if (count === 0) return null;
  return (
    <p class="notice warn">
      {plural(count, 'blad är inte sparat', 'blad är inte sparade')} och finns kvar i den här webbläsaren. Kom
      tillbaka hit när omgången är öppen igen.
    </p>
  );
}

interface Props {
  campaign: DeskCampaign;
  imports: Loaded<DeskImport[]>;
  me: Me;
}

const nothing: { group: string; fields: Record<string, string> } = { group: '', fields: {} };

function TypeIn({ campaign, imports, me }: Props) {
  const questions = askedOfAll(campaign);
  const kept = usePile(campaign.id, me.id, () => void imports.reload());
  const { pile } = kept;
  const [draft, setDraft] = useDraft(`blad/${campaign.id}/${me.id}`, nothing, draftLike(nothing));
  const isTakenOut = imports.data?.some(({ id, state }) => id === pile.id && state !== 'in') ?? false;
  useEffect(() => {
    if (isTakenOut) kept.renew();
  }, [isTakenOut]);
  const isEmpty = Object.values(draft.fields).every((text) => text.trim() === '');
  const fillWith = ({ workgroupId, fields }: Sheet) => {
    if (isEmpty) setDraft({ group: workgroupId, fields });
    document.getElementById('blad-0')?.focus();
  };
  const takeBack = () => {
    if (pile.last) fillWith(pile.last);
    kept.takeBack();
  };
  return (
    <>
      <section class="card pile" aria-labelledby="bladet">
        <div class="section-head">
          <h2 id="bladet">Nästa blad</h2>
          <a
            class="button secondary"
            href={`/redaktion/api/omgangar/${campaign.id}/pappersblad.pdf${draft.group === '' ? '' : `?grupp=${encodeURIComponent(draft.group)}`}`}
            download
          >
            {draft.group === '' ? 'Blad att skriva ut (PDF)' : 'Gruppens blad att skriva ut (PDF)'}
          </a>
        </div>
        <GroupSelect
          id="bladets-grupp"
          label="Arbetsgrupp"
          none="Välj arbetsgrupp"
          groups={campaign.workgroups}
          value={draft.group}
          onChange={(group) => setDraft({ ...draft, group })}
        />
        <SheetFields
          questions={questions}
          group={draft.group}
          fields={draft.fields}
          onChange={(fields) => setDraft({ ...draft, fields })}
          onSave={(lines) => {
            kept.save({ sheet: `ans_${newCode()}`, workgroupId: draft.group, lines, fields: draft.fields });
            setDraft({ ...draft, fields: {} });
          }}
        />
      </section>
      {pile.refused.map(({ sheet, why }) => (
        <Refused
          key={sheet.sheet}
          {...{ sheet, why }}
          canPutBack={isEmpty}
          onPutBack={() => {
            fillWith(sheet);
            kept.putBack(sheet);
          }}
        />
      ))}
      {kept.stays !== undefined && (
        <p class="notice bad" role="alert">
          Bladet är kvar. {kept.stays}
        </p>
      )}
      <Count pile={pile} waiting={kept.waiting} onTakeBack={takeBack} />
    </>
  );
}

interface RefusedProps {
  sheet: Sheet;
  why: string;
  canPutBack: boolean;
  onPutBack: () => void;
}

function Refused({ sheet, why, canPutBack, onPutBack }: RefusedProps) {
  return (
    <div class="notice bad" role="alert">
      <p>Ett blad är inte sparat. {why}</p>
      <p>{Object.values(sheet.fields).join(' / ')}</p>
      <button
        type="button"
        class="secondary"
        aria-disabled={!canPutBack}
        onClick={() => canPutBack && onPutBack()}
      >
        Lägg tillbaka det i fälten
      </button>
      {!canPutBack && <p class="quiet">Spara det som står i fälten först.</p>}
    </div>
  );
}

interface CountProps {
  pile: Pile;
  waiting: KeptPile['waiting'];
  onTakeBack: () => void;
}

/** How far the pile has come, and what of it still waits for the network. */
function Count({ pile, waiting, onTakeBack }: CountProps) {
  const count = sheetsIn(pile);
  return (
    <section class="pile-count" aria-label="Högen">
      <p role="status">
        <strong>{plural(count, 'blad', 'blad')} i högen.</strong>{' '}
        {count > 0 && pile.steps.length + pile.refused.length === 0 && 'Allt är sparat.'}
        {pile.steps.length > 0 && !waiting && 'Sparar …'}
      </p>
      {pile.last && (
        <button type="button" class="secondary" onClick={onTakeBack}>
          Ångra senaste bladet
        </button>
      )}
      {waiting && (
        <div class="notice warn" role="alert">
          <p>
            <strong>{plural(pile.steps.length, 'blad väntar', 'blad väntar')} på att sparas.</strong>{' '}
            {waiting.code === 'signed_out'
              ? 'Logga in igen, så sparas de. De finns kvar i den här webbläsaren.'
              : 'Det går inte att nå servern just nu. De finns kvar i den här webbläsaren och skickas av sig själva när nätet är tillbaka. Fortsätt skriva.'}
          </p>
        </div>
      )}
    </section>
  );
}
