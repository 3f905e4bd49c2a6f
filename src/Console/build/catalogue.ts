import { readFileSync } from 'node:fs';

const contracts = new URL('../../../contracts/', import.meta.url);

function read<T>(name: string): T {
  return JSON.parse(readFileSync(new URL(name, contracts), 'utf8')) as T;
}

export type Position = [latitude: number, longitude: number];

interface Catalogue {
  vendors: Record<string, { name: string; location: string; upper_tier_colos: string[] }[]>;
}

interface Locations {
  places: Record<string, Position>;
  colos: Record<string, { city: string; at: Position }>;
}

export const { vendors } = read<Catalogue>('supported-regions.json');
export const { places, colos } = read<Locations>('locations.json');

export const regions = Object.entries(vendors).flatMap(([vendor, list]) =>
  list.map((region) => ({ key: `${vendor}/${region.name}`, ...region })),
);

const unknown = [
  ...regions.filter((region) => !(region.location in places)).map((region) => region.location),
  ...regions.flatMap((region) => region.upper_tier_colos).filter((code) => !(code in colos)),
];
if (unknown.length > 0) {
  throw new Error(`contracts/locations.json lacks ${[...new Set(unknown)].join('; ')}.`);
}
