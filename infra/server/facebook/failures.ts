import * as z from 'zod';

/** What the local Facebook can be told to do wrong, each as the real one has been seen to. */
export const FailureKind = z.enum([
  /** An error of theirs, and nothing was done. */
  'error_before',
  /** It was done, and yet the answer is an error of theirs. */
  'error_after',
  /** No answer at all; nothing was done. */
  'hang_before',
  /** It was done, and no answer comes. */
  'hang_after',
  /** The connection is cut; nothing was done. */
  'cut_before',
  /** It was done, and the connection is cut. */
  'cut_after',
  /** It was done, and the answer ends in the middle. */
  'garbled_after',
  'html_502_before',
  'html_502_after',
  'throttle',
  'expired_token',
  'no_permission',
  'blocked',
]);
export type FailureKind = z.infer<typeof FailureKind>;

export const failureNames: Record<FailureKind, string> = {
  error_before: 'Serverfel, inget blev gjort',
  error_after: 'Serverfel, fast det blev gjort',
  hang_before: 'Inget svar, inget blev gjort',
  hang_after: 'Inget svar, fast det blev gjort',
  cut_before: 'Kapad förbindelse, inget blev gjort',
  cut_after: 'Kapad förbindelse, fast det blev gjort',
  garbled_after: 'Avhugget svar, fast det blev gjort',
  html_502_before: 'HTML-sida med 502, inget blev gjort',
  html_502_after: 'HTML-sida med 502, fast det blev gjort',
  throttle: 'För många anrop, vänta',
  expired_token: 'Åtkomsten har gått ut',
  no_permission: 'Behörighet saknas',
  blocked: 'Sidan är tillfälligt spärrad',
};

export const Endpoint = z.enum([
  'photos',
  'feed',
  'published_posts',
  'read',
  'delete',
  'insights',
  'debug_token',
]);
export type Endpoint = z.infer<typeof Endpoint>;

export const endpointNames: Record<Endpoint, string> = {
  photos: 'ladda upp bild',
  feed: 'publicera',
  published_posts: 'leta bland inläggen',
  read: 'läsa siffror eller sidans namn',
  delete: 'ta ned',
  insights: 'läsa visningar',
  debug_token: 'kontrollera åtkomsten',
};

export const OrderedFailure = z.strictObject({
  kind: FailureKind,
  /** Which call; the next one whatever it is when left out. */
  endpoint: Endpoint.optional(),
  /** How many calls in a row. */
  times: z.coerce.number().int().min(1).max(100).default(1),
});
export type OrderedFailure = z.infer<typeof OrderedFailure>;

export interface Failures {
  order(failure: z.input<typeof OrderedFailure>): void;
  /** The failure that this call is to have, if any; it has been used then. */
  take(endpoint: Endpoint): FailureKind | undefined;
  /** Those that wait for a call. */
  waiting(): OrderedFailure[];
  forget(): void;
}

export function orderedFailures(): Failures {
  let waiting: OrderedFailure[] = [];
  return {
    order: (failure) => void waiting.push(OrderedFailure.parse(failure)),
    take(endpoint) {
      const found = waiting.find((order) => order.endpoint === undefined || order.endpoint === endpoint);
      if (!found) return undefined;
      waiting = waiting
        .map((order) => (order === found ? { ...order, times: order.times - 1 } : order))
        .filter(({ times }) => times > 0);
      return found.kind;
    },
    waiting: () => waiting,
    forget: () => {
      waiting = [];
    },
  };
}
