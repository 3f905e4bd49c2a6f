import assert from 'node:assert/strict';
import { test } from 'node:test';
import { call, fill, find, newZone, put } from '../support/api.js';
import { addresses, chooseRegion, openZone, row } from '../support/page.js';

test('Add_ShowsTheNewMapping', async () => {
  const zone = newZone();
  const { page, close } = await openZone(zone);
  await page.locator('.toolbar').getByRole('button', { name: 'Add mapping' }).click();
  const form = page.getByRole('form', { name: 'Add a mapping' });
  await form.getByLabel('Origin IP address').fill('2001:DB8::0:1');
  await chooseRegion(form, 'frankfurt google');
  await form.getByRole('button', { name: 'Add', exact: true }).click();
  await row(page, '2001:db8::1').getByText('europe-west3').waitFor();
  assert.equal(await find(zone, '2001:db8::1'), 'gcp europe-west3');
  await close();
});

for (const [field, address, region, message] of [
  ['address', '300.1.2.3', 'aws us-east-1', 'Invalid or missing origin IP address.'],
  ['region', '192.0.2.1', 'aws mars-1', "The vendor provided doesn't exist or the region provided does not exist"],
]) {
  test(`Add_WithInvalid${field === 'address' ? 'Address' : 'Region'}_ShowsTheErrorOfTheApiAtTheField`, async () => {
    const { page, close } = await openZone(newZone());
    await page.locator('.toolbar').getByRole('button', { name: 'Add mapping' }).click();
    await page.locator('#add-address').fill(address);
    await page.locator('#add-region').fill(region);
    await page.locator('#add-region').press('Escape');
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await page.locator(`#add-${field}-error`).getByText(message).waitFor();
    assert.equal(await page.evaluate(() => document.activeElement.id), `add-${field}`);
    await close();
  });
}

test('Edit_SendsIfMatchAndReplacesTheRegion', async () => {
  const zone = newZone();
  await put(zone, '192.0.2.1', 'aws', 'us-east-1');
  const { page, close } = await openZone(zone);
  await row(page, '192.0.2.1').hover();
  await page.getByRole('button', { name: 'Edit 192.0.2.1' }).click();
  const form = page.getByRole('form', { name: 'Edit 192.0.2.1' });
  await chooseRegion(form, 'tokyo oracle');
  const sent = page.waitForRequest((request) => request.method() === 'PUT');
  await form.getByRole('button', { name: 'Save', exact: true }).click();
  assert.match((await sent).headers()['if-match'], /^"[0-9a-f]{32}"$/);
  await row(page, '192.0.2.1').getByText('ap-tokyo-1').waitFor();
  assert.equal(await find(zone, '192.0.2.1'), 'oci ap-tokyo-1');
  await close();
});

test('Delete_DeletesOnlyAfterConfirmation', async () => {
  const zone = newZone();
  await put(zone, '192.0.2.1', 'aws', 'us-east-1');
  const { page, close } = await openZone(zone);
  await row(page, '192.0.2.1').hover();
  await page.getByRole('button', { name: 'Delete 192.0.2.1' }).click();
  assert.equal(await find(zone, '192.0.2.1'), 'aws us-east-1');
  await page.getByRole('group', { name: 'Delete 192.0.2.1' }).getByRole('button', { name: 'Delete', exact: true }).click();
  await page.getByRole('heading', { name: 'This zone has no mappings' }).waitFor();
  assert.equal(await find(zone, '192.0.2.1'), null);
  await close();
});

const list = [['10.0.0.10', 'aws', 'us-east-1'], ['10.0.0.9', 'gcp', 'europe-west3'], ['9.255.0.1', 'aws', 'eu-central-1'], ['2001:db8::1', 'azure', 'eastus']];

test('Table_SortsAddressesAsNumbers', async () => {
  const zone = newZone();
  await fill(zone, list.map(([origin_ip, vendor, region]) => ({ origin_ip, vendor, region })));
  const { page, close } = await openZone(zone);
  assert.deepEqual(await addresses(page), ['9.255.0.1', '10.0.0.9', '10.0.0.10', '2001:db8::1']);
  await page.getByRole('button', { name: 'Origin IP address' }).click();
  await page.locator('[aria-sort=descending]').waitFor();
  assert.deepEqual(await addresses(page), ['2001:db8::1', '10.0.0.10', '10.0.0.9', '9.255.0.1']);
  await close();
});

test('Search_FindsNetworkAddressVendorRegionAndCityAndIsInTheUrl', async () => {
  const zone = newZone();
  await fill(zone, list.map(([origin_ip, vendor, region]) => ({ origin_ip, vendor, region })));
  const { page, close } = await openZone(zone, {}, '&q=10.0.0.0%2F24');
  assert.deepEqual(await addresses(page), ['10.0.0.9', '10.0.0.10']);
  for (const [text, expected] of [['frankfurt', ['9.255.0.1', '10.0.0.9']], ['azure', ['2001:db8::1']], ['us-east-1', ['10.0.0.10']], ['2001:DB8:0::1', ['2001:db8::1']]]) {
    await page.getByRole('searchbox').fill(text);
    await page.getByRole('grid', { name: `Mappings, ${expected.length} row` }).waitFor();
    assert.deepEqual(await addresses(page), expected);
  }

  await page.getByRole('searchbox').fill('nothing');
  await page.getByRole('heading', { name: 'No mapping matches' }).waitFor();
  assert.equal(new URL(page.url()).hash, `#zone=${zone}&q=nothing`);
  await close();
});

test('Keyboard_WithoutMouse_SearchesSelectsEditsAndCancelsADeletion', async () => {
  const zone = newZone();
  await fill(zone, list.map(([origin_ip, vendor, region]) => ({ origin_ip, vendor, region })));
  const { page, close } = await openZone(zone);
  await page.keyboard.press('/');
  await page.keyboard.type('10.0.0.');
  await page.getByRole('grid', { name: 'Mappings, 2 rows' }).waitFor();
  const isInRow = () => page.evaluate(() => document.activeElement.getAttribute('role') === 'row');
  for (let steps = 0; steps < 30 && !(await isInRow()); steps++) await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press(' ');
  await page.getByText('1 selected').waitFor();
  assert.equal(await row(page, '10.0.0.10').getAttribute('aria-selected'), 'true');
  await page.keyboard.press('Enter');
  await page.getByRole('form', { name: 'Edit 10.0.0.10' }).waitFor();
  await page.keyboard.type('tokyo aws');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await row(page, '10.0.0.10').getByText('ap-northeast-1').waitFor();
  await page.waitForFunction(() => document.activeElement.dataset.index === '1');
  await page.keyboard.press('Delete');
  await page.getByRole('group', { name: 'Delete 10.0.0.10' }).waitFor();
  await page.keyboard.press('Escape');
  assert.equal(await find(zone, '10.0.0.10'), 'aws ap-northeast-1');
  await close();
});

test('LastApiCall_IsShownWithItsCostAndAsCurlCommand', async () => {
  const zone = newZone();
  await put(zone, '192.0.2.1', 'aws', 'us-east-1');
  const { page, close } = await openZone(zone);
  const calls = page.getByRole('region', { name: 'API calls' });
  await calls.getByText(/\d+ calls?, \d+\.\d ms/).waitFor();
  await calls.getByRole('button', { expanded: false }).click();
  await calls.getByText('As curl').first().click();
  const line = await calls.getByLabel('Command line').first().textContent();
  assert.match(line, /^curl 'http:\/\/127\.0\.0\.1:\d+\/client\/v4\/zones\//);
  assert.match(line, /-H "Authorization: Bearer \$OCR_TOKEN"/);
  await close();
});

test('Quota_ShowsTheNumberOfMappings', async () => {
  const zone = newZone();
  await fill(zone, list.map(([origin_ip, vendor, region]) => ({ origin_ip, vendor, region })));
  const { page, close } = await openZone(zone);
  await page.getByLabel('Quota: 4 of 3,500 mappings used').waitFor({ state: 'attached' });
  await call('DELETE', zone, '/10.0.0.9');
  await page.getByRole('button', { name: 'Reload the zone' }).click();
  await page.getByLabel('Quota: 3 of 3,500 mappings used').waitFor({ state: 'attached' });
  await close();
});
