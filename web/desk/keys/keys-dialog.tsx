import { useState } from 'preact/hooks';
import { Dialog } from '../frame/dialog.tsx';
import { pagesByKey } from './pages.ts';
import { areKeysOn, turnKeys } from './use-keys.ts';

type Row = readonly [keys: string, does: string];

const everywhere: Row[] = [
  ['?', 'Visa den här listan'],
  ...pagesByKey.map(({ key, name }): Row => [`G ${key.toUpperCase()}`, `Gå till ${name}`]),
  ['Esc', 'Stäng ett fönster'],
];
const words: Row[] = [
  ['↑ ↓', 'Flytta i listan'],
  ['Mellanslag', 'Markera eller avmarkera'],
  ['S', 'Slå ihop'],
  ['B', 'Byt namn'],
  ['D', 'Dölj'],
  ['T', 'Ta med'],
  ['Ctrl Z', 'Ångra'],
  ['Ctrl Y', 'Gör om'],
];
const calendar: Row[] = [
  ['Enter', 'Flytta inlägget som har fokus, och välj sedan dagen'],
  ['← →', 'Byt dag'],
  ['↑ ↓', 'Byt vecka'],
  ['Esc', 'Avbryt'],
];
const paper: Row[] = [
  ['Enter', 'Nästa fråga, och i den sista: spara bladet'],
  ['Ctrl Enter', 'Spara bladet'],
];
const photos: Row[] = [['↑ ↓ ← →', 'Flytta ett område när dess knapp har fokus']];

/** Every key that does something, where it does it. */
export function KeysDialog({ onClose }: { onClose: () => void }) {
  const [isOn, setIsOn] = useState(areKeysOn);
  const turn = (on: boolean) => {
    turnKeys(on);
    setIsOn(on);
  };
  return (
    <Dialog title="Tangenter" onClose={onClose} wide>
      <div class="dialog-body keys">
        <Keys title="Överallt" rows={everywhere} />
        <div>
          <Keys title="Ord, när listan har fokus" rows={words} />
          <Keys title="Skriva in från papper" rows={paper} />
          <Keys title="Kalender" rows={calendar} />
          <Keys title="Bilder" rows={photos} />
        </div>
      </div>
      <label class="keys-on">
        <input type="checkbox" checked={isOn} onChange={(event) => turn(event.currentTarget.checked)} />
        <span>
          Låt ? och G fungera på alla sidor. Stäng av om du talar till datorn eller råkar trycka fel.
        </span>
      </label>
      <div class="dialog-actions">
        <button type="button" onClick={onClose}>
          Stäng
        </button>
      </div>
    </Dialog>
  );
}

function Keys({ title, rows }: { title: string; rows: readonly Row[] }) {
  return (
    <section>
      <h3>{title}</h3>
      <dl>
        {rows.map(([keys, does]) => (
          <div key={does}>
            <dt>
              {keys.split(' ').map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
