import { expect, test } from 'vitest';
import { findPost } from '../../../functions/adapters/facebook/find.ts';

const since = new Date('2026-11-21T08:00:00.000Z');

test.each([
  ['with other blanks', 'Så bra!\r\n\r\nRing  oss. '],
  ['without what cannot be seen', 'Så\u200b bra! \n\nRing oss.'],
  ['with letters composed otherwise', 'Sa\u030a bra!\n\nRing oss.'],
])('a post is known again %s', async (_, message) => {
  const id = '1_2';
  const found = await findPost(
    async () => ({ ok: true, value: { data: [{ id, message, created_time: since }] } }),
    {
      text: 'Så bra!\n\nRing\u2060 oss.',
      since,
      appId: '3',
      except: async () => false,
    },
  );
  expect(found).toMatchObject({ kind: 'found', remoteId: id });
});
