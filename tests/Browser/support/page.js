import assert from 'node:assert/strict';
import { run } from './run.js';
import { token } from './api.js';

export const open = (hash, options) => openPath(`console${hash}`, options);

/** @param prepare Changes the context before the page is opened. */
export const openDocs = (options, prepare) => openPath('docs', options, prepare);

/** Scrolls to the operation that lists mappings, which is drawn when it comes into view. */
export async function showOperation(page) {
  const section = page.locator('[id$="GET/zones/{zone_id}/origin/cloud_regions"]').first();
  await section.scrollIntoViewIfNeeded();
  await section.getByRole('button', { name: /Test Request/ }).first().waitFor();
  return section;
}

/** Opens a page in a browser profile of its own, and records what no page may do: errors, violations, foreign requests. */
async function openPath(path, options = {}, prepare = () => {}) {
  const context = await run.browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
  await context.addInitScript(() => {
    globalThis.violations = [];
    addEventListener('securitypolicyviolation', (event) => { globalThis.violations.push(`${event.violatedDirective} ${event.blockedURI}`); });
  });
  await prepare(context);
  const page = await context.newPage();
  const seen = { foreign: [], errors: [], messages: [], urls: [] };
  page.on('request', (request) => {
    seen.urls.push(request.url());
    if (!request.url().startsWith(`${run.service.address}/`) && !request.url().startsWith('blob:')) seen.foreign.push(request.url());
  });
  page.on('pageerror', (error) => seen.errors.push(error.message));
  page.on('console', (message) => seen.messages.push(message.text()));
  await page.goto(`${run.service.address}/client/v4/${path}`);
  return {
    context,
    page,
    seen,
    close: async () => {
      const violations = await page.evaluate(() => globalThis.violations);
      await context.close();
      assert.deepEqual({ violations, foreign: seen.foreign, errors: seen.errors }, { violations: [], foreign: [], errors: [] });
    },
  };
}

export async function signIn(page, secret = token) {
  await page.getByLabel('API token', { exact: true }).fill(secret);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

/** Opens a zone and waits until all of it is loaded. */
export async function openZone(zone, options = {}, more = '') {
  const opened = await open(`#zone=${zone}${more}`, options);
  await signIn(opened.page);
  await loaded(opened.page);
  return opened;
}

export async function loaded(page) {
  await page.getByRole('button', { name: 'Sign out' }).waitFor();
  await page.locator('.activity.active').waitFor({ state: 'detached' });
}

export const row = (page, address) => page.getByRole('row').filter({ has: page.getByLabel(`Select ${address}`, { exact: true }) });

export const addresses = (page) => page.locator('.rows .cell-address').allTextContents();

/** Chooses a region in the only combobox of the scope. */
export async function chooseRegion(scope, text) {
  const box = scope.getByRole('combobox');
  await box.click();
  await box.fill(text);
  await box.press('Enter');
}
