/** The desk's pages, and the letter after G that leads there. */
export const pagesByKey = [
  { key: 'i', name: 'I dag', href: '/redaktion', about: 'Det som väntar på dig, och hur året går.' },
  {
    key: 'o',
    name: 'Omgångar',
    href: '/redaktion/omgangar',
    about: 'Workshoppar, svar och ordmoln: från frågorna till nämnden och tryckeriet.',
  },
  {
    key: 'b',
    name: 'Berättelser',
    href: '/redaktion/berattelser',
    about: 'Det som medarbetare har berättat, att granska och skriva inlägg av.',
  },
  {
    key: 'k',
    name: 'Kalender',
    href: '/redaktion/kalender',
    about: 'När inläggen publiceras, mot planens takt.',
  },
  {
    key: 'n',
    name: 'Kanaler',
    href: '/redaktion/kanaler',
    about: 'Vart inläggen går, hur det fungerar just nu, och nödstoppet.',
  },
  { key: 'p', name: 'Plan', href: '/redaktion/plan', about: 'Media- och PR-planen, som allt granskas mot.' },
  {
    key: 'm',
    name: 'Mejl',
    href: '/redaktion/mejl',
    about: 'Vad du vill få mejl om, och planeringen i din egen kalender.',
  },
] as const;
