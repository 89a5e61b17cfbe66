import { cleanPhoto } from '../../photos/clean.ts';
import { editPhoto } from '../../photos/edit.ts';
import type { HandlersOf } from '../run.ts';

export const photoHandlers: HandlersOf<'photos'> = {
  clean_photo: cleanPhoto,
  edit_photo: editPhoto,
};
