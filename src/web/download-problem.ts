/** Why a download failed: a sentence for the person, and the same in fields for whoever decides when to try again. */
import { Problem, type Say } from '../problem.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from '../time.ts';
import type { Wording } from '../wording/wording.ts';

export type DownloadFailure =
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
const LASTING: readonly DownloadFailure[] = ['address', 'not-allowed'];

export class DownloadProblem extends Problem {
  override name = 'DownloadProblem';
  readonly reason: DownloadFailure;
  /** Of the HTTP response, if one came. */
  readonly status: number | null;
  /** How long the site asks to be left alone (Retry-After), in milliseconds. Null: it does not say. */
  readonly retryAfterMs: number | null;
  /** Whether trying again later is pointless: the address itself is at fault, or the site says that the page is gone for good (410). */
  readonly permanent: boolean;

  constructor(
    reason: DownloadFailure,
    say: string | Say,
    details: { status?: number; retryAfterMs?: number | null; cause?: unknown } = {},
  ) {
    super(say, 'cause' in details ? { cause: details.cause } : {});
    this.reason = reason;
    this.status = details.status ?? null;
    this.retryAfterMs = details.retryAfterMs ?? null;
    this.permanent = LASTING.includes(reason) || details.status === 410;
  }
}

/** For any status but 200 and 304. `host` is shown. */
export function problemOfStatus(host: string, status: number, retryAfterMs: number | null): DownloadProblem {
  const [reason, name] = explained(status);
  const say: Say = ({ download }) => {
    const sentence = download.refusals[name](host, status);
    return retryAfterMs ? `${sentence} ${download.wait(...inUnits(retryAfterMs))}` : sentence;
  };
  return new DownloadProblem(reason, say, { status, retryAfterMs });
}

function explained(status: number): [DownloadFailure, keyof Wording['download']['refusals']] {
  switch (status) {
    case 401:
    case 407:
      return ['refused', 'login'];
    case 402:
      return ['refused', 'paid'];
    case 403:
      return ['refused', 'forbidden'];
    case 451:
      return ['refused', 'legal'];
    case 404:
      return ['not-found', 'noPage'];
    case 410:
      return ['not-found', 'gone'];
    case 429:
      return ['busy', 'tooOften'];
    case 503:
      return ['busy', 'busy'];
    default:
      return status >= 500 ? ['status', 'fault'] : ['status', 'odd'];
  }
}

/** What went wrong below HTTP: `error` as Node gives it. Undefined for what is no failure of the network: that is a bug. */
export function problemOfError(host: string, error: unknown): DownloadProblem | undefined {
  if (error instanceof DownloadProblem) return error;
  const { code } = error as NodeJS.ErrnoException;
  if (typeof code !== 'string') return undefined;
  const [reason, say] = explainedCode(host, code) ?? [];
  return reason && say && new DownloadProblem(reason, say, { cause: error });
}

function explainedCode(host: string, code: string): [DownloadFailure, Say] | undefined {
  if (
    /^(ENOTFOUND|EAI_|ENODATA|ESERVFAIL|EBAD|ETIMEOUT|EREFUSED|EFORMERR|ECANCELLED|ENOTIMP|ENONAME)/.test(
      code,
    )
  )
    return ['unknown-host', ({ download }) => download.noSite(host)];
  if (/^(CERT_|UNABLE_TO_|DEPTH_ZERO|SELF_SIGNED|HOSTNAME_|INVALID_|ERR_TLS_|ERR_SSL_|EPROTO)/.test(code))
    return ['tls', ({ download }) => download.notTrusted(host, code)];
  if (code === 'HPE_HEADER_OVERFLOW') return ['too-large', ({ download }) => download.tooManyHeaders(host)];
  if (/^(HPE_|Z_|ERR_|ZSTD_|ECONTENT)/.test(code))
    return ['damaged', ({ download }) => download.damaged(host, code)];
  if (code === 'ECONNRESET' || code === 'EPIPE')
    return ['unreachable', ({ download }) => download.brokeOff(host, code)];
  if (/^E[A-Z]+$/.test(code)) return ['unreachable', ({ download }) => download.unreachable(host, code)];
  return undefined;
}

/** 90,000 → 2 minutes. */
function inUnits(ms: number): Parameters<Wording['download']['wait']> {
  const UNITS = [
    [DAY_MS, 'days'],
    [HOUR_MS, 'hours'],
    [MINUTE_MS, 'minutes'],
  ] as const;
  const [size, unit] = UNITS.find(([least]) => ms >= least) ?? [SECOND_MS, 'seconds'];
  return [Math.ceil(ms / size), unit];
}
