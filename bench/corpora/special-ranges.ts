/** Every range of IANA's special-purpose registries and of multicast, written down on its own, apart from the code it checks. */

/**
 * https://www.iana.org/assignments/iana-ipv4-special-registry, …/iana-ipv6-special-registry, …/multicast-addresses,
 * …/ipv6-multicast-addresses. The second column is the registry's name for it.
 */
export const SPECIAL_RANGES: [string, string][] = [
  ['0.0.0.0/8', 'This network'],
  ['10.0.0.0/8', 'Private-Use'],
  ['100.64.0.0/10', 'Shared Address Space'],
  ['127.0.0.0/8', 'Loopback'],
  ['169.254.0.0/16', 'Link Local'],
  ['172.16.0.0/12', 'Private-Use'],
  ['192.0.0.0/24', 'IETF Protocol Assignments'],
  ['192.0.2.0/24', 'Documentation (TEST-NET-1)'],
  ['192.31.196.0/24', 'AS112-v4'],
  ['192.52.193.0/24', 'AMT'],
  ['192.88.99.0/24', 'Deprecated (6to4 Relay Anycast)'],
  ['192.168.0.0/16', 'Private-Use'],
  ['192.175.48.0/24', 'Direct Delegation AS112 Service'],
  ['198.18.0.0/15', 'Benchmarking'],
  ['198.51.100.0/24', 'Documentation (TEST-NET-2)'],
  ['203.0.113.0/24', 'Documentation (TEST-NET-3)'],
  ['224.0.0.0/4', 'Multicast'],
  ['240.0.0.0/4', 'Reserved'],
  ['255.255.255.255/32', 'Limited Broadcast'],
  ['::/128', 'Unspecified Address'],
  ['::1/128', 'Loopback Address'],
  ['::ffff:0:0/96', 'IPv4-mapped Address'],
  ['64:ff9b::/96', 'IPv4-IPv6 Translation'],
  ['64:ff9b:1::/48', 'IPv4-IPv6 Translation'],
  ['100::/64', 'Discard-Only Address Block'],
  ['2001::/32', 'TEREDO'],
  ['2001::/23', 'IETF Protocol Assignments'],
  ['2001:db8::/32', 'Documentation'],
  ['2002::/16', '6to4'],
  ['2620:4f:8000::/48', 'Direct Delegation AS112 Service'],
  ['3fff::/20', 'Documentation'],
  ['5f00::/16', 'Segment Routing (SRv6) SIDs'],
  ['fc00::/7', 'Unique-Local'],
  ['fe80::/10', 'Link-Local Unicast'],
  ['ff00::/8', 'Multicast'],
];

/** The first and the last address of a range in CIDR notation, and those before and after it (null at either end of the space). */
export function boundaries(range: string): {
  first: string;
  last: string;
  before: string | null;
  after: string | null;
} {
  const [address = '', length = ''] = range.split('/');
  const bits = address.includes(':') ? 128 : 32;
  const first = toNumber(address);
  const last = first + 2n ** BigInt(bits - Number(length)) - 1n;
  return {
    first: toAddress(first, bits),
    last: toAddress(last, bits),
    before: first > 0n ? toAddress(first - 1n, bits) : null,
    after: last + 1n < 2n ** BigInt(bits) ? toAddress(last + 1n, bits) : null,
  };
}

/** By this list: in no special range, and unicast. */
export function isGlobal(address: string): boolean {
  const isSpecial = SPECIAL_RANGES.some(([range]) => {
    if (range.includes(':') !== address.includes(':')) return false;
    const { first, last } = boundaries(range);
    return toNumber(address) >= toNumber(first) && toNumber(address) <= toNumber(last);
  });
  return !isSpecial && (!address.includes(':') || /^[23][0-9a-f]{3}:/.test(address));
}

/** An IPv4 or IPv6 address (without a dotted tail) as a number. */
export function toNumber(address: string): bigint {
  if (!address.includes(':')) {
    return address.split('.').reduce((sum, part) => sum * 256n + BigInt(part), 0n);
  }
  const [head = '', tail = ''] = address.split('::');
  const groups = (text: string) => (text ? text.split(':') : []);
  const zeros = address.includes('::') ? 8 - groups(head).length - groups(tail).length : 0;
  return [...groups(head), ...Array<string>(zeros).fill('0'), ...groups(tail)].reduce(
    (sum, group) => sum * 65_536n + BigInt(`0x${group}`),
    0n,
  );
}

/** The usual spelling. `bits`: 32 or 128. */
export function toAddress(number: bigint, bits: number): string {
  const parts = (size: number, count: number) =>
    Array.from(
      { length: count },
      (_, index) => (number >> BigInt(size * (count - 1 - index))) & (2n ** BigInt(size) - 1n),
    );
  if (bits === 32) return parts(8, 4).join('.');
  const full = parts(16, 8)
    .map(group => group.toString(16))
    .join(':');
  return new URL(`http://[${full}]/`).hostname.slice(1, -1);
}
