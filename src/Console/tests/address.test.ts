import { describe, expect, test } from 'vitest';
import { compareAddresses, parseAddress, parseNetwork } from '../src/mappings/address.ts';

describe('parseAddress', () => {
  test.each([
    ['192.0.2.1', '192.0.2.1'],
    ['::ffff:c000:201', '::ffff:192.0.2.1'],
    ['::FFFF:192.0.2.1', '::ffff:192.0.2.1'],
    ['::1.2.3.4', '::102:304'],
    ['64:ff9b::192.0.2.33', '64:ff9b::c000:221'],
    ['fe80::5efe:192.0.2.1', 'fe80::5efe:c000:201'],
    ['2001:DB8:0:0::1', '2001:db8::1'],
    ['2001:0db8:00a0:000b:1:2:3:4', '2001:db8:a0:b:1:2:3:4'],
    ['0:0:0:0:0:0:0:0', '::'],
    ['1:0:0:0:0:0:0:0', '1::'],
    ['1:0:0:4:0:0:0:8', '1:0:0:4::8'],
    ['2001:db8:0:0:1:0:0:1', '2001:db8::1:0:0:1'],
    ['2001:db8:0:1:1:1:1:1', '2001:db8:0:1:1:1:1:1'],
    ['1:2:3::5:6:7:8', '1:2:3:0:5:6:7:8'],
  ])('writes %s as %s', (text, canonical) => expect(parseAddress(text)?.text).toBe(canonical));

  test.each([
    '', '1', '1.2.3', '010.0.0.1', '256.0.0.1', '0x7f.0.0.1', '1.2.3.4.5', ' 1.2.3.4', '1.2.3.4:80', '[::1]', '::1%eth0', '2001:db8::/64',
    ':::', '1::2::3', '1:2:3:4:5:6:7', '1:2:3:4:5:6:7:8:9', '1:2:3:4::5:6:7:8', '12345::', 'g::', '1.2.3.4::', '::1.2.3.4:5', '\u0661.2.3.4',
  ])('refuses "%s"', (text) => expect(parseAddress(text)).toBeNull());

  test('an IPv4-mapped IPv6 address does not equal its IPv4 address', () =>
    expect(compareAddresses(parseAddress('192.0.2.1')!, parseAddress('::ffff:192.0.2.1')!)).not.toBe(0));
});

test('addresses sort as numbers, IPv4 before IPv6', () => {
  const sorted = ['2001:db8::10', '10.0.0.10', '2001:db8::9', '9.0.0.1', '10.0.0.9'].map((text) => parseAddress(text)!).sort(compareAddresses);
  expect(sorted.map((address) => address.text)).toEqual(['9.0.0.1', '10.0.0.9', '10.0.0.10', '2001:db8::9', '2001:db8::10']);
});

describe('parseNetwork', () => {
  test.each([
    ['192.0.2.0/24', '192.0.2.255', true],
    ['192.0.2.7/24', '192.0.2.1', true],
    ['192.0.2.0/24', '192.0.3.0', false],
    ['192.0.2.0/24', '::ffff:192.0.2.1', false],
    ['0.0.0.0/0', '203.0.113.9', true],
    ['0.0.0.0/0', '2001:db8::1', false],
    ['2001:db8::/32', '2001:db8:ffff::1', true],
    ['2001:db8::/33', '2001:db8:ffff::1', false],
    ['2001:db8::1/128', '2001:db8::1', true],
  ])('the network %s contains %s: %s', (network, address, isInside) =>
    expect(parseNetwork(network)!(parseAddress(address)!)).toBe(isInside));

  test.each(['192.0.2.0', '192.0.2.0/', '192.0.2.0/33', '::/129', '::/1/2', 'aws/8', '192.0.2.0/-1'])('refuses "%s"', (text) =>
    expect(parseNetwork(text)).toBeNull());
});
