import { signal } from '@preact/signals';
import type { Failure } from '../api/failure.ts';

export type Credential =
  | { readonly kind: 'token'; readonly token: string }
  | { readonly kind: 'key'; readonly email: string; readonly key: string };

/** Private to this module and to nothing else: not in storage, in the address, or in a log. */
let held: Credential | null = null;

/** How the operator signed in; decides which placeholders a curl line shows. */
export const credentialKind = signal<Credential['kind']>('token');

/** The last answer that refused the credential itself. */
export const refusal = signal<Failure | null>(null);

export function hold(credential: Credential): void {
  held = credential;
  refusal.value = null;
  credentialKind.value = credential.kind;
}

export function forget(): void {
  held = null;
}

/** Returns false when a header cannot carry the credential, or none is held. */
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
