import { send } from '../api/client.ts';
import type { Failure } from '../api/failure.ts';
import { deleteBatch, putBatch, type ApiRequest } from '../api/requests.ts';
import type { BatchResult, Mapping } from '../api/types.ts';
import { runBatches, type BatchRun } from '../batch/run.ts';
import type { Choice } from '../catalogue/RegionPicker.tsx';
import { differences, loadZone, mappings } from '../zone/zone.ts';

/** The change of all selected mappings: a new region, or null for deletion. */
export type Wanted = Choice | null;

export function requestOf(zone: string, chosen: readonly Mapping[], wanted: Wanted): ApiRequest<BatchResult> {
  return wanted
    ? putBatch(zone, chosen.map((mapping) => ({ origin_ip: mapping.origin_ip, ...wanted })))
    : deleteBatch(zone, chosen.map((mapping) => mapping.origin_ip));
}

export interface Review {
  readonly failure: Failure | null;
  /** The mappings that another caller has changed or deleted since the operator saw them. */
  readonly changed: readonly string[];
}

/** Reads the zone again before the batches, because a batch has no condition. */
export async function review(zone: string, addresses: readonly string[]): Promise<Review> {
  const before = mappings.value;
  const failure = await loadZone(zone);
  return { failure, changed: failure ? [] : differences(before, mappings.value, addresses) };
}

/** Omits mappings that are deleted or already have the region. */
export function concerned(addresses: readonly string[], wanted: Wanted): Mapping[] {
  return addresses
    .map((address) => mappings.value.get(address))
    .filter((mapping) => mapping !== undefined)
    .filter((mapping) => !wanted || mapping.vendor !== wanted.vendor || mapping.region !== wanted.region);
}

export const startBulk = (zone: string, chosen: readonly Mapping[], wanted: Wanted): BatchRun =>
  runBatches(chosen, (mapping) => mapping.origin_ip, (batch) => send(requestOf(zone, batch, wanted)));
