import { expect, test } from 'vitest';
import { type Access, type LinkKind, whoMay } from '../../../functions/entry/who-may.ts';
import type { Role } from '../../../shared/people.ts';
import { bodyFor, formFor, namesInBody } from './bodies.ts';
import { everyRole, type Ids, madeUp, people, site, standingWorld } from './world.ts';

const world = await standingWorld();
const { app, own, others, draft } = world;

const ofKind = (kind: Access['to']) => Object.keys(whoMay).filter((route) => whoMay[route]?.to === kind);

const formType = 'application/x-www-form-urlencoded';
const isPublicWrite = (route: string) => route.startsWith('POST') && whoMay[route]?.to !== 'desk';

/** The address of a route when its parts are these things'. */
function addressOf(route: string, ids: Ids, code = ''): string {
  const path = route.slice(route.indexOf(' ') + 1);
  const ofWhat = path.includes('/omgangar')
    ? ids.campaign
    : path.includes('/mallar')
      ? ids.template
      : path.startsWith('/flode')
        ? ids.entry
        : ids.story;
  const id = path.startsWith('/s/') ? ids.answer : ofWhat;
  const parts: Record<string, string> = {
    ...{ id, code, set: ids.set, cloud: ids.cloud, photo: ids.photo, person: ids.person },
    ...{
      questionId: ids.question,
      fraga: ids.question,
      grupp: ids.group,
      inlasning: ids.import,
      channel: 'facebook',
      which: 'thumbnail',
      kind: 'cloud.svg',
      sida: 'a.svg',
      tabell: 'deltagande.csv',
      number: '1',
    },
    name: path.startsWith('/static') ? world.assetName : ids.picture,
  };
  return path
    .replaceAll(/:(\w+)(?:\{[^}]*\})?/g, (_, name: string) => parts[name] ?? '')
    .replace('*', 'finns-inte')
    .replace(/kalender$/, 'kalender?fran=2026-11-01&till=2026-11-30');
}

/** What is undefined is left out of a request that has it otherwise. */
type Headers = Record<string, string | undefined>;

interface Asking {
  roles?: readonly Role[] | undefined;
  ids?: Ids;
  code?: string;
  headers?: Headers;
}

/** What came of it: the status, and whether it got as far as to change something. */
async function ask(route: string, { roles, ids = own, code, headers = {} }: Asking = {}) {
  const method = route.split(' ')[0]?.replace('ALL', 'GET') ?? '';
  const json = bodyFor(route, ids, draft);
  const cookie = world.cookieOf(roles);
  const form = isPublicWrite(route) ? new URLSearchParams(formFor(route, ids)).toString() : undefined;
  const body = json === undefined ? form : JSON.stringify(json);
  const sent: Headers = {
    accept: 'application/json',
    origin: site,
    'x-orngott': '1',
    ...(json !== undefined && { 'content-type': 'application/json' }),
    ...(form !== undefined && { 'content-type': formType }),
    cookie,
    ...headers,
  };
  const response = await app.request(site + addressOf(route, ids, code), {
    method,
    headers: Object.entries(sent).flatMap(([name, value]): [string, string][] =>
      value === undefined ? [] : [[name, value]],
    ),
    ...(body !== undefined && { body }),
  });
  await response.arrayBuffer();
  return { status: response.status, wrote: world.writesTried() > 0, headers: response.headers };
}
type Asked = Awaited<ReturnType<typeof ask>>;

const tooMany = 429;
/** Whatever came of it then; too many is what a write is told in this world. */
const isLetIn = ({ status, wrote }: Asked) =>
  status < 500 && ![401, 403, 404, 410].includes(status) && (status !== tooMany || wrote);
const isRefused = ({ status, wrote }: Asked) => status >= 400 && status < 500 && status !== tooMany && !wrote;
const isNotThere = ({ status, wrote }: Asked) => [400, 404].includes(status) && !wrote;
/** Which of them went otherwise than they should. */
const wrong = async (
  cases: { name: string; asking: [string, Asking]; right: (asked: Asked) => boolean }[],
) => {
  const found: string[] = [];
  for (const { name, asking, right } of cases) {
    const asked = await ask(...asking);
    if (!right(asked)) found.push(`${asking[0]} ${name}: ${asked.status}${asked.wrote ? ', wrote' : ''}`);
  }
  return found;
};

const mixed: Ids = { ...others, campaign: own.campaign, story: own.story };
const hasTwo = (route: string) => /:set|:photo|:person/.test(route) || namesInBody(route);
const namesSomething = (route: string) => /:id\b/.test(route);
const who = (roles: readonly Role[] | undefined) =>
  roles ? `with ${roles.join(' and ') || 'no role'}` : 'signed out';

test('every route has a row that says who may use it, and every row has a route', () => {
  // What is given the next one to call stands before others; all else answers.
  const answering = app.routes.filter(({ method, handler }) => method !== 'ALL' || handler.length < 2);
  const routes = new Set(answering.map(({ method, path }) => `${method} ${path}`));
  expect(Object.keys(whoMay).sort()).toEqual([...routes].sort());
});

test('the desk is for those who have one of the roles of the row, and for nobody else', async () => {
  const cases = ofKind('desk').flatMap((route) => {
    const access = whoMay[route];
    const allowed = access?.to === 'desk' ? access.roles : [];
    return people.flatMap((roles) => {
      const may = roles?.some((role) => allowed.includes(role)) ?? false;
      const expected = roles ? 403 : 401;
      const onOwn = {
        name: who(roles),
        asking: [route, { roles }] as [string, Asking],
        right: (asked: Asked) => (may ? isLetIn(asked) : asked.status === expected && !asked.wrote),
      };
      if (!namesSomething(route)) return [onOwn];
      return [
        onOwn,
        ...(may ? [] : [others, madeUp, ...(hasTwo(route) ? [mixed] : [])]).map((ids) => ({
          name: `${who(roles)}, of something else`,
          asking: [route, { roles, ids }] as [string, Asking],
          right: isRefused,
        })),
      ];
    });
  });
  expect(cases.length).toBeGreaterThan(500);
  expect(await wrong(cases)).toEqual([]);
});

test('what is made up is not there, and what belongs elsewhere is not found here, whoever asks', async () => {
  const roles = everyRole;
  const cases = ofKind('desk')
    .filter(namesSomething)
    .flatMap((route) => [
      { name: 'of another', asking: [route, { roles, ids: others }] as [string, Asking], right: isLetIn },
      { name: 'made up', asking: [route, { roles, ids: madeUp }] as [string, Asking], right: isNotThere },
      ...(hasTwo(route)
        ? [
            {
              name: 'mixed',
              asking: [route, { roles, ids: mixed }] as [string, Asking],
              // What a body names may be refused with a reason of its own.
              right: namesInBody(route) ? isRefused : isNotThere,
            },
          ]
        : []),
    ]);
  expect(await wrong(cases)).toEqual([]);
});

const plain = (type: string) => ({ 'x-orngott': undefined, 'content-type': type });
const foreign = 'https://example.com';
/** Right, wrong and missing origin and content type: whether a write at the desk is then let in, or only when it is JSON. */
const sendings: [name: string, letIn: boolean | 'json', headers: Headers][] = [
  ['from here', true, {}],
  ['with no word of where', 'json', { origin: undefined }],
  ['from here, by what the browser says', true, { origin: 'null', 'sec-fetch-site': 'same-origin' }],
  ['from another site', false, { origin: foreign }],
  ['from a neighbour', false, { origin: `${site}.example.com` }],
  ['from a page without a name', false, { origin: 'null' }],
  ['as a form from another site', false, { ...plain(formType), origin: foreign }],
  ['as a form from nowhere', false, { ...plain(formType), origin: undefined }],
  ['as a form from here', false, plain(formType)],
  ['as text from here', false, plain('text/plain')],
  ['without saying what it is', false, plain('')],
];

test('no other site can make somebody who is signed in change anything, whatever it sends', async () => {
  const cases = ofKind('desk')
    .filter((route) => !route.startsWith('GET'))
    .flatMap((route) =>
      sendings.map(([name, letIn, headers]) => ({
        name,
        asking: [route, { roles: everyRole, headers }] as [string, Asking],
        right: (asked: Asked) =>
          (letIn === 'json' ? bodyFor(route, own, draft) !== undefined : letIn)
            ? isLetIn(asked)
            : asked.status === 403 && !asked.wrote,
      })),
    );
  expect(await wrong(cases)).toEqual([]);
});

test('this world is one in which most of what may be done could be done', async () => {
  const writing = ofKind('desk').filter((route) => !route.startsWith('GET'));
  const reached: string[] = [];
  for (const route of writing) if ((await ask(route, { roles: everyRole })).wrote) reached.push(route);
  expect(reached.length).toBeGreaterThan(writing.length / 2);
});

test('no other site can read what somebody who is signed in sees', async () => {
  for (const route of ofKind('desk').filter((one) => one.startsWith('GET'))) {
    const { headers } = await ask(route, { roles: everyRole, headers: { origin: foreign } });
    expect([route, headers.get('access-control-allow-origin')]).toEqual([route, null]);
    expect([route, headers.get('cache-control')]).toEqual([route, 'private, no-store']);
  }
});

const kinds = ['answer', 'leader', 'board', 'story'] as const;

test.each(kinds)('a link for %s opens what it is for, and nothing else', async (kind) => {
  const cases = ofKind('link').map((route) => {
    const access = whoMay[route];
    const opens = access?.to === 'link' && access.kind === kind;
    return {
      name: opens ? 'with its own link' : `with a link for ${kind}`,
      asking: [route, { code: own.codes[kind] }] as [string, Asking],
      right: opens ? isLetIn : isRefused,
    };
  });
  expect(await wrong(cases)).toEqual([]);
});

test.each([
  ['that the board no longer has', world.endedBoardCode],
  ['that is made up', madeUp.codes.answer],
  ['of the desk', own.story],
  ['that is none', 'kalix'],
])('a link %s opens nothing', async (_name, code) => {
  const cases = ofKind('link').map((route) => ({
    name: '',
    asking: [route, { code }] as [string, Asking],
    right: isRefused,
  }));
  expect(await wrong(cases)).toEqual([]);
});

test('what belongs to another link is not found below one’s own', async () => {
  const kindOf = (route: string): LinkKind => {
    const access = whoMay[route];
    return access?.to === 'link' ? access.kind : 'answer';
  };
  const cases = ofKind('link')
    .filter((route) => /:id|:photo|:questionId/.test(route))
    .flatMap((route) =>
      [others, madeUp].map((ids) => ({
        name: ids === madeUp ? 'made up' : 'of another',
        asking: [route, { ids, code: own.codes[kindOf(route)] }] as [string, Asking],
        // Both campaigns ask the same questions.
        right: (asked: Asked) =>
          ids === others && route.includes(':questionId') ? isLetIn(asked) : isRefused(asked),
      })),
    );
  expect(await wrong(cases)).toEqual([]);
});

test('what is for anybody is there for anybody, signed in or not, and knows no cookie', async () => {
  const cases = ofKind('anybody').flatMap((route) =>
    people.map((roles) => ({
      name: who(roles),
      asking: [route, { roles, code: own.codes.answer }] as [string, Asking],
      right: isLetIn,
    })),
  );
  expect(await wrong(cases)).toEqual([]);
});

test('what is not there is not there for anybody', async () => {
  const cases = ofKind('nobody').flatMap((route) =>
    [undefined, everyRole].map((roles) => ({
      name: who(roles),
      asking: [route, { roles }] as [string, Asking],
      right: isRefused,
    })),
  );
  expect(await wrong(cases)).toEqual([]);
});
