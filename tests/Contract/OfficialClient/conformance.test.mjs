// Calls this service with the unmodified official client. Only the base URL differs.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import Cloudflare, { BadRequestError, NotFoundError, PermissionDeniedError } from 'cloudflare';

const { OCR_BASE_URL: baseURL, OCR_LIMITED_BASE_URL: limitedURL, OCR_TOKEN: apiToken, OCR_EMAIL: apiEmail, OCR_KEY: apiKey } = process.env;
const withToken = new Cloudflare({ baseURL, apiToken, apiEmail: null, apiKey: null, maxRetries: 0 });
const withKey = new Cloudflare({ baseURL, apiEmail, apiKey, apiToken: null, maxRetries: 0 });
const regions = withToken.cache.originCloudRegions;

const newZone = () => randomUUID().replaceAll('-', '');
const mapping = (origin_ip, vendor = 'aws', region = 'us-east-1') => ({ origin_ip, vendor, region });
const rejects = (promise, type, code) =>
  assert.rejects(promise, (error) => error instanceof type && error.errors[0].code === code);

test('update creates a mapping, returns it unchanged when repeated, and replaces it', async () => {
  const zone_id = newZone();

  const created = await regions.update('2001:DB8::1', { zone_id, ...mapping('2001:db8:0::1') });
  assert.deepEqual(
    { ...created, modified_on: null },
    { modified_on: null, origin_ip: '2001:db8::1', region: 'us-east-1', vendor: 'aws' },
  );
  assert.match(created.modified_on, /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/);
  assert.deepEqual(await regions.update('2001:db8::1', { zone_id, ...mapping('2001:db8::1') }), created);

  const replaced = await regions.update('2001:db8::1', { zone_id, ...mapping('2001:db8::1', 'gcp', 'us-central1') });
  assert.equal(replaced.region, 'us-central1');
});

test('get returns the mapping that update stored', async () => {
  const zone_id = newZone();
  const stored = await regions.update('192.0.2.1', { zone_id, ...mapping('192.0.2.1') });

  assert.deepEqual(await regions.get('192.0.2.1', { zone_id }), stored);
});

test('list reads all pages of 250 mappings', async () => {
  const zone_id = newZone();
  const addresses = Array.from({ length: 250 }, (_, i) => `10.0.0.${i}`);
  for (let i = 0; i < 250; i += 100) {
    await regions.bulkUpdate({ zone_id, body: addresses.slice(i, i + 100).map((ip) => mapping(ip)) });
  }

  const seen = [];
  for await (const { origin_ip } of regions.list({ zone_id, per_page: 100 })) {
    seen.push(origin_ip);
  }

  assert.deepEqual(seen, addresses.toSorted());
});

test('list returns the total number of mappings', async () => {
  const zone_id = newZone();
  await regions.update('192.0.2.1', { zone_id, ...mapping('192.0.2.1') });

  const page = await regions.list({ zone_id });

  assert.equal(page.result.length, 1);
  assert.equal(page.result_info.total_count, 1);
});

test('delete returns the address and removes the mapping', async () => {
  const zone_id = newZone();
  await regions.update('192.0.2.1', { zone_id, ...mapping('192.0.2.1') });

  assert.deepEqual(await regions.delete('192.0.2.1', { zone_id }), { origin_ip: '192.0.2.1' });
  await rejects(regions.get('192.0.2.1', { zone_id }), NotFoundError, 1142);
  await rejects(regions.delete('192.0.2.1', { zone_id }), NotFoundError, 1142);
});

test('bulkUpdate of 100 items applies the valid ones and names the invalid ones', async () => {
  const zone_id = newZone();
  const body = Array.from({ length: 100 }, (_, i) => mapping(`192.0.2.${i}`));
  body[17] = mapping('192.0.2.17', 'gcp', 'us-east-1');
  body[42] = mapping('192.0.2.42', 'aws', 'mars-1');

  const { succeeded, failed } = await regions.bulkUpdate({ zone_id, body });

  assert.equal(succeeded.length, 98);
  const error = "The vendor provided doesn't exist or the region provided does not exist for the specified cloud vendor";
  assert.deepEqual(failed, [{ error, origin_ip: '192.0.2.17' }, { error, origin_ip: '192.0.2.42' }]);
  assert.equal((await regions.list({ zone_id })).result_info.total_count, 98);
});

test('bulkDelete deletes the addresses of its body', async () => {
  const zone_id = newZone();
  await regions.bulkUpdate({ zone_id, body: [mapping('192.0.2.1'), mapping('192.0.2.2')] });

  const { succeeded, failed } = await regions.bulkDelete({ zone_id }, { body: ['192.0.2.1', '192.0.2.9'] });

  assert.deepEqual(succeeded, [{ origin_ip: '192.0.2.1', region: 'us-east-1', vendor: 'aws' }]);
  assert.deepEqual(failed.map((item) => item.origin_ip), ['192.0.2.9']);
});

test('bulkDelete without a body is refused', () =>
  rejects(regions.bulkDelete({ zone_id: newZone() }), BadRequestError, 6007));

test('supportedRegions lists the regions that update accepts', async () => {
  const { obtained_codes, vendors } = await regions.supportedRegions({ zone_id: newZone() });

  assert.equal(obtained_codes, true);
  assert.deepEqual(Object.keys(vendors), ['aws', 'azure', 'gcp', 'oci']);
  assert.deepEqual(vendors.aws.find(({ name }) => name === 'us-east-1').upper_tier_colos, ['IAD', 'EWR']);
});

test('an email with its key may call all seven operations', async () => {
  const zone_id = newZone();
  const keyed = withKey.cache.originCloudRegions;

  const stored = await keyed.update('192.0.2.1', { zone_id, ...mapping('192.0.2.1') });
  assert.deepEqual(await regions.get('192.0.2.1', { zone_id }), stored);
  assert.deepEqual(await keyed.get('192.0.2.1', { zone_id }), stored);
  assert.equal((await keyed.bulkUpdate({ zone_id, body: [mapping('192.0.2.2')] })).succeeded.length, 1);
  assert.equal((await keyed.list({ zone_id })).result_info.total_count, 2);
  assert.equal((await keyed.bulkDelete({ zone_id }, { body: ['192.0.2.2'] })).succeeded.length, 1);
  assert.deepEqual(await keyed.delete('192.0.2.1', { zone_id }), { origin_ip: '192.0.2.1' });
  assert.equal((await keyed.supportedRegions({ zone_id })).obtained_codes, true);
});

test('a full zone refuses a new mapping', async () => {
  const zone_id = newZone();
  for (let i = 0; i < 35; i++) {
    await regions.bulkUpdate({ zone_id, body: Array.from({ length: 100 }, (_, j) => mapping(`10.0.${i}.${j}`)) });
  }

  await rejects(regions.update('192.0.2.1', { zone_id, ...mapping('192.0.2.1') }), PermissionDeniedError, 1164);
  await rejects(regions.bulkUpdate({ zone_id, body: [mapping('192.0.2.1')] }), PermissionDeniedError, 1164);
});

test('a token can be verified', async () => {
  const { status } = await withToken.user.tokens.verify();

  assert.equal(status, 'active');
});

test('each refusal is an error of the type that the client has for its status', async () => {
  const zone_id = newZone();
  const stranger = new Cloudflare({ baseURL, apiToken: 'unknown', apiEmail: null, apiKey: null, maxRetries: 0 });

  await rejects(regions.update('192.0.2.1', { zone_id, ...mapping('192.0.2.2') }), BadRequestError, 1146);
  await rejects(regions.update('192.0.2.1', { zone_id, ...mapping('192.0.2.1', 'aws', 'mars-1') }), BadRequestError, 1157);
  await rejects(regions.list({ zone_id, per_page: 101 }), BadRequestError, 1146);
  await rejects(regions.get('192.0.2.1', { zone_id }), NotFoundError, 1142);
  await rejects(stranger.cache.originCloudRegions.get('192.0.2.1', { zone_id }), PermissionDeniedError, 9109);
});

test('after a 429 the client waits for Retry-After, and then succeeds', async () => {
  const sent = [];
  const recordingFetch = async (...request) => {
    const began = performance.now();
    const response = await fetch(...request);
    sent.push({ began, ended: performance.now(), status: response.status, headers: response.headers });
    return response;
  };
  const client = new Cloudflare({
    baseURL: limitedURL, apiToken, apiEmail: null, apiKey: null, maxRetries: 2, fetch: recordingFetch,
  });
  const refused = () => sent.findIndex(({ status }) => status === 429);

  // Every call succeeds: the client handles the 429 itself.
  while (refused() < 0) {
    assert.equal((await client.user.tokens.verify()).status, 'active');
  }

  const { ended, headers } = sent[refused()];
  const retry = sent[refused() + 1];
  assert.match(headers.get('ratelimit'), /^"default";r=0;t=[12]$/);
  assert.equal(headers.get('ratelimit-policy'), '"default";q=2;w=2');
  assert.equal(retry.status, 200);
  // A timer of Node.js may fire a millisecond early.
  assert.ok(retry.began - ended >= 1000 * Number(headers.get('retry-after')) - 2);
});
