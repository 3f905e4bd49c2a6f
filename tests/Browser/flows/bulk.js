import assert from 'node:assert/strict';
import { test } from 'node:test';
import { call, fill, newZone, put, someMappings } from '../support/api.js';
import { chooseRegion, openZone } from '../support/page.js';

const all = async (zone) => (await call('GET', zone, '?per_page=100')).result_info.total_count;

test('ChangeRegion_AfterSelectAll_ChangesEachMapping', async () => {
  const zone = newZone();
  await fill(zone, someMappings(230));
  const { page, close } = await openZone(zone);
  await page.getByLabel('Select all rows of this filter').check();
  await page.getByText('230 selected').waitFor();
  await page.getByRole('button', { name: 'Change region' }).click();
  const dialog = page.getByRole('dialog', { name: 'Change the region' });
  await chooseRegion(dialog, 'madrid google');
  await dialog.getByRole('button', { name: /^Change 230 mappings/ }).click();
  await dialog.getByText('230 mappings done').waitFor();
  await dialog.getByRole('button', { name: 'Close' }).last().click();
  const { result } = await call('GET', zone, '?per_page=100&page=3');
  assert.deepEqual([...new Set(result.map((mapping) => mapping.region))], ['europe-southwest1']);
  assert.equal(await page.getByText('selected').count(), 0);
  await close();
});

test('DeleteSelected_Of150Mappings_DeletesAllOfThem', async () => {
  const zone = newZone();
  await fill(zone, someMappings(150));
  const { page, close } = await openZone(zone);
  await page.getByLabel('Select all rows of this filter').check();
  await page.locator('.selection-bar').getByRole('button', { name: 'Delete' }).click();
  const dialog = page.getByRole('dialog', { name: 'Delete mappings' });
  await dialog.getByRole('button', { name: 'Delete 150 mappings' }).click();
  await dialog.getByText('150 mappings done').waitFor();
  assert.equal(await all(zone), 0);
  await close();
});

test('ChangeRegion_OfMappingThatAnotherCallerChanged_OverwritesOnlyAfterConfirmation', async () => {
  const zone = newZone();
  await fill(zone, someMappings(3));
  const { page, close } = await openZone(zone);
  await page.getByLabel('Select all rows of this filter').check();
  const { origin_ip } = someMappings(1)[0];
  await put(zone, origin_ip, 'oci', 'ap-osaka-1');
  await page.getByRole('button', { name: 'Change region' }).click();
  const dialog = page.getByRole('dialog', { name: 'Change the region' });
  await chooseRegion(dialog, 'madrid google');
  await dialog.getByRole('button', { name: 'Change 3 mappings' }).click();
  await dialog.getByText('Somebody else changed 1 of these mappings').waitFor();
  assert.equal((await call('GET', zone, `/${origin_ip}`)).result.region, 'ap-osaka-1');
  await dialog.getByRole('button', { name: 'Continue: Change 3 mappings' }).click();
  await dialog.getByText('3 mappings done').waitFor();
  assert.equal((await call('GET', zone, `/${origin_ip}`)).result.region, 'europe-southwest1');
  await close();
});
