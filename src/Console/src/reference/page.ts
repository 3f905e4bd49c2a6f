import { createApiReference } from '@scalar/api-reference';
import '@scalar/api-reference/style.css';
import { readContract } from './contract.ts';

export async function show(): Promise<void> {
  createApiReference('#reference', {
    // The package offers an email together with a key only when the root of the contract does.
    content: { ...await readContract(), security: [{ api_token: [] }, { api_email: [], api_key: [] }] },
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
}
