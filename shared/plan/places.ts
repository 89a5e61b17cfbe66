/** What each part of the plan's content is called where it is written and where it is read. */
const names: Record<string, string> = {
  title: 'Planens namn',
  organisation: 'Organisation',
  introduction: 'Inledning',
  askWhom: 'Vem man kan fråga',
  reviseBy: 'Nästa översyn',
  purposes: 'Syfte',
  messages: 'Budskap',
  audiences: 'Målgrupp',
  channels: 'Kanal',
  tone: 'Ton',
  dos: 'Gör så här',
  donts: 'Gör inte så här',
  checklist: 'Kontroll i checklistan',
  requiredQuestions: 'Fråga',
  cadence: 'Takt',
  mix: 'Fördelning',
  blackouts: 'Uppehåll',
  themes: 'Tema',
  'tips.staff': 'Tips till medarbetare',
  'tips.managers': 'Tips till chefer',
  'tips.politicians': 'Tips till politiker',
  legalBases: 'Grund',
  comments: 'Kommentarer',
  answerWithinDays: 'När nästa person får veta',
  privacyNotice: 'Information om personuppgifter',
};

/** `Tema 3` for `themes.2.to`: where in the plan a path leads. */
export function placeName(path: string): string {
  const [first = '', second = '', third = ''] = path.split('.');
  const [name, index] =
    names[first] === undefined ? [names[`${first}.${second}`], third] : [names[first], second];
  return [name ?? first, /^\d+$/.test(index) ? Number(index) + 1 : ''].join(' ').trim();
}
