import { itemsPerBatch, mappingsPerPage, type BatchResult, type Mapping, type MappingRequest, type SupportedRegions } from './types.ts';

/** A call of the API without its credential, so that the page can show and log the call. */
export interface ApiRequest<T = unknown> {
  readonly method: 'GET' | 'PUT' | 'DELETE';
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** Only a type: no request has this member. */
  readonly result?: T;
}

export type Condition = { readonly unchangedSince: string } | 'absent';

const basePath = '/client/v4';

const mappings = (zone: string) => `${basePath}/zones/${encodeURIComponent(zone)}/origin/cloud_regions`;

const mapping = (zone: string, address: string) => `${mappings(zone)}/${encodeURIComponent(address)}`;

const conditional = (condition: Condition) =>
  condition === 'absent' ? { 'If-None-Match': '*' } : { 'If-Match': condition.unchangedSince };

export const listMappings = (zone: string, page: number): ApiRequest<Mapping[]> => ({
  method: 'GET',
  path: `${mappings(zone)}?page=${page}&per_page=${mappingsPerPage}`,
});

export const listRegions = (zone: string): ApiRequest<SupportedRegions> => ({
  method: 'GET',
  path: `${mappings(zone)}/supported_regions`,
});

export const getMapping = (zone: string, address: string): ApiRequest<Mapping> => ({
  method: 'GET',
  path: mapping(zone, address),
});

export const putMapping = (zone: string, wanted: MappingRequest, condition: Condition): ApiRequest<Mapping> => ({
  method: 'PUT',
  path: mapping(zone, wanted.origin_ip),
  headers: conditional(condition),
  body: wanted,
});

export const deleteMapping = (zone: string, address: string, unchangedSince: string): ApiRequest<{ origin_ip: string }> => ({
  method: 'DELETE',
  path: mapping(zone, address),
  headers: conditional({ unchangedSince }),
});

export const putBatch = (zone: string, items: readonly MappingRequest[]): ApiRequest<BatchResult> => ({
  method: 'PUT',
  path: `${mappings(zone)}/batch`,
  body: items.slice(0, itemsPerBatch).map(({ origin_ip, region, vendor }) => ({ origin_ip, region, vendor })),
});

export const deleteBatch = (zone: string, addresses: readonly string[]): ApiRequest<BatchResult> => ({
  method: 'DELETE',
  path: `${mappings(zone)}/batch`,
  body: addresses.slice(0, itemsPerBatch),
});
