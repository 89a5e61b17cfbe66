import { expect, test } from 'vitest';
import { contentSecurityPolicy } from '../../../functions/entry/html.ts';

const assets = { inline: {}, files: {}, urls: {} };

test('photos may be sent to where the store takes them, and nowhere else', () => {
  const bucket = 'https://files.s3.eu-north-1.amazonaws.com';
  const policy = contentSecurityPolicy(assets, undefined, bucket).split('; ');
  expect(policy).toContain(`connect-src 'self' ${bucket}`);
  expect(policy).toContain(`form-action 'self' ${bucket}`);
  expect(contentSecurityPolicy(assets).split('; ')).toContain("connect-src 'self'");
});
