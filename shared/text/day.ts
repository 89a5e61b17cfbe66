import * as z from 'zod';

/** A calendar day in Sweden, as `2026-11-22`. */
export const Day = z.iso.date();
export type Day = z.infer<typeof Day>;
