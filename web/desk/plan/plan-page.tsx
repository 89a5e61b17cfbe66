import type { Me } from '../../../shared/desk/desk.ts';
import { ComparePage } from './compare-page.tsx';
import { EditorPage } from './editor/page.tsx';
import { HomePage } from './home-page.tsx';
import { VersionPage } from './version-page.tsx';

/** The media and PR plan: `part` is what follows `/redaktion/plan/`. */
export function PlanPage({ part }: { me: Me; part: string | undefined }) {
  if (part === undefined) return <HomePage />;
  if (part === 'utkast') return <EditorPage />;
  if (part === 'jamfor') return <ComparePage />;
  return <VersionPage number={part} />;
}
