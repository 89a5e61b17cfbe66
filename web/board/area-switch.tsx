import type { CloudSet } from '../../shared/clouds/clouds.ts';

interface AreaSwitchProps {
  set: CloudSet;
  /** The area on show; null for everyone. */
  current: string | null;
  path: string;
}

/** Links between everyone's clouds and each area's; nothing when there is only one view, whatever its name. */
export function AreaSwitch({ set, current, path }: AreaSwitchProps) {
  const [everyone, ...areas] = set.scopes;
  if (areas.every(({ answers }) => answers === everyone?.answers)) return null;
  return (
    <nav class="areas" aria-label="Verksamhetsområden">
      <ul>
        {set.scopes.map(({ area }) => (
          <li key={area}>
            <a href={areaHref(path, area)} aria-current={area === current ? 'page' : undefined}>
              {area ?? 'Alla'}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

export function areaHref(path: string, area: string | null): string {
  return area === null ? path : `${path}?omrade=${encodeURIComponent(area)}`;
}
