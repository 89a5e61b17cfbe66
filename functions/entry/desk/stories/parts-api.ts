import { Hono } from 'hono';
import * as z from 'zod';
import { AlsoIn, ChangePhoto } from '../../../../shared/desk/stories.ts';
import { PhotoId } from '../../../../shared/ids.ts';
import { DepictedInput } from '../../../../shared/stories/depicted.ts';
import { changePhoto } from '../../../photos/change.ts';
import { photoFile } from '../../../photos/file.ts';
import { removePhoto } from '../../../photos/remove.ts';
import { alsoIn } from '../../../stories/desk/also-in.ts';
import { addPerson, changePerson, removePerson } from '../../../stories/desk/people.ts';
import { addDeskPhoto, deskPhotoReceived } from '../../../stories/desk/photos.ts';
import { withdrawYes } from '../../../stories/review/withdraw-yes.ts';
import type { AppParts } from '../../app-parts.ts';
import { body, told } from '../json.ts';
import { deskStories } from './answer.ts';
import { depictedIdIn, photoIdIn, storyIdIn, whichIn } from './params.ts';

const PhotoToUpload = z.object({
  photoId: PhotoId,
  form: z.object({ url: z.string(), fields: z.record(z.string(), z.string()) }),
});

/** A story's photos and the people in it. */
export function storyPartsApi(parts: AppParts) {
  const { ctxOf, answer } = deskStories(parts);
  return new Hono()
    .post('/berattelser/:id/personer', body(DepictedInput), async (c) =>
      answer(c, await addPerson(ctxOf(c), storyIdIn(c), c.req.valid('json'))),
    )
    .put('/berattelser/:id/personer/:person', body(DepictedInput), async (c) =>
      answer(c, await changePerson(ctxOf(c), storyIdIn(c), depictedIdIn(c), c.req.valid('json'))),
    )
    .delete('/berattelser/:id/personer/:person', async (c) =>
      answer(c, await removePerson(ctxOf(c), storyIdIn(c), depictedIdIn(c))),
    )
    .get('/berattelser/:id/personer/:person/finns-ocksa', async (c) =>
      c.json(told(AlsoIn.array(), await alsoIn(ctxOf(c), storyIdIn(c), depictedIdIn(c)))),
    )
    .post('/berattelser/:id/personer/:person/aterkalla', async (c) =>
      answer(c, await withdrawYes(ctxOf(c), storyIdIn(c), depictedIdIn(c))),
    )
    .post('/berattelser/:id/bilder', async (c) =>
      c.json(told(PhotoToUpload, await addDeskPhoto(ctxOf(c), storyIdIn(c)))),
    )
    .post('/berattelser/:id/bilder/:photo/mottagen', async (c) =>
      answer(c, await deskPhotoReceived(ctxOf(c), storyIdIn(c), photoIdIn(c))),
    )
    .put('/berattelser/:id/bilder/:photo', body(ChangePhoto), async (c) =>
      answer(c, await changePhoto(ctxOf(c), storyIdIn(c), photoIdIn(c), c.req.valid('json'))),
    )
    .delete('/berattelser/:id/bilder/:photo', async (c) =>
      answer(c, await removePhoto(ctxOf(c), storyIdIn(c), photoIdIn(c))),
    )
    .get('/berattelser/:id/bilder/:photo/:which', async (c) => {
      const picture = await photoFile(ctxOf(c), storyIdIn(c), photoIdIn(c), whichIn(c));
      // Kept by nobody: a picture may be blurred or removed, and is then not to be seen any more.
      return c.body(picture, 200, { 'Content-Type': 'image/jpeg', 'Cache-Control': 'no-store' });
    });
}
