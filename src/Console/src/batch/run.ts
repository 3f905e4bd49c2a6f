import { signal, type Signal } from '@preact/signals';
import type { Answer } from '../api/client.ts';
import { isPassing, type Failure } from '../api/failure.ts';
import { itemsPerBatch, type BatchResult } from '../api/types.ts';

export interface Outcome {
  readonly done: boolean;
  /** The service's message for a failed item. */
  readonly error?: string;
}

export interface Progress {
  readonly state: 'running' | 'waiting' | 'finished' | 'stopped' | 'failed';
  readonly total: number;
  readonly sent: number;
  readonly failed: number;
  readonly failure?: Failure;
  /** The time of the next try in milliseconds since 1970, while the run waits. */
  readonly resumeAt?: number;
}

export interface BatchRun {
  readonly progress: Signal<Progress>;
  /** One outcome for each sent item, in order. */
  readonly outcomes: readonly Outcome[];
  readonly ended: Promise<void>;
  stop(): void;
}

const triesPerBatch = 6;
const longestPause = 30_000;

/** The service's message for an address without a mapping. */
const missing = /setting does not exist/;

function outcomesOf(addresses: readonly string[], result: BatchResult, isRepeat: boolean): Outcome[] {
  const errors = new Map(result.failed.map((item) => [item.origin_ip, item.error]));
  return addresses.map((address) => {
    const error = errors.get(address);
    // An earlier try whose answer was lost may have deleted the mapping.
    return error === undefined || (isRepeat && missing.test(error)) ? { done: true } : { done: false, error };
  });
}

/** Sends batches one after the other, and waits as the service asks. Each address may occur only once. */
export function runBatches<T>(
  items: readonly T[],
  addressOf: (item: T) => string,
  sendBatch: (batch: readonly T[]) => Promise<Answer<BatchResult>>,
): BatchRun {
  const progress = signal<Progress>({ state: 'running', total: items.length, sent: 0, failed: 0 });
  const outcomes: Outcome[] = [];
  const stop = new AbortController();

  const pause = (until: number) =>
    new Promise<void>((resume) => {
      const timer = setTimeout(resume, Math.max(0, until - Date.now()));
      stop.signal.addEventListener('abort', () => { clearTimeout(timer); resume(); }, { once: true });
    });

  const sendWithRetries = async (batch: readonly T[]) => {
    for (let tries = 1; ; tries++) {
      const answer = await sendBatch(batch);
      if (answer.ok || !isPassing(answer.failure) || tries === triesPerBatch) return { answer, isRepeat: tries > 1 };
      const resumeAt = answer.failure.retryAt ?? Date.now() + Math.min(longestPause, 1000 * 2 ** (tries - 1));
      progress.value = { ...progress.value, state: 'waiting', failure: answer.failure, resumeAt };
      await pause(resumeAt);
      if (stop.signal.aborted) return null;
      progress.value = { ...progress.value, state: 'running' };
    }
  };

  const run = async () => {
    while (outcomes.length < items.length) {
      const batch = items.slice(outcomes.length, outcomes.length + itemsPerBatch);
      const sent = stop.signal.aborted ? null : await sendWithRetries(batch);
      if (!sent) {
        progress.value = { ...progress.value, state: 'stopped' };
        return;
      }

      if (!sent.answer.ok) {
        progress.value = { ...progress.value, state: 'failed', failure: sent.answer.failure };
        return;
      }

      const { result } = sent.answer;
      outcomes.push(...outcomesOf(batch.map(addressOf), result, sent.isRepeat));
      const failed = outcomes.filter((outcome) => !outcome.done).length;
      progress.value = { state: 'running', total: items.length, sent: outcomes.length, failed };
    }

    progress.value = { ...progress.value, state: 'finished' };
  };

  return { progress, outcomes, ended: run(), stop: () => stop.abort() };
}
