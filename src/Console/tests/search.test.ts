import { expect, test } from 'vitest';
import type { Mapping } from '../src/api/types.ts';
import { rowOf, sortRows } from '../src/mappings/row.ts';
import { searchOf } from '../src/mappings/search.ts';

const mapping = (origin_ip: string, vendor: string, region: string, modified_on = '2026-03-01T12:00:00Z'): Mapping => ({ origin_ip, vendor, region, modified_on });

const rows = [
  mapping('192.0.2.1', 'aws', 'eu-central-1'),
  mapping('192.0.2.20', 'gcp', 'us-west1', '2026-03-02T12:00:00Z'),
  mapping('198.51.100.1', 'gcp', 'europe-west10'),
  mapping('2001:db8::1', 'azure', 'germanywestcentral'),
].map(rowOf);

test.each([
  ['', 4],
  ['192.0.2.', 2],
  ['192.0.2.0/28', 1],
  ['2001:DB8:0::1', 1],
  ['frankfurt', 2],
  ['Google', 2],
  ['gcp berlin', 1],
  ['region=us-west1', 1],
  ['west1', 2],
  ['vendor=aws', 1],
  ['aws us-west1', 0],
])('search for "%s" finds %i rows', (text, count) => expect(rows.filter(searchOf(text))).toHaveLength(count));

test('rows sort by the chosen column, and then by address', () => {
  const order = (key: 'address' | 'region' | 'modified', descending: boolean) => sortRows(rows, key, descending).map((row) => rows.indexOf(row));
  expect(order('address', false)).toEqual([0, 1, 2, 3]);
  expect(order('address', true)).toEqual([3, 2, 1, 0]);
  expect(order('region', false)).toEqual([0, 3, 2, 1]);
  expect(order('modified', true)).toEqual([1, 0, 2, 3]);
});
