import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { dataFolder, helpText, listenHost, readArguments } from '../../../infra/server/arguments.ts';
import { facebookOf, readEnvironment } from '../../../infra/server/environment.ts';

const oidc = { OIDC_ISSUER: 'https://login.exempel.se', OIDC_CLIENT_SECRET: 'hemligt' };

it('keeps data where the person who typed the command meant it', () => {
  const npm = { npm_lifecycle_event: 'start', INIT_CWD: '/home/kim' };
  expect(dataFolder('./svar', npm)).toBe('/home/kim/svar');
  expect(dataFolder('/srv/orngott', npm)).toBe('/srv/orngott');
  expect(dataFolder('svar', {})).toBe(resolve('svar'));
  expect(dataFolder(undefined, npm)).toBe(join(process.cwd(), '.data'));
});

it.each(['65536', 'åtta', '3000.5'])('says which ports there are when asked for %s', (port) => {
  expect(() => readArguments(['--port', port])).toThrow('Porten är ett heltal från 1 till 65535');
});

it('asks for no port in particular unless somebody does', () => {
  expect(readArguments(['--port', '8080'])).toMatchObject({ port: 8080, empty: false, examples: false });
  expect(readArguments([])).not.toHaveProperty('port');
  expect(helpText).toContain('de fyra portarna efter');
});

it('listens for its own machine alone unless it is told otherwise', () => {
  expect(listenHost(readArguments([]))).toBe('127.0.0.1');
  expect(listenHost(readArguments(['--lan']))).toBe('0.0.0.0');
  expect(listenHost(readArguments(['--host', '10.0.0.5']))).toBe('10.0.0.5');
});

it('refuses to let others in where anybody could sign in as an example person', () => {
  expect(() => readEnvironment({ PUBLIC_URL: 'https://orngott.exempel.se' })).toThrow(
    'PUBLIC_URL är satt men inte OIDC_ISSUER',
  );
  expect(() => readEnvironment({ PUBLIC_URL: 'https://orngott.exempel.se', OIDC_ISSUER: '' })).toThrow(
    'OIDC_ISSUER',
  );
  expect(readEnvironment({ PUBLIC_URL: 'https://orngott.exempel.se/', ...oidc })).toEqual({
    publicUrl: 'https://orngott.exempel.se',
    isPublic: true,
    oidcClientSecret: 'hemligt',
    hasFacebook: false,
    hasMailServer: false,
  });
});

it.each(['http://localhost:3000', 'http://127.0.0.1:8080', 'http://[::1]:3000'])(
  'lets %s be tried with the example persons',
  (url) => {
    expect(readEnvironment({ PUBLIC_URL: url })).toMatchObject({ publicUrl: url, isPublic: false });
  },
);

it.each(['foo', 'orngott.exempel.se', 'ftp://orngott.exempel.se'])(
  'says in Swedish what PUBLIC_URL is to be when it is %s',
  (url) => {
    expect(() => readEnvironment({ PUBLIC_URL: url, ...oidc })).toThrow(
      'PUBLIC_URL ska vara hela adressen som andra når servern på',
    );
  },
);

it('reads visitors’ addresses from the header that it is told to trust, and from none by itself', () => {
  expect(readEnvironment({}).addressHeader).toBeUndefined();
  const told = { TRUSTED_ADDRESS_HEADER: 'X-Forwarded-For' };
  expect(readEnvironment(told).addressHeader).toBe('X-Forwarded-For');
  expect(() => readEnvironment({ TRUSTED_ADDRESS_HEADER: 'ja tack' })).toThrow(
    'till exempel X-Forwarded-For',
  );
});

it('wants the secret of the sign-in that it is told of', () => {
  expect(() => readEnvironment({ OIDC_ISSUER: oidc.OIDC_ISSUER })).toThrow('inte OIDC_CLIENT_SECRET');
});

const facebook = {
  FACEBOOK_PAGE_ID: '123',
  FACEBOOK_PAGE_TOKEN: 'hemligt',
  FACEBOOK_APP_ID: '456',
  FACEBOOK_APP_SECRET: 'hemligt',
};

it('goes to the Facebook page that the environment names, and says what is missing of it', async () => {
  expect(readEnvironment(facebook).hasFacebook).toBe(true);
  expect(facebookOf(facebook)).toMatchObject({
    pageId: '123',
    appId: '456',
    graphUrl: 'https://graph.facebook.com',
    version: 'v26.0',
  });
  expect(await facebookOf(facebook)?.secrets()).toEqual({ token: 'hemligt', appSecret: 'hemligt' });
  expect(() => readEnvironment({ ...facebook, FACEBOOK_PAGE_TOKEN: '' })).toThrow(
    'också FACEBOOK_PAGE_TOKEN',
  );
  expect(() => readEnvironment({ ...facebook, FACEBOOK_PAGE_ID: 'sidan' })).toThrow('bara ha siffror');
});

it('says in Swedish what is missing of a mail server', () => {
  expect(readEnvironment({ SMTP_URL: 'smtp://post.exempel.se', MAIL_FROM: 'o@exempel.se' })).toMatchObject({
    hasMailServer: true,
  });
  expect(() => readEnvironment({ MAIL_FROM: 'o@exempel.se' })).toThrow(
    'SMTP_URL ska vara e-postserverns adress',
  );
  expect(() => readEnvironment({ SMTP_URL: 'smtp://post.exempel.se' })).toThrow(
    'MAIL_FROM ska vara adressen',
  );
});
