import * as z from 'zod';
import type { FacebookAccess } from '../adapters/facebook/call.ts';
import { facebookChannel } from '../adapters/facebook/facebook.ts';
import { siteChannel } from '../adapters/site-channel.ts';
import type { Clock } from '../context.ts';
import type { Channel, Channels } from '../ports/channel.ts';
import type { Table } from '../ports/table.ts';

const digits = (name: string) => z.string().regex(/^\d+$/, `${name} ska bara ha siffror.`);

const FacebookEnvironment = z.object({
  FACEBOOK_PAGE_ID: digits('FACEBOOK_PAGE_ID'),
  FACEBOOK_APP_ID: digits('FACEBOOK_APP_ID'),
  FACEBOOK_GRAPH_URL: z
    .url({ protocol: /^https?$/, error: 'FACEBOOK_GRAPH_URL ska vara en hel adress.' })
    .default('https://graph.facebook.com')
    .transform((url) => url.replace(/\/$/, '')),
  FACEBOOK_API_VERSION: z
    .string()
    .regex(/^v\d+\.\d+$/, 'FACEBOOK_API_VERSION skrivs som v26.0.')
    .default('v26.0'),
});

/** Which Facebook page, and by which app; nothing that is secret. */
export type FacebookSettings = Pick<FacebookAccess, 'graphUrl' | 'version' | 'appId'> & { pageId: string };

/**
 * The page that `FACEBOOK_PAGE_ID` and its companions name, or undefined when none is named.
 * @throws ZodError with Swedish text for half a setting.
 */
export function facebookFromEnvironment(
  environment: Record<string, string | undefined>,
): FacebookSettings | undefined {
  const set = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  if (set.FACEBOOK_PAGE_ID === undefined && set.FACEBOOK_APP_ID === undefined) return undefined;
  const parsed = FacebookEnvironment.parse(set);
  return {
    pageId: parsed.FACEBOOK_PAGE_ID,
    appId: parsed.FACEBOOK_APP_ID,
    graphUrl: parsed.FACEBOOK_GRAPH_URL,
    version: parsed.FACEBOOK_API_VERSION,
  };
}

/** The channel without what is made up: that may stand on a page for trying out, and on no other. */
function withoutExamples(channel: Channel): Channel {
  const text = 'Berättelsen är ett påhittat exempel och publiceras inte på en riktig sida.';
  return {
    ...channel,
    send: async (post, signal) =>
      post.example
        ? { kind: 'refused', reason: 'blocked', code: 'example', text }
        : channel.send(post, signal),
  };
}

/**
 * Where posts go by themselves: always the own site, and the Facebook page when there is one. Only a page for trying
 * out `takesExamples`.
 */
export function channelsFor(about: {
  table: Table;
  clock: Clock;
  publicUrl: string;
  facebook?: (FacebookSettings & Pick<FacebookAccess, 'secrets'> & { takesExamples?: boolean }) | undefined;
}): Channels {
  const { table, clock, publicUrl, facebook } = about;
  const page = facebook && facebookChannel({ ...facebook, clock });
  return {
    site: siteChannel(table, clock, publicUrl),
    ...(page && { facebook: facebook.takesExamples ? page : withoutExamples(page) }),
  };
}
