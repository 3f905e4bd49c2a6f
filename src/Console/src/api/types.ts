/** The types of contracts/openapi.json that the console uses. */
export interface MappingRequest {
  readonly origin_ip: string;
  readonly region: string;
  readonly vendor: string;
}

export interface Mapping extends MappingRequest {
  readonly modified_on: string;
}

export interface ApiError {
  readonly code: number;
  readonly message: string;
  readonly source?: { readonly pointer?: string };
  readonly error_chain?: readonly { readonly code: number; readonly message: string }[];
}

export interface ResultInfo {
  readonly count: number;
  readonly page: number;
  readonly per_page: number;
  readonly total_count: number;
  readonly total_pages: number;
}

export interface Envelope<T> {
  readonly errors: readonly ApiError[];
  readonly result: T | null;
  readonly result_info?: ResultInfo;
  readonly success: boolean;
}

export interface BatchResult {
  readonly succeeded: readonly MappingRequest[];
  readonly failed: readonly { readonly error: string; readonly origin_ip: string }[];
}

export interface SupportedRegions {
  readonly vendors: Readonly<Record<string, readonly { readonly name: string; readonly upper_tier_colos: readonly string[] }[]>>;
}

/** Limits in the contract. */
export const mappingsPerZone = 3500;
export const itemsPerBatch = 100;
export const mappingsPerPage = 100;
