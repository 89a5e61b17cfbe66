import { useState } from 'preact/hooks';
import type { CloudChoices } from '../../../../shared/clouds/clouds.ts';
import type { DeskTerm, DeskTerms } from '../../../../shared/desk/terms.ts';
import { plural } from '../../../../shared/text/plural.ts';
import { ErrorBox } from '../../frame/parts.tsx';
import { LeftOut } from './left-out.tsx';
import { PreviewPanel } from './preview-panel.tsx';
import { SuggestionList } from './suggestion-list.tsx';
import { TermDetails } from './term-details.tsx';
import { type TermDialog, TermDialogs } from './term-dialogs.tsx';
import { type ListCommand, TermList } from './term-list.tsx';
import { TidyLog } from './tidy-log.tsx';
import type { Tidying } from './use-terms.ts';

type Show = 'all' | 'shown' | 'left_out';
const views: { id: Show; name: string; holds: (term: DeskTerm) => boolean }[] = [
  { id: 'all', name: 'Alla', holds: () => true },
  { id: 'shown', name: 'Med i molnet', holds: ({ notShown }) => notShown === undefined },
  { id: 'left_out', name: 'Inte med', holds: ({ notShown }) => notShown !== undefined },
];

interface TidyProps {
  campaignId: string;
  clouds: number;
  data: DeskTerms;
  tidying: Tidying;
  choices: CloudChoices | undefined;
  onChoices: (choices: CloudChoices) => void;
}

/** The list with what can be done to it, suggestions before it and the preview beside it. */
export function Tidy({ campaignId, clouds, data, tidying, choices, onChoices }: TidyProps) {
  const [words, setWords] = useState('');
  const [show, setShow] = useState<Show>('all');
  const [active, setActive] = useState<string>();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [dialog, setDialog] = useState<TermDialog>();
  const sought = words.trim().toLocaleLowerCase('sv');
  const holds = views.find(({ id }) => id === show)?.holds ?? (() => true);
  const terms = data.terms.filter(
    (term) =>
      holds(term) &&
      [term.term, ...term.forms.map(({ form }) => form)].some((text) =>
        text.toLocaleLowerCase('sv').includes(sought),
      ),
  );
  const activeTerm = data.terms.find(({ key }) => key === active);
  const chosenTerms = data.terms.filter(({ key }) => chosen.has(key));
  const targets = chosenTerms.length > 0 ? chosenTerms : activeTerm ? [activeTerm] : [];
  const askFor = (command: ListCommand) => {
    const [first] = targets;
    if (!first) return;
    if (command === 'details') document.getElementById('term-vald')?.focus();
    else if (command === 'rename') setDialog({ kind: 'rename', term: first });
    else setDialog({ kind: command, terms: targets });
  };
  const turn = (kind: 'undo' | 'redo') => {
    const of = kind === 'undo' ? lastMine(data) : lastUndone(data);
    if (of !== undefined) void tidying.step({ kind, of });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target instanceof HTMLInputElement || !(event.ctrlKey || event.metaKey)) return;
    const key = event.key.toLowerCase();
    const kind = key === 'z' ? (event.shiftKey ? 'redo' : 'undo') : key === 'y' ? 'redo' : undefined;
    if (!kind) return;
    event.preventDefault();
    turn(kind);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys work wherever in it the focus is
    <div class="tidy" onKeyDown={onKeyDown}>
      <SuggestionList suggestions={data.suggestions} tidying={tidying} />
      <div class="tidy-columns">
        <div class="tidy-list">
          <search class="filters">
            <div class="field">
              <label for="sok-term">Sök ord eller skrivsätt</label>
              <input
                id="sok-term"
                type="search"
                value={words}
                onInput={(event) => setWords(event.currentTarget.value)}
              />
            </div>
            <fieldset class="segments">
              <legend>Visa</legend>
              {views.map(({ id, name, holds: of }) => (
                <label key={id}>
                  <input type="radio" name="visa-ord" checked={show === id} onChange={() => setShow(id)} />
                  <span>
                    {name} ({data.terms.filter(of).length})
                  </span>
                </label>
              ))}
            </fieldset>
          </search>
          <div class="tools tidy-tools" role="toolbar" aria-label="Gör med orden">
            <Tool name="Slå ihop …" keys="S" onClick={() => askFor('merge')} isOff={targets.length === 0} />
            <Tool name="Byt namn …" keys="B" onClick={() => askFor('rename')} isOff={targets.length !== 1} />
            <Tool name="Dölj …" keys="D" onClick={() => askFor('hide')} isOff={targets.length === 0} />
            <Tool name="Ta med …" keys="T" onClick={() => askFor('let_in')} isOff={targets.length === 0} />
            <Tool
              name="Ångra"
              keys="Ctrl+Z"
              onClick={() => turn('undo')}
              isOff={lastMine(data) === undefined}
            />
            <Tool
              name="Gör om"
              keys="Ctrl+Y"
              onClick={() => turn('redo')}
              isOff={lastUndone(data) === undefined}
            />
          </div>
          <p class="visually-hidden" role="status">
            {plural(terms.length, 'ord visas', 'ord visas')}
            {chosen.size > 0 && `, ${chosen.size} valda`}. {data.log[0] && `Senast: ${data.log[0].text}.`}
          </p>
          {tidying.action.error && !dialog && <ErrorBox error={tidying.action.error} />}
          {terms.length === 0 ? (
            <p class="quiet">Inget ord passar in. Ändra sökningen eller visa alla.</p>
          ) : (
            <TermList
              terms={terms}
              active={active}
              chosen={chosen}
              onActive={setActive}
              onChosen={setChosen}
              onCommand={askFor}
            />
          )}
          <p class="hint" id="termlista-hjalp">
            Pilarna flyttar, mellanslag väljer flera, Enter visar skrivsätten.
            {chosen.size > 0 && ` ${plural(chosen.size, 'vald', 'valda')}. Esc släpper dem.`}
          </p>
        </div>
        <div class="tidy-side">
          <PreviewPanel
            campaignId={campaignId}
            question={data.questionId}
            clouds={clouds}
            terms={data.terms}
            choices={choices}
            onChoices={onChoices}
          />
          {activeTerm && <TermDetails term={activeTerm} minPeople={data.minPeople} onAsk={setDialog} />}
        </div>
      </div>
      <LeftOut data={data} />
      <TidyLog log={data.log} tidying={tidying} />
      {dialog && (
        <TermDialogs
          dialog={dialog}
          all={data.terms}
          tidying={tidying}
          onDone={() => setChosen(new Set())}
          onClose={() => setDialog(undefined)}
        />
      )}
    </div>
  );
}

function Tool(props: { name: string; keys: string; onClick: () => void; isOff: boolean }) {
  const { name, keys, onClick, isOff } = props;
  return (
    <button
      type="button"
      class="secondary"
      aria-keyshortcuts={keys.replace('Ctrl', 'Control')}
      aria-disabled={isOff}
      onClick={() => isOff || onClick()}
    >
      {name}
      <span class="key" aria-hidden="true">
        {keys}
      </span>
    </button>
  );
}

/** My latest step that holds. */
const lastMine = ({ log }: DeskTerms): number | undefined =>
  log.find(({ isMine, state }) => isMine && state === 'done')?.number;

/** The step that I undid last, unless it has been done again. */
function lastUndone({ log }: DeskTerms): number | undefined {
  const undone = new Set(log.filter(({ state }) => state === 'undone').map(({ number }) => number));
  return log.find(({ isMine, of }) => isMine && of !== undefined && undone.has(of))?.of;
}
