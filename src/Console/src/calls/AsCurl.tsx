import { useState } from 'preact/hooks';
import type { ApiRequest } from '../api/requests.ts';
import { credentialKind } from '../session/credential.ts';
import { Icon } from '../interface/Icon.tsx';
import { curlOf } from './curl.ts';

/** Shows a call as a curl command, before or after the call is sent. */
export function AsCurl({ request, label = 'As curl', note }: { request: ApiRequest; label?: string; note?: string }) {
  const [isCopied, setCopied] = useState(false);
  const text = curlOf(request, location.origin, credentialKind.value);
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    setCopied(true);
  };

  return (
    <details class="curl">
      <summary>{label}</summary>
      <div class="curl-body">
        <pre tabIndex={0} aria-label="Command line">{text}</pre>
        <button type="button" class="button plain small" onClick={copy}>
          <Icon name={isCopied ? 'check' : 'copy'} />{isCopied ? 'Copied' : 'Copy'}
        </button>
      </div>
      {note && <p class="muted">{note}</p>}
    </details>
  );
}
