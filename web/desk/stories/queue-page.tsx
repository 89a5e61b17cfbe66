import type { Me } from '../../../shared/desk.ts';
import { PageTitle } from '../router.tsx';

export function QueuePage(_props: { me: Me }) {
  return <PageTitle>Berättelser</PageTitle>;
}
