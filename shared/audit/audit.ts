import * as z from 'zod';
import { Instant } from '../campaigns/campaigns.ts';
import { AuditId, CampaignId, StoryId } from '../ids.ts';

/** What an entry is about: one campaign, one story, the plan, or publishing as a whole. */
export const AuditSubject = z.union([CampaignId, StoryId, z.enum(['plan', 'publishing', 'templates'])]);
export type AuditSubject = z.infer<typeof AuditSubject>;

/** Who did what and when; written together with the change itself, and never changed afterwards. */
export const AuditEntry = z.strictObject({
  id: AuditId,
  version: z.int().nonnegative(),
  at: Instant,
  subject: AuditSubject,
  /** The signed-in person, or `länk` for somebody who used a leader's or a story's link. */
  by: z.string(),
  /** The person's id from the sign-in, which stays when a name changes; empty for others and in older entries. */
  byId: z.string().default(''),
  action: z.enum([
    'create',
    'edit_draft',
    'remove_draft',
    'open',
    'close',
    'close_group',
    'open_group',
    'show_word',
    'replace_link',
    'correct_question',
    'set_answer_by',
    'bring_in',
    'enter_sheets',
    'undo_import',
    'save_template',
    'remove_template',
    'make_clouds',
    'fetch_answers',
    'publish',
    'unpublish',
    'retry',
    'submit',
    'revise',
    'answer',
    'withdraw',
    'take_over',
    'edit_post',
    'remove_post',
    'confirm',
    'unconfirm',
    'check_item',
    'settle',
    'choose_mix',
    'edit_person',
    'remove_person',
    'withdraw_yes',
    'yes_ends_soon',
    'yes_ended',
    'add_photo',
    'edit_photo',
    'remove_photo',
    'comment',
    'ask_more',
    'reject',
    'reopen',
    'approve',
    'void_approval',
    'plan_post',
    'unplan_post',
    'publish_now',
    'post_published',
    'post_failed',
    'retry_post',
    'settle_unknown',
    'stop_post',
    'take_down',
    'new_version',
    'post_taken_down',
    'mark_done',
    'check_comments',
    'stop_all',
    'start_again',
    'edit_plan',
    'put_in_force',
  ]),
  detail: z.string().max(300),
});
export type AuditEntry = z.infer<typeof AuditEntry>;

/** A stored entry. Those from before there were stories have their campaign's id under its own name. */
export const StoredAuditEntry: z.ZodType<AuditEntry> = z.preprocess((row) => {
  if (typeof row !== 'object' || row === null || !('campaignId' in row)) return row;
  const { campaignId, ...rest } = row;
  return { subject: campaignId, ...rest };
}, AuditEntry);
