import type { Mapping } from '../api/types.ts';
import type { Region } from '../catalogue/regions.ts';
import { parseAddress } from '../mappings/address.ts';
import type { Mappings } from '../zone/zone.ts';
import type { Line } from './parse.ts';

export type Kind = 'create' | 'replace' | 'unchanged' | 'bad';

/** The effect of one imported line on the zone. */
export interface PlannedLine extends Line {
  readonly kind: Kind;
  /** Why the line is invalid. */
  readonly reason?: string;
  /** The mapping that the line replaces. */
  readonly before?: Mapping;
}

function problemOf(line: Line, known: ReadonlySet<string>, vendors: ReadonlySet<string>): string | null {
  if (line.origin_ip === '') return 'The address is missing.';
  if (!parseAddress(line.origin_ip)) return 'This is not an IP address.';
  if (line.vendor === '') return 'The vendor is missing.';
  if (!vendors.has(line.vendor)) return `The vendor must be one of ${[...vendors].join(', ')}.`;
  if (line.region === '') return 'The region is missing.';
  return known.has(`${line.vendor}/${line.region}`) ? null : `${line.vendor} has no region ${line.region}.`;
}

/** Compares the lines with the zone. The last line of an address counts. */
export function planImport(lines: readonly Line[], zone: Mappings, regions: readonly Region[]): PlannedLine[] {
  const known = new Set(regions.map((region) => `${region.vendor}/${region.name}`));
  const vendors = new Set(regions.map((region) => region.vendor));
  const addresses = lines.map((line) => parseAddress(line.origin_ip)?.text ?? line.origin_ip);
  const last = new Map(addresses.map((address, at) => [address, at]));
  return lines.map((line, at) => {
    const origin_ip = addresses[at]!;
    const problem = problemOf(line, known, vendors);
    const counts = last.get(origin_ip)!;
    const reason = problem ?? (counts === at ? null : `Line ${lines[counts]!.line} names the same address and counts instead.`);
    if (reason) return { ...line, kind: 'bad', reason };
    const before = zone.get(origin_ip);
    if (!before) return { ...line, origin_ip, kind: 'create' };
    const isSame = before.vendor === line.vendor && before.region === line.region;
    return { ...line, origin_ip, before, kind: isSame ? 'unchanged' : 'replace' };
  });
}

export const countKinds = (plan: readonly PlannedLine[]): Record<Kind, number> => {
  const counts = { create: 0, replace: 0, unchanged: 0, bad: 0 };
  for (const line of plan) counts[line.kind]++;
  return counts;
};
