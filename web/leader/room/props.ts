import type { ShownGroupCloud } from '../../../shared/clouds/clouds.ts';
import type { Room } from '../../../shared/room/room.ts';
import type { LeaderPageProps } from '../leader-page.tsx';

/** What the page of a led workshop, and each of its parts, is made from. */
export interface RoomPageProps
  extends Omit<LeaderPageProps, 'drawnAnswers' | 'pictures' | 'refreshSeconds' | 'hasSummary'> {
  /** How many phones have come in today. */
  present: number;
  room: Room | undefined;
  drawn: ShownGroupCloud | undefined;
}
