import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { setGroupClosed } from '../../functions/campaigns/close-group.ts';
import { expectAccessible, line, openLink, sendButton, sendWords, thanks } from './answer-phone.ts';

async function openAgain(context: BrowserContext, link: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(link);
  return page;
}

const savedOnPhone = 'Sparat på telefonen';

describe('when the network goes', () => {
  test('the answer waits on the phone and is sent by itself, once', async () => {
    const { page, stored } = await openLink();
    await page.context().setOffline(true);
    await sendWords(page, 'kollegorna');
    await page.getByRole('heading', { name: savedOnPhone }).waitFor();
    await expectAccessible(page);
    await expect.poll(() => stored()).toEqual([]);
    await page.context().setOffline(false);
    await thanks(page);
    await expect.poll(() => stored()).toEqual([['kollegorna']]);
  });

  test('an answer that waited is sent when the link is opened again', async () => {
    const { page, link, stored } = await openLink();
    await page.context().setOffline(true);
    await sendWords(page, 'kollegorna');
    await page.getByRole('heading', { name: savedOnPhone }).waitFor();
    await page.close();
    await page.context().setOffline(false);
    await thanks(await openAgain(page.context(), link));
    await expect.poll(() => stored()).toEqual([['kollegorna']]);
  });

  test('just as the answer was stored, sending it again makes no second one', async () => {
    const { page, stored } = await openLink();
    await page.addInitScript(() => {
      const { fetch } = window;
      window.fetch = async (...request) => {
        await fetch(...request);
        window.fetch = fetch;
        throw new TypeError('connection reset');
      };
    });
    await page.reload();
    await sendWords(page, 'kollegorna');
    await page.getByRole('heading', { name: savedOnPhone }).waitFor();
    await expect.poll(() => stored()).toHaveLength(1);
    await page.getByRole('button', { name: 'Försök nu' }).click();
    await thanks(page);
    await expect.poll(() => stored()).toEqual([['kollegorna']]);
  });

  test('the text can be changed while it waits', async () => {
    const { page, stored } = await openLink();
    await page.context().setOffline(true);
    await sendWords(page, 'kollegorna');
    await page.getByRole('button', { name: 'Ändra svaret' }).click();
    await line(page, 1).fill('friheten');
    await page.context().setOffline(false);
    await expect.poll(() => stored()).toEqual([]);
    await sendButton(page).click();
    await thanks(page);
    await expect.poll(() => stored()).toEqual([['friheten']]);
  });

  test('a colleague can write on the same phone, and both are sent', async () => {
    const { page, stored } = await openLink();
    await page.context().setOffline(true);
    await sendWords(page, 'första');
    await page.getByRole('heading', { name: savedOnPhone }).waitFor();
    await page.getByRole('link', { name: 'Låt en kollega svara' }).click();
    await expect.poll(() => line(page, 1).inputValue()).toBe('');
    await sendWords(page, 'andra');
    await page.getByRole('heading', { name: savedOnPhone }).waitFor();
    await page.context().setOffline(false);
    await thanks(page);
    expect((await stored()).flat().sort()).toEqual(['andra', 'första']);
    await expect.poll(() => page.locator('.written').textContent()).not.toContain('första');
  });

  test('an answer that is sent while another is on its way goes too', async () => {
    const { page, stored } = await openLink();
    await page.context().setOffline(true);
    await sendWords(page, 'första');
    await page.getByRole('link', { name: 'Låt en kollega svara' }).click();
    await line(page, 1).fill('andra');
    await page.evaluate(() => {
      const { fetch } = window;
      window.fetch = async (...request) => {
        window.fetch = fetch;
        await new Promise((go) => document.addEventListener('slow', go, { once: true }));
        return fetch(...request);
      };
    });
    await page.context().setOffline(false);
    await sendButton(page).click();
    await page.getByText('Skickar …').waitFor();
    await expect.poll(() => stored()).toEqual([]);
    await page.evaluate(() => document.dispatchEvent(new Event('slow')));
    await thanks(page);
    expect((await stored()).flat().sort()).toEqual(['andra', 'första']);
  });

  test('one that came too late after its writer left is kept until somebody looks at it', async () => {
    const { page, stored, world, group } = await openLink();
    await page.context().setOffline(true);
    await sendWords(page, 'första');
    await page.getByRole('link', { name: 'Låt en kollega svara' }).click();
    await line(page, 1).fill('andra');
    await setGroupClosed(world.as(), group.leaderCode, true);
    await page.context().setOffline(false);
    const stuck = page.getByRole('button', { name: 'Visa det' });
    await stuck.waitFor();
    await expect.poll(() => line(page, 1).inputValue()).toBe('andra');
    await expectAccessible(page);
    await stuck.click();
    await page.getByRole('heading', { name: 'Svaret kom för sent' }).waitFor();
    await expect.poll(() => page.getByLabel('Det här skrev du').inputValue()).toContain('– första');
    await page.reload();
    await expect.poll(() => page.getByLabel('Din text').inputValue()).toBe('andra\n\nförsta');
    await expect.poll(() => stored()).toEqual([]);
  });

  test('and something in between answers in its place, nobody is thanked', async () => {
    const { page, link, stored } = await openLink();
    await page.route(`${link}/svar`, (route) =>
      route.request().method() === 'POST'
        ? route.fulfill({
            status: 200,
            contentType: 'text/html',
            body: '<main><h1>Välkommen till gästnätet</h1></main>',
          })
        : route.fallback(),
    );
    await sendWords(page, 'kollegorna');
    await page.getByRole('heading', { name: savedOnPhone }).waitFor();
    await expect.poll(() => stored()).toEqual([]);
    await page.unroute(`${link}/svar`);
    await page.getByRole('button', { name: 'Försök nu' }).click();
    await thanks(page);
  });

  test('and the server will never take the answer, it stops trying and gives the text back', async () => {
    const { page, link, stored } = await openLink();
    let tries = 0;
    await page.route(`${link}/svar`, (route) => {
      tries += 1;
      // What a proxy on the way may make of a form.
      return route.continue({ headers: { ...route.request().headers(), 'content-type': 'text/plain' } });
    });
    await sendWords(page, 'kollegorna');
    await page.getByRole('heading', { name: 'Något i det du skickade stämmer inte' }).waitFor();
    await expect.poll(() => page.getByLabel('Det här skrev du').inputValue()).toBe('kollegorna');
    await expectAccessible(page);
    await expect
      .poll(() => page.evaluate(() => localStorage.getItem(localStorage.key(0) ?? '')))
      .toMatch(/"waiting":\[\]/);
    expect([tries, await stored()]).toEqual([1, []]);
    await page.reload();
    await expect.poll(() => line(page, 1).inputValue()).toBe('kollegorna');
  });

  test('withdrawing says that the answer is still there', async () => {
    const { page, stored } = await openLink();
    await sendWords(page, 'kollegorna');
    await thanks(page);
    await page.context().setOffline(true);
    await page.getByText('Ta bort svaret').click();
    await page.getByRole('button', { name: 'Ja, ta bort mitt svar' }).click();
    await page.getByText('svaret finns kvar').waitFor();
    await expect.poll(() => stored()).toHaveLength(1);
  });
});

describe('a phone that may not store anything', () => {
  const denied = () => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  };
  const full = () => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  };

  test.each([
    ['because it is set so', denied],
    ['because it is full', full],
  ])('%s sends all the same, and claims nothing about keeping', async (_why, storage) => {
    const { page, stored } = await openLink();
    await page.addInitScript(storage);
    await page.reload();
    await page.context().setOffline(true);
    await sendWords(page, 'kollegorna');
    await page.getByRole('heading', { name: 'Inte skickat än' }).waitFor();
    await expect.poll(() => page.getByText(savedOnPhone).isVisible()).toBe(false);
    await expectAccessible(page);
    await page.context().setOffline(false);
    await thanks(page);
    await expect.poll(() => stored()).toHaveLength(1);
  });
});

test.each(['nonsense', '7', '{"drafts":{"new":{"id":1}},"waiting":[null,{"lines":[]}],"own":{}}'])(
  'what somebody else left in the storage stops nothing: %s',
  async (left) => {
    const { page, stored, group } = await openLink();
    await page.evaluate(
      ([key, value]) => localStorage.setItem(key ?? '', value ?? ''),
      [`orngott-${group.joinCode}`, left],
    );
    await page.reload();
    await sendWords(page, 'kollegorna');
    await thanks(page);
    await expect.poll(() => stored()).toHaveLength(1);
  },
);

describe('without JavaScript', () => {
  const plain = { javaScriptEnabled: false };

  test('an answer is written, refused, put right, sent, changed and withdrawn', async () => {
    const { page, stored } = await openLink(plain);
    await sendWords(page, 'ring 640823-3234', 'kollegorna');
    await page.getByRole('heading', { name: 'Svaret är inte skickat än' }).waitFor();
    await expect.poll(() => line(page, 2).inputValue()).toBe('kollegorna');
    await page.getByRole('link', { name: /rad 1.*personnummer/ }).click();
    await line(page, 1).fill('friheten');
    await sendButton(page).click();
    await thanks(page);
    await expect.poll(() => stored()).toEqual([['friheten', 'kollegorna']]);

    await page.getByRole('link', { name: 'Ändra svaret' }).click();
    await line(page, 1).fill('humorn');
    await page.getByRole('button', { name: 'Spara ändringen' }).click();
    await thanks(page);
    await expect.poll(() => stored()).toEqual([['humorn', 'kollegorna']]);

    await page.getByText('Ta bort svaret').click();
    await page.getByRole('button', { name: 'Ja, ta bort mitt svar' }).click();
    await page.getByRole('heading', { name: 'Ditt svar är borttaget' }).waitFor();
    await expect.poll(() => stored()).toEqual([]);
  });

  test('Enter in a field does not send half an answer', async () => {
    const { page, stored, link } = await openLink(plain);
    await line(page, 1).fill('kolle');
    await line(page, 1).press('Enter');
    expect(page.url()).toBe(link);
    await expect.poll(() => stored()).toEqual([]);
  });

  test('going back and sending again, or reloading the thanks, sends nothing twice', async () => {
    const { page, stored } = await openLink(plain);
    await sendWords(page, 'kollegorna');
    await thanks(page);
    await page.reload();
    await page.goBack();
    await sendWords(page, 'kollegorna');
    await thanks(page);
    await expect.poll(() => stored()).toEqual([['kollegorna']]);
  });
});
