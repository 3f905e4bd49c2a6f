import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/snap/bin/chromium'];

export function findChromium() {
  const chosen = process.env.OCR_CHROMIUM;
  const found = chosen ? [chosen].find(existsSync) : places.find(existsSync);
  if (!found) {
    throw new Error(`Chromium is missing: looked for ${chosen ?? places.join(', ')}. Install it (Debian: apt-get install chromium), or set OCR_CHROMIUM to its path.`);
  }

  return found;
}

export const launch = (executablePath) => chromium.launch({
  executablePath,
  args: [
    '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
    '--disable-background-networking', '--disable-component-update', '--disable-sync',
  ],
});
