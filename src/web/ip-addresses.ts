/** Protection against server-side request forgery: only public addresses, usual ports, and what the operator allows. */
import { BlockList, isIP, isIPv6 } from 'node:net';
import { Problem } from '../problem.ts';

/** What the operator allows beyond public addresses on ports 80 and 443. */
export interface Allowance {
  /** Addresses and ranges in CIDR notation: `10.1.0.0/16`, `192.168.1.7`, `fd00::/8`. */
  networks?: readonly string[];
  ports?: readonly number[];
}

/** Tells whether an address or a port may be asked. */
export interface AddressFilter {
  /** `address`: IPv4 or IPv6 in any spelling that the system's resolver gives. What is no address is refused. */
  allowsAddress(address: string): boolean;
  allowsPort(port: number): boolean;
  /** Whether the operator allows networks beyond the public ones. */
  allowsNetworks: boolean;
}

/**
 * Everything in IANA's special-purpose registry, those few that are reachable too (relays and name servers: no pages live there), and
 * multicast. https://www.iana.org/assignments/iana-ipv4-special-registry, https://www.iana.org/assignments/multicast-addresses
 */
export const SPECIAL_IPV4 = [
  '0.0.0.0/8', // this network
  '10.0.0.0/8', // private
  '100.64.0.0/10', // shared by carriers
  '127.0.0.0/8', // loopback
  '169.254.0.0/16', // link-local, and the clouds' metadata
  '172.16.0.0/12', // private
  '192.0.0.0/24', // protocol assignments
  '192.0.2.0/24', // documentation
  '192.31.196.0/24', // AS112
  '192.52.193.0/24', // multicast tunnels
  '192.88.99.0/24', // relays of 6to4
  '192.168.0.0/16', // private
  '192.175.48.0/24', // AS112
  '198.18.0.0/15', // benchmarks
  '198.51.100.0/24', // documentation
  '203.0.113.0/24', // documentation
  '224.0.0.0/4', // multicast
  '240.0.0.0/4', // reserved, and broadcast
];

/** What is handed out for unicast. Loopback, IPv4-mapped and -compatible, NAT64, private, link-local and multicast lie outside. */
export const GLOBAL_IPV6 = '2000::/3';

/** The special ranges within 2000::/3. https://www.iana.org/assignments/iana-ipv6-special-registry */
export const SPECIAL_IPV6 = [
  '2001::/23', // protocol assignments: Teredo, benchmarks, AMT, ORCHID, drones
  '2001:db8::/32', // documentation
  '2002::/16', // 6to4
  '2620:4f:8000::/48', // AS112
  '3fff::/20', // documentation
];

const USUAL_PORTS = [80, 443];

const global6 = listOf([GLOBAL_IPV6]);
const special = listOf([...SPECIAL_IPV4, ...SPECIAL_IPV6]);

/** Throws a Problem that names the first entry of `networks` that is no network. */
export function openAddressFilter(allowance: Allowance = {}): AddressFilter {
  const allowed = listOf(allowance.networks ?? []);
  const ports = new Set([...USUAL_PORTS, ...(allowance.ports ?? [])]);
  return {
    allowsAddress: address => isPublic(address) || contains(allowed, address),
    allowsPort: port => ports.has(port),
    allowsNetworks: (allowance.networks ?? []).length > 0,
  };
}

/** Whether anybody on the internet can reach this IPv4 or IPv6 address. False for what is no address, or names an interface (`%eth0`). */
export function isPublic(address: string): boolean {
  if (isIPv6(address) && !contains(global6, address)) return false;
  return isIP(address) !== 0 && !contains(special, address);
}

/** `10.0.0.0/8` or one address, as a pair of its address and the length of its prefix in bits. Null if it is neither. */
export function parseNetwork(text: string): { address: string; prefix: number } | null {
  const [address = '', length, ...rest] = text.split('/');
  const bits = { 0: 0, 4: 32, 6: 128 }[isIP(address)] ?? 0;
  const prefix = length === undefined ? bits : /^\d{1,3}$/.test(length) ? Number(length) : -1;
  if (!bits || address.includes('%') || rest.length || prefix < 0 || prefix > bits) return null;
  return { address, prefix };
}

function listOf(networks: readonly string[]): BlockList {
  const list = new BlockList();
  for (const text of networks) {
    const network = parseNetwork(text);
    if (!network) throw new Problem(`“${text}” is not a network such as 10.1.0.0/16 or fd00::/8.`);
    list.addSubnet(network.address, network.prefix, familyOf(network.address));
  }
  return list;
}

function contains(list: BlockList, address: string): boolean {
  return isIP(address) !== 0 && !address.includes('%') && list.check(address, familyOf(address));
}

function familyOf(address: string): 'ipv4' | 'ipv6' {
  return isIPv6(address) ? 'ipv6' : 'ipv4';
}
