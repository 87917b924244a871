/** Why a download failed: a sentence for the person, and the same in fields for whoever decides when to try again. */
import { Problem } from '../problem.ts';

export type Reason =
  /** No web address, with a user name, or longer than allowed. */
  | 'address'
  /** A port, or an address of a private network, that nobody allowed. */
  | 'not-allowed'
  | 'unknown-host'
  | 'unreachable'
  | 'tls'
  | 'timeout'
  | 'redirects'
  /** 401, 402, 403, 407, 451: the site wants a person, a login or money. */
  | 'refused'
  | 'robots'
  /** 404, 410. */
  | 'not-found'
  /** 429, 503. */
  | 'busy'
  /** Another status. */
  | 'status'
  | 'too-large'
  /** A picture, a PDF … `message` names it. */
  | 'not-text'
  /** What came is no valid HTTP, or damaged. */
  | 'damaged'
  /** Too many requests wait on our side. */
  | 'queue-full';

/** Reasons that stay the same however often it is tried. */
const LASTING: readonly Reason[] = ['address', 'not-allowed'];

export class DownloadProblem extends Problem {
  override name = 'DownloadProblem';
  readonly reason: Reason;
  /** Of the HTTP response, if one came. */
  readonly status: number | null;
  /** How long the site asks to be left alone (Retry-After), in milliseconds. Null: it does not say. */
  readonly retryAfterMs: number | null;
  /** Whether trying again later is pointless: the address itself is at fault, or the site says that the page is gone for good (410). */
  readonly permanent: boolean;

  constructor(
    reason: Reason,
    message: string,
    details: { status?: number; retryAfterMs?: number | null; cause?: unknown } = {},
  ) {
    super(message, 'cause' in details ? { cause: details.cause } : {});
    this.reason = reason;
    this.status = details.status ?? null;
    this.retryAfterMs = details.retryAfterMs ?? null;
    this.permanent = LASTING.includes(reason) || details.status === 410;
  }
}

/** For any status but 200 and 304. `host` is shown. */
export function problemOfStatus(host: string, status: number, retryAfterMs: number | null): DownloadProblem {
  const [reason, sentence] = explained(status);
  const wait = retryAfterMs ? ` It asks to wait ${inWords(retryAfterMs)}.` : '';
  return new DownloadProblem(reason, `${host} ${sentence} (${status}).${wait}`, { status, retryAfterMs });
}

function explained(status: number): [Reason, string] {
  switch (status) {
    case 401:
    case 407:
      return ['refused', 'wants a login for that page'];
    case 402:
      return ['refused', 'wants to be paid for that page'];
    case 403:
      return ['refused', 'does not let programs read that page'];
    case 451:
      return ['refused', 'may not show that page, for legal reasons'];
    case 404:
      return ['not-found', 'has no page at that address'];
    case 410:
      return ['not-found', 'has taken that page down for good'];
    case 429:
      return ['busy', 'has been asked too often and wants a pause'];
    case 503:
      return ['busy', 'is busy or closed for now'];
    default:
      return status >= 500
        ? ['status', 'has a fault of its own right now']
        : ['status', 'gave an answer that holds no page'];
  }
}

/** What went wrong below HTTP: `error` as Node gives it. Undefined for what is no failure of the network: that is a bug. */
export function problemOfError(host: string, error: unknown): DownloadProblem | undefined {
  if (error instanceof DownloadProblem) return error;
  const { code } = error as NodeJS.ErrnoException;
  if (typeof code !== 'string') return undefined;
  const [reason, sentence] = explainedCode(host, code) ?? [];
  return reason && new DownloadProblem(reason, `${sentence}`, { cause: error });
}

function explainedCode(host: string, code: string): [Reason, string] | undefined {
  if (/^(ENOTFOUND|EAI_|ENODATA|ESERVFAIL|EBADNAME)/.test(code))
    return [
      'unknown-host',
      `There is no site called ${host}, as far as I can see. Please check the address.`,
    ];
  if (/^(CERT_|UNABLE_TO_|DEPTH_ZERO|SELF_SIGNED|HOSTNAME_|INVALID_|ERR_TLS_|ERR_SSL_|EPROTO)/.test(code))
    return [
      'tls',
      `The secure connection to ${host} cannot be trusted (${code}), so I did not read the page.`,
    ];
  if (code === 'HPE_HEADER_OVERFLOW')
    return ['too-large', `${host} sends more headers than any page needs, so I stopped reading.`];
  if (/^(HPE_|Z_|ERR_|ZSTD_|ECONTENT)/.test(code))
    return ['damaged', `What ${host} sent is damaged, so the page cannot be read (${code}).`];
  if (code === 'ECONNRESET' || code === 'EPIPE')
    return ['unreachable', `${host} broke off in the middle (${code}). Please try again later.`];
  if (/^E[A-Z]+$/.test(code))
    return ['unreachable', `${host} cannot be reached (${code}). Please try again later.`];
  return undefined;
}

/** 90,000 → “2 minutes”. */
function inWords(ms: number): string {
  const [size, unit] = [
    [86_400_000, 'day'],
    [3_600_000, 'hour'],
    [60_000, 'minute'],
  ].find(([least]) => ms >= Number(least)) ?? [1000, 'second'];
  const count = Math.ceil(ms / Number(size));
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}
