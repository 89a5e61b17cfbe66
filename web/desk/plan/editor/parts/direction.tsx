import type { PartProps } from '../editing.ts';
import { LineField, Panel, TextField } from '../fields.tsx';
import { ItemList } from '../item-list.tsx';

/** What the plan is, what we want, what we say and to whom. */
export function DirectionPart({ content, change }: PartProps) {
  return (
    <>
      <Panel heading="Om planen" paths={['title', 'organisation', 'introduction', 'askWhom']}>
        <LineField
          path="title"
          label="Planens namn"
          maxLength={120}
          value={content.title}
          onInput={(title) => change({ title })}
        />
        <LineField
          path="organisation"
          label="Organisation"
          maxLength={120}
          value={content.organisation}
          onInput={(organisation) => change({ organisation })}
        />
        <TextField
          path="introduction"
          label="Inledning"
          hint="En tom rad ger ett nytt stycke."
          rows={6}
          maxLength={2000}
          value={content.introduction}
          onInput={(introduction) => change({ introduction })}
        />
        <TextField
          path="askWhom"
          label="Vem man kan fråga"
          hint="Visas för den som läser planen och för den som skickar in. Skriv ingen enskild persons nummer."
          maxLength={200}
          value={content.askWhom}
          onInput={(askWhom) => change({ askWhom })}
        />
      </Panel>
      <Panel heading="Syften" count={content.purposes.length} paths={['purposes']}>
        <ItemList
          path="purposes"
          one="Syfte"
          items={content.purposes}
          max={12}
          blank={(id) => ({ id, text: '' })}
          onChange={(purposes) => change({ purposes })}
        >
          {(item, set, path) => (
            <TextField
              path={`${path}.text`}
              label="Det här vill vi uppnå"
              maxLength={500}
              value={item.text}
              onInput={(text) => set({ ...item, text })}
            />
          )}
        </ItemList>
      </Panel>
      <Panel heading="Budskap" count={content.messages.length} paths={['messages']}>
        <ItemList
          path="messages"
          one="Budskap"
          items={content.messages}
          max={12}
          blank={(id) => ({ id, text: '', support: '' })}
          onChange={(messages) => change({ messages })}
        >
          {(item, set, path) => (
            <>
              <LineField
                path={`${path}.text`}
                label="Det här vill vi säga"
                maxLength={300}
                value={item.text}
                onInput={(text) => set({ ...item, text })}
              />
              <TextField
                path={`${path}.support`}
                label="Så visar vi det"
                maxLength={600}
                value={item.support}
                onInput={(support) => set({ ...item, support })}
              />
            </>
          )}
        </ItemList>
      </Panel>
      <Panel heading="Målgrupper" count={content.audiences.length} paths={['audiences']}>
        <ItemList
          path="audiences"
          one="Målgrupp"
          items={content.audiences}
          max={12}
          blank={(id) => ({ id, name: '', need: '' })}
          onChange={(audiences) => change({ audiences })}
        >
          {(item, set, path) => (
            <>
              <LineField
                path={`${path}.name`}
                label="Vilka"
                maxLength={80}
                value={item.name}
                onInput={(name) => set({ ...item, name })}
              />
              <TextField
                path={`${path}.need`}
                label="Vad de behöver"
                maxLength={400}
                value={item.need}
                onInput={(need) => set({ ...item, need })}
              />
            </>
          )}
        </ItemList>
      </Panel>
    </>
  );
}
