import assert from 'node:assert/strict';
import { test } from 'node:test';
import { call, find, newZone, put } from '../support/api.js';
import { chooseRegion, openZone, row } from '../support/page.js';

const address = '192.0.2.1';

async function twoEditors() {
  const zone = newZone();
  await put(zone, address, 'aws', 'us-east-1');
  const editors = [];
  for (let at = 0; at < 2; at++) {
    const opened = await openZone(zone);
    await row(opened.page, address).hover();
    const looked = opened.page.waitForResponse((response) => response.request().method() === 'GET' && response.url().endsWith(address));
    await opened.page.getByRole('button', { name: `Edit ${address}` }).click();
    await looked;
    editors.push({ ...opened, form: opened.page.getByRole('form', { name: `Edit ${address}` }) });
  }

  const [first, second] = editors;
  await chooseRegion(first.form, 'tokyo aws');
  await first.form.getByRole('button', { name: 'Save', exact: true }).click();
  await row(first.page, address).getByText('ap-northeast-1').waitFor();
  await chooseRegion(second.form, 'dublin aws');
  await second.form.getByRole('button', { name: 'Save', exact: true }).click();
  await second.form.getByText('Somebody else changed this mapping').waitFor();
  assert.match(await second.form.getByRole('alert').textContent(), /It is now AWS ap-northeast-1/);
  assert.equal(await find(zone, address), 'aws ap-northeast-1');
  return { zone, first, second };
}

test('ConflictingEdit_WithKeepTheirs_KeepsTheChangeOfTheOtherBrowser', async () => {
  const { zone, first, second } = await twoEditors();
  await second.form.getByRole('button', { name: 'Keep theirs' }).click();
  await row(second.page, address).getByText('ap-northeast-1').waitFor();
  assert.equal(await find(zone, address), 'aws ap-northeast-1');
  await Promise.all([first.close(), second.close()]);
});

test('ConflictingEdit_WithSaveMine_ReplacesTheShownChangeOfTheOtherBrowser', async () => {
  const { zone, first, second } = await twoEditors();
  await second.form.getByRole('button', { name: 'Save mine' }).click();
  await row(second.page, address).getByText('eu-west-1').waitFor();
  assert.equal(await find(zone, address), 'aws eu-west-1');
  await Promise.all([first.close(), second.close()]);
});

test('Edit_OfDeletedMapping_ShowsThatTheMappingWasDeleted', async () => {
  const zone = newZone();
  await put(zone, address, 'aws', 'us-east-1');
  const { page, close } = await openZone(zone);
  await call('DELETE', zone, `/${address}`);
  await row(page, address).hover();
  await page.getByRole('button', { name: `Edit ${address}` }).click();
  await page.getByText('Somebody else deleted this mapping').waitFor();
  await page.getByRole('button', { name: 'Keep it deleted' }).click();
  await page.getByRole('heading', { name: 'This zone has no mappings' }).waitFor();
  await close();
});

test('Delete_OfMappingThatAnotherCallerChanged_ShowsTheChangeFirst', async () => {
  const zone = newZone();
  await put(zone, address, 'aws', 'us-east-1');
  const { page, close } = await openZone(zone);
  await put(zone, address, 'gcp', 'us-central1');
  await row(page, address).hover();
  await page.getByRole('button', { name: `Delete ${address}` }).click();
  const group = page.getByRole('group', { name: `Delete ${address}` });
  await group.getByText('It is now Google Cloud us-central1').waitFor();
  assert.equal(await find(zone, address), 'gcp us-central1');
  await group.getByRole('button', { name: 'Delete anyway' }).click();
  await page.getByRole('heading', { name: 'This zone has no mappings' }).waitFor();
  await close();
});

test('Add_OfAddressWithMapping_DoesNotOverwriteTheMapping', async () => {
  const zone = newZone();
  const { page, close } = await openZone(zone);
  await put(zone, address, 'gcp', 'us-central1');
  await page.locator('.toolbar').getByRole('button', { name: 'Add mapping' }).click();
  const form = page.getByRole('form', { name: 'Add a mapping' });
  await form.getByLabel('Origin IP address').fill(address);
  await chooseRegion(form, 'tokyo aws');
  await form.getByRole('button', { name: 'Add', exact: true }).click();
  await form.getByText('This address already has a mapping').waitFor();
  assert.equal(await find(zone, address), 'gcp us-central1');
  await form.getByRole('button', { name: 'Keep theirs' }).click();
  await row(page, address).getByText('us-central1').waitFor();
  await close();
});
