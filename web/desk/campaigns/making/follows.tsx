import { useState } from 'preact/hooks';
import { api, ask } from '../../api.ts';
import { ErrorBox } from '../../frame/parts.tsx';
import { useAction, useLoad } from '../../load.ts';

interface FollowsProps {
  follows: string;
  /** The list as it stands: one that somebody has begun is compared, and replaced only when they say so. */
  text: string;
  /** With the earlier campaign's groups as text, when they were fetched. */
  onChange: (follows: string, workgroupsText?: string) => void;
}

/** The groups of an earlier campaign, which keep their posters. Nothing where there is no earlier one. */
export function Follows({ follows, text, onChange }: FollowsProps) {
  const campaigns = useLoad('omgangar', () => ask(api.omgangar.$get()));
  const action = useAction();
  const [fetched, setFetched] = useState('');
  const hasList = text.trim() !== '';
  const earlier = (campaigns.data ?? []).filter(({ example }) => !example);
  if (earlier.length === 0) return null;
  const fetchList = (id: string) =>
    action.run(async () => {
      const { workgroups } = await ask(api.omgangar[':id'].$get({ param: { id } }));
      const rows = workgroups.map(({ area, name, headcount }) => [area, name, headcount || ''].join('\t'));
      setFetched(rows.join('\n'));
      onChange(id, rows.join('\n'));
    });
  const choose = (id: string) => (id === '' || hasList ? onChange(id) : fetchList(id));
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
      {follows !== '' && hasList && text !== fetched && (
        <button type="button" class="quiet-button" onClick={() => fetchList(follows)}>
          Hämta den omgångens lista i stället
        </button>
      )}
      {action.error && <ErrorBox error={action.error} />}
    </div>
  );
}
