import { afterEach, expect, test, vi } from 'vitest';
import { readContract, withoutHead } from '../src/reference/contract.ts';

afterEach(() => vi.unstubAllGlobals());

test('the reference lists no HEAD operation, and all others', () => expect(withoutHead({
  paths: { '/healthz': { get: { summary: 'Get' }, head: {} }, '/batch': { put: {}, delete: {} } },
})).toEqual({ paths: { '/healthz': { get: { summary: 'Get' } }, '/batch': { put: {}, delete: {} } } }));

test('a refused contract is reported with its status', async () => {
  vi.stubGlobal('fetch', () => Promise.resolve(new Response('{}', { status: 503 })));
  await expect(readContract()).rejects.toThrow('the service answered 503');
});

test('a contract without an answer is reported as unreachable', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
  await expect(readContract()).rejects.toThrow('the service is unreachable');
});
