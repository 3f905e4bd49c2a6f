import { findChromium, launch } from './chromium.js';
import { startService } from './service.js';

/** The service and the browser that all tests share. */
export const run = {};

export async function startAll() {
  const executable = findChromium();
  run.service = await startService();
  run.browser = await launch(executable);
}

export async function stopAll() {
  await run.browser?.close();
  await run.service?.stop();
}
