import { expect, test } from 'vitest';
import { namesIn } from '../../../shared/checks/names/names.ts';

const found = (text: string) => namesIn(text).map(({ start, end }) => text.slice(start, end));

test.each([
  ['Vi fick hjälp av Margareta.', ['Margareta']],
  ['Ulla-Britts kaka tog slut först.', ['Ulla-Britts']],
  ['Stödboendet Kompassen fick besök av Mikaela W och hennes hund.', ['Mikaela W']],
  ['Chefen Maria von Essen höll tal.', ['Maria von Essen']],
  ['Tack anna och MOHAMED!', ['anna', 'MOHAMED']],
  ['Vår kollega Tsegaberhan lagade mat.', ['Tsegaberhan']],
  ['Xerxes Lindström sjöng.', ['Xerxes Lindström']],
  ['Familjen Haddad bjöd på te.', ['Haddad']],
  ['Jerker, Zyrek och Bosse fixar allt.', ['Jerker', 'Zyrek', 'Bosse']],
  ['”Vi vågade”, säger Quorra.', ['Quorra']],
  ['Hon heter Quorra.', ['Quorra']],
  ['Foto: Quorra Bly', ['Quorra Bly']],
  ['Zyrek, 19, fick sitt första jobb.', ['Zyrek']],
  ['Brevet gick till c/o Quorra.', ['Quorra']],
  ['Det skrev S. Lundmark.', ['S. Lundmark']],
  ['Žvarka och Máret berättade.', ['Žvarka', 'Máret']],
  ['Heja #TackKarin!', ['Karin']],
  ['Hans och Greta på nattpatrullen fixar allt.', ['Hans', 'Greta']],
])('a name is found with all that belongs to it: %s', (text, names) => {
  expect(found(text)).toEqual(names);
});

test.each([
  ['Stig brukar läsa högt.', 'Stig kom in i värmen.'],
  ['Sten och jag byggde en mur.', 'Sten och grus fraktades bort.'],
  ['Maj har jobbat här länge.', 'Maj blev varm och solig.'],
  ['Björn i hemtjänsten skottade.', 'Björn i skogen är ovanligt.'],
  ['Klara tog över schemat.', 'Klara besked ger arbetsro.'],
  ['Frank, som är ny, hittade felet.', 'Frank dialog hjälper.'],
  ['Per hjälpte grannen.', 'Per dag möter vi femtio personer.'],
  ['Hans Ek kom förbi.', 'Hans idé var bra.'],
])('a name that is also a word needs company where a sentence begins: %s / %s', (named, plain) => {
  expect(found(named)).toHaveLength(1);
  expect(found(plain)).toEqual([]);
});

test.each([
  'Vi åt på restaurang Lilla Anna.',
  'Team Gustav Adolfsgatan vann.',
  'Vi handlar hos Elsas Kök.',
  'Vi var på Carl Larsson-gården.',
  'Vi samarbetar med Bergströms Bageri.',
  'Region Västerbotten och Socialstyrelsen kom.',
  'En björn gick förbi i maj.',
  'Iris och Viola blommar.',
  'Solrosen och Linnéa är våra två avdelningar.',
  'Måndag morgon var alla samlade.',
  'Vi åt Kalles kaviar och läste sagan om Hans och Greta.',
  'På Lucia sjöng kören.',
  'Vi såg Karl XII och Astrid Lindgrens Värld.',
  'Terapihunden Doris och katten Måns väckte glädje.',
])('a place, a firm, a flower or a beast is no name: %s', (text) => {
  expect(found(text)).toEqual([]);
});
