import type { QueueFilters, QueuePage } from '../../../../shared/desk/queue.ts';
import { channelNames } from '../../../../shared/publishing/channels.ts';
import { StoryState, stateNames } from '../../../../shared/stories/story.ts';
import { kindNames } from '../../../../shared/stories/telling.ts';
import { swedishNumber } from '../../../../shared/text/plural.ts';
import { SelectField } from '../select-field.tsx';

interface StateTabsProps {
  counts: QueuePage['counts'];
  state: QueueFilters['lage'];
  choose: (state: QueueFilters['lage']) => void;
}

/** The states with how many stories each has, if that is known. */
export function StateTabs({ counts, state, choose }: StateTabsProps) {
  return (
    <fieldset class="states">
      <legend class="visually-hidden">Läge</legend>
      <StateTab
        name="Alla"
        count={counts && totalOf(counts)}
        chosen={state === undefined}
        choose={() => choose(undefined)}
      />
      {StoryState.options.map((option) => (
        <StateTab
          key={option}
          name={stateNames[option]}
          count={counts && (counts[option] ?? 0)}
          chosen={state === option}
          choose={() => choose(option)}
        />
      ))}
    </fieldset>
  );
}

/** Of all states together. */
export const totalOf = (counts: NonNullable<QueuePage['counts']>): number =>
  Object.values(counts).reduce((sum, count) => sum + count, 0);

function StateTab(props: { name: string; count: number | undefined; chosen: boolean; choose: () => void }) {
  const { name, count, chosen, choose } = props;
  return (
    <button
      type="button"
      class={`state-tab${count === 0 ? ' none' : ''}`}
      aria-pressed={chosen}
      onClick={choose}
    >
      {name} {count !== undefined && <span class="count">{swedishNumber(count)}</span>}
    </button>
  );
}

interface FilterFormProps {
  filters: QueueFilters;
  change: (part: Partial<QueueFilters>) => void;
}

export function QueueFilterForm({ filters, change }: FilterFormProps) {
  return (
    <search class="filters queue-filters">
      <div class="field">
        <label for="ko-text">Sök</label>
        <input
          id="ko-text"
          type="search"
          value={filters.text ?? ''}
          onInput={(event) => change({ text: event.currentTarget.value })}
        />
      </div>
      <SelectField
        id="ko-ansvarig"
        label="Ansvarig"
        value={filters.ansvarig ?? ''}
        options={[
          ['', 'Alla'],
          ['mina', 'Mina'],
          ['ingen', 'Ingen ansvarig'],
        ]}
        onChange={(ansvarig) => change({ ansvarig: ansvarig || undefined })}
      />
      <SelectField
        id="ko-typ"
        label="Typ"
        value={filters.typ ?? ''}
        options={[
          ['', 'Alla'],
          ['good_example', kindNames.good_example],
          ['lesson', kindNames.lesson],
        ]}
        onChange={(typ) => change({ typ: typ || undefined })}
      />
      <SelectField
        id="ko-kanal"
        label="Kanal"
        value={filters.kanal ?? ''}
        options={[
          ['', 'Alla'],
          ['facebook', channelNames.facebook],
          ['site', channelNames.site],
          ['manual', channelNames.manual],
        ]}
        onChange={(kanal) => change({ kanal: kanal || undefined })}
      />
    </search>
  );
}
