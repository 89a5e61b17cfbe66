import { describe, expect, test } from 'vitest';
import { closeCampaign } from '../../functions/campaigns/close.ts';
import { questionTemplates } from '../../shared/campaigns/templates.ts';
import { expectAccessible, line, openLink, sendButton, sendWords, thanks } from './answer-phone.ts';

describe('on a phone', () => {
  test('an answer is written, sent, changed and withdrawn', async () => {
    const { page, link, stored } = await openLink();
    await sendWords(page, 'kollegorna', 'lönen');
    await thanks(page);
    await expect.poll(() => stored()).toEqual([['kollegorna', 'lönen']]);

    await page.getByRole('link', { name: 'Ändra svaret' }).click();
    await line(page, 2).fill('friheten');
    await page.getByRole('button', { name: 'Spara ändringen' }).click();
    await thanks(page);
    await expect.poll(() => stored()).toEqual([['kollegorna', 'friheten']]);

    await page.getByText('Ta bort svaret').click();
    await page.getByRole('button', { name: 'Ja, ta bort mitt svar' }).click();
    await page.getByRole('heading', { name: 'Ditt svar är borttaget' }).waitFor();
    await expect.poll(() => stored()).toEqual([]);
    await page.goto(link);
    await sendButton(page).waitFor();
  });

  test('a draft survives a reload and is gone from the phone once it is sent', async () => {
    const { page, link } = await openLink();
    await line(page, 1).fill('halvskr');
    await page.reload();
    await page.getByText('Det du skrev förut finns kvar här').waitFor();
    await expect.poll(() => line(page, 1).inputValue()).toBe('halvskr');
    await sendButton(page).click();
    await thanks(page);
    await expect.poll(() => page.evaluate(() => JSON.stringify(localStorage))).not.toContain('halvskr');
    await page.goto(link);
    await page.getByText('Du har svarat').waitFor();
    await expect.poll(() => line(page, 1).isVisible()).toBe(false);
  });

  test('a draft of somebody else can be cleared away', async () => {
    const { page } = await openLink();
    await line(page, 1).fill('någon annans');
    await page.reload();
    await page.getByRole('button', { name: 'Börja om' }).click();
    await page.reload();
    await expect.poll(() => line(page, 1).inputValue()).toBe('');
  });

  test('a change that was begun can be dropped for what is stored', async () => {
    const { page, stored } = await openLink();
    await sendWords(page, 'kollegorna');
    await thanks(page);
    await page.getByRole('link', { name: 'Ändra svaret' }).click();
    await line(page, 1).fill('halvskr');
    await page.reload();
    await expect.poll(() => line(page, 1).inputValue()).toBe('halvskr');
    await page.getByRole('button', { name: 'Börja om' }).click();
    await page.getByText('Det du skrev förut').waitFor({ state: 'hidden' });
    await page.waitForFunction(
      () => document.querySelector<HTMLInputElement>('#varfor-1')?.value === 'kollegorna',
    );
    await page.getByRole('button', { name: 'Spara ändringen' }).click();
    await thanks(page);
    await expect.poll(() => stored()).toEqual([['kollegorna']]);
  });

  test('tapping twice sends once', async () => {
    const { page, stored } = await openLink();
    await line(page, 1).fill('kollegorna');
    await sendButton(page).dblclick();
    await thanks(page);
    await expect.poll(() => stored()).toHaveLength(1);
  });

  test('going back after sending shows that one has answered, and no empty form', async () => {
    const { page, url, link } = await openLink();
    await page.goto(url);
    await page.goto(link);
    await sendWords(page, 'kollegorna');
    await thanks(page);
    await page.goBack();
    await page.getByRole('heading', { name: 'Örngott' }).waitFor();
    await page.goForward();
    await thanks(page);
    await page.goto(link);
    await page.getByRole('link', { name: 'Se eller ändra svaret' }).click();
    await thanks(page);
  });

  test('in two tabs, the second is told of the first and may decide', async () => {
    const { page, link, stored } = await openLink();
    await line(page, 1).fill('första fliken');
    const second = await page.context().newPage();
    await second.goto(link);
    await line(second, 1).fill('andra fliken');
    await sendButton(page).click();
    await thanks(page);
    await sendButton(second).click();
    await second.getByRole('heading', { name: 'Du har redan skickat ett annat svar' }).waitFor();
    await expectAccessible(second);
    await expect.poll(() => line(second, 1).inputValue()).toBe('andra fliken');
    await sendButton(second)
      .or(second.getByRole('button', { name: 'Spara ändringen' }))
      .click();
    await thanks(second);
    await expect.poll(() => stored()).toEqual([['andra fliken']]);
  });

  test('an untouched second tab shows that the answer has been sent', async () => {
    const { page, link } = await openLink();
    const second = await page.context().newPage();
    await second.goto(link);
    await sendWords(page, 'kollegorna');
    await thanks(page);
    await second.getByText('Du har svarat').waitFor();
  });

  test('a colleague gets an empty form, and both answers count', async () => {
    const { page, stored } = await openLink();
    await sendWords(page, 'första');
    await thanks(page);
    await page.getByRole('link', { name: 'Låt en kollega svara' }).click();
    await sendButton(page).waitFor();
    await expect.poll(() => line(page, 1).inputValue()).toBe('');
    await sendWords(page, 'andra');
    await thanks(page);
    expect((await stored()).flat().sort()).toEqual(['andra', 'första']);
    await page.goBack();
    await expect.poll(() => page.content()).not.toContain('första');
  });

  test('the campaign closing meanwhile gives the text back to copy, also after a reload', async () => {
    const { page, world, campaign } = await openLink();
    await line(page, 1).fill('för sent');
    await closeCampaign(world.as(), campaign.id);
    await sendButton(page).click();
    await page.getByRole('heading', { name: 'Svaret kom för sent' }).waitFor();
    await expect.poll(() => page.getByLabel('Det här skrev du').inputValue()).toContain('– för sent');
    await expectAccessible(page);
    await page.reload();
    await expect.poll(() => page.getByLabel('Din text').inputValue()).toBe('för sent');
    await expectAccessible(page);
  });

  test('the way to the answer is forgotten once the answers are in', async () => {
    const { page, link, world, campaign } = await openLink();
    const kept = () => page.evaluate(() => JSON.stringify(localStorage));
    await sendWords(page, 'kollegorna');
    await thanks(page);
    await expect.poll(() => kept()).toContain('ans_');
    await closeCampaign(world.as(), campaign.id);
    await page.goto(link);
    await page.getByRole('heading', { name: 'Svaren är insamlade' }).waitFor();
    await expect.poll(() => kept()).toBe('{}');
    // Going back to the answer's own page does not put it there again.
    await page.goBack();
    await page.reload();
    await thanks(page);
    await expect.poll(() => kept()).toBe('{}');
  });

  test('whose clock is wrong it works all the same', async () => {
    const { page, stored } = await openLink();
    await page.clock.setFixedTime('1999-12-31T23:59:59Z');
    await sendWords(page, 'kollegorna');
    await thanks(page);
    await expect.poll(() => stored()).toHaveLength(1);
  });
});

describe('while one writes', () => {
  test('hints come at what may be a name, a client or too long, and block nothing', async () => {
    const { page } = await openLink();
    await line(page, 1).fill('Anna på kvällen');
    await page.locator('#varfor-1-e', { hasText: 'Det ser ut som ett namn' }).waitFor();
    await line(page, 2).fill('brukaren på rum 4');
    await page.locator('#varfor-2-e', { hasText: 'viss brukare' }).waitFor();
    await expectAccessible(page);
    await line(page, 3).fill('a'.repeat(81));
    await page.locator('#varfor-3-e', { hasText: '81 tecken' }).waitFor();
    await line(page, 3).fill('kort');
    await expect.poll(() => page.locator('#varfor-3-e').count()).toBe(0);
    await sendButton(page).click();
    await thanks(page);
    await page.getByRole('heading', { name: 'Titta gärna en gång till' }).waitFor();
    await expectAccessible(page);
  });

  test('a personal number stays on the phone', async () => {
    const { page, stored } = await openLink();
    const sent: string[] = [];
    page.on('request', (request) => sent.push(request.method()));
    await sendWords(page, 'ring 640823-3234');
    const summary = page.getByRole('alert');
    await summary.getByRole('link', { name: /personnummer/ }).click();
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('varfor-1');
    await expect.poll(() => line(page, 1).getAttribute('aria-invalid')).toBe('true');
    await expectAccessible(page);
    expect(sent).toEqual([]);
    await expect.poll(() => stored()).toEqual([]);

    // Once it is mended nothing says that it is not.
    await line(page, 1).fill('ring växeln');
    await summary.waitFor({ state: 'detached' });
    await expect.poll(() => line(page, 1).getAttribute('aria-invalid')).not.toBe('true');
  });

  test('several pasted rows take a field each', async () => {
    const { page } = await openLink();
    await line(page, 1).focus();
    await page.evaluate(() => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', 'ett\r\ntvå\n\ntre');
      document.activeElement?.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
      );
    });
    await expect
      .poll(() => Promise.all([1, 2, 3, 4].map((number) => line(page, number).inputValue())))
      .toEqual(['ett', 'två', 'tre', '']);
  });

  test('the keyboard alone is enough', async () => {
    const { page, stored } = await openLink();
    await page.keyboard.press('Tab');
    await page.keyboard.type('trygg');
    await page.keyboard.press('Enter');
    await page.keyboard.type('modig');
    for (let step = 0; step < 4; step++) await page.keyboard.press('Enter');
    await page.keyboard.type('kollegorna');
    for (let step = 0; step < 5; step++) await page.keyboard.press('Enter');
    await expect.poll(() => stored()).toEqual([]);
    await page.keyboard.press('Enter');
    await thanks(page);
    await expect.poll(() => stored()).toEqual([['kollegorna']]);
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
  });
});

test('the form and the thanks have nothing to remark for those who see, hear or move differently', async () => {
  const { page } = await openLink();
  await expectAccessible(page);
  await sendWords(page, 'kollegorna');
  await thanks(page);
  await page.getByText('Ta bort svaret').click();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Ja, ta bort mitt svar' }).click();
  await page.getByRole('heading', { name: 'Ditt svar är borttaget' }).waitFor();
  await expectAccessible(page);
});

test('long names, questions and words fit a screen of 320 points', async () => {
  const word = 'a'.repeat(80);
  const [first] = questionTemplates[0]?.questions ?? [];
  if (!first) throw new Error('No question');
  const { page } = await openLink(
    { viewport: { width: 320, height: 600 } },
    {
      title: 'T'.repeat(120),
      organisation: 'O'.repeat(120),
      questions: [{ ...first, id: 'varfor', text: `Varför ${'å'.repeat(280)}?` }],
      workgroups: [{ area: 'O'.repeat(80), name: 'G'.repeat(80), headcount: 9 }],
    },
  );
  const sideways = () =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  await line(page, 2).fill('Anna brukaren 640823-3234');
  await sendWords(page, word);
  await page.getByRole('alert').waitFor();
  await expect.poll(() => sideways()).toBe(0);
  await line(page, 2).fill('Anna');
  await sendButton(page).click();
  await thanks(page);
  await expect.poll(() => sideways()).toBe(0);
});
