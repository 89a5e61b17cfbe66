import { useState } from 'preact/hooks';
import type { DeskImport } from '../../../../shared/desk/imports.ts';
import { api, ask } from '../../api.ts';
import { type Loaded, useLoad } from '../../load.ts';

const underWayMs = 1000;

/** What has been brought in, followed closely while something is on its way. */
export function useImports(campaignId: string): Loaded<DeskImport[]> {
  const [isUnderWay, setIsUnderWay] = useState(false);
  const imports = useLoad(
    `inlasningar/${campaignId}`,
    () => ask(api.omgangar[':id'].inlasningar.$get({ param: { id: campaignId } })),
    isUnderWay ? underWayMs : undefined,
  );
  const now = (imports.data ?? []).some(
    ({ state, stuck }) => !stuck && (state === 'coming' || state === 'going'),
  );
  if (now !== isUnderWay) setIsUnderWay(now);
  return imports;
}
