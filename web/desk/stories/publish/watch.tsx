import { useState } from 'preact/hooks';
import { onDayAt, swedishDateTime } from '../../../../shared/text/dates.ts';
import { untilText } from '../../calendar/countdown.ts';
import { publishingApi } from '../../calendar/publishing-api.ts';
import { ErrorBox } from '../../frame/parts.tsx';
import { SelectField } from '../select-field.tsx';
import { useChange } from '../story-props.ts';
import type { PublishPanelProps } from './props.ts';

const pauses = [
  ['4', 'Om 4 timmar'],
  ['24', 'I morgon'],
  ['72', 'Om 3 dagar'],
  ['168', 'Om en vecka'],
  ['none', 'Behövs inte mer'],
] as const;
type Pause = (typeof pauses)[number][0];

/** Who looks at the comments and when next, and a note of each time that somebody has. */
export function PublishWatch({ story, post, me, onChange }: PublishPanelProps) {
  const [note, setNote] = useState('');
  const [pause, setPause] = useState<Pause>('24');
  const { change, pending, error } = useChange(onChange);
  const { watch } = post;
  const { rules } = story.plan.content.comments;
  const isDue = watch?.nextAt !== undefined && Date.parse(watch.nextAt) <= Date.now();
  const save = async () => {
    const nextInHours = pause === 'none' ? null : Number(pause);
    const key = { storyId: story.id, channel: post.channel };
    const work = () => publishingApi.checkComments(key, { note, nextInHours });
    if (await change(work, 'Noterat att kommentarerna är genomgångna.')) setNote('');
  };
  return (
    <div class="watch">
      <h4>Kommentarer</h4>
      {watch && (
        <p class={isDue ? 'notice warn' : undefined}>
          {watch.owner} går igenom kommentarerna.{' '}
          {watch.nextAt === undefined
            ? 'Inga fler gånger är bestämda.'
            : isDue
              ? `Det skulle ha gjorts ${onDayAt(watch.nextAt)}.`
              : `Nästa gång ${onDayAt(watch.nextAt)}, ${untilText(watch.nextAt, new Date())}.`}
        </p>
      )}
      {rules !== '' && (
        <details>
          <summary>Planens regler för kommentarer</summary>
          <p class="as-written">{rules}</p>
        </details>
      )}
      {me.mayChange && (
        <form
          class="publish-form"
          onSubmit={(event) => {
            event.preventDefault();
            void save();
          }}
        >
          <div class="two-fields">
            <div class="field">
              <label for="sett-over">Anteckning (frivillig)</label>
              <input
                id="sett-over"
                maxLength={500}
                autoComplete="off"
                value={note}
                onInput={(event) => setNote(event.currentTarget.value)}
              />
            </div>
            <SelectField
              id="nasta-titt"
              label="Gå igenom igen"
              value={pause}
              options={pauses}
              onChange={setPause}
            />
          </div>
          <div class="tools">
            <button type="submit" class="secondary" aria-disabled={pending}>
              {pending ? 'Sparar …' : 'Jag har gått igenom kommentarerna'}
            </button>
          </div>
          {error && <ErrorBox error={error} />}
        </form>
      )}
      {watch && watch.checks.length > 0 && (
        <ul class="attempts">
          {watch.checks.toReversed().map(({ at, by, note: said }) => (
            <li key={at}>
              <span class="quiet">{swedishDateTime(at)}</span> {by}
              {said !== '' && `: ${said}`}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
