import * as z from 'zod';
import { plural } from './text/plural.ts';

/** Neutral reasons, mapped once to HTTP and once to "retry or not". */
export const ErrorCode = z.enum(['not_found', 'conflict', 'invalid', 'forbidden', 'too_many', 'unavailable']);
export type ErrorCode = z.infer<typeof ErrorCode>;

/**
 * An expected failure. `visible` is Swedish text that a person may see; without it they get a general text and an
 * id that is in the log, so that nothing internal leaks.
 */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly visible: string | undefined;
  /** How long to wait before doing the same again, when that is known. */
  readonly retryAfterSeconds: number | undefined;

  constructor(
    code: ErrorCode,
    message: string,
    options: { visible?: string; cause?: unknown; retryAfterSeconds?: number } = {},
  ) {
    super(message, { cause: options.cause });
    this.retryAfterSeconds = options.retryAfterSeconds;
    this.name = 'AppError';
    this.code = code;
    this.visible = options.visible;
  }
}

/** An error whose text is meant for the person who caused it. */
export function visibleError(code: ErrorCode, text: string, cause?: unknown): AppError {
  return new AppError(code, text, { visible: text, cause });
}

/** Somebody did something too often, and may do it again then; the text says of what, and the time is added. */
export function tooMany(text: string, retryAfterSeconds: number): AppError {
  const seconds = Math.max(1, Math.ceil(retryAfterSeconds));
  const visible = `${text} Försök igen om ${waitText(seconds)}.`;
  return new AppError('too_many', text, { visible, retryAfterSeconds: seconds });
}

function waitText(seconds: number): string {
  if (seconds < 90) return plural(seconds, 'sekund', 'sekunder');
  return plural(Math.ceil(seconds / 60), 'minut', 'minuter');
}

/** Whether doing the same thing again later may succeed. */
export function isWorthRetrying(error: unknown): boolean {
  return !(error instanceof AppError) || ['unavailable', 'conflict', 'too_many'].includes(error.code);
}
