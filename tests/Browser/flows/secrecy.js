import assert from 'node:assert/strict';
import { test } from 'node:test';
import { email, key, newZone, put, token } from '../support/api.js';
import { run } from '../support/run.js';
import { chooseRegion, loaded, open, openZone, row } from '../support/page.js';
import { traces } from '../support/traces.js';

test('Token_IsOnlyInTheHeadersOfApiCalls', async () => {
  const zone = newZone();
  await put(zone, '192.0.2.1', 'aws', 'us-east-1');
  const { page, seen, close } = await openZone(zone);
  await row(page, '192.0.2.1').hover();
  await page.getByRole('button', { name: 'Edit 192.0.2.1' }).click();
  await chooseRegion(page.getByRole('form'), 'tokyo aws');
  await page.getByText('As curl').first().click();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await row(page, '192.0.2.1').getByText('ap-northeast-1').waitFor();
  await page.route('**/cloud_regions?*', (route) => route.abort(), { times: 1 });
  await page.getByRole('button', { name: 'Reload the zone' }).click();
  await page.getByText('The service is unreachable').waitFor();
  await page.getByRole('region', { name: 'API calls' }).getByRole('button', { expanded: false }).click();
  const found = [await traces(page), ...seen.messages, ...seen.urls, ...seen.errors, run.service.output().replace(/^curl .*$/gm, '')];
  assert.ok(found[0].includes(zone), 'the search sees the page');
  assert.deepEqual(found.filter((text) => text.includes(token)), []);
  await close();
});

test('EmailAndKey_AreOnlyInTheHeadersOfApiCalls', async () => {
  const { page, seen, close } = await open(`#zone=${newZone()}`);
  await page.getByRole('button', { name: 'Email and key' }).click();
  await page.getByLabel('Email', { exact: true }).fill(email);
  await page.getByLabel('API key', { exact: true }).fill(key);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await loaded(page);
  const found = [await traces(page), ...seen.messages, ...seen.urls, ...seen.errors];
  assert.deepEqual(found.filter((text) => text.includes(key) || text.includes(email)), []);
  await close();
});
