import type { CalendarView } from '../../../shared/desk/publishing.ts';
import { plural } from '../../../shared/text/plural.ts';
import { periodName } from './month/day-names.ts';

/** What the quarter's stories are about, beside what the plan wants; the mark in each bar is the plan's share. */
export function MixMeter({ mix }: { mix: CalendarView['mix'] }) {
  const { from, till, shares } = mix;
  return (
    <section class="card mix-meter" aria-labelledby="blandningen">
      <h2 id="blandningen">Fördelningen</h2>
      <p class="hint">Ute och planerat {periodName({ from, to: till })}</p>
      <ul class="plain-list">
        {shares.map(({ id, name, count, sharePercent, planPercent }) => (
          <li key={id}>
            <p>
              <strong>{name}</strong>
            </p>
            <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
              <rect class="mix-whole" width="100" height="8" />
              <rect class="mix-part" width={sharePercent} height="8" />
              <rect class="mix-plan" x={Math.min(planPercent, 99)} width="1" height="8" />
            </svg>
            <p class="hint">
              {plural(count, 'berättelse', 'berättelser')}, {sharePercent}&nbsp;%. Planen: {planPercent}
              &nbsp;%.
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
