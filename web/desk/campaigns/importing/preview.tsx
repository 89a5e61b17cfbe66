import type { Reading } from '../../../../shared/answers/importing/reading.ts';
import type { FileTable } from '../../../../shared/answers/importing/table.ts';
import type { DeskCampaign } from '../../../../shared/desk/desk.ts';
import { plural, swedishNumber } from '../../../../shared/text/plural.ts';
import { GroupSelect } from './group-select.tsx';

interface Props {
  reading: Reading;
  table: FileTable;
  campaign: DeskCampaign;
  /** Which group is meant by what stands in the file. */
  groups: Record<string, string>;
  onGroups: (groups: Record<string, string>) => void;
}

/** How many answers would come in, and in which groups; and what to choose before that. */
export function WhatComesIn({ reading, campaign, groups, onGroups }: Props) {
  const { answers, missing, unasked } = reading;
  if (missing !== undefined) {
    return (
      <p class="notice warn" role="status">
        {missing}
      </p>
    );
  }
  const perGroup = new Map<string, number>();
  for (const { workgroupId } of answers) perGroup.set(workgroupId, (perGroup.get(workgroupId) ?? 0) + 1);
  const filled = campaign.workgroups.filter(({ id }) => perGroup.has(id));
  const beyond = filled.filter(
    ({ id, headcount, answers: before }) => headcount > 0 && before + (perGroup.get(id) ?? 0) > headcount,
  );
  return (
    <>
      <Unknown {...{ reading, campaign, groups, onGroups }} />
      <div class={`notice ${answers.length > 0 ? 'good' : 'warn'}`} role="status">
        <p>
          <strong>
            {plural(answers.length, 'svar', 'svar')} i {plural(filled.length, 'grupp', 'grupper')}
          </strong>{' '}
          läses in.
        </p>
        {unasked.map(({ text, rows }) => (
          <p key={text}>
            Frågan ”{text}” finns inte i omgången: {plural(rows, 'svar läses', 'svar läses')} inte.
          </p>
        ))}
        {beyond.length > 0 && (
          <p>
            {plural(beyond.length, 'grupp får', 'grupper får')} fler svar än gruppen har medarbetare:{' '}
            {beyond.map(({ name }) => name).join(', ')}. Har de redan svarat med telefonen?
          </p>
        )}
        {filled.length > 0 && (
          <details>
            <summary>Svar per grupp</summary>
            <ul>
              {filled.map(({ id, name, area }) => (
                <li key={id}>
                  {name}, {area}: {swedishNumber(perGroup.get(id) ?? 0)}
                </li>
              ))}
            </ul>
          </details>
        )}
      </div>
    </>
  );
}

const mostShown = 100;

/** What stands for a group and is none: each to be told which group it is. */
function Unknown({ reading, campaign, groups, onGroups }: Omit<Props, 'table'>) {
  const chosen = Object.entries(groups).map(([text]) => ({ text, rows: undefined }));
  const texts = [...chosen, ...reading.unknown.filter(({ text }) => !Object.hasOwn(groups, text))];
  if (texts.length === 0) return null;
  return (
    <section class="card unknown-groups" aria-labelledby="okanda">
      <h2 id="okanda">Grupper som inte finns i omgången</h2>
      <p class="quiet">Välj vilken grupp som menas. De som inte väljs läses inte in.</p>
      <ul>
        {texts.slice(0, mostShown).map(({ text, rows }, index) => (
          <li key={text}>
            <span>
              ”{text}”{rows !== undefined && <span class="quiet"> {plural(rows, 'svar', 'svar')}</span>}
            </span>
            <GroupSelect
              id={`menas-${index}`}
              label={`Grupp som menas med ${text}`}
              hideLabel
              none="Läses inte in"
              groups={campaign.workgroups}
              value={groups[text] ?? ''}
              onChange={(id) => {
                const { [text]: _, ...rest } = groups;
                onGroups(id === '' ? rest : { ...rest, [text]: id });
              }}
            />
          </li>
        ))}
      </ul>
      {texts.length > mostShown && <p class="quiet">Och {swedishNumber(texts.length - mostShown)} till.</p>}
    </section>
  );
}

/** The rows that are left out and why, by their number in the file. */
export function LeftOut({ reading: { leftOut } }: Pick<Props, 'reading'>) {
  if (leftOut.length === 0) return null;
  return (
    <div class="notice warn left-out-rows">
      <details open={leftOut.length <= 10}>
        <summary>
          <strong>{plural(leftOut.length, 'rad läses inte in', 'rader läses inte in')}</strong>
        </summary>
        <ul class="problems">
          {leftOut.slice(0, mostShown).map(({ row, text }) => (
            <li key={row}>
              <strong>Rad {row}: </strong>
              {text}
            </li>
          ))}
        </ul>
        {leftOut.length > mostShown && <p>Och {plural(leftOut.length - mostShown, 'rad', 'rader')} till.</p>}
      </details>
      <p>
        Rätta dem i filen och läs in den som en nyare version, nu eller senare: det som redan är inne läses
        inte in igen.
      </p>
    </div>
  );
}
