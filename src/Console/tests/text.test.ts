import { describe, expect, test } from 'vitest';
import { failureOf, isPassing } from '../src/api/failure.ts';
import { deleteMapping, putBatch, putMapping } from '../src/api/requests.ts';
import { storageCost } from '../src/api/timing.ts';
import { curlOf } from '../src/calls/curl.ts';
import { offsetOf, windowOf } from '../src/mappings/window.ts';
import { readRoute, writeRoute } from '../src/route/format.ts';
import { writeTerraform } from '../src/transfer/terraform.ts';

const mapping = { origin_ip: '2001:db8::1', vendor: 'aws', region: 'us-east-1' };

describe('requests', () => {
  test('a put of a new mapping sends If-None-Match with an asterisk', () => expect(putMapping('z', mapping, 'absent')).toEqual({
    method: 'PUT', path: '/client/v4/zones/z/origin/cloud_regions/2001%3Adb8%3A%3A1', headers: { 'If-None-Match': '*' }, body: mapping,
  }));
  test('a deletion sends the ETag in If-Match', () =>
    expect(deleteMapping('z', '192.0.2.1', '"x"').headers).toEqual({ 'If-Match': '"x"' }));
  test('a batch sends only the members of the contract', () =>
    expect(putBatch('z', [{ ...mapping, line: 4 } as never]).body).toEqual([mapping]));
});

test.each(['token', 'key'] as const)('a curl command with a %s has a shell variable for the secret, and quotes its arguments', (kind) => {
  const text = curlOf(putMapping("o'z", mapping, { unchangedSince: '"tag"' }), 'https://h', kind);
  expect(text).toContain(kind === 'token' ? '-H "Authorization: Bearer $OCR_TOKEN"' : '-H "X-Auth-Key: $OCR_KEY"');
  expect(text).toContain(`-H 'If-Match: "tag"'`);
  expect(text).toContain(`'https://h/client/v4/zones/o'\\''z/origin`);
});

test.each([
  ['table;dur=2.1;desc="1 calls"', { calls: 1, milliseconds: 2.1 }],
  ['table;dur=2.5;desc="3 calls", credentials;dur=1.0;desc="1 calls"', { calls: 4, milliseconds: 3.5 }],
  [null, undefined],
  ['cdn;dur=3', undefined],
])('the storage cost in the header %j is %j', (header, cost) => expect(storageCost(header)).toEqual(cost));

test.each([
  [401, 1000, 'credential'], [403, 9109, 'credential'], [403, 9103, 'credential'], [403, 10000, 'permission'], [403, 1164, 'refused'],
  [404, 1142, 'missing'], [404, 7003, 'refused'], [412, 7412, 'changed'], [429, 7429, 'throttled'], [503, 7500, 'unavailable'], [500, 7501, 'unavailable'],
] as const)('status %i with code %i is a failure of the kind %s', (status, code, kind) => {
  const failure = failureOf(status, { code, message: 'm' }, null);
  expect(failure.kind).toBe(kind);
  expect(isPassing(failure)).toBe(status === 429 || status >= 500);
});

test('a failure without an envelope has a message with the status', () =>
  expect(failureOf(502, undefined, null).message).toBe('The service answered 502 without a reason.'));

test.each(['#zone=z', '#zone=z&view=map&vendor=aws', '#zone=z&q=192.0.2.0%2F24&sort=-modified', '#', '#zone=z&sort=-address'])(
  'the URL fragment %s is unchanged after it is read and written', (hash) => expect(writeRoute(readRoute(hash))).toBe(hash));

test('an unknown view or sort column in the URL becomes the default', () =>
  expect(readRoute('#view=x&sort=y')).toMatchObject({ view: 'mappings', sort: 'address' }));

describe('window', () => {
  const tall = { index: 2, height: 200 };
  test('contains the visible rows and some rows before and after them', () =>
    expect(windowOf(4000, 400, 3500, 40, null)).toEqual({ first: 92, end: 118 }));
  test('does not exceed the last row', () => expect(windowOf(139_800, 400, 3500, 40, null).end).toBe(3500));
  test('is empty for a table without rows', () => expect(windowOf(0, 400, 0, 40, null)).toEqual({ first: 0, end: 0 }));
  test('rows after a tall row start below it', () => expect([1, 2, 3].map((at) => offsetOf(at, 40, tall))).toEqual([40, 80, 280]));
});

test('the Terraform export has an entry for each mapping, and imports the mappings by zone and address', () => {
  const text = writeTerraform('z', [{ ...mapping, modified_on: '' }, { ...mapping, origin_ip: '192.0.2.1', modified_on: '' }]);
  expect(text).toContain('    "2001:db8::1" = { vendor = "aws", region = "us-east-1" }\n    "192.0.2.1"   = { vendor');
  expect(text).toContain('id       = "${local.zone_id}/${each.key}"');
});
