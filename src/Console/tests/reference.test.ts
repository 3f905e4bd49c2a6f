import { afterEach, expect, test, vi } from 'vitest';
import { readContract, withoutHead } from '../src/reference/contract.ts';

afterEach(() => vi.unstubAllGlobals());

test('the reference lists all operations except HEAD', () => expect(withoutHead({
  paths: { '/healthz': { get: { summary: 'Get' }, head: {} }, '/batch': { put: {}, delete: {} } },
})).toEqual({ paths: { '/healthz': { get: { summary: 'Get' } }, '/batch': { put: {}, delete: {} } } }));

test('a contract that is answered with 503 is reported with this status', async () => {
  vi.stubGlobal('fetch', () => Promise.resolve(new Response('{}', { status: 503 })));
  await expect(readContract()).rejects.toThrow('the service answered 503');
});

test('a failed request for the contract is reported as an unreachable service', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
  await expect(readContract()).rejects.toThrow('the service is unreachable');
});
