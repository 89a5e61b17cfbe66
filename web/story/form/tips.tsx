import type { Tip, TipField } from '../../../shared/plan/plan.ts';

/** The plan's tips about one field, beside it. */
export function Tips({ tips, field }: { tips: Tip[]; field: TipField }) {
  const own = tips.filter((tip) => tip.field === field);
  if (own.length === 0) return null;
  return (
    <div class="tips">
      <p class="visually-hidden">Tips</p>
      <ul>
        {own.map(({ id, text }) => (
          <li key={id}>{text}</li>
        ))}
      </ul>
    </div>
  );
}
