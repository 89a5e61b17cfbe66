import * as z from 'zod';

/** What is fetched as one file. */
export const Fetch = z.object({ what: z.enum(['answers_xlsx', 'answers_csv', 'everything']) });
export type Fetch = z.infer<typeof Fetch>;
/** Where it can be fetched, for some minutes. */
export const Fetched = z.object({ url: z.string() });
