import type { Mapping } from '../api/types.ts';
import { locationOf, vendorName } from '../catalogue/regions.ts';
import { compareAddresses, parseAddress, type Address } from './address.ts';
import type { SortKey } from '../route/format.ts';

/** A mapping with the values for search and sort. */
export interface Row {
  readonly mapping: Mapping;
  readonly address: Address;
  /** Lower-case text of all columns. */
  readonly text: string;
}

const known = new WeakMap<Mapping, Row>();

export function rowOf(mapping: Mapping): Row {
  let row = known.get(mapping);
  if (!row) {
    const { origin_ip, vendor, region } = mapping;
    row = {
      mapping,
      address: parseAddress(origin_ip) ?? { version: 6, value: -1n, text: origin_ip },
      text: [origin_ip, vendor, vendorName(vendor), region, locationOf(vendor, region)].join('\n').toLowerCase(),
    };
    known.set(mapping, row);
  }

  return row;
}

const compareText = (left: string, right: string) => (left < right ? -1 : left > right ? 1 : 0);

const comparisons: Record<SortKey, (left: Row, right: Row) => number> = {
  address: (left, right) => compareAddresses(left.address, right.address),
  region: (left, right) =>
    compareText(left.mapping.vendor, right.mapping.vendor) || compareText(left.mapping.region, right.mapping.region),
  modified: (left, right) => compareText(left.mapping.modified_on, right.mapping.modified_on),
};

export function sortRows(rows: readonly Row[], key: SortKey, descending: boolean): Row[] {
  const sign = descending ? -1 : 1;
  return [...rows].sort((left, right) => sign * comparisons[key](left, right) || comparisons.address(left, right));
}
