import type { Me } from '../../../shared/desk.ts';
import { PageTitle } from '../router.tsx';

export function PlanPage(_props: { me: Me; part: string | undefined }) {
  return <PageTitle>Media- och PR-plan</PageTitle>;
}
