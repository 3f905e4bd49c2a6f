import { findChromium, launch } from './chromium.js';
import { startFront } from './front.js';
import { startService } from './service.js';

/** What all tests share. */
export const run = {};

export async function startAll() {
  const executable = findChromium();
  run.service = await startService();
  const answer = await fetch(`${run.service.address}/client/v4/console`);
  run.front = answer.status === 404 ? await startFront(run.service.address) : { address: run.service.address, stop: async () => {} };
  run.browser = await launch(executable);
}

export async function stopAll() {
  await run.browser?.close();
  await run.front?.stop();
  await run.service?.stop();
}
