// Takes the pictures of the README: node screenshots.js
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { call, fill, someMappings } from './support/api.js';
import { openDocs, openZone, showOperation } from './support/page.js';
import { startAll, stopAll } from './support/run.js';

const zone = '023e105f4ecef8ad9ca31a8372d0c353';
const folder = fileURLToPath(new URL('../../docs/images/', import.meta.url));

/** Mappings in some fifty regions of all vendors; a few regions have most of them. */
async function spread(count) {
  const { vendors } = (await call('GET', zone, '/supported_regions')).result;
  const regions = Object.entries(vendors).flatMap(([vendor, list]) => list.map(({ name }) => ({ vendor, region: name })));
  return someMappings(count).map((mapping, at) => ({ ...mapping, ...regions[(Math.floor((at % 61) ** 2 / 61) * 29 + 18) % regions.length] }));
}

async function picture(name, colorScheme, view, prepare) {
  const { page, close } = await openZone(zone, { colorScheme, viewport: { width: 1280, height: 760 } }, view);
  await prepare(page);
  await page.mouse.move(640, 4);
  await page.screenshot({ path: `${folder}${name}.png` });
  await close();
}

async function mappings(page) {
  await page.locator('.row[data-index="3"] input').check();
  await page.locator('.row[data-index="5"] input').check();
}

async function map(page) {
  await page.locator('.mark').first().waitFor();
  await page.locator('.mark').nth(4).focus();
}

async function preview(page) {
  const known = (await spread(40)).map((mapping, at) => (at < 25 ? mapping : { ...mapping, vendor: 'aws', region: 'eu-west-1' }));
  const lines = [{ origin_ip: '203.0.113.7', vendor: 'gcp', region: 'us-central1' }, { origin_ip: '203.0.113.999', vendor: 'aws', region: 'us-east-1' },
    { origin_ip: '203.0.113.8', vendor: 'azure', region: 'us-east-1' }, ...known.reverse()];
  await page.getByLabel('Or paste the lines').fill(JSON.stringify(lines));
  await page.getByRole('button', { name: 'Preview' }).click();
  await page.locator('.tile').first().waitFor();
}

async function reference() {
  const { page, close } = await openDocs({ colorScheme: 'light' });
  await showOperation(page);
  await page.screenshot({ path: `${folder}reference.png` });
  await close();
}

await mkdir(folder, { recursive: true });
try {
  await startAll();
  await fill(zone, await spread(1240));
  await picture('console-light', 'light', '', mappings);
  await picture('console-dark', 'dark', '', mappings);
  await picture('console-map', 'light', '&view=map', map);
  await picture('console-import', 'light', '&view=import', preview);
  await reference();
} finally {
  await stopAll();
}
