import { defineConfig } from 'vite';
import { atlas } from './build/atlas.ts';
import { compress } from './build/compress.ts';
import { locations } from './build/locations.ts';

const service = process.env['OCR_SERVICE'] ?? 'http://127.0.0.1:7071';

export default defineConfig({
  base: '/client/v4/console/',
  plugins: [atlas(), locations(), compress()],
  build: {
    target: 'es2023',
    // The content security policy forbids data: addresses and inline code.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: true,
    rolldownOptions: { input: ['index.html', 'docs.html'] },
  },
  server: { proxy: { '^/client/v4/(?!console)': service } },
});
