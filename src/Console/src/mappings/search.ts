import { parseAddress, parseNetwork } from './address.ts';
import type { Row } from './row.ts';

type Test = (row: Row) => boolean;

function testOf(term: string): Test {
  const network = parseNetwork(term);
  if (network) return (row) => network(row.address);
  const address = term.includes(':') ? parseAddress(term) : null;
  if (address) return (row) => row.address.text === address.text;
  const exact = /^(vendor|region)=(.+)$/.exec(term);
  if (exact) return (row) => row.mapping[exact[1] as 'vendor' | 'region'] === exact[2];
  return (row) => row.text.includes(term);
}

/** A row matches when every term does: a network, an address, `vendor=aws`, `region=us-east-1`, or part of a column. */
export function searchOf(text: string): Test {
  const tests = text.toLowerCase().split(/\s+/).filter((term) => term !== '').map(testOf);
  return (row) => tests.every((test) => test(row));
}
