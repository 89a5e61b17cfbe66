import { expect, it } from 'vitest';
import { senderAddresses } from '../../../functions/mail/store.ts';
import { newCode, storyIdOf } from '../../../functions/new-ids.ts';
import { storyById } from '../../../functions/stories/change.ts';
import { askMore } from '../../../functions/stories/review/ask-more.ts';
import { rejectStory } from '../../../functions/stories/review/reject.ts';
import { turnDownMany } from '../../../functions/stories/tray/turn-down.ts';
import { fieldsOfTelling } from '../../../shared/stories/sent-telling.ts';
import { workThrough } from '../../world/answers.ts';
import { kim, mailWorld } from '../../world/mail.ts';
import { aTelling } from '../../world/story.ts';
import { appOf, newWorld } from '../../world/world.ts';

const address = 'den.som.berattade@exempel.se';

async function told(answerTo = address) {
  const mail = await mailWorld([kim]);
  const app = await appOf(mail.world, kim);
  const code = newCode(mail.as().random);
  const form = new URLSearchParams({ kod: code, sedd: '0', plan: '1', answerTo });
  for (const [name, values] of Object.entries(fieldsOfTelling(aTelling())))
    for (const value of values) form.append(name, value);
  const send = () => app.request('/beratta/skicka', { method: 'POST', body: form });
  const response = await send();
  const id = storyIdOf(code);
  const kept = async () => (await senderAddresses.find(mail.as().table, id))?.address;
  const toSender = () => mail.letterbox.store.letters().filter(({ sentTo }) => sentTo === address);
  return { ...mail, app, code, id, kept, response, send, toSender };
}

it('keeps an address for the answer apart from the story, and sends a question there', async () => {
  const { as, id, kept, response, send, toSender } = await told();
  expect(response.status).toBe(303);
  expect((await send()).status).toBe(303);
  expect(await kept()).toBe(address);
  expect(JSON.stringify(await storyById(as(), id))).not.toContain(address);
  await askMore(as(kim), id, 'Vilken dag var det?');
  await workThrough(as());
  expect(toSender()).toHaveLength(1);
  expect(toSender()[0]?.text).toContain('Vi har en fråga');
  expect(toSender()[0]?.text).not.toMatch(/Vilken dag|sparkar/);
  // There is more to answer.
  expect(await kept()).toBe(address);
});

it('takes the address away with the answer', async () => {
  const { as, id, kept, toSender } = await told();
  await rejectStory(as(kim), id, 'Vi har nyss berättat om samma sak.');
  await workThrough(as());
  expect(toSender()).toHaveLength(1);
  expect(await kept()).toBeUndefined();
});

it('mails nobody for what is turned down with a flood, for the address may be anybody’s, and takes it away', async () => {
  const { as, id, kept, toSender } = await told();
  expect(await turnDownMany(as(kim), [id], 'De kom på en gång.')).toEqual([id]);
  await workThrough(as());
  expect(toSender()).toEqual([]);
  expect(await kept()).toBeUndefined();
});

it('takes it away with a story that is taken back', async () => {
  const { app, code, kept, toSender } = await told();
  expect((await app.request(`/beratta/${code}/ta-tillbaka`, { method: 'POST' })).status).toBe(303);
  expect(await kept()).toBeUndefined();
  expect(toSender()).toEqual([]);
});

it('says what is wrong with an address, and keeps what was written', async () => {
  const { response, kept } = await told('den som berättade');
  expect(response.status).toBe(400);
  const page = await response.text();
  expect(page).toContain('Kontrollera e-postadressen');
  expect(page).toContain('sparkar');
  expect(await kept()).toBeUndefined();
});

it('does not ask for an address where no mail is sent', async () => {
  const app = await appOf(newWorld());
  expect(await (await app.request('/beratta')).text()).not.toContain('E-postadress för svaret');
});
