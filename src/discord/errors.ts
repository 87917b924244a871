/** Kinds of Discord's errors, and errors as fields for the log: never the token, an address with one, or what people wrote. */
import { DiscordAPIError } from 'discord.js';
import { TOO_LATE, UNKNOWN_MESSAGE } from './views/limits.ts';

/** Whether Discord refused an answer only because it came too late or a second time. */
export function isTooLate(error: unknown): boolean {
  return error instanceof DiscordAPIError && TOO_LATE.includes(error.code);
}

/** Whether the message that was to be changed is gone. */
export function isMessageGone(error: unknown): boolean {
  return error instanceof DiscordAPIError && error.code === UNKNOWN_MESSAGE;
}

/**
 * An error as fields for the log. Errors of discord.js carry the request's address, which may hold an interaction's token, and its body:
 * only these fields are taken.
 */
export function errorFields(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { message: String(error) };
  const { code, status, method } = error as { code?: unknown; status?: unknown; method?: unknown };
  return {
    type: error.name,
    message: error.message,
    ...(code === undefined ? {} : { code }),
    ...(status === undefined ? {} : { status }),
    ...(method === undefined ? {} : { method }),
    stack: error.stack,
    ...(error.cause === undefined ? {} : { cause: errorFields(error.cause) }),
  };
}
