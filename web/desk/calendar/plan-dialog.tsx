import { useEffect, useState } from 'preact/hooks';
import type { CalendarView } from '../../../shared/desk/publishing.ts';
import type { DeskStory, PlanPost } from '../../../shared/desk/stories.ts';
import { channelNames } from '../../../shared/publishing/channels.ts';
import { mondayOf } from '../../../shared/stories/planning/weeks.ts';
import type { Day } from '../../../shared/text/day.ts';
import { daysAfter, swedishTimeOf, yearAfter } from '../../../shared/text/swedish-time.ts';
import { DeskError } from '../api.ts';
import { Confirm } from '../frame/dialog.tsx';
import { ErrorBox, Loading } from '../frame/parts.tsx';
import { useAction, useLoad } from '../load.ts';
import { capitalised, longDayName } from './month/day-names.ts';
import { type PostKey, publishingApi } from './publishing-api.ts';
import { ReasonField } from './reason-field.tsx';
import { SameText } from './same-text.tsx';
import { conflictsAt, daysAhead, isShown, suggestedTime, timeOn } from './suggest-time.ts';

interface PlannedHow {
  story: DeskStory;
  when: PlanPost;
}

interface PlanDialogProps {
  post: PostKey;
  title: string;
  /** Chosen already; what is missing is proposed from the plan. */
  start: { day?: Day | undefined; time?: string | undefined };
  isMove: boolean;
  onPlanned: (how: PlannedHow) => void;
  onClose: () => void;
}

/** Chooses when a post is to come out, and says at once what the plan thinks of that. */
export function PlanDialog(props: PlanDialogProps) {
  const { post, title, start, isMove, onPlanned, onClose } = props;
  const now = swedishTimeOf(new Date());
  const today = now.day;
  const [chosen, setChosen] = useState<{ day?: string | undefined; time?: string | undefined }>(start);
  const [despite, setDespite] = useState('');
  const action = useAction();
  const [anchor, setAnchor] = useState<Day>(start.day ?? today);
  const from = mondayOf(daysAfter(anchor, -8));
  const till = daysAfter(anchor, daysAhead + 8);
  const calendar = useLoad(`kalender/${from}/${till}`, () => publishingApi.calendar(from, till));

  const view = calendar.data;
  const day = chosen.day ?? (view && suggestedTime(post, view, now).day) ?? '';
  const isRead = /^2\d{3}-\d\d-\d\d$/.test(day);
  const time = chosen.time ?? (view && isRead ? timeOn(post, day, view, now) : '');
  useEffect(() => {
    if (isRead && (day < daysAfter(from, 7) || day > daysAfter(till, -8))) setAnchor(day);
  }, [isRead, day, from, till]);

  const conflicts =
    calendar.data && isRead && isShown({ day, time }) ? conflictsAt(post, { day, time }, calendar.data) : [];
  const isTaken = conflicts.some(({ kind }) => kind === 'same_minute');
  const isPast = `${day} ${time}` < `${now.day} ${now.time}`;
  const asksWhy = !isTaken && !isPast && conflicts.length > 0;
  const plan = async () => {
    if (!isRead || time === '') throw new DeskError('invalid', 'Välj en dag och en tid.');
    if (asksWhy && despite.trim() === '')
      throw new DeskError('invalid', 'Skriv varför inlägget ska planeras ändå, eller välj en annan tid.');
    const when = { day, time, despite: asksWhy ? despite : '' };
    try {
      onPlanned({ story: await publishingApi.plan(post, when), when });
    } catch (error) {
      // Somebody may have planned beside it since the calendar was asked for: then it says so, and asks why.
      void calendar.reload();
      throw error;
    }
  };
  return (
    <Confirm
      title={isMove ? 'Flytta inlägget' : 'Planera inlägget'}
      verb={isMove ? 'Flytta hit' : 'Planera'}
      pendingText={isMove ? 'Flyttar …' : 'Planerar …'}
      action={action}
      work={plan}
      onClose={onClose}
    >
      <p>
        <strong>{title}</strong> · {channelNames[post.channel]}
      </p>
      <SameText post={post} />
      {calendar.error && <ErrorBox error={calendar.error} again={calendar.reload} />}
      {!calendar.data && !calendar.error && <Loading what="planens regler" />}
      <div class="two-fields">
        <div class="field">
          <label for="planera-dag">Dag</label>
          <input
            id="planera-dag"
            type="date"
            min={today}
            max={yearAfter(today)}
            value={day}
            onInput={(event) => setChosen({ ...chosen, day: event.currentTarget.value })}
          />
        </div>
        <div class="field">
          <label for="planera-tid">Klockslag, svensk tid</label>
          <input
            id="planera-tid"
            type="time"
            value={time}
            onInput={(event) => setChosen({ ...chosen, time: event.currentTarget.value })}
          />
        </div>
      </div>
      <div role="status">
        {calendar.data && isRead && time !== '' && (
          <Verdict
            day={day}
            time={time}
            isPast={isPast}
            view={calendar.data}
            conflicts={conflicts.map(({ text }) => text)}
          />
        )}
      </div>
      {asksWhy && <ReasonField label="Skäl att planera ändå" value={despite} onInput={setDespite} />}
    </Confirm>
  );
}

interface VerdictProps {
  day: Day;
  time: string;
  isPast: boolean;
  view: CalendarView;
  conflicts: string[];
}

function Verdict({ day, time, isPast, view, conflicts }: VerdictProps) {
  const name = capitalised(longDayName(day));
  if (!isShown({ day, time })) {
    return (
      <p class="notice warn">Den tiden finns inte: klockan ställs fram till sommartid då. Välj en annan.</p>
    );
  }
  if (isPast) return <p class="notice warn">Den tiden har redan varit. Välj en senare.</p>;
  if (conflicts.length > 0) {
    return (
      <div class="notice warn">
        <p>
          <strong>
            {name} kl. {time.replace(':', '.')} går emot planen:
          </strong>
        </p>
        <ul class="conflicts">
          {conflicts.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      </div>
    );
  }
  return (
    <p class="notice good">
      {name} kl. {time.replace(':', '.')} stämmer med plan {view.planNumber}.
    </p>
  );
}
