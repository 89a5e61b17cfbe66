import type { Actor, Clock, Context } from '../../../../functions/context.ts';
import { channelsFor } from '../../../../functions/entry/environment-channels.ts';
import { jobHandlers } from '../../../../functions/jobs/handlers.ts';
import { runJob } from '../../../../functions/jobs/run.ts';
import { findJob } from '../../../../functions/jobs/store.ts';
import { dueJobIds } from '../../../../functions/jobs/tick.ts';
import type { StoryId } from '../../../../shared/ids.ts';
import { Lane } from '../../../../shared/jobs.ts';
import { swedishDay } from '../../../../shared/text/dates.ts';
import { daysAfter, instantOf, weekdayOf } from '../../../../shared/text/swedish-time.ts';
import { keptKeys } from '../../facebook/keys.ts';
import { createLocalFacebook, type LocalFacebook } from '../../facebook/server.ts';

const actors = {
  kim: { kind: 'person', id: 'kim', name: 'Kim Kommunikatör', roles: ['communicator', 'administrator'] },
  robin: { kind: 'person', id: 'robin', name: 'Robin Granskare', roles: ['approver'] },
  sender: { kind: 'link' },
  system: { kind: 'system' },
} satisfies Record<string, Actor>;
export type Who = keyof typeof actors;

/** Where the example stories take place: the product itself, with a clock that is set back to when things happened. */
export interface Setting {
  /** When the examples are brought; nothing happens later. */
  startedAt: Date;
  setNow: (instant: Date) => void;
  as: (who: Who) => Context;
  facebook: LocalFacebook;
  /** Does the story's jobs that are due by the setting's clock. */
  runJobs: (id: StoryId) => Promise<void>;
  close: () => Promise<void>;
}

export interface SettingPlace {
  folder: string;
  publicUrl: string;
  localFacebookUrl: string;
}

/** In each lane: more than all the example stories have together. */
const jobsSeen = 100;

/**
 * Posts go to the same local Facebook, through a door of its own whose clock is the setting's, so that they stand
 * there with the day on which they came out. No worker may run meanwhile: it would go by today's clock.
 */
export async function openSetting(system: Context, place: SettingPlace): Promise<Setting> {
  const startedAt = system.clock.now();
  let now = startedAt;
  const clock: Clock = { now: () => now };
  const { folder, publicUrl, localFacebookUrl } = place;
  const keys = keptKeys(folder);
  const facebook = createLocalFacebook({ folder, keys, clock, shownAt: localFacebookUrl, log: system.log });
  const graphUrl = await facebook.listen(0);
  const { pageId, appId, token, appSecret } = keys;
  const secrets = async () => ({ token, appSecret });
  const page = { graphUrl, version: 'v26.0', pageId, appId, secrets, takesExamples: true };
  const channels = channelsFor({ table: system.table, clock, publicUrl, facebook: page });
  const as = (who: Who): Context => ({ ...system, clock, channels, actor: actors[who] });

  async function runJobs(id: StoryId): Promise<void> {
    const ctx = as('system');
    for (let ran = true; ran; ) {
      ran = false;
      const due = await Promise.all(Lane.options.map((lane) => dueJobIds(ctx, lane, jobsSeen)));
      for (const jobId of due.flat()) {
        const job = await findJob(ctx.table, jobId);
        if (!job || !('storyId' in job.payload) || job.payload.storyId !== id) continue;
        if ((await runJob(ctx, jobHandlers, jobId)) === 'done') ran = true;
      }
    }
  }

  return {
    startedAt,
    setNow: (instant) => {
      now = instant < startedAt ? instant : startedAt;
    },
    as,
    facebook,
    runJobs,
    close: facebook.close,
  };
}

/** So many working days from the start, at this time of day in Sweden; negative ones have been. */
export function workdayFrom(startedAt: Date, workdays: number, time: string): Date {
  const step = Math.sign(workdays);
  let day = swedishDay(startedAt);
  for (let left = Math.abs(workdays); left > 0; ) {
    day = daysAfter(day, step);
    if (weekdayOf(day) <= 5) left -= 1;
  }
  const at = instantOf({ day, time });
  if (!at) throw new Error(`No clock shows ${time} that day`);
  return at;
}
