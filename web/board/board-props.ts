import type { Campaign, Question } from '../../shared/campaigns/campaigns.ts';
import type { CountedTerm } from '../../shared/cloud/layout.ts';
import type { BoardView } from '../../shared/clouds/board-view.ts';
import type { Cloud, CloudSet, Scope } from '../../shared/clouds/clouds.ts';

/** A question's cloud in the view on show. */
export interface ShownCloud {
  question: Question;
  cloud: Cloud;
  words: CountedTerm[];
  /** The picture; no two in a view share an id. Undefined when it has no words. */
  svg?: string | undefined;
  /** The same in portrait, for phones; only where the other is much wider than high. */
  tall?: string | undefined;
}

export interface BoardPageProps {
  css: string;
  script: string;
  /** The page's own address, without a query. */
  path: string;
  /** Somebody at the desk looks at it before the board does. */
  isPreview: boolean;
  campaign: Campaign;
  set: CloudSet;
  scope: Scope;
  view: BoardView;
  clouds: ShownCloud[];
}
