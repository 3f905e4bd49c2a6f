import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Answer } from '../src/api/client.ts';
import type { Failure } from '../src/api/failure.ts';
import type { BatchResult } from '../src/api/types.ts';
import { runBatches } from '../src/batch/run.ts';

type Reply = Answer<BatchResult>;

const items = (count: number) => Array.from({ length: count }, (_, at) => `10.0.${Math.floor(at / 256)}.${at % 256}`);
const done = (batch: readonly string[], failed: BatchResult['failed'] = []): Reply => ({
  ok: true,
  etag: '',
  result: { succeeded: batch.filter((ip) => !failed.some((item) => item.origin_ip === ip)).map((origin_ip) => ({ origin_ip, vendor: '', region: '' })), failed },
});
const fault = (failure: Partial<Failure>): Reply => ({ ok: false, failure: { kind: 'unavailable', status: 503, code: 7500, message: 'later', ...failure } });
const start = (list: readonly string[], send: (batch: readonly string[]) => Reply) => {
  const sizes: number[] = [];
  const run = runBatches(list, (ip) => ip, async (batch) => { sizes.push(batch.length); return send(batch); });
  return { run, sizes };
};

describe('runBatches', () => {
  beforeEach(() => { vi.useFakeTimers(); });
  afterEach(() => { vi.useRealTimers(); });

  test('sends at most 100 items at once', async () => {
    const { run, sizes } = start(items(250), (batch) => done(batch));
    await run.ended;
    expect(sizes).toEqual([100, 100, 50]);
    expect(run.progress.value).toMatchObject({ state: 'finished', sent: 250, failed: 0 });
  });

  test('reports a refused item at the position of this item', async () => {
    const { run } = start(items(3), (batch) => done(batch, [{ origin_ip: batch[1]!, error: 'no such region' }]));
    await run.ended;
    expect(run.outcomes).toEqual([{ done: true }, { done: false, error: 'no such region' }, { done: true }]);
  });

  test('waits as long as the service asks, and sends the batch again', async () => {
    let calls = 0;
    const { run } = start(items(1), (batch) => (calls++ === 0 ? fault({ kind: 'throttled', status: 429, retryAt: Date.now() + 7000 }) : done(batch)));
    await vi.advanceTimersByTimeAsync(6900);
    expect([calls, run.progress.value.state]).toEqual([1, 'waiting']);
    await vi.advanceTimersByTimeAsync(200);
    await run.ended;
    expect([calls, run.progress.value.state]).toEqual([2, 'finished']);
  });

  test('fails after six tries of one batch', async () => {
    const { run, sizes } = start(items(1), () => fault({}));
    await vi.advanceTimersByTimeAsync(120_000);
    await run.ended;
    expect(sizes).toHaveLength(6);
    expect(run.progress.value).toMatchObject({ state: 'failed', sent: 0 });
  });

  test('ends at once when the service refuses a batch', async () => {
    const { run, sizes } = start(items(150), (batch) => (batch.length === 100 ? done(batch) : fault({ kind: 'refused', status: 403, code: 1164 })));
    await run.ended;
    expect(sizes).toEqual([100, 50]);
    expect(run.progress.value).toMatchObject({ state: 'failed', sent: 100 });
  });

  test('stops while it waits to send a batch again, and does not send the batch', async () => {
    const { run, sizes } = start(items(150), (batch) => (batch.length === 100 ? done(batch) : fault({ retryAt: Date.now() + 60_000 })));
    await vi.advanceTimersByTimeAsync(10);
    run.stop();
    await run.ended;
    expect(sizes).toEqual([100, 50]);
    expect(run.progress.value).toMatchObject({ state: 'stopped', sent: 100 });
  });

  test.each([[false, 1], [true, 0]])('a missing mapping is a failure unless an answer was lost (lost: %s)', async (isRepeat, failures) => {
    let calls = isRepeat ? 0 : 1;
    const error = 'Unable to retrieve origin_public_cloud_region setting value. The zone setting does not exist.';
    const { run } = start(items(1), (batch) => (calls++ === 0 ? fault({ kind: 'offline' }) : done(batch, [{ origin_ip: batch[0]!, error }])));
    await vi.advanceTimersByTimeAsync(5000);
    await run.ended;
    expect(run.progress.value.failed).toBe(failures);
  });
});
