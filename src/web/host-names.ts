/** From the name of a host to its addresses, without a thread: a silent name server holds up nobody but who asked for its names. */
import { lookup, Resolver } from 'node:dns/promises';

export interface HostNamesOptions {
  /** Asks the system, too, where no name server knows a name, as for names of the file `hosts`. Default: false. */
  alsoLocal?: boolean;
  /** Addresses with ports. Default: those of the system. */
  servers?: readonly string[];
  /** For one question to one name server; a second try takes twice as long. Default: 2.5 s. */
  timeoutMs?: number;
}

const TIMEOUT_MS = 2_500;
const TRIES = 2;
/** Nobody has it, or it has no address of this kind. */
const NONE: readonly string[] = ['ENOTFOUND', 'ENODATA', 'ENONAME', 'EBADNAME'];

/**
 * Gives a function for all addresses of a name, IPv4 first; none if nobody has it. It throws the error of the name server that failed. Names are asked
 * for over sockets (c-ares): `getaddrinfo` would hold one of Node's four threads, which files need too, for as long as a name server is silent.
 */
export function openHostNames(options: HostNamesOptions = {}): (host: string) => Promise<string[]> {
  const { alsoLocal = false, servers, timeoutMs = TIMEOUT_MS } = options;
  const resolver = new Resolver({ timeout: timeoutMs, tries: TRIES });
  if (servers) resolver.setServers(servers);
  /** The end of the last question to the system: one at a time, of the four threads. */
  let last: Promise<unknown> = Promise.resolve();
  const askSystem = async (host: string) => {
    const asked = last.then(() => lookup(host, { all: true, order: 'verbatim' }));
    last = asked.catch(() => undefined);
    return (await asked).map(({ address }) => address);
  };
  return async host => {
    // Never asked of a name server: RFC 6761, section 6.3.
    if (host === 'localhost' || host.endsWith('.localhost')) return ['127.0.0.1', '::1'];
    const answers = await Promise.allSettled([resolver.resolve4(host), resolver.resolve6(host)]);
    const addresses = answers.flatMap(answer => (answer.status === 'fulfilled' ? answer.value : []));
    if (addresses.length > 0) return addresses;
    if (alsoLocal) return askSystem(host);
    const failed = answers.find(answer => answer.status === 'rejected' && !NONE.includes(answer.reason.code));
    if (failed?.status === 'rejected') throw failed.reason;
    return [];
  };
}
