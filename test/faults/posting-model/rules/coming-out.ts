import { swedishDay } from '../../../../shared/text/dates.ts';
import { swedishTimeOf, weekdayOf } from '../../../../shared/text/swedish-time.ts';
import { type Asked, type Content, isStopped, type Ledger, sameContent, type Told } from '../ledger.ts';
import { countLive } from '../look.ts';
import type { ModelWorld } from '../world.ts';

/** A post that came out, with how things were when the call began that published it. */
interface Sending {
  ledger: Pick<Ledger, 'stops' | 'blackouts' | 'graceMs' | 'left'>;
  told: Told;
  content: Content;
  /** How many of the story's posts are out with this one. */
  count: number;
  nowMs: number;
  asked: Asked | undefined;
}
type SendingRule = (sending: Sending) => string | undefined;

const isNight = (ms: number) => {
  const { time } = swedishTimeOf(new Date(ms));
  return time < '06:00' || time >= '21:00';
};

/** What must hold of everything that comes out. */
export const comingOutRules: Record<string, SendingRule> = {
  once: ({ count }) => (count > 1 ? `out ${count} times` : undefined),
  approved({ told: { approved }, content }) {
    if (!approved) return 'out although nobody approves of it any more';
    if (sameContent(approved, content)) return undefined;
    return `out as ${JSON.stringify(content)}, approved as ${JSON.stringify(approved)}`;
  },
  approver_stays: ({ ledger: { left }, told: { approvedBy } }) =>
    approvedBy && left.includes(approvedBy) ? 'out although who approved it may not any more' : undefined,
  asked: ({ asked }) => (asked ? undefined : 'out although nobody asked for it'),
  yes_holds: ({ told: { person }, nowMs }) =>
    person?.until !== undefined && person.until < swedishDay(new Date(nowMs))
      ? `out after the yes ended on ${person.until}`
      : undefined,
  not_stopped: ({ ledger }) => (isStopped(ledger) ? 'out while publishing is stopped' : undefined),
  due_in_stop({ ledger: { stops }, asked }) {
    const isIn = ({ fromMs, tillMs = Infinity }: Ledger['stops'][number]) =>
      asked !== undefined && fromMs <= asked.forMs && asked.forMs < tillMs;
    return stops.some(isIn) ? 'out although publishing was stopped at its time' : undefined;
  },
  in_time: ({ ledger, asked, nowMs }) =>
    asked && nowMs > asked.forMs + ledger.graceMs
      ? `out by itself ${Math.round((nowMs - asked.forMs) / 60_000)} minutes after its time`
      : undefined,
  not_at_night: ({ asked, nowMs }) =>
    asked && isNight(nowMs) && !isNight(asked.forMs) ? 'out at night by itself' : undefined,
  by_the_plan({ asked }) {
    if (!asked || asked.withReason) return undefined;
    const { day, time } = swedishTimeOf(new Date(asked.forMs));
    const isWithin = weekdayOf(day) <= 5 && time >= '07:00' && time <= '19:00';
    return isWithin ? undefined : `out at ${day} ${time}, and nobody gave a reason`;
  },
  blackout({ ledger, asked, nowMs }) {
    const blackout = ledger.blackouts.find(({ fromMs, tillMs }) => fromMs <= nowMs && nowMs < tillMs);
    const isMeant = blackout && asked?.withReason && asked.atMs >= blackout.sinceMs;
    return blackout && !isMeant ? 'out in a blackout that nobody gave a reason against' : undefined;
  },
};

/** Judges each post as it comes out. */
export function watchSendings(world: ModelWorld): void {
  const { calls, ledger, clock } = world;
  calls.watchBy(() => {
    const nowMs = clock.nowMs();
    const told = ledger.told.map((one) => ({ ...one }));
    const then = {
      graceMs: ledger.graceMs,
      stops: ledger.stops.map((stop) => ({ ...stop })),
      blackouts: [...ledger.blackouts],
      left: [...ledger.left],
    };
    return (content) => {
      const about = told.find(({ texts }) => texts.includes(content.text));
      if (!about) {
        ledger.found.push({ rule: 'approved', text: `out without a story: ${content.text}` });
        return;
      }
      const count = countLive(world, about);
      const sending = { ledger: then, told: about, content, count, nowMs, asked: about.asked };
      for (const [rule, check] of Object.entries(comingOutRules)) {
        const text = check(sending);
        if (text) ledger.found.push({ rule, text: `${about.name}: ${text}` });
      }
    };
  });
}
