import locations from 'virtual:locations';
import type { SupportedRegions } from '../api/types.ts';

const vendorNames: Readonly<Record<string, string>> = { aws: 'AWS', azure: 'Azure', gcp: 'Google Cloud', oci: 'Oracle Cloud' };

export const vendorName = (vendor: string) => vendorNames[vendor] ?? vendor;

/** Returns an empty text for a region that this build does not know. */
export const locationOf = (vendor: string, region: string) => locations[`${vendor}/${region}`] ?? '';

export interface Region {
  readonly vendor: string;
  readonly name: string;
  readonly location: string;
  readonly colos: readonly string[];
}

export function regionsOf(catalogue: SupportedRegions): Region[] {
  return Object.entries(catalogue.vendors).flatMap(([vendor, regions]) =>
    regions.map(({ name, upper_tier_colos }) => ({ vendor, name, location: locationOf(vendor, name), colos: upper_tier_colos })),
  );
}
