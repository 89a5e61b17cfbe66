import type { Campaign } from '../../shared/campaigns/campaigns.ts';
import type { CreateFromDesk, NewWorkgroup } from '../../shared/desk/desk.ts';
import { visibleError } from '../../shared/errors.ts';
import type { Context } from '../context.ts';
import { createCampaign } from './create.ts';
import { readWorkgroups } from './read-workgroups.ts';

/** Creates a campaign from what the communicator filled in; reads the list once more, and says what is wrong in it. */
export async function createFromDesk(ctx: Context, input: CreateFromDesk): Promise<Campaign> {
  const { workgroupsText, ...rest } = input;
  return createCampaign(ctx, { ...rest, workgroups: readGroups(workgroupsText) });
}

/** The groups of a list. Throws a visible `invalid` that names each row with something wrong. */
export function readGroups(workgroupsText: string): NewWorkgroup[] {
  const { groups, problems } = readWorkgroups(workgroupsText);
  if (problems.length > 0) {
    const texts = problems.map(({ row, text }) => (row === undefined ? text : `Rad ${row}: ${text}`));
    throw visibleError('invalid', texts.slice(0, 5).join(' '));
  }
  return groups;
}
