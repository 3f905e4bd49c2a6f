import { useEffect, useRef, useState } from 'preact/hooks';
import type { Failure } from '../api/failure.ts';
import { errorId, Field } from '../interface/Field.tsx';
import { FailureNotice, Notice } from '../interface/Notice.tsx';
import { route } from '../route/route.ts';
import mark from '../interface/mark.svg';
import type { Credential } from './credential.ts';
import { endedBy, signIn } from './session.ts';

const zoneCode = 7003;

interface SecretProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly error: string | undefined;
  readonly change: (value: string) => void;
}

const Secret = ({ id, label, value, error, change }: SecretProps) => (
  <Field id={id} label={label} error={error}>
    <input
      id={id}
      class="input mono"
      type="password"
      autocomplete="off"
      spellcheck={false}
      value={value}
      aria-invalid={error !== undefined}
      aria-describedby={error && errorId(id)}
      onInput={(event) => change(event.currentTarget.value)}
    />
  </Field>
);

export function SignIn() {
  const [kind, setKind] = useState<Credential['kind']>('token');
  const [values, setValues] = useState({ token: '', email: '', key: '', zone: route.value.zone });
  const [missing, setMissing] = useState<string | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const needed = kind === 'token' ? (['token', 'zone'] as const) : (['email', 'key', 'zone'] as const);
  const set = (name: keyof typeof values) => (value: string) => setValues({ ...values, [name]: value });

  useEffect(() => { form.current!.querySelector<HTMLInputElement>('input[type=password], #sign-in-email')?.focus(); }, []);

  const submit = async (event: Event) => {
    event.preventDefault();
    const empty = needed.find((name) => values[name].trim() === '') ?? null;
    setMissing(empty);
    setFailure(null);
    if (empty) {
      form.current!.querySelector<HTMLInputElement>(`#sign-in-${empty}`)?.focus();
      return;
    }

    setBusy(true);
    const credential: Credential = kind === 'token' ? { kind, token: values.token.trim() } : { kind, email: values.email.trim(), key: values.key.trim() };
    const refused = await signIn(credential, values.zone.trim());
    setBusy(false);
    setFailure(refused);
  };

  const errorOf = (name: keyof typeof values, text: string) => (missing === name ? text : undefined);
  const zoneError = errorOf('zone', 'Enter the id of a zone.') ?? (failure?.code === zoneCode ? failure.message : undefined);
  const credentialError = failure?.kind === 'credential' ? failure.message : undefined;
  const others = failure && !credentialError && failure.code !== zoneCode;

  return (
    <main class="sign-in">
      <form ref={form} class="sign-in-card" onSubmit={submit} noValidate>
        <img src={mark} alt="" width="36" height="36" />
        <h1>Origin Cloud Regions</h1>
        <p class="muted">Sign in to a zone. The credential stays in the memory of this page; a reload forgets it.</p>
        {endedBy.value && <Notice tone="warning" title="The session ended">{endedBy.value.message}. Sign in again.</Notice>}
        <div class="segments wide" role="group" aria-label="Sign in with">
          <button type="button" class="segment" aria-pressed={kind === 'token'} onClick={() => { setKind('token'); setFailure(null); }}>API token</button>
          <button type="button" class="segment" aria-pressed={kind === 'key'} onClick={() => { setKind('key'); setFailure(null); }}>Email and key</button>
        </div>
        {kind === 'token'
          ? <Secret id="sign-in-token" label="API token" value={values.token} error={errorOf('token', 'Enter a token.') ?? credentialError} change={set('token')} />
          : (
            <>
              <Field id="sign-in-email" label="Email" error={errorOf('email', 'Enter an email address.')}>
                <input id="sign-in-email" class="input" type="email" autocomplete="off" spellcheck={false} value={values.email} onInput={(event) => set('email')(event.currentTarget.value)} />
              </Field>
              <Secret id="sign-in-key" label="API key" value={values.key} error={errorOf('key', 'Enter a key.') ?? credentialError} change={set('key')} />
            </>
          )}
        <Field id="sign-in-zone" label="Zone id" error={zoneError}>
          <input
            id="sign-in-zone"
            class="input mono"
            autocomplete="off"
            spellcheck={false}
            value={values.zone}
            aria-invalid={zoneError !== undefined}
            aria-describedby={zoneError && errorId('sign-in-zone')}
            onInput={(event) => set('zone')(event.currentTarget.value)}
          />
        </Field>
        {others && <FailureNotice failure={failure} />}
        <button type="submit" class="button primary large" disabled={busy}>{busy ? 'Signing in' : 'Sign in'}</button>
      </form>
    </main>
  );
}
