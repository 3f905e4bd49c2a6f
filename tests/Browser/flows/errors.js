import assert from 'node:assert/strict';
import { test } from 'node:test';
import { find, newZone, put } from '../support/api.js';
import { loaded, open, openZone, row, signIn } from '../support/page.js';

const failed = (status, code, message, headers = {}) => ({
  status,
  headers: { 'Content-Type': 'application/json', ...headers },
  body: JSON.stringify({ errors: [{ code, message }], messages: [], result: null, success: false }),
});

const reload = (page) => page.getByRole('button', { name: 'Reload the zone' }).click();

test('ZoneReload_WhenOffline_ShowsTheErrorUntilTryAgainSucceeds', async () => {
  const zone = newZone();
  await put(zone, '192.0.2.1', 'aws', 'us-east-1');
  const { page, context, close } = await openZone(zone);
  await context.setOffline(true);
  await reload(page);
  await page.getByText('The service is unreachable').waitFor();
  await row(page, '192.0.2.1').waitFor();
  await context.setOffline(false);
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.getByText('The service is unreachable').waitFor({ state: 'detached' });
  await close();
});

test('ZoneReload_After429_CountsDownToTheNextTry', async () => {
  const { page, close } = await openZone(newZone());
  await page.route('**/cloud_regions?*', (route) => route.fulfill(failed(429, 7429, 'Too many requests.', { 'Retry-After': '2' })), { times: 1 });
  await reload(page);
  const again = page.getByRole('button', { name: /^Try again in [12] s$/ });
  await again.waitFor();
  assert.ok(await again.isDisabled());
  await page.getByRole('button', { name: 'Try again', exact: true }).click();
  await page.getByText('Too many calls').waitFor({ state: 'detached' });
  await close();
});

test('Add_After503_KeepsTheInputAndSavesOnTryAgain', async () => {
  const zone = newZone();
  const { page, close } = await openZone(zone);
  await page.locator('.toolbar').getByRole('button', { name: 'Add mapping' }).click();
  await page.locator('#add-address').fill('192.0.2.1');
  await page.locator('#add-region').fill('aws us-east-1');
  await page.locator('#add-region').press('Escape');
  await page.route('**/192.0.2.1', (route) => route.fulfill(failed(503, 7500, 'Storage is temporarily unavailable, retry later.', { 'Retry-After': '1' })), { times: 1 });
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await page.getByText('The service is temporarily unavailable').waitFor();
  await page.getByRole('button', { name: 'Try again', exact: true }).click();
  await row(page, '192.0.2.1').waitFor();
  assert.equal(await find(zone, '192.0.2.1'), 'aws us-east-1');
  await close();
});

test('ZoneReload_WithRevokedCredential_EndsTheSessionAndKeepsTheZoneId', async () => {
  const zone = newZone();
  const { page, close } = await openZone(zone);
  await page.route('**/cloud_regions?*', (route) => route.fulfill(failed(403, 9109, 'Invalid access token')), { times: 1 });
  await reload(page);
  await page.getByText('The session ended').waitFor();
  assert.equal(await page.getByLabel('Zone id').inputValue(), zone);
  await close();
});

test('Add_WithoutPermission_ShowsTheErrorInTheForm', async () => {
  const { page, close } = await openZone(newZone());
  await page.locator('.toolbar').getByRole('button', { name: 'Add mapping' }).click();
  await page.locator('#add-address').fill('192.0.2.1');
  await page.locator('#add-region').fill('aws us-east-1');
  await page.locator('#add-region').press('Escape');
  await page.route('**/192.0.2.1', (route) => route.fulfill(failed(403, 10000, 'Authentication error')), { times: 1 });
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await page.getByRole('form').getByText('The credential does not allow this').waitFor();
  await close();
});

test('ZoneReload_DuringSlowAnswer_ShowsTheTimeOfWaiting', async () => {
  const { page, close } = await open(`#zone=${newZone()}`);
  await signIn(page);
  await loaded(page);
  let release;
  const held = new Promise((go) => { release = go; });
  await page.route('**/cloud_regions?*', async (route) => { await held; await route.continue(); }, { times: 1 });
  await reload(page);
  await page.getByText(/^Waiting for an answer, \d+ s$/).waitFor();
  release();
  await page.getByText(/^Waiting for an answer/).waitFor({ state: 'detached' });
  await close();
});
