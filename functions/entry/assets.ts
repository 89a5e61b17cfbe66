/** What a browser needs besides the pages themselves; made once by the build, held in memory. */
export interface Assets {
  /** Minified sources to put into a page, by name: `answer.css`, `answer.js`, … */
  inline: Record<string, string>;
  /** Files under `/static/`, whose names carry a hash of what is in them. */
  files: Record<string, { body: Uint8Array<ArrayBuffer>; contentType: string }>;
  /** The address of a file by its plain name: `desk.js` → `/static/desk-1f2e3d4c.js`. */
  urls: Record<string, string>;
}

/** Throws when the build did not make it: a page without its style must not go out unnoticed. */
export function inlineAsset(assets: Assets, name: string): string {
  const source = assets.inline[name];
  if (source === undefined) throw new Error(`The build made no ${name}`);
  return source;
}

/** Throws when the build did not make it. */
export function assetUrl(assets: Assets, name: string): string {
  const url = assets.urls[name];
  if (url === undefined) throw new Error(`The build made no ${name}`);
  return url;
}
