import { useEffect, useState } from 'preact/hooks';
import type { Renamed } from '../../../../shared/campaigns/compare-groups.ts';
import type { NewWorkgroup } from '../../../../shared/desk/desk.ts';
import { plural, swedishNumber } from '../../../../shared/text/plural.ts';
import { api, ask } from '../../api.ts';
import { ErrorBox } from '../../frame/parts.tsx';
import { useLoad } from '../../load.ts';
import { ComparedGroups } from './compared-groups.tsx';

interface Props {
  text: string;
  /** An earlier campaign that the list is compared with. */
  follows: string;
  onChange: (text: string) => void;
  /** How many things in the list are to be corrected; undefined until it has been read. */
  onRead: (problems: number | undefined) => void;
  /** Which groups that seem to be renamed are none, by `pairKey`. */
  apart: readonly string[];
  onApart: (apart: string[]) => void;
  /** The groups that are called something else now. */
  onRenamed: (renamed: Renamed[]) => void;
}

const settleMs = 400;
/** As many as the form proposes: of fewer, nothing of their own is shown. */
const fewest = 5;

/** The list of workgroups, pasted or out of a file, with what was understood of it. */
export function WorkgroupsField({ text, onChange, ...rest }: Props) {
  const [fileProblem, setFileProblem] = useState<string>();
  const take = async (file: File | undefined) => {
    if (!file) return;
    try {
      // Fetched when somebody has a file: it brings a reader of Excel along.
      const { readListFile } = await import('./read-list-file.ts');
      const read = await readListFile(file.name, new Uint8Array(await file.arrayBuffer()));
      setFileProblem(read.problem);
      if (read.text !== undefined) onChange(read.text);
    } catch {
      setFileProblem(`${file.name} gick inte att läsa just nu. Kontrollera nätet och välj filen igen.`);
    }
  };
  return (
    <>
      <div class="field">
        <label for="grupper">Klistra in från Excel</label>
        <p class="hint" id="grupper-hjalp">
          En rad per grupp med verksamhetsområde, arbetsgrupp och antal medarbetare. Rubrikrad behövs inte.
          Antalet kan vara tomt.
        </p>
        <textarea
          id="grupper"
          rows={8}
          required
          value={text}
          spellcheck={false}
          aria-describedby="grupper-hjalp"
          placeholder={'Äldreomsorg\tHemtjänst 1\t12\nÄldreomsorg\tHemtjänst 2\t9'}
          onInput={(event) => onChange(event.currentTarget.value)}
        />
      </div>
      <div class="field">
        <label for="fil">Eller välj en Excel- eller CSV-fil</label>
        <input
          id="fil"
          type="file"
          accept=".xlsx,.csv,.tsv,.txt,text/csv"
          onChange={(event) => take(event.currentTarget.files?.[0])}
        />
        {fileProblem !== undefined && (
          <p class="notice bad" role="alert">
            {fileProblem}
          </p>
        )}
      </div>
      <Preview text={useSettled(text)} {...rest} />
    </>
  );
}

/** The text once nobody has typed for a moment. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), settleMs);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}

function Preview({ text, follows, onRead, apart, onApart, onRenamed }: Omit<Props, 'onChange'>) {
  const isEmpty = text.trim() === '';
  const read = useLoad(`grupper/${text}`, async () => {
    if (isEmpty) return { groups: [], problems: [] };
    return ask(api.arbetsgrupper.$post({ json: { workgroupsText: text } }));
  });
  const { data } = read;
  const problems = isEmpty ? undefined : data?.problems.length;
  useEffect(() => onRead(problems), [problems]);
  if (isEmpty) return null;
  if (read.error) return <ErrorBox error={read.error} again={read.reload} />;
  if (!data) return <p role="status">Läser listan …</p>;
  if (data.problems.length > 0) return <Problems problems={data.problems} />;
  return (
    <>
      <Understood groups={data.groups} />
      {follows !== '' && <ComparedGroups groups={data.groups} {...{ follows, apart, onApart, onRenamed }} />}
    </>
  );
}

function Problems({ problems }: { problems: { row?: number | undefined; text: string }[] }) {
  return (
    <div class="notice warn" role="status">
      <p>
        <strong>{plural(problems.length, 'sak', 'saker')} att rätta i listan</strong>
      </p>
      <ul class="problems">
        {problems.map(({ row, text }) => (
          <li key={`${row}${text}`}>
            {row !== undefined && <strong>Rad {row}: </strong>}
            {text}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Understood({ groups }: { groups: NewWorkgroup[] }) {
  const areas = [...new Set(groups.map((group) => group.area))];
  const people = groups.reduce((sum, group) => sum + group.headcount, 0);
  const small = groups.filter(({ headcount }) => headcount > 0 && headcount < fewest).length;
  return (
    <div class="notice good" role="status">
      <p>
        <strong>
          {plural(groups.length, 'grupp', 'grupper')} i {plural(areas.length, 'område', 'områden')}
          {people > 0 && `, ${plural(people, 'medarbetare', 'medarbetare')}`}
        </strong>
      </p>
      {small > 0 && (
        <p>
          {plural(small, 'grupp har', 'grupper har')} färre än {fewest} medarbetare. Så små grupper får inget
          eget ordmoln, men deras ord räknas med i allas.
        </p>
      )}
      <ul class="understood">
        {areas.map((area) => {
          const inArea = groups.filter((group) => group.area === area);
          return (
            <li key={area}>
              <details>
                <summary>
                  {area} ({swedishNumber(inArea.length)})
                </summary>
                <ul>
                  {inArea.map((group) => (
                    <li key={group.name}>
                      {group.name}
                      {group.headcount > 0 && `, ${swedishNumber(group.headcount)}`}
                    </li>
                  ))}
                </ul>
              </details>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
