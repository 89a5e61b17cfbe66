import { useEffect, useMemo } from 'preact/hooks';
import { compareGroups, type Renamed } from '../../../../shared/campaigns/compare-groups.ts';
import { groupKey } from '../../../../shared/campaigns/group-key.ts';
import type { NewWorkgroup } from '../../../../shared/desk/desk.ts';
import { plural, swedishNumber } from '../../../../shared/text/plural.ts';
import { api, ask } from '../../api.ts';
import { ErrorBox } from '../../frame/parts.tsx';
import { useLoad } from '../../load.ts';

interface Props {
  groups: NewWorkgroup[];
  /** The earlier campaign. */
  follows: string;
  /** Pairs that are two groups all the same, by `pairKey`. */
  apart: readonly string[];
  onApart: (apart: string[]) => void;
  onRenamed: (renamed: Renamed[]) => void;
}

const pairKey = ({ from, to }: Renamed) => `${groupKey(from)}\n${groupKey(to)}`;

/** What has become of the groups since the earlier campaign: which are new, gone, or called something else now. */
export function ComparedGroups({ groups, follows, apart, onApart, onRenamed }: Props) {
  const before = useLoad(`omgang/${follows}`, () =>
    ask(api.omgangar[':id'].$get({ param: { id: follows } })),
  );
  const compared = useMemo(
    () => before.data && compareGroups(before.data.workgroups, groups),
    [before.data, groups],
  );
  const kept = compared?.renamed.filter((pair) => !apart.includes(pairKey(pair)));
  const keptKeys = kept?.map(pairKey).join('\n\n');
  useEffect(() => {
    onRenamed((kept ?? []).map(({ from, to }) => ({ from: nameOf(from), to: nameOf(to) })));
  }, [keptKeys]);
  if (!compared) return before.error ? <ErrorBox error={before.error} again={before.reload} /> : null;
  const { same, renamed } = compared;
  const isApart = (pair: Renamed) => apart.includes(pairKey(pair));
  const divided = renamed.filter(isApart);
  const added = [...compared.added, ...divided.map(({ to }) => to)]; // bounded: a campaign's groups
  const gone = [...compared.gone, ...divided.map(({ from }) => from)]; // bounded: a campaign's groups
  const staying = same.length + renamed.length - divided.length;
  return (
    <div class="notice" role="status">
      <p>
        <strong>{plural(staying, 'grupp behåller', 'grupper behåller')} sin QR-kod.</strong>
      </p>
      {renamed.length > 0 && (
        <fieldset class="renamed">
          <legend>Ser ut att ha bytt namn. Avmarkera dem som är två olika grupper.</legend>
          {renamed.map((pair) => (
            <label key={pairKey(pair)}>
              <input
                type="checkbox"
                checked={!isApart(pair)}
                onChange={() =>
                  onApart(
                    isApart(pair) ? apart.filter((key) => key !== pairKey(pair)) : [...apart, pairKey(pair)], // bounded: a campaign's groups
                  )
                }
              />
              <span>{pairText(pair)}</span>
            </label>
          ))}
        </fieldset>
      )}
      <Names title="Nya, med ny QR-kod" groups={added} />
      <Names title="Inte med längre" groups={gone} />
      {added.length > 0 && gone.length > 0 && (
        <p class="quiet">
          Har någon av dem bytt namn helt? Skriv namnet som förut om gruppen ska behålla sin QR-kod.
        </p>
      )}
    </div>
  );
}

const nameOf = ({ area, name }: { area: string; name: string }) => ({ area, name });

const pairText = ({ from, to }: Renamed) =>
  from.area === to.area
    ? `${from.name} heter nu ${to.name} (${to.area})`
    : `${to.name} hör nu till ${to.area} (förut ${from.area})`;

function Names({ title, groups }: { title: string; groups: { area: string; name: string }[] }) {
  if (groups.length === 0) return null;
  return (
    <details>
      <summary>
        {title} ({swedishNumber(groups.length)})
      </summary>
      <ul>
        {groups.map(({ area, name }) => (
          <li key={groupKey({ area, name })}>
            {name}, {area}
          </li>
        ))}
      </ul>
    </details>
  );
}
