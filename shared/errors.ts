import * as z from 'zod';

/** Neutral reasons, mapped once to HTTP and once to "retry or not". */
export const ErrorCode = z.enum(['not_found', 'conflict', 'invalid', 'forbidden', 'unavailable']);
export type ErrorCode = z.infer<typeof ErrorCode>;

/**
 * An expected failure. `visible` is Swedish text that a person may see; without it they get a general text and an
 * id that is in the log, so that nothing internal leaks.
 */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly visible: string | undefined;

  constructor(code: ErrorCode, message: string, options: { visible?: string; cause?: unknown } = {}) {
    super(message, { cause: options.cause });
    this.name = 'AppError';
    this.code = code;
    this.visible = options.visible;
  }
}

/** An error whose text is meant for the person who caused it. */
export function visibleError(code: ErrorCode, text: string, cause?: unknown): AppError {
  return new AppError(code, text, { visible: text, cause });
}

/** Whether doing the same thing again later may succeed. */
export function isWorthRetrying(error: unknown): boolean {
  return !(error instanceof AppError) || error.code === 'unavailable' || error.code === 'conflict';
}
