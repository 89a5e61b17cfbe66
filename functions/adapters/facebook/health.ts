import * as z from 'zod';
import { smallest } from '../../../shared/lists.ts';
import type { ChannelHealth, NotNow, Refused } from '../../ports/channel.ts';
import type { FacebookCall } from './call.ts';
import { ofOther } from './errors.ts';

const epochSeconds = z.number().nonnegative();

const TokenFacts = z.object({
  data: z.object({
    app_id: z.string().optional(),
    type: z.string().optional(),
    is_valid: z.boolean(),
    /** 0 when it has no end. */
    expires_at: epochSeconds.optional(),
    data_access_expires_at: epochSeconds.optional(),
    scopes: z.array(z.string()).optional(),
  }),
});
type TokenFacts = z.infer<typeof TokenFacts>['data'];

const PageFacts = z.object({ name: z.string().optional(), link: z.url().optional() });

const neededScopes = ['pages_manage_posts', 'pages_read_engagement'];

function refusal(reason: 'token' | 'permission', code: string, text: string): Refused {
  return { kind: 'refused', reason, code, text };
}

/** What keeps the token from posting as the page, although Facebook may not say so before a post is sent. */
function troubleOf(facts: TokenFacts, appId: string): Refused | undefined {
  if (!facts.is_valid) {
    return refusal('token', 'debug_token', 'Åtkomsten till Facebooksidan gäller inte längre.');
  }
  if (facts.app_id !== undefined && facts.app_id !== appId) {
    return refusal(
      'token',
      'debug_token/app',
      'Åtkomsten till Facebooksidan hör till en annan app än den inställda.',
    );
  }
  if (facts.type !== undefined && facts.type !== 'PAGE') {
    const text =
      'Åtkomsten som är inlagd är inte sidans egen, så inga inlägg skulle komma ut. Lägg in sidans egen.';
    return refusal('token', `debug_token/${facts.type.toLowerCase()}`, text);
  }
  const missing = neededScopes.filter((scope) => facts.scopes && !facts.scopes.includes(scope));
  if (missing.length === 0) return undefined;
  return refusal(
    'permission',
    'debug_token/scopes',
    `Åtkomsten till Facebooksidan saknar ${missing.join(' och ')}.`,
  );
}

/** The first of the ends that there are. */
function endOf(facts: TokenFacts): Date | undefined {
  const ends = [facts.expires_at, facts.data_access_expires_at].filter((end) => end !== undefined && end > 0);
  return ends.length === 0 ? undefined : new Date(smallest(ends.map(Number)) * 1000);
}

/** Asks Facebook about our token, and the page for its name. */
export async function checkAccess(
  caller: FacebookCall,
  about: { pageId: string; appId: string; timeoutMs: number; signal: AbortSignal },
): Promise<{ kind: 'done'; health: ChannelHealth } | Refused | NotNow> {
  const { timeoutMs, signal } = about;
  const common = { method: 'GET', timeoutMs, signal } as const;
  const facts = await caller.call({
    ...common,
    path: 'debug_token',
    // The one place where Facebook takes the token in an address only; we log no addresses.
    query: ({ token }) => ({ input_token: token }),
    answer: TokenFacts,
    asApp: true,
  });
  if (!facts.ok) return ofOther(facts.failure);
  const trouble = troubleOf(facts.value.data, about.appId);
  if (trouble) return trouble;
  const page = await caller.call({
    ...common,
    path: about.pageId,
    query: { fields: 'name,link' },
    answer: PageFacts,
  });
  if (!page.ok) return ofOther(page.failure);
  return {
    kind: 'done',
    health: {
      pageName: page.value.name,
      pageUrl: page.value.link,
      endsAt: endOf(facts.value.data),
      waitUntil: caller.waitUntil(),
    },
  };
}
