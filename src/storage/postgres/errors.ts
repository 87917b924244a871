/** What errors of PostgreSQL and of the way to it mean. */
import { Problem } from '../../problem.ts';
import type { Trouble } from '../trouble.ts';

/** Codes of SQLSTATE: https://www.postgresql.org/docs/current/errcodes-appendix.html. The longest that fits counts. */
const BY_STATE: Record<string, Trouble> = {
  '08': 'gone',
  '25006': 'readOnly',
  '25P03': 'slow',
  '28': 'gone',
  '3D': 'gone',
  '40001': 'busy',
  '40P01': 'busy',
  '53': 'busy',
  '53100': 'full',
  '55P03': 'busy',
  '57014': 'slow',
  '57P': 'gone',
  '58': 'broken',
  XX001: 'damaged',
  XX002: 'damaged',
};

/** Errors that `pg` makes itself have only a message. */
const BY_MESSAGE: [RegExp, Trouble][] = [
  [/^Query read timeout/, 'slow'],
  [/^timeout exceeded when trying to connect/, 'busy'],
  [/^Connection terminated|^timeout expired/, 'gone'],
  [/^Client (has encountered a connection error|was closed) and is not queryable/, 'gone'],
];

/** What an error says about the database; undefined for a bug of ours. */
export function postgresTrouble(error: unknown): Trouble | undefined {
  const state = sqlState(error);
  if (state) return BY_STATE[state] ?? BY_STATE[state.slice(0, 3)] ?? BY_STATE[state.slice(0, 2)];
  if (!(error instanceof Error)) return undefined;
  if ('syscall' in error || isNetworkError(error)) return 'gone';
  return BY_MESSAGE.find(([message]) => message.test(error.message))?.[1];
}

/** Node's `ECONNREFUSED` and its like; where several addresses were tried, their AggregateError has the code of the first. */
function isNetworkError(error: Error): boolean {
  return /^(E[A-Z_]+|(UNABLE|SELF|DEPTH|CERT|ERR_TLS|ERR_SSL)_\w+)$/.test(
    String((error as { code?: unknown }).code),
  );
}

/** The five characters that PostgreSQL put to its error. */
export function sqlState(error: unknown): string | undefined {
  const { code, severity } = error as { code?: unknown; severity?: unknown };
  return typeof code === 'string' && typeof severity === 'string' && code.length === 5 ? code : undefined;
}

/** What the person who starts Newsdesk can do about an error of PostgreSQL or of the way to it; other errors as they are. */
export function explainPostgres(error: unknown, place: string): unknown {
  if (!(error instanceof Error)) return error;
  const code = sqlState(error) ?? String((error as { code?: unknown }).code ?? error.message);
  const because = (sentences: string) => new Problem(sentences, { cause: error });
  switch (code) {
    case '28P01':
    case '28000':
      return because(
        `The database ${place} refuses the user or the password (${code}). Please correct DATABASE_URL.`,
      );
    case '3D000':
      return because(
        `There is no database ${place} (${code}). Please make it, for example with createdb, or correct DATABASE_URL.`,
      );
    case '42501':
    case '3F000':
      return because(
        `In the database ${place} this user may not make tables (${code}). Please make the user its owner.`,
      );
    case '25006':
      return because(
        `The database ${place} can only be read (${code}). Please name the one that can be written.`,
      );
    case '53300':
      return because(`The database ${place} has no connection left (${code}). Please allow it more.`);
    case '53100':
      return because(`The disk of the database ${place} is full (${code}). Please make some room there.`);
  }
  if ((error as NodeJS.ErrnoException).syscall === 'open') {
    return because(
      `The file ${(error as NodeJS.ErrnoException).path} that DATABASE_URL names can't be read (${code}). Please correct it.`,
    );
  }
  if (/^(UNABLE|SELF|DEPTH|CERT|ERR_TLS)_/.test(code)) {
    return because(
      `The certificate of the database ${place} can't be verified (${code}). ` +
        'Please name that of its authority in DATABASE_URL: ?sslmode=verify-full&sslrootcert=FILE.',
    );
  }
  if (/SSL/.test(code)) {
    return because(
      `The database ${place} speaks no TLS. Please turn it on there, or leave sslmode out of DATABASE_URL.`,
    );
  }
  if (postgresTrouble(error)) {
    return because(
      `Newsdesk can't reach the database ${place} (${code}). Please see that it runs and that DATABASE_URL is right.`,
    );
  }
  return error;
}
