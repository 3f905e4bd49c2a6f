import { randomBytes } from 'node:crypto';
import { run } from './run.js';

/** The credentials that src/Local seeds. */
export const token = 'Sn3lZJTBX6kkg7OdcBUAxOO963GEIyGQqnFTOFYY';
export const email = 'user@example.com';
export const key = '144c9defac04969c7bfad8efaa8ea194';

export const newZone = () => randomBytes(16).toString('hex');

export async function call(method, zone, path = '', body) {
  const response = await fetch(`${run.service.address}/client/v4/zones/${zone}/origin/cloud_regions${path}`, {
    method,
    headers: { Authorization: `Bearer ${token}`, ...(body ? { 'Content-Type': 'application/json' } : {}) },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  return response.json();
}

export async function find(zone, address) {
  const { result } = await call('GET', zone, `/${encodeURIComponent(address)}`);
  return result && `${result.vendor} ${result.region}`;
}

export const put = (zone, origin_ip, vendor, region) => call('PUT', zone, `/${encodeURIComponent(origin_ip)}`, { origin_ip, vendor, region });

const pool = [['aws', 'us-east-1'], ['aws', 'eu-central-1'], ['gcp', 'europe-west3'], ['azure', 'eastus'], ['azure', 'westeurope'], ['oci', 'ap-tokyo-1'], ['gcp', 'us-central1'], ['aws', 'ap-southeast-2'], ['aws', 'sa-east-1'], ['oci', 'uk-london-1']];

/** Mappings with IPv4 and IPv6 addresses, spread over regions of all vendors. */
export const someMappings = (count) => Array.from({ length: count }, (_, at) => {
  const [vendor, region] = pool[Math.floor((at % 55) ** 2 / 303)];
  const origin_ip = at % 7 === 6 ? `2001:db8:${(at % 251).toString(16)}::${at.toString(16)}` : `198.${18 + (at % 2)}.${Math.floor(at / 250)}.${(at % 250) + 1}`;
  return { origin_ip, vendor, region };
});

export async function fill(zone, mappings) {
  for (let at = 0; at < mappings.length; at += 100) {
    const { result } = await call('PUT', zone, '/batch', mappings.slice(at, at + 100));
    if (result.failed.length > 0) throw new Error(`The service refused ${JSON.stringify(result.failed[0])}.`);
  }
}
