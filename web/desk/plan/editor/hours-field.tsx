import { useState } from 'preact/hooks';
import { LineField } from './fields.tsx';

const textOf = (hours: number[]) => hours.join(', ');
const hoursIn = (text: string) =>
  text
    .split(/[\s,;]+/)
    .filter((part) => part !== '')
    .map(Number);

/** Hours as a list that a person writes; kept as written while it is being written. */
export function HoursField(props: { path: string; hours: number[]; onChange: (hours: number[]) => void }) {
  const { path, hours, onChange } = props;
  const [text, setText] = useState(() => textOf(hours));
  // Undone, or replaced by what somebody else saved: then the text follows.
  const shown = textOf(hoursIn(text)) === textOf(hours) ? text : textOf(hours);
  return (
    <LineField
      path={path}
      label="När kommentarerna gås igenom"
      hint="Timmar efter att inlägget kom ut, med komma emellan: 2, 24, 72"
      value={shown}
      onInput={(next) => {
        setText(next);
        onChange(hoursIn(next));
      }}
    />
  );
}
