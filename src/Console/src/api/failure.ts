import type { ApiError } from './types.ts';

export interface Failure {
  readonly kind: 'offline' | 'credential' | 'permission' | 'throttled' | 'unavailable' | 'changed' | 'missing' | 'refused';
  /** 0 when no answer arrived. */
  readonly status: number;
  /** 0 when the answer has no envelope. */
  readonly code: number;
  readonly message: string;
  /** The invalid member of the body, if the API names it. */
  readonly member?: string;
  /** The time from which the service accepts the call again, in milliseconds since 1970. */
  readonly retryAt?: number;
}

/** Error codes of a credential that is unknown or unreadable. */
const credentialCodes = new Set([1000, 6003, 9103, 9106, 9109]);

function kindOf(status: number, code: number): Failure['kind'] {
  if (status === 401 || credentialCodes.has(code)) return 'credential';
  if (status === 403 && code === 10000) return 'permission';
  if (status === 404 && code === 1142) return 'missing';
  if (status === 412) return 'changed';
  if (status === 429) return 'throttled';
  return status >= 500 ? 'unavailable' : 'refused';
}

export function failureOf(status: number, error: ApiError | undefined, retryAfter: string | null): Failure {
  const code = error?.code ?? 0;
  const pointer = error?.source?.pointer;
  const detail = error?.error_chain?.[0]?.message;
  const message = error ? (detail ? `${error.message}: ${detail}` : error.message) : `The service answered ${status} without a reason.`;
  const seconds = Number(retryAfter ?? Number.NaN);
  return {
    kind: kindOf(status, code),
    status,
    code,
    message,
    ...(pointer ? { member: pointer.slice(1) } : {}),
    ...(Number.isFinite(seconds) ? { retryAt: Date.now() + seconds * 1000 } : {}),
  };
}

export const offline = (message: string): Failure => ({ kind: 'offline', status: 0, code: 0, message });

/** Whether the same call may succeed later. */
export const isPassing = (failure: Failure) =>
  failure.kind === 'offline' || failure.kind === 'throttled' || failure.kind === 'unavailable';
