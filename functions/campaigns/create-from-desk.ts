import type { Campaign } from '../../shared/campaigns/campaigns.ts';
import type { CreateFromDesk } from '../../shared/desk/desk.ts';
import { visibleError } from '../../shared/errors.ts';
import type { Context } from '../context.ts';
import { createCampaign } from './create.ts';
import { readWorkgroups } from './read-workgroups.ts';

/** Creates a campaign from what the communicator filled in; reads the list once more, and says what is wrong in it. */
export async function createFromDesk(ctx: Context, input: CreateFromDesk): Promise<Campaign> {
  const { workgroupsText, ...rest } = input;
  const { groups, problems } = readWorkgroups(workgroupsText);
  if (problems.length > 0) {
    const texts = problems.map(({ row, text }) => (row === undefined ? text : `Rad ${row}: ${text}`));
    throw visibleError('invalid', texts.slice(0, 5).join(' '));
  }
  return createCampaign(ctx, { ...rest, workgroups: groups });
}
