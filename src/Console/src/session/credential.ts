import { signal } from '@preact/signals';
import type { Failure } from '../api/failure.ts';

export type Credential =
  | { readonly kind: 'token'; readonly token: string }
  | { readonly kind: 'key'; readonly email: string; readonly key: string };

/** Private to this module: never in storage, in the URL or in a log. */
let held: Credential | null = null;

/** How the operator signed in. Decides which placeholders a curl command has. */
export const credentialKind = signal<Credential['kind']>('token');

/** The last answer that refused the credential. */
export const refusal = signal<Failure | null>(null);

export function hold(credential: Credential): void {
  held = credential;
  refusal.value = null;
  credentialKind.value = credential.kind;
}

export function forget(): void {
  held = null;
}

/** Returns false when there is no credential, or when a header cannot contain it. */
export function authorize(headers: Headers): boolean {
  if (!held) return false;
  try {
    if (held.kind === 'token') {
      headers.set('Authorization', `Bearer ${held.token}`);
    } else {
      headers.set('X-Auth-Email', held.email);
      headers.set('X-Auth-Key', held.key);
    }

    return true;
  } catch {
    // The browser's message would quote the credential.
    return false;
  }
}
