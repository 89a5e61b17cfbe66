import * as z from 'zod';
import type { FailureReason } from '../../../shared/stories/post.ts';
import type { NotNow, Refused, Unknown } from '../../ports/channel.ts';

export const GraphError = z.object({
  // Read for its wording only and never passed on: Facebook quotes tokens in it.
  message: z.string().catch(''),
  code: z.int(),
  error_subcode: z.int().optional().catch(undefined),
  is_transient: z.boolean().optional().catch(undefined),
});
export type GraphError = z.infer<typeof GraphError>;

/** How a call came to no answer that can be used. */
export type CallFailure =
  /** Not one byte of it left: nothing can have come of it. */
  | { kind: 'not_sent'; code: string }
  /** Sent, and then a timeout or a connection that was cut. */
  | { kind: 'lost'; code: string }
  /** An answer that is none of Graph's: a page of HTML, half a JSON, another shape than documented. */
  | { kind: 'not_understood'; status: number }
  | { kind: 'graph'; status: number; error: GraphError; until: Date | undefined }
  /** We keep away ourselves, because the limits are nearly used up. */
  | { kind: 'held_back'; until: Date };

type Verdict = FailureReason | 'wait' | 'theirs' | 'gone';

interface Rule {
  codes: number[] | { from: number; to: number };
  subcodes?: number[];
  wording?: RegExp;
  verdict: Verdict;
  text?: string;
}

/**
 * What Graph's codes mean for a post. The first rule that fits holds.
 * https://developers.facebook.com/docs/graph-api/guides/error-handling, and what others have met with.
 */
const rules: Rule[] = [
  { codes: { from: 0, to: 999_999 }, subcodes: [1404082, 1366051], verdict: 'duplicate' },
  { codes: [506], verdict: 'duplicate' },
  { codes: [4, 17, 32, 341, 613, 80001], verdict: 'wait' },
  // A permission that is missing, in the clothes of a token that is wrong.
  { codes: [190], wording: /must be granted before impersonating/i, verdict: 'permission' },
  { codes: [190], subcodes: [492], verdict: 'permission' },
  {
    codes: [190],
    subcodes: [459, 464, 490],
    verdict: 'token',
    text: 'Facebook vill att den som kopplade ihop sidan loggar in på facebook.com och bekräftar sitt konto.',
  },
  {
    codes: [190],
    subcodes: [2069032],
    verdict: 'token',
    text: 'Åtkomsten som är inlagd är en persons, inte sidans.',
  },
  { codes: [102, 104, 190], verdict: 'token' },
  { codes: [100], wording: /appsecret_proof/i, verdict: 'token' },
  { codes: [100], subcodes: [33], verdict: 'gone' },
  { codes: [3, 10], verdict: 'permission' },
  { codes: { from: 200, to: 299 }, verdict: 'permission' },
  {
    codes: [368],
    subcodes: [4854002, 1404078],
    verdict: 'blocked',
    text: 'Facebook vill att sidans ansvariga bekräftar vem de är innan mer kan publiceras. Logga in på facebook.com.',
  },
  { codes: [368], verdict: 'blocked' },
  {
    codes: [100, 324],
    subcodes: [1366046],
    verdict: 'input',
    text: 'Facebook kunde inte läsa en av bilderna.',
  },
  { codes: [324], verdict: 'input', text: 'Facebook kunde inte läsa en av bilderna.' },
  { codes: [1609005], verdict: 'input', text: 'Facebook godtog inte en länk i texten.' },
  { codes: [100], verdict: 'input' },
  { codes: [1, 2], verdict: 'theirs' },
];

const texts: Record<
  Exclude<Verdict, 'not_connected' | 'unknown_for_too_long' | 'tried_too_often'>,
  string
> = {
  token: 'Facebook godtar inte vår åtkomst till sidan.',
  permission: 'Örngott saknar behörighet till det här på Facebooksidan.',
  input: 'Facebook tog inte emot innehållet.',
  blocked: 'Facebook har spärrat sidan tills vidare. Vänta, och se efter vad Facebook skriver till sidan.',
  duplicate: 'Facebook tog inte emot inlägget, eftersom samma text redan ligger på sidan.',
  wait: 'Facebook tar inte emot fler anrop just nu.',
  theirs: 'Det blev fel hos Facebook.',
  gone: 'Det finns inte på Facebook, eller så får Örngott inte se det.',
};

function ruleOf({ code, error_subcode: subcode, message }: GraphError): Rule | undefined {
  return rules.find(({ codes, subcodes, wording }) => {
    const hasCode = Array.isArray(codes) ? codes.includes(code) : code >= codes.from && code <= codes.to;
    return (
      hasCode &&
      (subcodes === undefined || (subcode !== undefined && subcodes.includes(subcode))) &&
      (wording === undefined || wording.test(message))
    );
  });
}

const codeOf = ({ code, error_subcode: subcode }: GraphError) =>
  subcode === undefined ? String(code) : `${code}/${subcode}`;

/** Whether what was asked about is not there (any more); Facebook says the same of what it will not show. */
export function isGone(failure: CallFailure): boolean {
  return failure.kind === 'graph' && failure.status < 500 && ruleOf(failure.error)?.verdict === 'gone';
}

/** Whether it says that there have been too many calls. */
export function isThrottle(error: GraphError): boolean {
  return ruleOf(error)?.verdict === 'wait';
}

const unknown = (code: string): Unknown => ({
  kind: 'unknown',
  code,
  text: 'Svaret från Facebook kom inte fram som det skulle, så det är ovisst om inlägget kom ut.',
});
const notNow = (code: string, text: string, until?: Date): NotNow => ({ kind: 'not_now', until, code, text });

/**
 * What a failure of the call that publishes means. Only what Facebook is known to say when nothing came out is a no;
 * all else is unknown, also codes that no rule knows.
 */
export function ofSending(failure: CallFailure): Refused | NotNow | Unknown {
  if (failure.kind === 'not_sent') return notNow(failure.code, 'Det gick inte att nå Facebook.');
  if (failure.kind === 'held_back') return notNow('held_back', texts.wait, failure.until);
  if (failure.kind === 'lost') return unknown(failure.code);
  if (failure.kind === 'not_understood') return unknown(`http_${failure.status}`);
  const { status, error, until } = failure;
  const rule = ruleOf(error);
  const code = codeOf(error);
  if (status >= 500 || !rule || rule.verdict === 'theirs') return unknown(code);
  if (rule.verdict === 'wait') return notNow(code, texts.wait, until);
  // The page itself is not there, which nothing but access explains.
  if (rule.verdict === 'gone') return { kind: 'refused', reason: 'permission', code, text: texts.permission };
  return { kind: 'refused', reason: rule.verdict, code, text: rule.text ?? textOf(rule.verdict) };
}

function textOf(reason: FailureReason): string {
  return Object.entries(texts).find(([name]) => name === reason)?.[1] ?? texts.input;
}

/** The same for calls that may be made again: what is unknown of them is tried again. */
export function ofOther(failure: CallFailure): Refused | NotNow {
  const outcome = ofSending(failure);
  if (outcome.kind !== 'unknown') return outcome;
  const isLastingError =
    failure.kind === 'graph' && failure.status < 500 && !ruleOf(failure.error) && !failure.error.is_transient;
  if (isLastingError) return { kind: 'refused', reason: 'input', code: outcome.code, text: texts.input };
  return notNow(outcome.code, 'Facebook svarade inte som det skulle.');
}
