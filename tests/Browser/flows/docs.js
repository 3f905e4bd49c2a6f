import assert from 'node:assert/strict';
import { test } from 'node:test';
import { email, key, token } from '../support/api.js';
import { checkAccessibility } from '../support/axe.js';
import { openDocs, showOperation } from '../support/page.js';
import { run } from '../support/run.js';
import { traces } from '../support/traces.js';

/** Elements in which the package of the API reference masks a credential. */
const masked = '.scalar-password-input, .credential-value';

const tokenField = (page) => page.getByPlaceholder('Token').first();

/** Sends the request that lists the mappings of the zone in the example. */
async function send(page) {
  const section = await showOperation(page);
  await section.getByRole('button', { name: /Test Request/ }).first().click();
  const [response] = await Promise.all([
    page.waitForResponse((answer) => answer.url().includes('/origin/cloud_regions')),
    page.getByRole('button', { name: /^Send/ }).first().click(),
  ]);
  assert.equal(response.status(), 200);
  return response.request().allHeaders();
}

async function assertNoTrace(page, seen, ...secrets) {
  const found = [await traces(page, masked), ...seen.messages, ...seen.urls, run.service.output().replace(/^curl .*$/gm, '')];
  assert.ok(found[0].includes('List mappings'), 'the search sees the page');
  assert.deepEqual(secrets.filter((secret) => found.some((text) => text.includes(secret))), []);
}

test('Docs_ShowOperationsWithoutHeadOperations', async () => {
  const { page, close } = await openDocs();
  const operations = page.getByRole('complementary');
  await operations.getByText('List mappings').waitFor();
  await operations.getByText('Create or replace a mapping').waitFor();
  assert.equal(await page.getByText('headers only').count(), 0);
  await close();
});

test('TestRequestInDocs_WithToken_SendsTheTokenToThisServiceAndStoresItNowhere', async () => {
  const { page, seen, close } = await openDocs();
  await tokenField(page).fill(token);
  assert.equal((await send(page)).authorization, `Bearer ${token}`);
  await assertNoTrace(page, seen, token);
  await close();
});

test('TestRequestInDocs_WithEmailAndKey_SendsBothToThisServiceAndStoresThemNowhere', async () => {
  const { page, seen, close } = await openDocs();
  await page.getByRole('button', { name: /Selected Auth Type/ }).first().click();
  await page.getByRole('option', { name: /api_email & api_key/ }).first().click();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'api_email & api_key', exact: true }).click();
  await page.locator('.scalar-password-input').nth(1).waitFor();
  await page.locator('.scalar-password-input').nth(0).fill(email);
  await page.locator('.scalar-password-input').nth(1).fill(key);
  const headers = await send(page);
  assert.deepEqual([headers['x-auth-email'], headers['x-auth-key']], [email, key]);
  await assertNoTrace(page, seen, email, key);
  await close();
});

test('PageReload_OfDocs_ForgetsTheToken', async () => {
  const { page, close } = await openDocs();
  await tokenField(page).fill(token);
  await showOperation(page);
  await page.reload();
  assert.equal(await tokenField(page).inputValue(), '');
  await close();
});

/** The package's copy buttons have no name, and the examples of all operations have the same name. */
const ofThePackage = ['button-name', 'landmark-unique'];

/** In the package's dialog: buttons with role none, editable combo boxes without a state, a second main. */
const ofItsDialog = [...ofThePackage, 'aria-allowed-role', 'aria-prohibited-attr', 'aria-required-attr',
  'landmark-no-duplicate-main', 'presentation-role-conflict'];

for (const colorScheme of ['light', 'dark']) {
  test(`Docs_In${colorScheme === 'light' ? 'Light' : 'Dark'}_HaveNoAccessibilityViolation`, async () => {
    const { page, close } = await openDocs({ colorScheme, reducedMotion: 'reduce' });
    const section = await showOperation(page);
    await checkAccessibility(page, ofThePackage);
    await section.getByRole('button', { name: /Test Request/ }).first().click();
    await page.getByRole('button', { name: /^Send/ }).first().waitFor();
    await checkAccessibility(page, ofItsDialog);
    await close();
  });
}

test('Docs_WhenTheContractIsAnsweredWith503_ShowTheStatusAndLoadOnTryAgain', async () => {
  const { page, close } = await openDocs({}, (context) =>
    context.route('**/openapi.json', (route) => route.fulfill({ status: 503, body: '{}' }), { times: 1 }));
  await page.getByText('The reference cannot be shown: the service answered 503.').waitFor();
  await checkAccessibility(page);
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.getByRole('complementary').getByText('List mappings').waitFor();
  await close();
});
