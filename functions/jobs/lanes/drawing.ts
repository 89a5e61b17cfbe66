import { importAnswers } from '../../answers/importing/work.ts';
import { drawGroupCloud } from '../../clouds/groups/group.ts';
import { makeClouds } from '../../clouds/make.ts';
import { renderCloud } from '../../clouds/render.ts';
import { gatherTerms } from '../../curation/gather.ts';
import type { HandlersOf } from '../run.ts';

export const drawingHandlers: HandlersOf<'drawing'> = {
  group_cloud: drawGroupCloud,
  make_clouds: makeClouds,
  render_cloud: renderCloud,
  gather_terms: gatherTerms,
  import_answers: importAnswers,
};
