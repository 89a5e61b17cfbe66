import { drawGroupCloud } from '../clouds/groups/group.ts';
import { makeClouds } from '../clouds/make.ts';
import { renderCloud } from '../clouds/render.ts';
import { cleanPhoto } from '../photos/clean.ts';
import { editPhoto } from '../photos/edit.ts';
import { publishPost } from '../posts/publishing/publish.ts';
import { takeDownPost } from '../posts/publishing/take-down.ts';
import { checkChannel } from '../posts/watching/check-channel.ts';
import { readFigures } from '../posts/watching/figures.ts';
import type { JobHandlers } from './run.ts';

/** What does the work of each kind of job. */
export const jobHandlers: JobHandlers = {
  group_cloud: drawGroupCloud,
  make_clouds: makeClouds,
  render_cloud: renderCloud,
  clean_photo: cleanPhoto,
  edit_photo: editPhoto,
  publish_post: publishPost,
  take_down_post: takeDownPost,
  read_figures: readFigures,
  check_channel: checkChannel,
};
