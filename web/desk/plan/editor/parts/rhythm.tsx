import { mixNames } from '../../../../../shared/plan/plan.ts';
import { CadenceFields } from '../cadence-fields.tsx';
import { ChannelFields } from '../channel-fields.tsx';
import type { PartProps } from '../editing.ts';
import { CountField, DateField, LineField, Panel, TextField } from '../fields.tsx';
import { HoursField } from '../hours-field.tsx';
import { ItemList } from '../item-list.tsx';

/** Where, how often and when, and what happens after that. */
export function RhythmPart({ content, change }: PartProps) {
  const { comments } = content;
  return (
    <>
      <Panel heading="Kanaler" count={content.channels.length} paths={['channels']}>
        <ChannelFields channels={content.channels} onChange={(channels) => change({ channels })} />
      </Panel>
      <Panel heading="Takt" paths={['cadence']}>
        <CadenceFields cadence={content.cadence} onChange={(cadence) => change({ cadence })} />
      </Panel>
      <Panel heading="Fördelning" paths={['mix']}>
        <p class="hint">Ungefär så här mycket av det vi publicerar. Tillsammans blir det 100 procent.</p>
        {content.mix.map((one, index) => (
          <CountField
            key={one.id}
            path={`mix.${index}.sharePercent`}
            label={`${mixNames[one.id]}, procent`}
            min={0}
            max={100}
            value={one.sharePercent}
            onInput={(sharePercent) =>
              change({ mix: content.mix.map((other) => (other === one ? { ...one, sharePercent } : other)) })
            }
          />
        ))}
      </Panel>
      <Panel heading="Årets teman" count={content.themes.length} paths={['themes']}>
        <ItemList
          path="themes"
          one="Tema"
          items={content.themes}
          max={24}
          blank={(id) => ({ id, name: '', from: '', to: '', text: '' })}
          onChange={(themes) => change({ themes })}
        >
          {(item, set, path) => (
            <>
              <LineField
                path={`${path}.name`}
                label="Tema"
                maxLength={80}
                value={item.name}
                onInput={(name) => set({ ...item, name })}
              />
              <Days path={path} item={item} onChange={(days) => set({ ...item, ...days })} />
              <TextField
                path={`${path}.text`}
                label="Vad vi berättar om"
                maxLength={400}
                value={item.text}
                onInput={(text) => set({ ...item, text })}
              />
            </>
          )}
        </ItemList>
      </Panel>
      <Panel heading="Uppehåll" count={content.blackouts.length} paths={['blackouts']}>
        <ItemList
          path="blackouts"
          one="Uppehåll"
          items={content.blackouts}
          max={20}
          blank={(id) => ({ id, name: '', from: '', to: '', reason: '' })}
          onChange={(blackouts) => change({ blackouts })}
        >
          {(item, set, path) => (
            <>
              <LineField
                path={`${path}.name`}
                label="Period"
                maxLength={80}
                value={item.name}
                onInput={(name) => set({ ...item, name })}
              />
              <Days path={path} item={item} onChange={(days) => set({ ...item, ...days })} />
              <TextField
                path={`${path}.reason`}
                label="Varför"
                maxLength={300}
                value={item.reason}
                onInput={(reason) => set({ ...item, reason })}
              />
            </>
          )}
        </ItemList>
      </Panel>
      <Panel heading="Så länge får något vänta" paths={['answerWithinDays']}>
        <CountField
          path="answerWithinDays"
          label="Antal dagar innan nästa person får veta"
          min={1}
          max={30}
          value={content.answerWithinDays}
          onInput={(answerWithinDays) => change({ answerWithinDays })}
        />
        <p class="hint">
          Gäller nya berättelser som ingen har tagit hand om, och inlägg som väntar på att godkännas.
        </p>
      </Panel>
      <Panel heading="Kommentarer" paths={['comments']}>
        <HoursField
          path="comments.checkAfterHours"
          hours={comments.checkAfterHours}
          onChange={(checkAfterHours) => change({ comments: { ...comments, checkAfterHours } })}
        />
        <TextField
          path="comments.rules"
          label="Regler"
          rows={8}
          maxLength={1000}
          value={comments.rules}
          onInput={(rules) => change({ comments: { ...comments, rules } })}
        />
      </Panel>
    </>
  );
}

interface DaysProps {
  path: string;
  item: { from: string; to: string };
  onChange: (days: { from?: string; to?: string }) => void;
}

/** The first and the last day, both within. */
function Days({ path, item, onChange }: DaysProps) {
  return (
    <div class="row">
      <DateField
        path={`${path}.from`}
        label="Från och med"
        value={item.from}
        onInput={(from) => onChange({ from })}
      />
      <DateField
        path={`${path}.to`}
        label="Till och med"
        value={item.to}
        onInput={(to) => onChange({ to })}
      />
    </div>
  );
}
