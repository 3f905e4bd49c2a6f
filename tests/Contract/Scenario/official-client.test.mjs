// The tests of OfficialClientScenarioTests.cs.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import Cloudflare, { APIError } from 'cloudflare';

const { OCR_BASE_URL: baseURL, OCR_TOKEN: apiToken } = process.env;
const client = (token) => new Cloudflare({ baseURL, apiToken: token, apiEmail: null, apiKey: null, maxRetries: 0 });
const regions = client(apiToken).cache.originCloudRegions;

const newZone = () => randomUUID().replaceAll('-', '');
const mapping = (origin_ip, vendor = 'aws', region = 'us-east-1') => ({ origin_ip, region, vendor });
const put = (zone_id, item) => regions.update(item.origin_ip, { zone_id, ...item });
const bytesOfPut = async (zone_id, item) => (await put(zone_id, item).asResponse()).text();
const addressesOf = async (zone_id) => {
  const addresses = [];
  for await (const { origin_ip } of regions.list({ zone_id, per_page: 1 })) {
    addresses.push(origin_ip);
  }

  return addresses;
};
const isRefused = (promise, status, code) => assert.rejects(promise, (error) => {
  assert.ok(error instanceof APIError);
  assert.deepEqual([error.status, error.errors[0].code], [status, code]);
  return true;
});

test('Mapping_IsCreatedRepeatedReplacedAndDeleted', async () => {
  const zone_id = newZone();

  const created = await bytesOfPut(zone_id, mapping('2001:DB8:0::1'));
  assert.equal(JSON.parse(created).result.origin_ip, '2001:db8::1');
  assert.equal(await bytesOfPut(zone_id, mapping('2001:db8::1')), created);

  const replaced = await put(zone_id, mapping('2001:db8::1', 'gcp', 'us-central1'));
  assert.deepEqual([replaced.vendor, replaced.region], ['gcp', 'us-central1']);
  assert.deepEqual(await regions.get('2001:db8::1', { zone_id }), replaced);
  await put(zone_id, mapping('192.0.2.1'));
  assert.deepEqual(await addressesOf(zone_id), ['192.0.2.1', '2001:db8::1']);

  for (const origin_ip of ['2001:db8::1', '192.0.2.1']) {
    assert.deepEqual(await regions.delete(origin_ip, { zone_id }), { origin_ip });
    await isRefused(regions.get(origin_ip, { zone_id }), 404, 1142);
    await isRefused(regions.delete(origin_ip, { zone_id }), 404, 1142);
  }

  assert.deepEqual(await addressesOf(zone_id), []);
});

test('Batch_WithInvalidItems_AppliesTheValidOnes', async () => {
  const zone_id = newZone();

  const body = [mapping('192.0.2.1'), mapping('010.0.0.1'), mapping('192.0.2.2'), mapping('192.0.2.3', 'aws', 'mars-1')];
  const put = await regions.bulkUpdate({ zone_id, body });
  assert.deepEqual(put.succeeded.map(({ origin_ip }) => origin_ip), ['192.0.2.1', '192.0.2.2']);
  assert.deepEqual(put.failed.map(({ origin_ip }) => origin_ip), ['010.0.0.1', '192.0.2.3']);
  assert.deepEqual(await addressesOf(zone_id), ['192.0.2.1', '192.0.2.2']);

  const deleted = await regions.bulkDelete({ zone_id }, { body: ['192.0.2.2', '192.0.2.9', '192.0.2.1'] });
  assert.deepEqual(deleted.succeeded.map(({ origin_ip }) => origin_ip), ['192.0.2.2', '192.0.2.1']);
  assert.deepEqual(deleted.failed.map(({ origin_ip }) => origin_ip), ['192.0.2.9']);
  assert.deepEqual(await addressesOf(zone_id), []);
});

test('Refusal_OfInvalidMappingOrUnknownToken_HasTheDocumentedStatusAndCode', async () => {
  const zone_id = newZone();
  const stranger = client('unknown').cache.originCloudRegions;

  await isRefused(put(zone_id, mapping('010.0.0.1')), 400, 1146);
  await isRefused(put(zone_id, mapping('192.0.2.1', 'aws', 'mars-1')), 400, 1157);
  await isRefused(stranger.get('192.0.2.1', { zone_id }), 403, 9109);
  assert.deepEqual(await addressesOf(zone_id), []);
});
