import type { PlanContent, PlanStatement, Tip } from '../../../../../shared/plan/plan.ts';
import type { PartProps } from '../editing.ts';
import { Panel, TextField } from '../fields.tsx';
import { ItemList } from '../item-list.tsx';
import { TipPlace } from '../tip-place.tsx';

/** How we sound, and tips for those who tell. */
export function TellingPart({ content, change }: PartProps) {
  const { tips } = content;
  const changeTips = (part: Partial<PlanContent['tips']>) => change({ tips: { ...tips, ...part } });
  return (
    <>
      <Statements
        heading="Ton"
        path="tone"
        max={12}
        items={content.tone}
        onChange={(tone) => change({ tone })}
      />
      <Statements
        heading="Gör så här"
        path="dos"
        max={20}
        items={content.dos}
        onChange={(dos) => change({ dos })}
      />
      <Statements
        heading="Gör inte så här"
        path="donts"
        max={20}
        items={content.donts}
        onChange={(donts) => change({ donts })}
      />
      <Tips
        heading="Tips till medarbetare"
        path="tips.staff"
        items={tips.staff}
        onChange={(staff) => changeTips({ staff })}
        withPlace
      />
      <Tips
        heading="Tips till chefer"
        path="tips.managers"
        items={tips.managers}
        onChange={(managers) => changeTips({ managers })}
      />
      <Tips
        heading="Tips till politiker"
        path="tips.politicians"
        items={tips.politicians}
        onChange={(politicians) => changeTips({ politicians })}
      />
    </>
  );
}

interface ListProps<T> {
  heading: string;
  path: string;
  items: T[];
  onChange: (items: T[]) => void;
}

function Statements({ heading, path, max, items, onChange }: ListProps<PlanStatement> & { max: number }) {
  return (
    <Panel heading={heading} count={items.length} paths={[path]}>
      <ItemList
        path={path}
        one="Punkt"
        items={items}
        max={max}
        blank={(id) => ({ id, text: '' })}
        onChange={onChange}
      >
        {(item, set, at) => (
          <TextField
            path={`${at}.text`}
            label="Text"
            maxLength={500}
            value={item.text}
            onInput={(text) => set({ ...item, text })}
          />
        )}
      </ItemList>
    </Panel>
  );
}

function Tips({ heading, path, items, onChange, withPlace }: ListProps<Tip> & { withPlace?: boolean }) {
  return (
    <Panel heading={heading} count={items.length} paths={[path]}>
      <ItemList
        path={path}
        one="Tips"
        items={items}
        max={20}
        blank={(id) => ({ id, text: '' })}
        onChange={onChange}
      >
        {(item, set, at) => (
          <>
            <TextField
              path={`${at}.text`}
              label="Text"
              maxLength={400}
              value={item.text}
              onInput={(text) => set({ ...item, text })}
            />
            {withPlace && <TipPlace path={`${at}.field`} tip={item} onChange={set} />}
          </>
        )}
      </ItemList>
    </Panel>
  );
}
