import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fill, newZone, someMappings } from '../support/api.js';
import { run } from '../support/run.js';
import { open, openZone } from '../support/page.js';

const largestFirstLoad = 120_000;

test('FirstLoad_TransfersAtMost120000Bytes', async (context) => {
  const { page, close } = await open('');
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  let bytes = 0;
  session.on('Network.loadingFinished', (event) => { bytes += event.encodedDataLength; });
  await page.reload({ waitUntil: 'networkidle' });
  await page.getByLabel('API token', { exact: true }).waitFor();
  const ready = await page.evaluate(() => performance.getEntriesByType('paint').find((entry) => entry.name === 'first-contentful-paint').startTime);
  context.diagnostic(`first load: ${bytes} bytes over the wire, content after ${Math.round(ready)} ms`);
  assert.ok(bytes > 0 && bytes <= largestFirstLoad, `${bytes} bytes`);
  await close();
});

test('FullZone_ShowsAllRowsWithFewerThan60InTheDocument', async (context) => {
  const zone = newZone();
  const mappings = someMappings(3500);
  await fill(zone, mappings);
  const { page, close } = await openZone(zone);
  await page.getByRole('grid', { name: 'Mappings, 3,500 rows' }).waitFor();
  await page.getByLabel('Quota: 3,500 of 3,500 mappings used').waitFor({ state: 'attached' });
  assert.ok(await page.locator('.rows > .row').count() < 60);

  await page.locator('.row[data-index="0"]').focus();
  await page.keyboard.press('End');
  await page.locator('.row[data-index="3499"]').waitFor();
  await page.keyboard.press('Home');
  await page.waitForFunction(() => document.activeElement.dataset.index === '0');
  context.diagnostic(`scrolling 3,500 rows: ${await framesPerSecond(page)} frames a second`);
  await close();
});

test('Add_InFullZone_ShowsTheErrorOfTheQuota', async () => {
  const zone = newZone();
  await fill(zone, someMappings(3500));
  const { page, close } = await openZone(zone);
  await page.locator('.toolbar').getByRole('button', { name: 'Add mapping' }).click();
  await page.locator('#add-address').fill('203.0.113.1');
  await page.locator('#add-region').fill('aws us-east-1');
  await page.locator('#add-region').press('Escape');
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await page.getByText('Maximum number of IP mappings configured for zone.').waitFor();
  await close();
});

/** Scrolls the table from its beginning to its end. Returns the frames per second according to the browser's trace. */
async function framesPerSecond(page) {
  await run.browser.startTracing(page, { categories: ['disabled-by-default-devtools.timeline.frame', 'devtools.timeline.frame', 'devtools.timeline'] });
  const seconds = await page.evaluate(async () => {
    const viewport = document.querySelector('.viewport');
    const last = viewport.scrollHeight - viewport.clientHeight;
    const start = performance.now();
    const duration = 3000;
    for (let now = start; now - start < duration;) {
      viewport.scrollTop = last * ((now - start) / duration);
      now = await new Promise(requestAnimationFrame);
    }

    return (performance.now() - start) / 1000;
  });
  const { traceEvents } = JSON.parse((await run.browser.stopTracing()).toString());
  return Math.round(traceEvents.filter((event) => event.name === 'DrawFrame').length / seconds);
}
