import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareGroups } from '../../../shared/campaigns/compare-groups.ts';

const groupsOf = (text: string) =>
  text
    .split('|')
    .filter((one) => one !== '')
    .map((one) => {
      const [area = '', name = ''] = one.split('/');
      return { area, name };
    });
const told = (before: string, now: string) => {
  const { same, added, gone, renamed } = compareGroups(groupsOf(before), groupsOf(now));
  const names = (some: { name: string }[]) => some.map(({ name }) => name).join(', ');
  return {
    same: names(same),
    added: names(added),
    gone: names(gone),
    renamed: renamed.map(({ from, to }) => `${from.area}/${from.name} → ${to.area}/${to.name}`).join(', '),
  };
};

describe('another year’s list', () => {
  it('says what is new, gone and the same, whatever the case', () => {
    expect(told('Ä/Hemtjänst 1|Ä/Natten|S/Stab', 'ä/hemtjänst 1|Ä/Larmet|S/Stab')).toEqual({
      same: 'hemtjänst 1, Stab',
      added: 'Larmet',
      gone: 'Natten',
      renamed: '',
    });
  });

  it.each([
    ['another ending', 'Ä/Hemtjänst Norr', 'Ä/Hemtjänsten Norra'],
    ['a word more', 'Ä/Hemtjänst', 'Ä/Hemtjänst Centrum'],
    ['the words turned', 'Ä/Centrum hemtjänst', 'Ä/Hemtjänst Centrum'],
    ['a slip of the pen', 'Ä/Hemtänst 2', 'Ä/Hemtjänst 2'],
    ['letters that changed places', 'Ä/Boendsetöd 3', 'Ä/Boendestöd 3'],
    ['another area', 'Äldreomsorg/Natten', 'Äldreomsorgen/Natten'],
  ])('finds a group by nearly the same name: %s', (_, before, now) => {
    expect(told(before, now)).toMatchObject({ renamed: `${before} → ${now}`, added: '', gone: '' });
  });

  it.each([
    ['another number', 'Ä/Hemtjänst 1', 'Ä/Hemtjänst 2'],
    ['a number that was not there', 'Ä/Hemtjänst', 'Ä/Hemtjänst 1'],
    ['another point of the compass', 'Ä/Boendestöd Öst', 'Ä/Boendestöd Väst'],
    ['another word', 'Ä/Hemtjänst Norr', 'Ä/Hemtjänst Centrum'],
    ['another name in another area', 'Ä/Hemtjänst', 'S/Hemtjänsten'],
  ])('takes no other group for it: %s', (_, before, now) => {
    expect(told(before, now).renamed).toBe('');
  });

  it('leaves to people what may be either', () => {
    expect(told('Ä/Hemtjänst', 'Ä/Hemtjänst Norr|Ä/Hemtjänst Centrum')).toMatchObject({
      renamed: '',
      gone: 'Hemtjänst',
    });
    expect(told('Ä/Hemtjänst Norr|Ä/Hemtjänst Centrum', 'Ä/Hemtjänst')).toMatchObject({ renamed: '' });
    expect(told('Ä/Natten', 'S/Natten|T/Natten')).toMatchObject({ renamed: '' });
    expect(told('Ä/Natten|Ä/Larmet', 'Ä/Larmet i natt')).toMatchObject({ gone: 'Natten' });
    // The nearer of two is the one.
    expect(told('Ä/Hemtjänst', 'Ä/Hemtjänsten|Ä/Hemtjänst Norr')).toMatchObject({
      renamed: 'Ä/Hemtjänst → Ä/Hemtjänsten',
      added: 'Hemtjänst Norr',
    });
  });

  it('tells of each group once, whatever the lists', () => {
    const name = fc.constantFrom(
      'Hemtjänst',
      'Hemtjänsten',
      'Hemtjänst 1',
      'Hemtjänst Norr',
      'Natten',
      'Natt',
    );
    const group = fc.record({ area: fc.constantFrom('Ä', 'S'), name });
    const list = fc.uniqueArray(group, {
      selector: ({ area, name: called }) => `${area}/${called}`,
      maxLength: 8,
    });
    fc.assert(
      fc.property(list, list, (before, now) => {
        const { same, added, gone, renamed } = compareGroups(before, now);
        expect(new Set([...same, ...added, ...renamed.map(({ to }) => to)])).toEqual(new Set(now));
        expect(same.length + added.length + renamed.length).toBe(now.length);
        expect(same.length + gone.length + renamed.length).toBe(before.length);
      }),
    );
  });
});
