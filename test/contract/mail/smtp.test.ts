import { createServer } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { smtpMail } from '../../../functions/adapters/mail/smtp.ts';
import { listenAt } from '../../../infra/server/listen.ts';
import { postOffice, site } from '../../world/mail.ts';

const signal = new AbortController().signal;
const aMail = (key = 'job_1') => ({
  key,
  to: 'kim@exempel.se',
  subject: 'Ett inlägg är klart att läsa och godkänna',
  text: `Öppna:\n${site}/redaktion\n`,
});

test('a mail comes as it was written, with an id of its own', async () => {
  const { letterbox, mail } = await postOffice();
  expect(await mail.send(aMail(), signal)).toEqual({ kind: 'done' });
  expect(letterbox.store.letters()).toMatchObject([
    {
      messageId: '<job_1@orngott.exempel.se>',
      sentTo: 'kim@exempel.se',
      subject: 'Ett inlägg är klart att läsa och godkänna',
      text: `Öppna:\n${site}/redaktion\n`,
    },
  ]);
});

test.each([
  ['no_such_address', 'refused', 0],
  ['put_off', 'not_now', 0],
  ['cut_before', 'not_now', 0],
  // The receiver has it, and nobody said so.
  ['cut_after', 'unknown', 1],
] as const)('a server that answers with %s makes it %s', async (fault, kind, came) => {
  const { letterbox, mail } = await postOffice();
  letterbox.order(fault);
  expect(await mail.send(aMail(), signal)).toMatchObject({ kind });
  expect(letterbox.store.letters()).toHaveLength(came);
  // And the next goes as it should.
  expect(await mail.send(aMail('job_2'), signal)).toEqual({ kind: 'done' });
});

const mailAt = (port: number) =>
  smtpMail({
    host: '127.0.0.1',
    port,
    secure: false,
    user: undefined,
    password: async () => '',
    from: 'orngott@exempel.se',
    publicUrl: site,
  });

test('a server that is not there has certainly not taken it', async () => {
  const server = createServer();
  const port = await listenAt(server, 0, '127.0.0.1');
  await new Promise((resolve) => server.close(resolve));
  expect(await mailAt(port).send(aMail(), signal)).toMatchObject({ kind: 'not_now' });
});

test('a server that says nothing is left when time is up', async () => {
  const server = createServer(() => {});
  const port = await listenAt(server, 0, '127.0.0.1');
  onTestFinished(() => void server.close());
  expect(await mailAt(port).send(aMail(), AbortSignal.timeout(100))).toMatchObject({ kind: 'not_now' });
});
