import type { ApiRequest } from '../api/requests.ts';
import type { Credential } from '../session/credential.ts';

const quoted = (text: string) => `'${text.replaceAll("'", `'\\''`)}'`;

const credentialHeaders: Record<Credential['kind'], readonly string[]> = {
  token: ['"Authorization: Bearer $OCR_TOKEN"'],
  key: ['"X-Auth-Email: $OCR_EMAIL"', '"X-Auth-Key: $OCR_KEY"'],
};

/** Returns the call as a curl command. A variable of the operator's shell holds the credential. */
export function curlOf(request: ApiRequest, origin: string, kind: Credential['kind']): string {
  const headers = Object.entries(request.headers ?? {}).map(([name, value]) => quoted(`${name}: ${value}`));
  const body = request.body === undefined ? [] : [`-H ${quoted('Content-Type: application/json')}`, `-d ${quoted(JSON.stringify(request.body))}`];
  return [
    `curl ${request.method === 'GET' ? '' : `-X ${request.method} `}${quoted(origin + request.path)}`,
    ...[...credentialHeaders[kind], ...headers].map((header) => `-H ${header}`),
    ...body,
  ].join(' \\\n  ');
}
