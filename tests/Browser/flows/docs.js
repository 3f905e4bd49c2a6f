import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newZone, put, token } from '../support/api.js';
import { openDocs } from '../support/page.js';
import { run } from '../support/run.js';
import { traces } from '../support/traces.js';

const section = '[id$="GET/zones/{zone_id}/origin/cloud_regions"]';

test('Docs_ShowTheOperations_WithoutHead', async () => {
  const { page, close } = await openDocs();
  const operations = page.getByRole('navigation').first();
  await operations.getByText('List mappings').waitFor();
  await operations.getByText('Create or replace a mapping').waitFor();
  assert.equal(await page.getByText('headers only').count(), 0);
  await close();
});

test('TestRequest_WithToken_SendsItToThisService_AndKeepsItNowhere', async () => {
  const zone = newZone();
  await put(zone, '192.0.2.1', 'aws', 'us-east-1');
  const { page, seen, close } = await openDocs();
  await page.getByPlaceholder('Token').first().fill(token);
  await page.locator(section).first().scrollIntoViewIfNeeded();
  await page.getByRole('button', { name: /Test Request/ }).first().click();
  const [response] = await Promise.all([
    page.waitForResponse((answer) => answer.url().includes('/origin/cloud_regions')),
    page.getByRole('button', { name: /^Send/ }).first().click(),
  ]);
  assert.equal(response.status(), 200);
  assert.equal((await response.request().allHeaders()).authorization, `Bearer ${token}`);
  const found = [await traces(page, 'input:not([type=password])'), ...seen.messages, ...seen.urls, run.service.output().replace(/^curl .*$/gm, '')];
  assert.deepEqual(found.filter((text) => text.includes(token)), []);
  await close();
});
