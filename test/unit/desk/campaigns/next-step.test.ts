import { expect, test } from 'vitest';
import { DeskCampaign, DeskClouds } from '../../../../shared/desk/desk.ts';
import { nextStep, whereItIs } from '../../../../web/desk/campaigns/next-step.ts';

const letters = 'a'.repeat(26);
const at = '2026-11-21T08:00:00.000Z';
const setId = `set_${letters}`;

const campaign = (change: object) =>
  DeskCampaign.parse({
    id: `cmp_${letters}`,
    version: 1,
    title: 'Medarbetarna och jobbet',
    organisation: 'Socialförvaltningen',
    state: 'open',
    example: false,
    createdAt: at,
    answers: 40,
    headcount: 60,
    groups: 6,
    groupsAnswered: 4,
    questions: [
      {
        id: 'a',
        text: 'Vad gör du?',
        shortText: 'Vad',
        minLines: 0,
        maxLines: 5,
        maxLineLength: 80,
        keepLinesWhole: false,
      },
    ],
    minAnswers: 5,
    minPeoplePerTerm: 3,
    workgroups: [],
    ...change,
  });

const clouds = (change: object = {}) =>
  DeskClouds.parse({
    id: setId,
    createdAt: at,
    choices: {
      shape: 'pillow',
      orientation: 'mixed',
      font: 'nunito-800',
      themeId: 'fjord',
      seed: 1,
      minPeoplePerTerm: 3,
    },
    hiddenAreas: [],
    stepsSince: 0,
    state: 'ready',
    clouds: [],
    failedWork: [],
    ...change,
  });

const board = (change: object = {}) => ({
  url: 'http://localhost/namnd/x',
  qr: { size: 21, path: '' },
  cloudSetId: setId,
  publishedAt: at,
  ...change,
});

test('a campaign that is prepared is to be opened', () => {
  expect(nextStep(campaign({ state: 'draft' }), null).action).toBe('open');
});

test('while too few have answered there is nothing to do but wait', () => {
  const next = nextStep(campaign({ answers: 3 }), null);
  expect(next.action).toBeUndefined();
  expect(next.text).toBe(
    'Det behövs svar från minst 5 personer innan det kan bli ordmoln. Hittills har 3 svarat.',
  );
});

test('closing comes with how many groups are silent', () => {
  expect(nextStep(campaign({}), null)).toMatchObject({
    action: 'close',
    text: '2 grupper har inte svarat än. När du stänger görs ordmolnen av alla svar.',
  });
  expect(nextStep(campaign({ groupsAnswered: 6 }), null).text).toContain('Alla grupper har minst ett svar.');
});

test('clouds are waited for, looked into when they fail, and then shown', () => {
  const closed = campaign({ state: 'closed' });
  expect(nextStep(closed, clouds({ state: 'waiting' })).action).toBeUndefined();
  expect(nextStep(closed, clouds({ state: 'failed', failure: 'För få svar.' }))).toMatchObject({
    action: 'look',
    text: 'För få svar.',
  });
  expect(nextStep(closed, clouds()).action).toBe('publish');
  // The board is not shown what has been tidied since.
  expect(nextStep(closed, clouds({ stepsSince: 2 }))).toMatchObject({
    action: 'tidy',
    text: '2 ändringar bland orden är inte med i ordmolnen än.',
  });
  expect(whereItIs(closed, clouds({ stepsSince: 1 })).action).toBeUndefined();
});

test('what is shown is to be passed on, changed when there are new clouds, or shown again', () => {
  const shown = (change: object) => campaign({ state: 'published', board: board(change) });
  expect(nextStep(shown({}), clouds()).action).toBe('copy');
  expect(nextStep(shown({}), clouds({ id: `set_${'b'.repeat(26)}` })).action).toBe('change');
  expect(nextStep(shown({ withdrawnAt: at }), clouds()).action).toBe('publish');
});

test('somebody who may only look is told who does the next thing, and offered nothing that would be refused', () => {
  const closed = campaign({ state: 'closed' });
  const shown = (change: object) => campaign({ state: 'published', board: board(change) });
  const told = [
    whereItIs(campaign({ state: 'draft' }), null),
    whereItIs(campaign({}), null),
    whereItIs(closed, clouds()),
    whereItIs(shown({}), clouds({ id: `set_${'b'.repeat(26)}` })),
    whereItIs(shown({ withdrawnAt: at }), clouds()),
  ];
  for (const { text, action } of told) {
    expect(action).toBeUndefined();
    expect(text).not.toMatch(/\bdu\b/i);
  }
  expect(told[1]?.text).toBe(
    '2 grupper har inte svarat än. Ordmolnen görs när en kommunikatör stänger omgången.',
  );
  expect(whereItIs(closed, clouds({ state: 'failed', failure: 'För få svar.' })).action).toBe('look');
  expect(whereItIs(shown({}), clouds()).action).toBe('copy');
});

test('nothing is promised before the clouds are known', () => {
  expect(nextStep(campaign({ state: 'closed' }), undefined).action).toBeUndefined();
});
