import { useEffect, useState } from 'preact/hooks';
import type { Me } from '../../../shared/desk/desk.ts';
import { swedishDay } from '../../../shared/text/dates.ts';
import { ErrorBox, Loading } from '../frame/parts.tsx';
import { useLoad } from '../load.ts';
import { noteInAddress, useSearch } from '../router.tsx';
import { Agenda } from './agenda.tsx';
import { CalendarHead } from './calendar-head.tsx';
import { HeldBar } from './held-bar.tsx';
import { handleId } from './items.ts';
import { MixMeter } from './mix-meter.tsx';
import { capitalised, monthName } from './month/day-names.ts';
import { MonthGrid } from './month/grid.tsx';
import { daysShown, isMonth, type Month, monthOf } from './month/months.ts';
import { MonthNotes } from './month/notes.tsx';
import { type Done, MovedNote } from './moved-note.tsx';
import { PlanDialog } from './plan-dialog.tsx';
import { publishingApi } from './publishing-api.ts';
import { Tray } from './tray.tsx';
import { useMoving } from './use-moving.ts';
import { useNarrow } from './use-narrow.ts';

const everyMs = 30_000;

/** When everything comes out, by the plan, and the way to move it. */
export function CalendarPage({ me }: { me: Me }) {
  const search = new URLSearchParams(useSearch());
  const isNarrow = useNarrow();
  const asked = search.get('manad') ?? '';
  const month = isMonth(asked) ? asked : monthOf(swedishDay(new Date()));
  const isList = isNarrow || search.get('visa') === 'lista';
  const show = (next: Month, asList = search.get('visa') === 'lista') =>
    noteInAddress(`?manad=${next}${asList ? '&visa=lista' : ''}`);

  const { from, till } = daysShown(month);
  const calendar = useLoad(`kalender/${from}/${till}`, () => publishingApi.calendar(from, till), everyMs);
  const moving = useMoving(calendar.data?.today);
  const { held, dropped } = moving;
  const [done, setDone] = useState<Done>();
  // The month follows what is held.
  const heldMonth = held && (held.day < from || held.day > till) ? monthOf(held.day) : undefined;
  useEffect(() => {
    if (heldMonth !== undefined) show(heldMonth);
  }, [heldMonth]);

  const letGo = () => {
    if (held) requestAnimationFrame(() => document.getElementById(handleId(held.item))?.focus());
    moving.letGo();
  };
  const view = calendar.data;
  const name = capitalised(monthName(`${month}-01`));
  const props = { month, moving: { ...moving, letGo }, mayMove: me.mayChange };
  return (
    <>
      <CalendarHead name={name} month={month} isList={isList} isNarrow={isNarrow} show={show} />
      {calendar.error && <ErrorBox error={calendar.error} again={calendar.reload} />}
      {!view && !calendar.error && <Loading what="kalendern" />}
      {view && (
        <>
          <MonthNotes view={view} />
          <div class="calendar">
            <section class="calendar-days" aria-labelledby="manaden">
              {isList ? <Agenda view={view} {...props} /> : <MonthGrid view={view} name={name} {...props} />}
            </section>
            <aside class="calendar-side" aria-label="Väntande inlägg och fördelning">
              <Tray waiting={view.waiting} inAll={view.waitingInAll} {...props} />
              <MixMeter mix={view.mix} />
            </aside>
          </div>
        </>
      )}
      {held && <HeldBar moving={props.moving} view={view} />}
      {done && !dropped && (
        <MovedNote done={done} reload={calendar.reload} onClose={() => setDone(undefined)} />
      )}
      {dropped && (
        <PlanDialog
          post={dropped.item}
          title={dropped.item.title}
          start={{ day: dropped.day, time: dropped.item.time }}
          isMove={dropped.item.day !== undefined}
          onPlanned={({ when }) => {
            setDone({ item: dropped.item, when });
            moving.letGo();
            void calendar.reload();
          }}
          onClose={moving.close}
        />
      )}
    </>
  );
}
