import type { Tip, TipField } from '../../shared/plan/plan.ts';

/** The plan's tips about one field, beside it. */
export function Tips({ tips, field }: { tips: Tip[]; field: TipField }) {
  const own = tips.filter((tip) => tip.field === field);
  if (own.length === 0) return null;
  return (
    <aside class="tips" id={`${field}-tips`} aria-label="Tips">
      <ul>
        {own.map(({ id, text }) => (
          <li key={id}>{text}</li>
        ))}
      </ul>
    </aside>
  );
}
