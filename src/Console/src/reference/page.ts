import { createApiReference } from '@scalar/api-reference';
import '@scalar/api-reference/style.css';
import { readContract } from './contract.ts';

export async function show(): Promise<void> {
  createApiReference('#reference', {
    // The package offers email and key together only if the contract lists them at its root.
    content: { ...await readContract(), security: [{ api_token: [] }, { api_email: [], api_key: [] }] },
    authentication: { preferredSecurityScheme: 'api_token' },
    // An empty address turns off the package's own proxy.
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
}
