import { changePhoto } from '../../../../functions/photos/change.ts';
import { removePhoto } from '../../../../functions/photos/remove.ts';
import type { Told } from '../ledger.ts';
import { kim, sender } from '../world.ts';
import { type Commands, ending, withStory } from './command.ts';

const photoOf = ({ story }: Told) => story?.photos[0];
const hasPhoto = (told: Told) => photoOf(told) !== undefined;

export const photos: Commands[] = [
  [
    withStory('change the alternative text', hasPhoto, async (world, told) => {
      const photo = photoOf(told);
      if (!photo) return;
      const text = `${photo.alt?.kind === 'text' ? photo.alt.text : 'En bild'} igen`;
      await ending(
        world,
        told,
        changePhoto(world.as(kim), told.id, photo.id, { alt: { kind: 'text', text } }),
      );
    }),
    withStory('the sender removes the photo', hasPhoto, async (world, told) => {
      const photo = photoOf(told);
      if (photo) await ending(world, told, removePhoto(world.as(sender), told.id, photo.id));
    }),
  ],
  [
    withStory('lose the photo’s file', hasPhoto, ({ files }, { id }) => {
      for (const path of files.keys()) if (path.startsWith(`stories/${id}/`)) files.delete(path);
    }),
    withStory('blur the photo whose file is lost', hasPhoto, async (world, told) => {
      const photo = photoOf(told);
      if (!photo?.clean || world.files.has(photo.clean.path)) return;
      const edits = { blurs: [{ x: 0, y: 0, width: 0.5, height: 0.5 }] };
      await ending(world, told, changePhoto(world.as(kim), told.id, photo.id, { edits }));
    }),
  ],
];
