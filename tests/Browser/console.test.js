// One process: all flows share one service and one browser.
import { after, before } from 'node:test';
import { startAll, stopAll } from './support/run.js';

before(startAll, { timeout: 300_000 });
after(stopAll);

await import('./flows/signIn.js');
await import('./flows/mappings.js');
await import('./flows/concurrency.js');
await import('./flows/bulk.js');
await import('./flows/transfer.js');
await import('./flows/map.js');
await import('./flows/errors.js');
await import('./flows/accessibility.js');
await import('./flows/fullZone.js');
await import('./flows/secrecy.js');
await import('./flows/docs.js');
