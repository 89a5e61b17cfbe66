import type { Me } from '../../../shared/desk.ts';
import { PageTitle } from '../router.tsx';

export function StoryPage(_props: { id: string; me: Me }) {
  return <PageTitle>Berättelse</PageTitle>;
}
