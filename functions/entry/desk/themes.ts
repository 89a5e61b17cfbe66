import { themes } from '../../../shared/cloud/drawing/theme.ts';
import type { DeskTheme } from '../../../shared/desk/desk.ts';

/** The themes as the desk shows them. */
export function deskThemes(): DeskTheme[] {
  return Object.values(themes).map((theme) => ({
    id: theme.id,
    name: theme.name,
    background: theme.background,
    inks: theme.inks.map((ink) => ink.hex),
    darkCloth: theme.cloth.kind === 'dark',
  }));
}
