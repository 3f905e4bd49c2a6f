import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { readFile } from 'node:fs/promises';

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** @param rules Rules that are not checked. */
export async function checkAccessibility(page, rules = []) {
  // Colours are judged when transitions have ended.
  await page.waitForFunction(() => document.getAnimations().every((animation) => !(animation instanceof CSSTransition)));
  await page.evaluate(axe);
  const violations = await page.evaluate(async (off) => {
    const options = { rules: Object.fromEntries(off.map((rule) => [rule, { enabled: false }])) };
    return (await globalThis.axe.run(options)).violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`);
  }, rules);
  assert.deepEqual(violations, []);
}
