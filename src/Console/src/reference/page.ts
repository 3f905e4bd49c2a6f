import './zod.ts';
import { createApiReference } from '@scalar/api-reference';
import '@scalar/api-reference/style.css';
import './reference.css';
import { readContract } from './contract.ts';

createApiReference('#reference', {
  content: await readContract(),
  authentication: { preferredSecurityScheme: 'api_token' },
  // A missing address means the package's own proxy.
  proxyUrl: '',
  telemetry: false,
  withDefaultFonts: false,
  persistAuth: false,
  agent: { disabled: true },
  mcp: { disabled: true },
  showDeveloperTools: 'never',
  hideClientButton: true,
  documentDownloadType: 'none',
  defaultHttpClient: { targetKey: 'shell', clientKey: 'curl' },
  theme: 'none',
});
