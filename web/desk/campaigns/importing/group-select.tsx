import type { DeskGroup } from '../../../../shared/desk/desk.ts';

interface Props {
  id: string;
  label: string;
  groups: readonly DeskGroup[];
  value: string;
  /** What stands there before anything is chosen. */
  none: string;
  hideLabel?: boolean;
  onChange: (group: string) => void;
}

/** A campaign's workgroups by area. */
export function GroupSelect({ id, label, groups, value, none, hideLabel, onChange }: Props) {
  const areas = [...new Set(groups.map(({ area }) => area))];
  return (
    <div class="field">
      <label for={id} class={hideLabel ? 'visually-hidden' : undefined}>
        {label}
      </label>
      <select id={id} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        <option value="">{none}</option>
        {areas.map((area) => (
          <optgroup key={area} label={area}>
            {groups
              .filter((group) => group.area === area)
              .map((group) => (
                <option key={group.id} value={group.id}>
                  {group.name}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
    </div>
  );
}
