import { publishPost } from '../../posts/publishing/publish.ts';
import { takeDownPost } from '../../posts/publishing/take-down.ts';
import type { HandlersOf } from '../run.ts';

export const urgentHandlers: HandlersOf<'urgent'> = {
  publish_post: publishPost,
  take_down_post: takeDownPost,
};
