/** Addresses: the special ranges to their last address, and both neighbours of each. */
import { describe, expect, test } from 'vitest';
import { boundaries, isGlobal, SPECIAL_RANGES } from '../../bench/corpora/special-ranges.ts';
import {
  isPublic,
  openAddressFilter,
  parseNetwork,
  SPECIAL_IPV4,
  SPECIAL_IPV6,
} from '../../src/web/ip-addresses.ts';

describe('the special ranges are not public, from the first to the last address, and their neighbours are', () => {
  test.each(SPECIAL_RANGES)('%s %s', range => {
    const { first, last, before, after } = boundaries(range);
    expect([first, last].map(isPublic)).toEqual([false, false]);
    const neighbours = [before, after].filter(address => address !== null);
    expect(neighbours.map(isPublic)).toEqual(neighbours.map(isGlobal));
  });

  test('and all that the code names are among them', () => {
    const listed = SPECIAL_RANGES.map(([range]) => range);
    expect([...SPECIAL_IPV4, ...SPECIAL_IPV6].filter(range => !listed.includes(range))).toEqual([]);
  });
});

test.each([
  ['1.1.1.1', true],
  ['93.184.216.34', true],
  ['2606:4700:4700::1111', true],
  ['2A00:1450:4001:81B::200E', true],
  ['1fff:ffff::1', false],
  ['4000::', false],
  ['::', false],
  ['::1', false],
  ['::8.8.8.8', false],
  ['::ffff:8.8.8.8', false],
  ['0:0:0:0:0:ffff:808:808', false],
  ['64:ff9b::8.8.8.8', false],
  ['2002:808:808::1', false],
  ['2001::1', false],
  ['fc00::1', false],
  ['fe80::1', false],
  ['fe80::1%eth0', false],
  ['2606:4700:4700::1111%1', false],
  ['fec0::1', false],
  ['ff02::1', false],
  ['', false],
  ['localhost', false],
  ['1.1.1', false],
  ['01.1.1.1', false],
  ['1.1.1.1 ', false],
  ['[::1]', false],
])('%s: public %s', (address, expected) => {
  expect(isPublic(address)).toBe(expected);
});

describe('what the operator allows', () => {
  const gate = openAddressFilter({ networks: ['10.1.0.0/16', '192.168.1.7', 'fd00::/8'], ports: [8080] });
  test.each([
    ['10.1.255.255', true],
    ['10.2.0.0', false],
    ['10.0.255.255', false],
    ['192.168.1.7', true],
    ['192.168.1.8', false],
    ['fd12::1', true],
    ['fd12::1%eth0', false],
    ['fc00::1', false],
    ['1.1.1.1', true],
  ])('%s: %s', (address, expected) => {
    expect(gate.allowsAddress(address)).toBe(expected);
  });

  test('are ports beside 80 and 443', () => {
    expect([80, 443, 8080, 81, 22].filter(port => gate.allowsPort(port))).toEqual([80, 443, 8080]);
    expect([80, 443, 8080].filter(port => openAddressFilter().allowsPort(port))).toEqual([80, 443]);
  });

  test.each([
    '',
    '10.0.0.0/33',
    '10.0.0.0/-1',
    '10.0.0.0/8/8',
    '10/8',
    'fd00::/129',
    'fe80::1%eth0/64',
    'intranet',
  ])('is no network: %j', text => {
    expect(parseNetwork(text)).toBeNull();
    expect(() => openAddressFilter({ networks: [text] })).toThrow(`“${text}” is not a network`);
  });

  test.each([
    ['10.0.0.0/8', { address: '10.0.0.0', prefix: 8 }],
    ['10.0.0.1', { address: '10.0.0.1', prefix: 32 }],
    ['0.0.0.0/0', { address: '0.0.0.0', prefix: 0 }],
    ['::1', { address: '::1', prefix: 128 }],
  ])('is a network: %s', (text, network) => {
    expect(parseNetwork(text)).toEqual(network);
  });
});
