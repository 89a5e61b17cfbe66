import { useMemo, useState } from 'preact/hooks';
import { guessUses, type Use } from '../../../../shared/answers/importing/columns.ts';
import { readAnswers } from '../../../../shared/answers/importing/reading.ts';
import type { FileTable } from '../../../../shared/answers/importing/table.ts';
import type { DeskCampaign, Me } from '../../../../shared/desk/desk.ts';
import type { DeskImport } from '../../../../shared/desk/imports.ts';
import type { ImportId, WorkgroupId } from '../../../../shared/ids.ts';
import { onDayAt, swedishDateTime } from '../../../../shared/text/dates.ts';
import { plural } from '../../../../shared/text/plural.ts';
import { api, ask } from '../../api.ts';
import { ErrorBox, Notice } from '../../frame/parts.tsx';
import { type Loaded, useAction } from '../../load.ts';
import { Columns } from './columns.tsx';
import { askedOfAll, ImportFrame } from './frame.tsx';
import { GroupSelect } from './group-select.tsx';
import { importName } from './import-list.tsx';
import { LeftOut, WhatComesIn } from './preview.tsx';

/** Answers out of a file from another tool: what was understood is looked at and mended, and brought in by one button. */
export function ImportPage({ id, me }: { id: string; me: Me }) {
  return (
    <ImportFrame id={id} me={me} title="Läs in svar från en fil">
      {({ campaign, imports }) => <ChooseFile campaign={campaign} imports={imports} />}
    </ImportFrame>
  );
}

interface Props {
  campaign: DeskCampaign;
  imports: Loaded<DeskImport[]>;
}

interface ChosenFile {
  name: string;
  table: FileTable;
}

function ChooseFile({ campaign, imports }: Props) {
  const [file, setFile] = useState<ChosenFile>();
  const [problem, setProblem] = useState<string>();
  const [done, setDone] = useState<string>();
  const take = async (chosen: File | undefined) => {
    if (!chosen) return;
    setProblem(undefined);
    setFile(undefined);
    setDone(undefined);
    try {
      // Fetched when somebody has a file: it brings a reader of Excel along.
      const { readChosenFile } = await import('./read-file.ts');
      const read = await readChosenFile(chosen);
      if (read.problem !== undefined) setProblem(read.problem);
      else setFile({ name: chosen.name, table: read.table });
    } catch {
      setProblem(`${chosen.name} gick inte att läsa just nu. Kontrollera nätet och välj filen igen.`);
    }
  };
  return (
    <>
      <section class="card import-file" aria-labelledby="valj">
        <h2 id="valj">Välj fil</h2>
        <div class="field">
          <label for="fil">Excel- eller CSV-fil med en rubrikrad</label>
          <p class="hint" id="fil-hjalp">
            En rad per person: en kolumn för arbetsgruppen och en eller flera för varje fråga. Filen läses här
            i webbläsaren. Namn, adresser och tider skickas aldrig vidare.
          </p>
          <input
            id="fil"
            type="file"
            accept=".xlsx,.csv,.tsv,.txt,text/csv"
            aria-describedby="fil-hjalp"
            onChange={(event) => take(event.currentTarget.files?.[0])}
          />
        </div>
        {problem !== undefined && (
          <p class="notice bad" role="alert">
            {problem}
          </p>
        )}
      </section>
      {done !== undefined && (
        <Notice kind="good">
          <p role="status">{done}</p>
        </Notice>
      )}
      {file && (
        <Understood
          key={file.table.content}
          {...{ campaign, imports, file }}
          onSent={(text) => {
            setFile(undefined);
            setDone(text);
          }}
        />
      )}
    </>
  );
}

interface UnderstoodProps extends Props {
  file: ChosenFile;
  onSent: (text: string) => void;
}

function Understood({ campaign, imports, file: { name, table }, onSent }: UnderstoodProps) {
  const questions = askedOfAll(campaign);
  const [uses, setUses] = useState<Use[]>(() => guessUses(table, questions));
  const [group, setGroup] = useState('');
  const [groups, setGroups] = useState<Record<string, string>>({});
  const inSince = (imports.data ?? []).filter(({ kind, state }) => kind === 'file' && state === 'in');
  const [continues, setContinues] = useState(
    () => inSince.find(({ fileName }) => fileName === name)?.id ?? '',
  );
  const action = useAction();
  const hasGroup = uses.some(({ as }) => as === 'group');
  const reading = useMemo(
    () =>
      readAnswers(
        table,
        { uses, groups, ...(!hasGroup && group !== '' && { group }) },
        questions,
        campaign.workgroups,
      ),
    [table, uses, group, groups, hasGroup, campaign],
  );
  const same = (imports.data ?? []).find(
    ({ content, state }) => content === table.content && state !== 'gone',
  );
  const send = () =>
    action.run(async () => {
      // The server is who says whether these are ids.
      const answers = reading.answers.map(({ workgroupId, lines }) => ({
        workgroupId: workgroupId as WorkgroupId,
        lines,
      }));
      const sent = await ask(
        api.omgangar[':id'].inlasningar.$post({
          param: { id: campaign.id },
          json: {
            fileName: name,
            content: table.content,
            answers,
            ...(continues !== '' && { continues: continues as ImportId }),
          },
        }),
      );
      imports.set(sent.imports);
      onSent(
        sent.already
          ? 'Filen var redan inläst. Ingenting ändrades.'
          : `${name} läses in. Svaren räknas om en liten stund, och står då i listan här nedanför.`,
      );
    });
  if (same) return <AlreadyIn same={same} />;
  return (
    <>
      <Columns {...{ table, uses, questions }} onChange={setUses} />
      {!hasGroup && (
        <section class="card" aria-label="Arbetsgrupp">
          <GroupSelect
            id="allas-grupp"
            label="Alla svar i filen hör till"
            none="Välj arbetsgrupp"
            groups={campaign.workgroups}
            value={group}
            onChange={setGroup}
          />
        </section>
      )}
      <WhatComesIn {...{ reading, campaign, groups, table }} onGroups={setGroups} />
      <LeftOut reading={reading} />
      {inSince.length > 0 && (
        <section class="card" aria-label="Tidigare filer">
          <div class="field">
            <label for="fortsatter">Är filen en nyare version av en som redan är inläst?</label>
            <select
              id="fortsatter"
              value={continues}
              onChange={(event) => setContinues(event.currentTarget.value)}
            >
              <option value="">Nej, det är andra svar</option>
              {inSince.map((one) => (
                <option key={one.id} value={one.id}>
                  Ja, av {importName(one)} ({swedishDateTime(one.at)})
                </option>
              ))}
            </select>
            <p class="hint">
              Då läses bara de svar in som inte kom med förra gången. Ett svar som har ändrats i filen räknas
              som nytt.
            </p>
          </div>
        </section>
      )}
      {action.error && <ErrorBox error={action.error} again={send} />}
      <p class="actions">
        <button
          type="button"
          aria-disabled={action.pending || reading.answers.length === 0}
          onClick={() => reading.answers.length > 0 && send()}
        >
          {action.pending ? 'Läser in …' : `Läs in ${plural(reading.answers.length, 'svar', 'svar')}`}
        </button>
      </p>
    </>
  );
}

function AlreadyIn({ same }: { same: DeskImport }) {
  return (
    <Notice kind="warn">
      <p>
        <strong>Filen är redan inläst</strong> av {same.by} {onDayAt(same.at)}. Ingenting läses in igen.
      </p>
      <p>Ska kolumnerna läsas på ett annat sätt? Ta bort svaren i listan här nedanför först.</p>
    </Notice>
  );
}
