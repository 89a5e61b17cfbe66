import type { Me } from '../../../shared/desk.ts';
import { PageTitle } from '../router.tsx';

export function CalendarPage(_props: { me: Me }) {
  return <PageTitle>Kalender</PageTitle>;
}
