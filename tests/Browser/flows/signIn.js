import assert from 'node:assert/strict';
import { test } from 'node:test';
import { email, key, newZone, put } from '../support/api.js';
import { loaded, open, row, signIn } from '../support/page.js';

test('SignIn_WithToken_ShowsTheZoneOfTheUrl', async () => {
  const zone = newZone();
  await put(zone, '192.0.2.1', 'aws', 'us-east-1');
  const { page, close } = await open(`#zone=${zone}`);
  await signIn(page);
  await row(page, '192.0.2.1').getByText('us-east-1').waitFor();
  await close();
});

test('SignIn_WithEmailAndKey_ShowsTheZone', async () => {
  const { page, close } = await open('');
  await page.getByRole('button', { name: 'Email and key' }).click();
  await page.getByLabel('Email', { exact: true }).fill(email);
  await page.getByLabel('API key', { exact: true }).fill(key);
  await page.getByLabel('Zone id').fill(newZone());
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByRole('heading', { name: 'This zone has no mappings' }).waitFor();
  await close();
});

test('SignIn_WithUnknownToken_ShowsTheErrorAtTheTokenField', async () => {
  const { page, close } = await open(`#zone=${newZone()}`);
  await signIn(page, 'unknown-token');
  await page.locator('#sign-in-token-error').getByText('Invalid access token').waitFor();
  assert.equal(await page.getByLabel('API token', { exact: true }).getAttribute('aria-invalid'), 'true');
  await close();
});

test('SignIn_WithTokenThatNoHeaderCanCarry_ShowsTheReasonAndSendsNothing', async () => {
  const { page, seen, close } = await open(`#zone=${newZone()}`);
  await signIn(page, 'line\u2028break');
  await page.getByText('A header cannot carry this credential').waitFor();
  assert.deepEqual(seen.urls.filter((url) => url.includes('/zones/')), []);
  await close();
});

test('SignIn_WithInvalidZone_ShowsTheErrorAtTheZoneField', async () => {
  const { page, close } = await open('');
  await page.getByLabel('Zone id').fill('no zone');
  await signIn(page);
  await page.locator('#sign-in-zone-error').getByText('perhaps your object identifier is invalid').waitFor();
  await close();
});

test('Zone_WhenChanged_IsInTheUrlAndInTheBrowserHistory', async () => {
  const [first, second] = [newZone(), newZone()];
  await put(first, '192.0.2.1', 'aws', 'us-east-1');
  await put(second, '192.0.2.2', 'gcp', 'us-central1');
  const { page, close } = await open(`#zone=${first}`);
  await signIn(page);
  await row(page, '192.0.2.1').waitFor();
  await page.getByRole('button', { name: 'Change the zone' }).click();
  await page.getByLabel('Go to another zone').fill(second);
  await page.getByRole('button', { name: 'Open' }).click();
  await row(page, '192.0.2.2').waitFor();
  assert.equal(new URL(page.url()).hash, `#zone=${second}`);
  assert.equal(await row(page, '192.0.2.1').count(), 0);
  await page.goBack();
  await row(page, '192.0.2.1').waitFor();
  await close();
});

test('Url_WithoutZone_AsksForAZone', async () => {
  const zone = newZone();
  await put(zone, '192.0.2.1', 'aws', 'us-east-1');
  const { page, close } = await open(`#zone=${newZone()}`);
  await signIn(page);
  await loaded(page);
  await page.evaluate(() => { location.hash = ''; });
  await page.getByRole('heading', { name: 'No zone is chosen' }).waitFor();
  await page.getByRole('button', { name: 'Choose a zone' }).click();
  await page.getByLabel('Go to another zone').fill(zone);
  await page.keyboard.press('Enter');
  await row(page, '192.0.2.1').waitFor();
  await close();
});

test('PageReload_OfConsole_ForgetsTheCredential', async () => {
  const { page, close } = await open(`#zone=${newZone()}`);
  await signIn(page);
  await loaded(page);
  await page.reload();
  await page.getByRole('button', { name: 'Sign in', exact: true }).waitFor();
  assert.equal(await page.getByLabel('API token', { exact: true }).inputValue(), '');
  await close();
});
