import sharp from 'sharp';
import type { Context } from '../../functions/context.ts';
import type { Person } from '../../shared/people.ts';
import type { Photo } from '../../shared/stories/photos/photo.ts';
import type { Story } from '../../shared/stories/story.ts';
import { aPhoto, aTelling, putStory, storedStory } from '../world/story.ts';

export const robin: Person = { id: 'robin', name: 'Robin Granskare', roles: ['approver'] };
export const lo: Person = { id: 'lo', name: 'Lo Lindgren', roles: ['communicator'] };

/** A photo that is ready, whose files are there. */
export async function aRealPhoto(ctx: Context, change: Partial<Photo> = {}): Promise<Photo> {
  const photo = aPhoto(ctx, change);
  const picture = sharp({ create: { width: 600, height: 400, channels: 3, background: '#7799bb' } });
  const jpeg = await picture.jpeg().toBuffer();
  for (const file of [photo.clean, photo.image, photo.thumbnail]) {
    if (file) await ctx.files.put(file.path, new Uint8Array(jpeg), 'image/jpeg');
  }
  return photo;
}

/** A story that nobody has taken care of, with one photo, a colleague's name and a telephone number. */
export async function justSentIn(ctx: Context): Promise<Story> {
  const at = ctx.clock.now().toISOString();
  const telling = aTelling({
    what: 'Hodan Ali lånade en spark av grannen när snön kom. Ring henne på 070-174 06 35 och hör mer.',
    answers: { client: 'unsure', named: 'yes', said_yes: 'yes', child: 'no', protected: 'no' },
    people: 'Min kollega Hodan, hon har sagt ja.',
  });
  const { owner: _, review: __, lastEdit: ___, ...story } = await storedStory(ctx);
  const sent: Story = {
    ...story,
    stage: 'submitted',
    tellings: [{ ...telling, at, planNumber: 1 }],
    photos: [await aRealPhoto(ctx)],
  };
  await putStory(ctx, sent);
  return sent;
}
