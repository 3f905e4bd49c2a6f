import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fill, newZone } from '../support/api.js';
import { addresses, openZone } from '../support/page.js';

const list = [
  { origin_ip: '192.0.2.1', vendor: 'aws', region: 'us-east-1' },
  { origin_ip: '192.0.2.2', vendor: 'aws', region: 'us-east-1' },
  { origin_ip: '192.0.2.3', vendor: 'aws', region: 'us-east-1' },
  { origin_ip: '192.0.2.4', vendor: 'gcp', region: 'europe-west3' },
];

test('Map_MarksEachRegionInUseWithASizeByNumberOfMappings', async () => {
  const zone = newZone();
  await fill(zone, list);
  const { page, close } = await openZone(zone, {}, '&view=map');
  const marks = page.locator('.mark');
  await marks.nth(1).waitFor();
  const sizes = await marks.evaluateAll((all) => Object.fromEntries(all.map((mark) => [mark.dataset.key, Number(mark.lastElementChild.getAttribute('r'))])));
  assert.deepEqual(Object.keys(sizes).sort(), ['aws/us-east-1', 'gcp/europe-west3']);
  assert.ok(sizes['aws/us-east-1'] > sizes['gcp/europe-west3']);
  await page.locator('[data-key="aws/us-east-1"]').hover();
  assert.match(await page.locator('.mark-detail').textContent(), /3 mappings 75 % of the zone.*Upper tier IAD/);
  await close();
});

test('Map_ByKeyboard_ShowsTheNumbersOfARegionAndOpensItsRows', async () => {
  const zone = newZone();
  await fill(zone, list);
  const { page, close } = await openZone(zone, {}, '&view=map');
  await page.locator('.mark').nth(1).waitFor();
  await page.getByRole('button', { name: /^AWS us-east-1, Ashburn, Virginia, US: 3 mappings\. Upper tier IAD/ }).focus();
  await page.locator('.mark-detail').getByText('us-east-1').waitFor();
  await page.keyboard.press('ArrowRight');
  await page.locator('.mark-detail').getByText('europe-west3').waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('grid', { name: 'Mappings, 1 row' }).waitFor();
  assert.deepEqual(await addresses(page), ['192.0.2.4']);
  await close();
});

test('MapLegend_OnClick_FiltersByVendor', async () => {
  const zone = newZone();
  await fill(zone, list);
  const { page, close } = await openZone(zone, {}, '&view=map');
  await page.locator('.mark').nth(1).waitFor();
  await page.getByRole('group', { name: 'Legend' }).getByRole('button', { name: 'Google Cloud' }).click();
  await page.locator('.mark').nth(1).waitFor({ state: 'detached' });
  assert.deepEqual(await page.locator('.mark').evaluateAll((all) => all.map((mark) => mark.dataset.key)), ['gcp/europe-west3']);
  await close();
});
