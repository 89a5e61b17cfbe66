import { expect, test } from 'vitest';
import { storyById } from '../../functions/stories/change.ts';
import { aPost, storedStory } from '../world/story.ts';
import { newWorld } from '../world/world.ts';
import { axeFindings } from './axe.ts';
import { newPage, serve } from './browser.ts';
import { expectAccessible } from './desk/axe.ts';
import { focused, openDesk, overflow } from './desk/pages.ts';
import { aRealPhoto, justSentIn, lo, robin } from './review-world.ts';

test('a story is reviewed step by step and approved by a second person', async () => {
  const world = newWorld();
  const story = await justSentIn(world.as());
  const { page, complaints } = await openDesk(world, '/berattelser');
  const remaining = page.getByRole('region', { name: /återstå|Ta hand om|Skriv|Osparad|Klart/ });

  await page.getByRole('button', { name: 'Inkommen 1' }).click();
  expect(new URL(page.url()).search).toBe('?lage=submitted');
  expect(await axeFindings(page)).toEqual([]);
  await page.getByRole('link', { name: /^Hodan Ali lånade/ }).click();

  await remaining.getByRole('button', { name: 'Ta hand om' }).click();
  await page.getByRole('button', { name: 'Skriv för Facebook' }).click();
  const text = page.getByLabel('Text för Facebook');
  await text.waitFor();
  await remaining.getByText('Den som skickade in svarade vet inte på frågan').waitFor();

  // A number is taken out of the text, a name is confirmed with a reason.
  await page.getByRole('button', { name: 'Visa i texten: Telefonnummer' }).click();
  await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toBe('070-174 06 35');
  await text.fill('Hodan Ali lånade en spark av grannen när snön kom. Fråga oss gärna: kontakta växeln.');
  await remaining.getByRole('heading', { name: 'Osparad text' }).waitFor();
  await page.getByRole('button', { name: 'Bekräfta att det ska stå kvar: Namn' }).click();
  await page.getByRole('dialog').getByLabel('Skäl').fill('Hodan har sagt ja till att nämnas.');
  await page.getByRole('dialog').getByRole('button', { name: 'Spara och bekräfta' }).click();
  await page.getByText('1 träff är bekräftad. Granska själv ändå.').waitFor();
  await page.getByRole('button', { name: 'Sparat' }).waitFor();

  await page.getByLabel('Alternativtext till bild 1').fill('En sparkstötting i snön.');
  await page.getByRole('button', { name: 'Spara alternativtexten' }).click();

  await page.getByRole('button', { name: 'Lägg till en person' }).click();
  await page.getByLabel('Namn', { exact: true }).fill('Hodan Ali');
  await page.getByLabel('Skyddade personuppgifter').selectOption('no');
  await page.getByRole('dialog').getByLabel('Har sagt ja').check();
  await page.getByLabel('Dag', { exact: true }).fill('2026-11-20');
  expect(await axeFindings(page)).toEqual([]);
  await page.getByRole('button', { name: 'Spara personen' }).click();
  await page.getByRole('heading', { name: 'Hodan Ali', level: 3 }).waitFor();

  await page.getByRole('button', { name: /^Ta ställning: / }).click();
  await page.getByRole('dialog').getByRole('textbox').fill('Grannen är ingen brukare.');
  await page.getByRole('dialog').getByRole('button', { name: 'Spara skälet' }).click();
  await expectAccessible(page, 'story under review');

  const items = page.getByRole('list').filter({ has: page.getByRole('checkbox') });
  for (const item of await items.last().getByRole('checkbox').all()) {
    await item.check();
    await expect.poll(() => item.evaluate((box) => box === document.activeElement)).toBe(true);
  }
  await remaining.getByRole('heading', { name: 'Klart för någon annan att godkänna' }).waitFor();
  expect(complaints).toEqual([]);

  const url = await serve(world, robin);
  const second = await newPage();
  await second.goto(`${url}/redaktion/berattelser/${story.id}`);
  await second.getByRole('button', { name: 'Godkänn …' }).click();
  const dialog = second.getByRole('dialog');
  await dialog.getByText('Hodan Ali lånade en spark av grannen när snön kom.').waitFor();
  await dialog.getByText('En sparkstötting i snön.').waitFor();
  expect(await axeFindings(second)).toEqual([]);
  await dialog.getByRole('button', { name: 'Godkänn inlägget' }).click();
  await dialog.getByText('Kryssa i att du inte själv har skickat in berättelsen.').waitFor();
  await dialog.getByLabel('Jag har inte själv skickat in berättelsen.').check();
  await dialog.getByRole('button', { name: 'Godkänn inlägget' }).click();
  await second.getByText(/^Godkänt av Robin Granskare/).waitFor();
  await expect.poll(() => focused(second)).toBe('Till publiceringen');
  await expect.poll(() => overflow(second)).toBe(0);
  const { posts } = await storyById(world.as(), story.id);
  expect(posts[0]).toMatchObject({ state: 'approved', approval: { by: 'Robin Granskare' } });
});

test('what two people write at the same time is lost for neither', async () => {
  const world = newWorld();
  const story = await storedStory(world.as(), { posts: [aPost({ channel: 'site' })] });
  const { page } = await openDesk(world, `/berattelser/${story.id}`);
  const text = page.getByLabel('Text för Webbplatsen');
  await text.fill('Det här skriver Kim.');
  await page.reload();
  await expect.poll(() => text.inputValue()).toBe('Det här skriver Kim.');

  world.setNow('2026-11-21T09:00:00.000Z');
  const other = await newPage();
  await other.goto(`${await serve(world, lo)}/redaktion/berattelser/${story.id}`);
  const theirs = other.getByLabel('Text för Webbplatsen');
  await theirs.fill('Det här skriver Lo.');
  await page.getByText('Lo Lindgren skriver också här just nu.').waitFor();
  await other.getByRole('button', { name: 'Spara inlägget' }).click();
  await other.getByRole('button', { name: 'Sparat' }).waitFor();

  await page.getByRole('button', { name: 'Spara inlägget' }).click();
  await page.getByText('Lo Lindgren').first().waitFor();
  await page.getByText('Lo Lindgren har sparat en annan text').waitFor();
  await page.getByText('Det här skriver Lo.').waitFor();
  await expect.poll(() => text.inputValue()).toBe('Det här skriver Kim.');
  await page.getByRole('button', { name: 'Fortsätt med min text' }).click();
  await page.getByRole('button', { name: 'Spara inlägget' }).click();
  await page.getByRole('button', { name: 'Sparat' }).waitFor();
  const { posts } = await storyById(world.as(), story.id);
  expect(posts[0]?.text).toBe('Det här skriver Kim.');

  // And what was saved before can be had back, by whoever looks.
  await other.getByRole('button', { name: /^Hämta texten som Lo Lindgren sparade/ }).click();
  await expect.poll(() => theirs.inputValue()).toBe('Det här skriver Lo.');
  await other.getByRole('button', { name: 'Ångra ändringarna' }).click();
  await expect.poll(() => theirs.inputValue()).toBe('Det här skriver Kim.');
  await other.getByRole('button', { name: 'Ta tillbaka det jag skrev' }).click();
  await expect.poll(() => theirs.inputValue()).toBe('Det här skriver Lo.');
  await expectAccessible(other, 'one step back in a post');
});

test('areas are blurred and cropped with a pointer or with keys alone', async () => {
  const world = newWorld();
  const photo = await aRealPhoto(world.as());
  const story = await storedStory(world.as(), { photos: [photo] });
  const { page } = await openDesk(world, `/berattelser/${story.id}`);
  await page.getByRole('button', { name: 'Beskär eller dölj bild 1' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Beskär', exact: true }).click();
  await dialog.getByRole('button', { name: 'Beskärning', exact: true }).focus();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Shift+ArrowDown');
  await dialog.getByLabel('Bredd i procent, Beskärning').fill('50');

  const picture = await dialog.locator('svg').boundingBox();
  if (!picture) throw new Error('The picture is not shown');
  const at = (x: number, y: number) =>
    [picture.x + picture.width * x, picture.y + picture.height * y] as const;
  await page.mouse.move(...at(0.25, 0.25));
  await page.mouse.down();
  await page.mouse.move(...at(0.5, 0.75));
  await page.mouse.up();
  expect(await axeFindings(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Spara bilden' }).click();
  await page.getByText('beskuren, 1 dolt område').waitFor();
  const { photos } = await storyById(world.as(), story.id);
  expect(photos[0]?.edits.crop).toEqual({ x: 0.09, y: 0.1, width: 0.5, height: 0.81 });
  const [blur] = photos[0]?.edits.blurs ?? [];
  expect(blur?.x).toBeCloseTo(0.25, 1);
  expect(blur?.height).toBeCloseTo(0.5, 1);
});

test('the sender is asked for more, and a rejection is told why and can be undone', async () => {
  const world = newWorld();
  const story = await storedStory(world.as());
  const { page } = await openDesk(world, `/berattelser/${story.id}`);
  await page.getByRole('button', { name: 'Ställ en fråga …' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Skicka frågan' }).click();
  await dialog.getByRole('alert').waitFor();
  await dialog.getByRole('textbox').fill('Vilka grannar var det?');
  await dialog.getByRole('button', { name: 'Skicka frågan' }).click();
  await page.getByText('Väntar på svar').waitFor();
  await expect.poll(() => focused(page)).toBe('Ställ en fråga …');
  await page.getByRole('listitem').getByText('Vilka grannar var det?').waitFor();

  await page.getByRole('button', { name: 'Tacka nej' }).click();
  await dialog.getByRole('textbox').fill('Händelsen har redan berättats.');
  await dialog.getByRole('button', { name: 'Tacka nej' }).click();
  await page.getByText('Händelsen har redan berättats.').waitFor();
  await page.getByRole('button', { name: 'Öppna igen' }).first().click();
  await page.getByText('Under granskning').waitFor();

  await page.getByText('Historik').click();
  await page.getByText('tackade nej till berättelsen').waitFor();
});
