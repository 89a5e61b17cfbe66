import { useRef, useState } from 'preact/hooks';
import type { Day } from '../../../shared/text/day.ts';
import { daysAfter } from '../../../shared/text/swedish-time.ts';
import type { Movable } from './items.ts';

/** A post in somebody's hand, and the day that it is held over. */
interface Held {
  item: Movable;
  day: Day;
}

export interface Moving {
  /** Held with keys or by pressing; one that is dragged is not here. */
  held: Held | undefined;
  /** A day has been chosen; its time is being confirmed. */
  dropped: Held | undefined;
  /** The day that a dragged post is over. */
  over: Day | undefined;
  pickUp: (item: Movable) => void;
  /** So many days on; never before today. */
  step: (days: number) => void;
  drop: () => void;
  letGo: () => void;
  close: () => void;
  drag: {
    start: (item: Movable) => void;
    over: (day: Day) => boolean;
    drop: (day: Day) => void;
    end: () => void;
  };
}

/** Moves posts between days: taken up, held over a day, and dropped there. */
export function useMoving(todayShown: Day | undefined): Moving {
  // It stays known while another month is being asked for.
  const known = useRef(todayShown);
  known.current = todayShown ?? known.current;
  const today = known.current;
  const [held, setHeld] = useState<Held>();
  const [dropped, setDropped] = useState<Held>();
  const [over, setOver] = useState<Day>();
  const dragged = useRef<Movable>(undefined);
  const mayBe = (day: Day) => today !== undefined && day >= today;
  return {
    held,
    dropped,
    over,
    pickUp: (item) => today !== undefined && setHeld({ item, day: item.day ?? daysAfter(today, 1) }),
    step: (days) =>
      setHeld((now) => {
        if (!now) return undefined;
        const day = daysAfter(now.day, days);
        return mayBe(day) ? { ...now, day } : now;
      }),
    drop: () => setDropped(held),
    letGo: () => setHeld(undefined),
    close: () => {
      setDropped(undefined);
      setHeld(undefined);
    },
    drag: {
      start: (item) => {
        dragged.current = item;
        setHeld(undefined);
      },
      over: (day) => {
        if (!dragged.current || !mayBe(day)) return false;
        setOver(day);
        return true;
      },
      drop: (day) => {
        const item = dragged.current;
        setOver(undefined);
        if (item && mayBe(day) && item.day !== day) setDropped({ item, day });
      },
      end: () => {
        dragged.current = undefined;
        setOver(undefined);
      },
    },
  };
}
