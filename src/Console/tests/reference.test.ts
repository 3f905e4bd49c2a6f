import { expect, test } from 'vitest';
import { withoutHead } from '../src/reference/contract.ts';

test('the reference lists no HEAD operation, and all others', () => expect(withoutHead({
  paths: { '/healthz': { get: { summary: 'Get' }, head: {} }, '/batch': { put: {}, delete: {} } },
})).toEqual({ paths: { '/healthz': { get: { summary: 'Get' } }, '/batch': { put: {}, delete: {} } } }));
