import { signal } from '@preact/signals';
import type { Failure } from '../api/failure.ts';
import { clearCalls } from '../calls/log.ts';
import { go } from '../route/route.ts';
import { clearZone, loadZone } from '../zone/zone.ts';
import { forget, hold, type Credential } from './credential.ts';

export const signedIn = signal(false);

/** Why the last session ended; null if the operator ended it. */
export const endedBy = signal<Failure | null>(null);

/** Signs in. The first call for the zone proves that the credential is valid. */
export async function signIn(credential: Credential, zone: string): Promise<Failure | null> {
  hold(credential);
  const failure = await loadZone(zone);
  if (failure) {
    forget();
    clearZone();
    return failure;
  }

  endedBy.value = null;
  go({ zone });
  signedIn.value = true;
  return null;
}

export function signOut(reason: Failure | null = null): void {
  forget();
  clearZone();
  clearCalls();
  endedBy.value = reason;
  signedIn.value = false;
}
