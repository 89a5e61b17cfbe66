import type { CloudSet } from '../../shared/clouds/clouds.ts';

interface AreaSwitchProps {
  set: CloudSet;
  /** The area on show; null for everyone. */
  current: string | null;
  path: string;
  /** Whether the clouds are shown beside an earlier campaign's; then `jamforelse` may be what is on show. */
  hasComparison?: boolean;
}

const comparison = 'jamforelse';

/** Links between everyone's clouds and each area's; nothing when there is only one view, whatever its name. */
export function AreaSwitch({ set, current, path, hasComparison = false }: AreaSwitchProps) {
  const [everyone, ...areas] = set.scopes;
  const isOne = areas.every(({ answers }) => answers === everyone?.answers);
  if (isOne && !hasComparison) return null;
  const shown = isOne ? set.scopes.slice(0, 1) : set.scopes;
  return (
    <nav class="areas" aria-label="Vad som visas">
      <ul>
        {shown.map(({ area }) => (
          <li key={area}>
            <a href={areaHref(path, area)} aria-current={area === current ? 'page' : undefined}>
              {area ?? 'Alla'}
            </a>
          </li>
        ))}
        {hasComparison && (
          <li>
            <a href={`${path}/${comparison}`} aria-current={current === comparison ? 'page' : undefined}>
              Jämförelse
            </a>
          </li>
        )}
      </ul>
    </nav>
  );
}

export function areaHref(path: string, area: string | null): string {
  return area === null ? path : `${path}?omrade=${encodeURIComponent(area)}`;
}
