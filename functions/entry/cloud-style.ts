import { type ThemeId, themeCss, themes } from '../../shared/cloud/drawing/theme.ts';

/** Style for clouds in a page: recoloured to its colour scheme, with their ground on the whole panel around them. */
export function cloudStyle(id: ThemeId): string {
  const theme = themes[id];
  const style =
    `${themeCss(theme)}.picture{background:${theme.background}}.picture .cloud-background{fill:none}` +
    `@media(prefers-color-scheme:dark){.picture{background:${theme.darkBackground}}}`;
  // Paper is light also where the screen is dark.
  return style.replaceAll('@media(', '@media screen and (');
}

/** The same for a page that can be set dark by itself, with a class on its root. */
export function darkByChoiceStyle(id: ThemeId): string {
  const { darkBackground, inks } = themes[id];
  const colours = inks.map(({ darkHex }, index) => `html.dark .cloud-c${index}{fill:${darkHex}}`).join('');
  return `@media screen{html.dark .picture{background:${darkBackground}}${colours}}`;
}
