import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fill, newZone, someMappings } from '../support/api.js';
import { checkAccessibility } from '../support/axe.js';
import { open, openZone } from '../support/page.js';

const views = {
  async signIn(page) { await page.getByRole('button', { name: 'Sign in', exact: true }).click(); },
  async mappings(page) { await page.getByLabel('Select all rows of this filter').check(); },
  async editor(page) {
    await page.locator('.row[data-index="1"]').hover();
    await page.getByRole('button', { name: /^Edit / }).nth(1).click();
    await page.getByRole('combobox').fill('frank');
    await page.getByRole('listbox').waitFor();
  },
  async bulk(page) {
    await page.getByLabel('Select all rows of this filter').check();
    await page.getByRole('button', { name: 'Change region' }).click();
    await page.getByRole('dialog').getByText('As curl').click();
  },
  async history(page) { await page.getByRole('region', { name: 'API calls' }).getByRole('button', { expanded: false }).click(); },
  async map(page) { await page.getByRole('navigation').getByRole('button', { name: 'Map', exact: true }).click(); await page.locator('.mark').first().focus(); },
  async import(page) { await page.getByRole('navigation').getByRole('button', { name: 'Import' }).click(); await page.getByLabel('Or paste the lines').waitFor(); },
  async preview(page) {
    await views.import(page);
    await page.getByLabel('Or paste the lines').fill('192.0.2.1,aws,us-east-1\n192.0.2.1,aws,mars-1\nx,,');
    await page.getByRole('button', { name: 'Preview' }).click();
    await page.getByRole('heading', { name: 'Preview' }).waitFor();
  },
  async nothing(page) { await page.getByRole('searchbox').fill('nothing'); await page.getByRole('heading', { name: 'No mapping matches' }).waitFor(); },
};

for (const colorScheme of ['light', 'dark']) {
  for (const viewport of [{ width: 1280, height: 800 }, { width: 360, height: 740 }]) {
    const theme = colorScheme === 'light' ? 'Light' : 'Dark';
    test(`EachView_In${theme}ThemeAt${viewport.width}Pixels_HasNoAccessibilityViolation`, async (context) => {
      const zone = newZone();
      await fill(zone, someMappings(40));
      for (const [name, prepare] of Object.entries(views)) {
        await context.test(name, async () => {
          const options = { colorScheme, viewport, reducedMotion: 'reduce' };
          const { page, close } = name === 'signIn' ? await open('', options) : await openZone(zone, options);
          await prepare(page);
          await checkAccessibility(page);
          assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'the page scrolls sideways');
          await close();
        });
      }
    });
  }
}
