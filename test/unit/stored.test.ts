import { expect, it } from 'vitest';
import * as z from 'zod';
import { entity } from '../../functions/entity.ts';
import type { Json } from '../../functions/ports/table.ts';
import { campaigns } from '../../functions/store.ts';
import { newWorld, openTestCampaign } from '../world/world.ts';

const key = { pk: 'note', sk: 'note' };
const Note = z.strictObject({
  version: z.int(),
  text: z.string(),
  /** Came in a later version than `text`. */
  colour: z.string().default('yellow'),
  pages: z.array(z.strictObject({ number: z.int() })).default([]),
});
const notes = entity({ name: 'note', schema: Note, key: () => key, keyOf: () => key });

async function stored(data: Json) {
  const { table } = newWorld().as();
  await table.put({ ...key, data }, { if: 'absent' });
  return table;
}

it('a row that a later version wrote is read, without the fields that this one does not know', async () => {
  const table = await stored({
    text: 'Hej',
    mood: 'glad',
    colour: 'blue',
    pages: [{ number: 1, size: 'A4' }],
  });
  expect(await notes.get(table)).toEqual({ version: 1, text: 'Hej', colour: 'blue', pages: [{ number: 1 }] });
});

it('a row that an earlier version wrote is read, with what its new fields are by default', async () => {
  const table = await stored({ text: 'Hej' });
  expect(await notes.get(table)).toEqual({ version: 1, text: 'Hej', colour: 'yellow', pages: [] });
});

it('a row that lacks what it must have, or has it wrong, is not read, whatever else it has', async () => {
  const unreadable = expect.objectContaining({
    code: 'unavailable',
    message: 'A stored note cannot be read',
  });
  await expect(notes.get(await stored({ mood: 'glad' }))).rejects.toEqual(unreadable);
  await expect(notes.get(await stored({ text: 7, mood: 'glad' }))).rejects.toEqual(unreadable);
});

it('what could not be read again is not stored', async () => {
  const wrong = { version: 0, text: 'Hej', colour: 'blue', pages: [{ number: 1.5 }] };
  expect(() => notes.write(wrong)).toThrow(expect.objectContaining({ code: 'invalid' }));
});

it('a campaign from a later version can be opened and changed, with its questions', async () => {
  const world = newWorld();
  const { table } = world.as();
  const { campaign } = await openTestCampaign(world);
  const { version, ...data } = campaign;
  const questions = data.questions.map((question) => ({ ...question, hint: 'Skriv kort' }));
  const later = { ...data, questions, reminders: true } as unknown as Json;
  const item = await table.get({ pk: `campaign/${campaign.id}`, sk: 'campaign' });
  if (!item) return expect.fail('there is no campaign');
  await table.put({ ...item, data: later }, { if: version });

  const read = await campaigns.get(table, campaign.id);
  expect(read).toEqual({ ...campaign, version: version + 1 });
  await table.writeAll([campaigns.write({ ...read, title: 'Ett nytt namn' })]);
  expect(await campaigns.get(table, campaign.id)).toMatchObject({ title: 'Ett nytt namn' });
});
