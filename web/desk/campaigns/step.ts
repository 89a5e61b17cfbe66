import type { DeskCampaign, DeskClouds, Me } from '../../../shared/desk/desk.ts';
import type { Loaded } from '../load.ts';

/** The windows that ask before something that others will notice. */
export type CampaignDialog =
  | 'open'
  | 'close'
  | 'reopen'
  | 'publish'
  | 'unpublish'
  | 'remove'
  | 'correct'
  | 'answer_by';

/** What every step of a campaign is given. */
export interface StepProps {
  campaign: DeskCampaign;
  clouds: Loaded<{ clouds: DeskClouds | null }>;
  me: Me;
  /** Takes in the campaign as an action left it, and asks for the clouds again. */
  changed: (campaign: DeskCampaign) => void;
  /** Opens one of the windows that ask before something happens. */
  askFor: (dialog: CampaignDialog) => void;
}
