import type { Me } from '../../../shared/desk.ts';
import { PageTitle } from '../router.tsx';

export function ChannelsPage(_props: { me: Me }) {
  return <PageTitle>Kanaler</PageTitle>;
}
