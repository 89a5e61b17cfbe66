import { randomBytes } from 'node:crypto';

/** What a call of the Graph API comes to, before it is put into HTTP. */
export interface GraphAnswer {
  status: 200 | 400 | 403 | 500;
  body: unknown;
  /** What WWW-Authenticate says of an error. */
  trouble?: string;
  /** How much of the page's limits is used up, in percent, and minutes until there is more. */
  usage?: { percent: number; minutes: number };
}

interface GraphError {
  status: GraphAnswer['status'];
  message: string;
  type: 'OAuthException' | 'GraphMethodException' | 'FacebookApiException';
  code: number;
  error_subcode?: number;
  is_transient?: boolean;
}

const trace = () => randomBytes(8).toString('base64url');

/** The real one's envelope; wordings are those that have been seen from it. */
function graphError({ status, ...error }: GraphError): GraphAnswer {
  const body = { error: { is_transient: false, ...error, fbtrace_id: trace() } };
  return { status, body, trouble: error.message };
}

export const done = (body: unknown): GraphAnswer => ({ status: 200, body });

export const invalidParameter = (message: string, subcode?: number) =>
  graphError({
    status: 400,
    message: `(#100) ${message}`,
    type: 'OAuthException',
    code: 100,
    ...(subcode !== undefined && { error_subcode: subcode }),
  });

export const noSuchObject = (id: string) =>
  graphError({
    status: 400,
    message: `Unsupported get request. Object with ID '${id}' does not exist, cannot be loaded due to missing permissions, or does not support this operation.`,
    type: 'GraphMethodException',
    code: 100,
    error_subcode: 33,
  });

export const badProof = (message: string) =>
  graphError({ status: 400, message, type: 'GraphMethodException', code: 100 });

export const badToken = () =>
  graphError({
    status: 400,
    message: 'Invalid OAuth access token - Cannot parse access token',
    type: 'OAuthException',
    code: 190,
  });

export const duplicatePost = () =>
  graphError({
    status: 400,
    message: '(#506) Duplicate status message',
    type: 'FacebookApiException',
    code: 506,
  });

export const photosUsed = () => invalidParameter('These photos were already posted.', 1366051);

export const badImage = () =>
  graphError({
    status: 400,
    message: '(#324) Missing or invalid image file',
    type: 'OAuthException',
    code: 324,
  });

export const theirFault = () =>
  graphError({
    status: 500,
    message: 'An unknown error has occurred.',
    type: 'OAuthException',
    code: 1,
    is_transient: true,
  });

export const throttled = (): GraphAnswer => ({
  ...graphError({
    status: 400,
    message: '(#80001) There have been too many calls to this Page account. Wait a bit and try again.',
    type: 'OAuthException',
    code: 80001,
    is_transient: true,
  }),
  usage: { percent: 100, minutes: 2 },
});

export const expiredToken = () =>
  graphError({
    status: 400,
    message: 'Error validating access token: Session has expired.',
    type: 'OAuthException',
    code: 190,
    error_subcode: 463,
  });

export const noPermission = () =>
  graphError({
    status: 403,
    message: '(#200) The user has not authorized application to perform this action',
    type: 'OAuthException',
    code: 200,
  });

export const blockedForNow = () =>
  graphError({
    status: 400,
    message: 'The action attempted has been deemed abusive or is otherwise disallowed',
    type: 'OAuthException',
    code: 368,
    error_subcode: 1390008,
  });
