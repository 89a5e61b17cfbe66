import { channelNames } from '../../../../shared/publishing/channels.ts';
import { StoryState, stateNames } from '../../../../shared/stories/story.ts';
import { kindNames } from '../../../../shared/stories/telling.ts';
import { SelectField } from '../select-field.tsx';
import type { QueueFilters, QueueView } from './filters.ts';

interface StateTabsProps {
  view: QueueView;
  state: QueueFilters['state'];
  choose: (state: QueueFilters['state']) => void;
}

/** The states with how many stories each has. */
export function StateTabs({ view, state, choose }: StateTabsProps) {
  return (
    <fieldset class="states">
      <legend class="visually-hidden">Läge</legend>
      <StateTab name="Alla" count={view.total} chosen={state === ''} choose={() => choose('')} />
      {StoryState.options.map((option) => (
        <StateTab
          key={option}
          name={stateNames[option]}
          count={view.counts.get(option) ?? 0}
          chosen={state === option}
          choose={() => choose(option)}
        />
      ))}
    </fieldset>
  );
}

function StateTab(props: { name: string; count: number; chosen: boolean; choose: () => void }) {
  const { name, count, chosen, choose } = props;
  return (
    <button
      type="button"
      class={`state-tab${count === 0 ? ' none' : ''}`}
      aria-pressed={chosen}
      onClick={choose}
    >
      {name} <span class="count">{count}</span>
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
          value={filters.text}
          onInput={(event) => change({ text: event.currentTarget.value })}
        />
      </div>
      <SelectField
        id="ko-ansvarig"
        label="Ansvarig"
        value={filters.owner}
        options={[
          ['', 'Alla'],
          ['mine', 'Mina'],
          ['nobody', 'Ingen ansvarig'],
        ]}
        onChange={(owner) => change({ owner })}
      />
      <SelectField
        id="ko-typ"
        label="Typ"
        value={filters.kind}
        options={[
          ['', 'Alla'],
          ['good_example', kindNames.good_example],
          ['lesson', kindNames.lesson],
        ]}
        onChange={(kind) => change({ kind })}
      />
      <SelectField
        id="ko-kanal"
        label="Kanal"
        value={filters.channel}
        options={[
          ['', 'Alla'],
          ['facebook', channelNames.facebook],
          ['site', channelNames.site],
          ['manual', channelNames.manual],
        ]}
        onChange={(channel) => change({ channel })}
      />
      <label class="tick">
        <input
          type="checkbox"
          checked={filters.older}
          onChange={(event) => change({ older: event.currentTarget.checked })}
        />
        Visa äldre
      </label>
    </search>
  );
}
