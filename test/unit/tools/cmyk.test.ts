import { expect, it } from 'vitest';
import { cmykOf } from '../../../functions/tools/cmyk.ts';
import { cmykProfile } from '../../../functions/tools/cmyk-profile.ts';

it('counts a screen’s colour as ink: black alone for greys, nothing for white, never too much', () => {
  expect(cmykOf('#000000')).toEqual([0, 0, 0, 100]);
  expect(cmykOf('#ffffff')).toEqual([0, 0, 0, 0]);
  expect(cmykOf('#808080')).toEqual([0, 0, 0, 50]);
  expect(cmykOf('#ff0000')).toEqual([0, 100, 100, 0]);
  for (const hex of ['#000001', '#010000', '#14344f', '#003865'])
    expect(cmykOf(hex).reduce((sum, ink) => sum + ink)).toBeLessThanOrEqual(242);
});

it('has a printer’s profile of four inks to say what they mean', async () => {
  const profile = Buffer.from(await cmykProfile());
  expect(profile.toString('latin1', 12, 20)).toBe('prtrCMYK');
  expect(profile.readUInt32BE(0)).toBe(profile.byteLength);
});
