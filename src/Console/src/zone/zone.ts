import { computed, signal, untracked } from '@preact/signals';
import { send, type Answer } from '../api/client.ts';
import type { Failure } from '../api/failure.ts';
import { listMappings, listRegions } from '../api/requests.ts';
import type { Mapping } from '../api/types.ts';
import { regionsOf, type Region } from '../catalogue/regions.ts';

export type Mappings = ReadonlyMap<string, Mapping>;

/** The last known mappings of the zone, by address. */
export const mappings = signal<Mappings>(new Map());

export const regions = signal<readonly Region[]>([]);

export interface Loading {
  readonly state: 'idle' | 'loading' | 'ready' | 'failed';
  readonly total: number;
  readonly failure?: Failure;
}

export const loading = signal<Loading>({ state: 'idle', total: 0 });

/** The number of mappings: the service's total during the first load of a zone, then the rows of the table. */
export const used = computed(() => (loading.value.state === 'loading' ? Math.max(loading.value.total, mappings.value.size) : mappings.value.size));

const pagesAtOnce = 4;
let current = new AbortController();
let shown = '';

export function clearZone(): void {
  current.abort();
  shown = '';
  mappings.value = new Map();
  loading.value = { state: 'idle', total: 0 };
}

/** Loads a zone unless the page already shows it. */
export function openZone(zone: string): void {
  untracked(() => {
    if (zone === shown) return;
    clearZone();
    if (zone) void loadZone(zone);
  });
}

/** Loads the whole zone. Rows of an earlier load stay until the new rows are complete. */
export async function loadZone(zone: string): Promise<Failure | null> {
  current.abort();
  const own = (current = new AbortController());
  shown = zone;
  const isFirst = mappings.value.size === 0;
  loading.value = { state: 'loading', total: mappings.value.size };
  const found = new Map<string, Mapping>();
  try {
    const failure = await loadPages(zone, found, isFirst, own.signal);
    if (!failure) mappings.value = found;
    loading.value = failure ? { state: 'failed', total: mappings.value.size, failure } : { state: 'ready', total: found.size };
    return failure;
  } catch (reason) {
    if (!own.signal.aborted) throw reason;
    return null;
  }
}

async function loadPages(zone: string, found: Map<string, Mapping>, show: boolean, abort: AbortSignal): Promise<Failure | null> {
  const take = (answer: Answer<Mapping[]>): Failure | null => {
    if (!answer.ok) return answer.failure;
    for (const mapping of answer.result) found.set(mapping.origin_ip, mapping);
    if (show) mappings.value = new Map(found);
    return null;
  };

  const first = await send(listMappings(zone, 1), abort);
  let failure = take(first);
  if (!first.ok) return failure;
  const pages = first.info?.total_pages ?? 1;
  loading.value = { state: 'loading', total: first.info?.total_count ?? found.size };
  let next = 2;
  const read = async () => {
    while (next <= pages && !failure) failure = take(await send(listMappings(zone, next++), abort));
  };
  // The first page has proved that the credential is valid.
  await Promise.all([loadRegions(zone, abort), ...Array.from({ length: pagesAtOnce }, read)]);
  return failure;
}

async function loadRegions(zone: string, abort: AbortSignal): Promise<void> {
  if (regions.value.length > 0) return;
  const answer = await send(listRegions(zone), abort);
  if (answer.ok) regions.value = regionsOf(answer.result);
}

export function showMapping(mapping: Mapping): void {
  mappings.value = new Map(mappings.value).set(mapping.origin_ip, mapping);
}

export function hideMapping(address: string): void {
  const next = new Map(mappings.value);
  next.delete(address);
  mappings.value = next;
}

/** Returns the addresses whose mapping differs between two loads of the zone. */
export function differences(before: Mappings, after: Mappings, addresses: Iterable<string>): string[] {
  return [...addresses].filter((address) => {
    const [old, now] = [before.get(address), after.get(address)];
    return old?.vendor !== now?.vendor || old?.region !== now?.region || old?.modified_on !== now?.modified_on;
  });
}
