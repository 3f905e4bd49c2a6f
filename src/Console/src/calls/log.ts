import { computed, signal } from '@preact/signals';
import type { ApiRequest } from '../api/requests.ts';
import type { StorageCost } from '../api/timing.ts';

export interface Call {
  readonly id: number;
  readonly request: ApiRequest;
  readonly startedAt: number;
  readonly milliseconds?: number;
  /** 0 when no answer arrived. */
  readonly status?: number;
  readonly code?: number;
  readonly cost?: StorageCost;
}

const kept = 50;
let nextId = 1;

/** The newest call is first. */
export const calls = signal<readonly Call[]>([]);

export const lastEnded = computed(() => calls.value.find((call) => call.status !== undefined));

export const oldestPending = computed(() => calls.value.findLast((call) => call.status === undefined));

export function begin(request: ApiRequest): number {
  const id = nextId++;
  calls.value = [{ id, request, startedAt: performance.now() }, ...calls.value].slice(0, kept);
  return id;
}

export function end(id: number, status: number, cost?: StorageCost, code?: number): void {
  calls.value = calls.value.map((call) =>
    call.id === id
      ? {
          ...call,
          status,
          milliseconds: performance.now() - call.startedAt,
          ...(cost ? { cost } : {}),
          ...(code ? { code } : {}),
        }
      : call,
  );
}

export function clearCalls(): void {
  calls.value = [];
}
