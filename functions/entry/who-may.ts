import type { Role } from '../../shared/people.ts';

/** What a private link is for; a code of one kind opens nothing of another. */
export type LinkKind = 'answer' | 'leader' | 'board' | 'story' | 'calendar';

/** Who gets what they ask a route for. Everybody else is refused, and nothing is changed. */
export type Access =
  /** Whoever comes. */
  | { to: 'anybody' }
  /** Whoever has a link of that kind; what is named below it must belong to it. */
  | { to: 'link'; kind: LinkKind }
  /** Whoever is signed in with one of the roles. */
  | { to: 'desk'; roles: readonly Role[] }
  /** Nobody: it says only that there is nothing. */
  | { to: 'nobody' };

const anybody: Access = { to: 'anybody' };
const nobody: Access = { to: 'nobody' };
const link = (kind: LinkKind): Access => ({ to: 'link', kind });
const desk = (...roles: Role[]): Access => ({ to: 'desk', roles });

const look = desk('communicator', 'approver', 'administrator');
const change = desk('communicator', 'administrator');
/** Asking, commenting, refusing and stopping: whatever keeps something from getting out is for all. */
const hinder = desk('communicator', 'approver', 'administrator');
/** The second pair of eyes, which no other role has. */
const approve = desk('approver');

const campaign = '/redaktion/api/omgangar/:id';
const cloud = `${campaign}/ordmoln/:set/:cloud`;
const story = '/redaktion/api/berattelser/:id';
const post = `${story}/inlagg/:channel`;

/**
 * Every route of the product and who may use it, in the router's own words; what only stands before others is none. A test
 * tries each, and fails for one that is missing.
 */
export const whoMay: Readonly<Record<string, Access>> = {
  'ALL /redaktion/api/*': nobody,
  // Each link of a file is signed: its own tests say who gets one.
  'ALL /filer/*': nobody,
  'GET /': anybody,
  'GET /static/:name': anybody,
  'GET /flode': anybody,
  'GET /flode/atom.xml': anybody,
  'GET /flode/feed.json': anybody,
  'GET /flode/inbaddad': anybody,
  'GET /flode/sa-har': anybody,
  'GET /flode/bild/:id/:name': anybody,
  'GET /flode/:id': anybody,
  'GET /plan': anybody,
  'GET /plan/plan.pdf': anybody,

  'GET /s': nobody,
  'GET /s/:code': link('answer'),
  'POST /s/:code/svar': link('answer'),
  // Leads to the page above, whatever the code is.
  'GET /s/:code/svar': anybody,
  'GET /s/:code/svar/:id': link('answer'),
  'GET /s/:code/svar/:id/andra': link('answer'),
  'POST /s/:code/svar/:id/ta-bort': link('answer'),
  'GET /s/:code/rum': link('answer'),
  'POST /s/:code/har': link('answer'),
  'GET /ledare/:code': link('leader'),
  'GET /ledare/:code/guide': link('leader'),
  'GET /ledare/:code/sammanfattning.pdf': link('leader'),
  'POST /ledare/:code/steg': link('leader'),
  'POST /ledare/:code/ord/lyft': link('leader'),
  'POST /ledare/:code/ord/marke': link('leader'),
  'POST /ledare/:code/ord/dolj': link('leader'),
  'POST /ledare/:code/ord/visa': link('leader'),
  'GET /ledare/:code/lage': link('leader'),
  'POST /ledare/:code/avsluta': link('leader'),
  'POST /ledare/:code/oppna': link('leader'),
  'GET /namnd/:code': link('board'),
  'GET /namnd/:code/jamforelse': link('board'),
  'GET /namnd/:code/underlag.pdf': link('board'),
  'GET /namnd/:code/bild/:questionId': link('board'),

  'GET /beratta': anybody,
  'POST /beratta/skicka': anybody,
  'GET /beratta/skicka': anybody,
  'GET /beratta/affisch.pdf': anybody,
  'GET /beratta/:code': link('story'),
  'GET /beratta/:code/andra': link('story'),
  'POST /beratta/:code/svar': link('story'),
  'GET /beratta/:code/svar': anybody,
  'GET /beratta/:code/ta-tillbaka': link('story'),
  'POST /beratta/:code/ta-tillbaka': link('story'),
  'POST /beratta/:code/bild': link('story'),
  'GET /beratta/:code/bild': anybody,
  'GET /beratta/:code/bild/:photo/mottagen': link('story'),
  'POST /beratta/:code/bild/:photo/mottagen': link('story'),
  'GET /beratta/:code/bild/:photo/thumbnail': link('story'),
  'POST /beratta/:code/bild/:photo/ta-bort': link('story'),

  'GET /kalender/:code/orngott.ics': link('calendar'),

  'GET /redaktion/logga-in': look,
  'GET /redaktion/logga-in/klar': anybody,
  'POST /redaktion/logga-ut': anybody,
  'GET /redaktion/utloggad': anybody,
  'GET /redaktion/omgangar/:id/forhandsvisning': look,
  'GET /redaktion/*': look,
  'GET /redaktion/api/jag': look,
  'GET /redaktion/api/idag': look,
  'GET /redaktion/api/mejl': look,
  'PUT /redaktion/api/mejl': look,
  'POST /redaktion/api/mejl/forsok-igen': look,
  'POST /redaktion/api/mejl/kalender': look,
  'DELETE /redaktion/api/mejl/kalender': look,
  'GET /redaktion/api/utgangspunkter': look,

  'POST /redaktion/api/arbetsgrupper': look,
  'GET /redaktion/api/omgangar': look,
  'POST /redaktion/api/omgangar': change,
  [`GET ${campaign}`]: look,
  [`PUT ${campaign}`]: change,
  [`DELETE ${campaign}`]: change,
  // The codes are what lets somebody answer and lead.
  [`POST ${campaign}/visa-ord`]: change,
  [`POST ${campaign}/ratta-fragor`]: change,
  [`POST ${campaign}/grupper/:grupp/byt-lank`]: change,
  [`PUT ${campaign}/sista-dag`]: change,
  // Also what too few gave, which only they may look at who answer for what is shown.
  [`GET ${campaign}/termer/:fraga`]: change,
  [`GET ${campaign}/termer/:fraga/moln`]: change,
  [`POST ${campaign}/termer/:fraga`]: change,
  [`GET ${campaign}/jamfor`]: look,
  [`GET ${campaign}/jamfor/:fraga/bild/:sida{[ab]\\.(?:svg|png)}`]: look,
  // What has come from files and paper, for those who bring it in.
  [`GET ${campaign}/inlasningar`]: change,
  [`POST ${campaign}/inlasningar`]: change,
  [`POST ${campaign}/inlasningar/:inlasning/angra`]: change,
  [`POST ${campaign}/blad`]: change,
  [`POST ${campaign}/blad/angra`]: change,
  [`GET ${campaign}/pappersblad.pdf`]: change,
  'POST /redaktion/api/former': look,
  'POST /redaktion/api/mallar': change,
  'DELETE /redaktion/api/mallar/:id': change,
  [`GET ${campaign}/affischer.pdf`]: change,
  [`GET ${campaign}/lankar.csv`]: change,
  [`GET ${campaign}/material.zip`]: change,
  [`GET ${campaign}/tabell/:tabell{(?:ord|omraden|deltagande)\\.(?:xlsx|csv)}`]: look,
  // What people wrote goes to those alone who tidy it.
  [`POST ${campaign}/hamta`]: change,
  [`GET ${campaign}/qr`]: change,
  [`GET ${campaign}/historik`]: look,
  [`POST ${campaign}/oppna`]: change,
  [`POST ${campaign}/stang`]: change,
  [`GET ${campaign}/ordmoln`]: look,
  [`POST ${campaign}/ordmoln`]: change,
  [`GET ${cloud}/termer`]: look,
  [`GET ${cloud}/bild/:kind{thumbnail\\.webp|cloud\\.svg}`]: look,
  [`GET ${cloud}/filer/:kind`]: look,
  [`POST ${cloud}/tryck`]: look,
  [`POST ${cloud}/tryck/bestallning`]: look,
  [`POST ${campaign}/forsok-igen`]: change,
  [`POST ${campaign}/namnd`]: change,
  [`DELETE ${campaign}/namnd`]: change,

  'GET /redaktion/api/berattelser': look,
  [`GET ${story}`]: look,
  [`GET ${story}/historik`]: look,
  [`POST ${story}/ta-over`]: change,
  [`POST ${story}/komplettering`]: hinder,
  [`POST ${story}/avsla`]: hinder,
  [`POST ${story}/ateroppna`]: hinder,
  [`POST ${story}/kommentarer`]: hinder,
  [`POST ${story}/jobb/forsok-igen`]: change,
  [`POST ${story}/bekrafta`]: change,
  [`POST ${story}/angra-bekraftelse`]: change,
  [`POST ${story}/checklista`]: change,
  [`POST ${story}/blandning`]: change,
  [`POST ${story}/stallningstagande`]: change,
  [`POST ${story}/personer`]: change,
  [`PUT ${story}/personer/:person`]: change,
  [`DELETE ${story}/personer/:person`]: change,
  [`GET ${story}/personer/:person/finns-ocksa`]: look,
  [`POST ${story}/personer/:person/aterkalla`]: change,
  [`POST ${story}/bilder`]: change,
  [`POST ${story}/bilder/:photo/mottagen`]: change,
  [`PUT ${story}/bilder/:photo`]: change,
  [`DELETE ${story}/bilder/:photo`]: change,
  [`GET ${story}/bilder/:photo/:which`]: look,
  'GET /redaktion/api/hogen': look,
  'POST /redaktion/api/hogen/tacka-nej': hinder,
  'POST /redaktion/api/hogen/ta-tillbaka': hinder,
  [`PUT ${post}`]: change,
  [`DELETE ${post}`]: change,
  [`POST ${post}/skriver`]: change,
  [`GET ${post}/samma-text`]: look,
  [`POST ${post}/godkann`]: approve,
  [`POST ${post}/upphav`]: hinder,
  [`POST ${post}/planera`]: change,
  [`POST ${post}/avplanera`]: change,
  [`POST ${post}/publicera`]: change,
  [`POST ${post}/forsok-igen`]: change,
  [`POST ${post}/avgor`]: change,
  [`POST ${post}/stoppa`]: hinder,
  [`POST ${post}/ta-ned`]: hinder,
  [`POST ${post}/ny-version`]: change,
  [`POST ${post}/klar`]: change,
  [`POST ${post}/kommentarer`]: change,

  'GET /redaktion/api/kalender': look,
  'GET /redaktion/api/publicering': look,
  'POST /redaktion/api/publicering/stopp': hinder,
  'POST /redaktion/api/publicering/slapp': change,
  'GET /redaktion/api/plan': look,
  'GET /redaktion/api/plan/paminnelse': look,
  'GET /redaktion/api/plan/:number': look,
  'POST /redaktion/api/plan/utkast': change,
  'PUT /redaktion/api/plan/utkast': change,
  'DELETE /redaktion/api/plan/utkast': change,
  'POST /redaktion/api/plan/utkast/i-kraft': desk('approver', 'administrator'),
};
