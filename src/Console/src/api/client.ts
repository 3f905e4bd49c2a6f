import { begin, end } from '../calls/log.ts';
import { authorize, refusal } from '../session/credential.ts';
import { failureOf, offline, type Failure } from './failure.ts';
import type { ApiRequest } from './requests.ts';
import { storageCost } from './timing.ts';
import type { Envelope, ResultInfo } from './types.ts';

export type Answer<T> =
  | { readonly ok: true; readonly result: T; readonly info?: ResultInfo; readonly etag: string }
  | { readonly ok: false; readonly failure: Failure };

/** The time limit of a call in milliseconds: three times the service's own limit. */
const patience = 30_000;

const unreachable = 'No connection to the service. Check the network and try again.';

/** Sends one request with the current credential. Throws only when the caller aborts. */
export async function send<T>(request: ApiRequest<T>, abort?: AbortSignal): Promise<Answer<T>> {
  const headers = new Headers(request.headers);
  if (!authorize(headers)) {
    return { ok: false, failure: { kind: 'credential', status: 0, code: 0, message: 'A header cannot carry this credential. Check it for line breaks and special characters.' } };
  }

  if (request.body !== undefined) headers.set('Content-Type', 'application/json');
  const limit = AbortSignal.timeout(patience);
  const call = begin(request);
  try {
    const response = await fetch(request.path, {
      method: request.method,
      headers,
      signal: abort ? AbortSignal.any([abort, limit]) : limit,
      cache: 'no-store',
      credentials: 'omit',
      redirect: 'error',
      ...(request.body === undefined ? {} : { body: JSON.stringify(request.body) }),
    });
    const envelope = await readEnvelope<T>(response);
    end(call, response.status, storageCost(response.headers.get('Server-Timing')), envelope?.errors[0]?.code);
    return answerOf(response, envelope);
  } catch {
    end(call, 0);
    abort?.throwIfAborted();
    return { ok: false, failure: offline(limit.aborted ? `The service did not answer within ${patience / 1000} s.` : unreachable) };
  }
}

async function readEnvelope<T>(response: Response): Promise<Envelope<T> | undefined> {
  const text = await response.text();
  try {
    return JSON.parse(text) as Envelope<T>;
  } catch {
    // A proxy between browser and service may answer without an envelope.
    return undefined;
  }
}

function answerOf<T>(response: Response, envelope: Envelope<T> | undefined): Answer<T> {
  if (!response.ok || !envelope?.success || envelope.result === null) {
    const failure = failureOf(response.status, envelope?.errors?.[0], response.headers.get('Retry-After'));
    if (failure.kind === 'credential') refusal.value = failure;
    return { ok: false, failure };
  }

  return {
    ok: true,
    result: envelope.result,
    etag: response.headers.get('ETag') ?? '',
    ...(envelope.result_info ? { info: envelope.result_info } : {}),
  };
}
