/** Where what is published on the own site is, on the product's own address. */
export const sitePaths = {
  list: '/flode',
  atom: '/flode/atom.xml',
  json: '/flode/feed.json',
  embedded: '/flode/inbaddad',
  howTo: '/flode/sa-har',
  entry: (id: string) => `/flode/${id}`,
  /** `index` counts from 0, addresses from 1. */
  picture: (id: string, index: number) => `/flode/bild/${id}/${index + 1}.jpg`,
} as const;
