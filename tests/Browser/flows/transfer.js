import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { fill, find, newZone, put, someMappings } from '../support/api.js';
import { openZone } from '../support/page.js';

const lines = ['origin_ip,vendor,region', '192.0.2.1,aws,us-east-1', '192.0.2.2,aws,eu-west-1', '192.0.2.3,gcp,us-central1', '192.0.2.4,aws,mars-1', '192.0.2.300,aws,us-east-1'];

const counts = async (page) => Object.fromEntries(await page.locator('.tile').evaluateAll((tiles) => tiles.map((tile) => [tile.classList[1], tile.querySelector('.tile-number').textContent])));

async function saved(page, click) {
  const download = page.waitForEvent('download');
  await click();
  const file = await download;
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') };
}

test('Import_OfPastedCsv_ShowsTheEffectOfEachLineAndSavesTheResult', async () => {
  const zone = newZone();
  await put(zone, '192.0.2.1', 'aws', 'us-east-1');
  await put(zone, '192.0.2.2', 'oci', 'uk-london-1');
  const { page, close } = await openZone(zone, {}, '&view=import');
  await page.getByLabel('Or paste the lines').fill(lines.join('\n'));
  await page.getByRole('button', { name: 'Preview' }).click();
  await page.getByRole('heading', { name: 'Preview' }).waitFor();
  assert.deepEqual(await counts(page), { create: '1', replace: '1', unchanged: '1', bad: '2' });
  await page.getByText('aws has no region mars-1.').waitFor();
  await page.getByRole('button', { name: 'Import 2 mappings' }).click();
  await page.getByText('1 mapping created, 1 mapping replaced.').waitFor();
  assert.equal(await find(zone, '192.0.2.2'), 'aws eu-west-1');
  const file = await saved(page, () => page.getByRole('button', { name: 'Save the result' }).click());
  assert.equal(file.name, `${zone}-import.csv`);
  assert.deepEqual(file.text.trim().split('\r\n').slice(1), [
    '2,192.0.2.1,aws,us-east-1,unchanged,', '3,192.0.2.2,aws,eu-west-1,replaced,', '4,192.0.2.3,gcp,us-central1,created,',
    '5,192.0.2.4,aws,mars-1,bad line,aws has no region mars-1.', '6,192.0.2.300,aws,us-east-1,bad line,This is not an IP address.',
  ]);
  await close();
});

test('Import_OfDroppedJsonFile_ShowsAPreview', async () => {
  const { page, close } = await openZone(newZone(), {}, '&view=import');
  await page.locator('.drop').waitFor();
  const transfer = await page.evaluateHandle((text) => {
    const data = new DataTransfer();
    data.items.add(new File([text], 'list.json', { type: 'application/json' }));
    return data;
  }, JSON.stringify(someMappings(4)));
  await page.dispatchEvent('.drop', 'drop', { dataTransfer: transfer });
  await page.getByText('list.json, JSON, 4 lines').waitFor();
  assert.equal((await counts(page)).create, '4');
  await close();
});

test('Import_OfInvalidJsonFile_ShowsTheReason', async () => {
  const { page, close } = await openZone(newZone(), {}, '&view=import');
  await page.getByLabel('CSV or JSON file').setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('{"a":') });
  await page.getByText('This is not valid JSON').waitFor();
  await close();
});

test('Import_WhenStoppedDuringABatch_CompletesThisBatchAndSendsNoOther', async () => {
  const zone = newZone();
  const { page, close } = await openZone(zone, {}, '&view=import');
  await page.getByLabel('Or paste the lines').fill(JSON.stringify(someMappings(300)));
  await page.getByRole('button', { name: 'Preview' }).click();
  let batches = 0;
  let release;
  const held = new Promise((go) => { release = go; });
  await page.route('**/batch', async (route) => {
    if (++batches === 2) await held;
    await route.continue();
  });
  await page.getByRole('button', { name: 'Import 300 mappings' }).click();
  await page.getByText('100 of 300 mappings').first().waitFor();
  await page.getByRole('button', { name: 'Stop' }).click();
  release();
  await page.getByRole('heading', { name: 'Import stopped' }).waitFor();
  await page.getByText('200 mappings created, 0 mappings replaced, 100 mappings not sent.').waitFor();
  assert.equal(batches, 2);
  await close();
});

test('Import_WhenZoneChangedAfterThePreview_ShowsANewPreviewAndChangesNothing', async () => {
  const zone = newZone();
  const { page, close } = await openZone(zone, {}, '&view=import');
  await page.getByLabel('Or paste the lines').fill('192.0.2.1,aws,us-east-1');
  await page.getByRole('button', { name: 'Preview' }).click();
  await page.getByRole('button', { name: 'Import 1 mapping' }).waitFor();
  await put(zone, '192.0.2.1', 'gcp', 'us-central1');
  await page.getByRole('button', { name: 'Import 1 mapping' }).click();
  await page.getByText('The zone changed since the preview').waitFor();
  assert.equal((await counts(page)).replace, '1');
  assert.equal(await find(zone, '192.0.2.1'), 'gcp us-central1');
  await close();
});

test('Export_InCsvAndJson_ImportsWithoutChange', async () => {
  const zone = newZone();
  await fill(zone, someMappings(30));
  const { page, close } = await openZone(zone);
  for (const format of ['CSV', 'JSON']) {
    await page.getByRole('navigation').getByRole('button', { name: 'Mappings' }).click();
    await page.getByRole('button', { name: 'Export' }).click();
    const file = await saved(page, () => page.getByRole('button', { name: format }).click());
    await page.getByRole('navigation').getByRole('button', { name: 'Import' }).click();
    await page.getByLabel('Or paste the lines').fill(file.text);
    await page.getByRole('button', { name: 'Preview' }).click();
    await page.getByRole('heading', { name: 'Preview' }).waitFor();
    assert.deepEqual(await counts(page), { create: '0', replace: '0', unchanged: '30', bad: '0' });
    await page.getByRole('button', { name: 'Discard' }).click();
  }

  await close();
});

test('Export_AsTerraform_HasOnlyTheFilteredRows', async () => {
  const zone = newZone();
  await put(zone, '192.0.2.1', 'aws', 'us-east-1');
  await put(zone, '192.0.2.2', 'gcp', 'us-central1');
  const { page, close } = await openZone(zone, {}, '&vendor=gcp');
  await page.getByRole('button', { name: 'Export' }).click();
  const file = await saved(page, () => page.getByRole('button', { name: 'Terraform' }).click());
  assert.equal(file.name, `${zone}.tf`);
  assert.match(file.text, /"192\.0\.2\.2" = \{ vendor = "gcp", region = "us-central1" \}/);
  assert.doesNotMatch(file.text, /192\.0\.2\.1/);
  await close();
});
