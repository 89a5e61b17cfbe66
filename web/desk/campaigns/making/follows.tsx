import { api, ask } from '../../api.ts';
import { ErrorBox } from '../../frame/parts.tsx';
import { useAction, useLoad } from '../../load.ts';

interface FollowsProps {
  follows: string;
  /** With the earlier campaign's groups as text, when one was chosen. */
  onChange: (follows: string, workgroupsText?: string) => void;
}

/** The groups of an earlier campaign, which keep their posters. Nothing where there is no earlier one. */
export function Follows({ follows, onChange }: FollowsProps) {
  const campaigns = useLoad('omgangar', () => ask(api.omgangar.$get()));
  const action = useAction();
  const earlier = (campaigns.data ?? []).filter(({ example }) => !example);
  if (earlier.length === 0) return null;
  const choose = (id: string) =>
    action.run(async () => {
      const chosen = earlier.find((campaign) => campaign.id === id);
      if (!chosen) return onChange('');
      const { workgroups } = await ask(api.omgangar[':id'].$get({ param: { id } }));
      const rows = workgroups.map(({ area, name, headcount }) => [area, name, headcount || ''].join('\t'));
      onChange(chosen.id, rows.join('\n'));
    });
  return (
    <div class="field">
      <label for="foljer">Samma grupper som</label>
      <select
        id="foljer"
        value={follows}
        aria-describedby="foljer-hjalp"
        onChange={(event) => choose(event.currentTarget.value)}
      >
        <option value="">Ingen tidigare omgång</option>
        {earlier.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </select>
      <p class="hint" id="foljer-hjalp">
        Grupperna behåller sin QR-kod: affischen som sitter på väggen leder till den nya omgången när den
        öppnar.
      </p>
      {action.error && <ErrorBox error={action.error} />}
    </div>
  );
}
