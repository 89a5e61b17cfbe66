import { questionTemplates } from '../../../shared/campaigns/templates.ts';
import type { CloudChoices } from '../../../shared/clouds/clouds.ts';
import type { PlanVersion } from '../../../shared/plan/plan.ts';
import type { Ids } from './world.ts';

const text = 'Vad hände sedan, och vem var med?';
const finding = { channel: 'facebook', kind: 'name', words: 'x' };
const somebody = {
  name: 'En kollega',
  role: 'staff',
  appears: 'named',
  legalBasis: 'staff',
  protectedData: 'no',
};
const choices: CloudChoices = {
  shape: 'rectangle',
  orientation: 'mixed',
  themeId: 'fjord',
  font: 'inter-700',
  seed: 1,
  minPeoplePerTerm: 3,
};
const story = '/redaktion/api/berattelser/:id';
const post = `${story}/inlagg/:channel`;
const campaign = '/redaktion/api/omgangar/:id';
const print = {
  product: 'tote_bag',
  placement: 'middle',
  sizePercent: 100,
  line: '',
  colours: { kind: 'cmyk' },
};

/** A body that the route takes, for those that need one; ids in it are of the things that the address is about. */
export function bodyFor(route: string, ids: Ids, draft: PlanVersion): unknown {
  const seen = { number: draft.number, seen: draft.editedAt };
  const bodies: Record<string, unknown> = {
    'POST /redaktion/api/arbetsgrupper': { workgroupsText: 'Äldreomsorg;Hemtjänst 1;12' },
    'POST /redaktion/api/omgangar': {
      id: `cmp_${'y'.repeat(26)}`,
      title: 'Medarbetarna 2027',
      organisation: 'Socialförvaltningen i Provköping',
      questions: questionTemplates[0]?.questions,
      workgroupsText: 'Äldreomsorg;Hemtjänst 1;12',
      minAnswers: 5,
      minPeoplePerTerm: 3,
    },
    'POST /redaktion/api/former': { font: 'nunito-800', texts: ['trygg'] },
    'POST /redaktion/api/mallar': {
      id: `tpl_${'y'.repeat(26)}`,
      name: 'Vår mall',
      description: '',
      minPeoplePerTerm: 3,
      questions: questionTemplates[0]?.questions,
    },
    [`PUT ${campaign}`]: {
      seen: 1,
      title: 'Medarbetarna 2027',
      organisation: 'Socialförvaltningen i Provköping',
      questions: questionTemplates[0]?.questions,
      workgroupsText: 'Äldreomsorg;Hemtjänst 1;12',
      minAnswers: 5,
      minPeoplePerTerm: 3,
    },
    [`POST ${campaign}/ordmoln`]: choices,
    [`POST ${campaign}/ordmoln/:set/:cloud/tryck`]: print,
    [`POST ${campaign}/ordmoln/:set/:cloud/tryck/bestallning`]: {
      ...print,
      ...{ copies: 10, contact: 'Kim', message: '' },
    },
    [`POST ${campaign}/hamta`]: { what: 'answers_csv' },
    [`POST ${campaign}/termer/:fraga`]: { step: { kind: 'dismiss', suggestion: 'dölj van' } },
    [`POST ${campaign}/grupper/:grupp/byt-lank`]: { which: 'answer', seen: 99 },
    [`PUT ${campaign}/sista-dag`]: { answerBy: '2027-01-31' },
    'PUT /redaktion/api/mejl': { kind: 'new_story', when: 'never' },
    [`POST ${campaign}/inlasningar`]: {
      fileName: 'svar.csv',
      content: 'a'.repeat(32),
      answers: [{ workgroupId: ids.group, lines: { [ids.question]: ['trygg'] } }],
    },
    [`POST ${campaign}/blad`]: {
      pile: `imp_${'y'.repeat(26)}`,
      sheet: `ans_${'y'.repeat(26)}`,
      workgroupId: ids.group,
      lines: { [ids.question]: ['trygg'] },
    },
    [`POST ${campaign}/blad/angra`]: {
      pile: ids.import,
      sheet: `ans_${'z'.repeat(26)}`,
      workgroupId: ids.group,
    },
    [`POST ${campaign}/ratta-fragor`]: { seen: 99, questions: [] },
    [`POST ${campaign}/visa-ord`]: { workgroupId: ids.group, questionId: ids.question, term: 'trygg' },
    [`POST ${campaign}/forsok-igen`]: { jobId: ids.cloudJob },
    [`POST ${campaign}/namnd`]: { cloudSetId: ids.set },
    [`POST ${story}/komplettering`]: { text },
    [`POST ${story}/avsla`]: { reason: text },
    [`POST ${story}/kommentarer`]: { text },
    [`POST ${story}/jobb/forsok-igen`]: { jobId: ids.storyJob },
    [`POST ${story}/bekrafta`]: { ...finding, reason: text },
    [`POST ${story}/angra-bekraftelse`]: finding,
    [`POST ${story}/checklista`]: { itemId: draft.content.checklist[0]?.id, done: false },
    [`POST ${story}/blandning`]: { mix: 'openness' },
    [`POST ${story}/stallningstagande`]: { what: 'client', reason: text },
    [`POST ${story}/personer`]: somebody,
    [`PUT ${story}/personer/:person`]: { ...somebody, name: 'En annan' },
    [`PUT ${story}/bilder/:photo`]: { alt: { kind: 'decorative' } },
    'POST /redaktion/api/hogen/tacka-nej': { ids: [ids.story], reason: text },
    'POST /redaktion/api/hogen/ta-tillbaka': { ids: [ids.story] },
    [`PUT ${post}`]: { text, photoIds: [ids.photo], seen: '2026-11-21T07:00:00.000Z' },
    [`POST ${post}/godkann`]: { hash: 'a'.repeat(64), notMine: true },
    [`POST ${post}/planera`]: { day: '2026-11-24', time: '10:00', despite: '' },
    [`POST ${post}/avgor`]: { url: null },
    [`POST ${post}/stoppa`]: { reason: text },
    [`POST ${post}/ta-ned`]: { reason: text },
    [`POST ${post}/klar`]: {},
    [`POST ${post}/kommentarer`]: { note: '', nextInHours: null },
    'POST /redaktion/api/publicering/stopp': { reason: text },
    'PUT /redaktion/api/plan/utkast': { ...seen, reviseBy: draft.reviseBy, content: draft.content },
    'DELETE /redaktion/api/plan/utkast': seen,
    'POST /redaktion/api/plan/utkast/i-kraft': seen,
  };
  return bodies[route];
}

/** Routes whose body names something that must belong to what the address names. */
export const namesInBody = (route: string): boolean =>
  [
    `POST ${campaign}/forsok-igen`,
    `POST ${campaign}/visa-ord`,
    `POST ${campaign}/namnd`,
    `POST ${story}/jobb/forsok-igen`,
    `PUT ${post}`,
  ].includes(route);

/** What a sender's or an answerer's form has. */
export function formFor(route: string, ids: Ids): Record<string, string> {
  if (route === 'POST /s/:code/svar') return { svar: ids.answer, version: '1', f_kannetecken: 'trygg' };
  if (route === 'POST /beratta/:code/svar') return { text, sedda: '0' };
  if (route === 'POST /s/:code/har') return { token: 'abcdefghijkl' };
  if (route === 'POST /ledare/:code/steg') return { fran: '0', till: '1' };
  if (route.startsWith('POST /ledare/:code/ord')) return { fraga: ids.question, ord: 'trygg' };
  return {};
}
