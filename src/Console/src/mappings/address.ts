/** An IP address as a number, so that addresses can be sorted and compared with networks. */
export interface Address {
  readonly version: 4 | 6;
  readonly value: bigint;
  /** The canonical text (RFC 5952). Only IPv4-mapped addresses have mixed notation. */
  readonly text: string;
}

const octet = /^(0|[1-9]\d{0,2})$/;
const group = /^[0-9a-f]{1,4}$/i;
const mappedPrefix = 0xffffn;

function readOctets(text: string): number[] | null {
  const parts = text.split('.');
  const octets = parts.map(Number);
  return parts.length === 4 && parts.every((part) => octet.test(part)) && octets.every((value) => value <= 255) ? octets : null;
}

function readGroups(text: string): number[] | null {
  if (text === '') return [];
  const parts = text.split(':');
  const octets = parts.at(-1)!.includes('.') ? readOctets(parts.pop()!) : [];
  if (!octets || !parts.every((part) => group.test(part))) return null;
  const tail = octets.length === 4 ? [octets[0]! * 256 + octets[1]!, octets[2]! * 256 + octets[3]!] : [];
  return [...parts.map((part) => Number.parseInt(part, 16)), ...tail];
}

function readIpv6(text: string): number[] | null {
  const halves = text.split('::');
  if (halves.length > 2 || (halves.length === 2 && halves[0]!.includes('.'))) return null;
  const [head, tail] = halves.map(readGroups);
  if (!head || tail === null) return null;
  if (tail === undefined) return head.length === 8 ? head : null;
  const gap = 8 - head.length - tail.length;
  return gap >= 1 ? [...head, ...Array<number>(gap).fill(0), ...tail] : null;
}

const join = (parts: readonly number[], bits: bigint) => parts.reduce((sum, part) => (sum << bits) | BigInt(part), 0n);

const dotted = (value: bigint) => [24n, 16n, 8n, 0n].map((shift) => (value >> shift) & 255n).join('.');

function writeIpv6(groups: readonly number[]): string {
  let best = { start: -1, length: 1 };
  for (let start = 0; start < 8; start++) {
    let length = 0;
    while (groups[start + length] === 0) length++;
    if (length > best.length) best = { start, length };
  }

  const hex = groups.map((value) => value.toString(16));
  return best.start < 0 ? hex.join(':') : `${hex.slice(0, best.start).join(':')}::${hex.slice(best.start + best.length).join(':')}`;
}

/** Returns null for text that the service would refuse as an address. */
export function parseAddress(text: string): Address | null {
  if (!text.includes(':')) {
    const octets = readOctets(text);
    return octets && { version: 4, value: join(octets, 8n), text };
  }

  const groups = readIpv6(text);
  if (!groups) return null;
  const value = join(groups, 16n);
  const isMapped = value >> 32n === mappedPrefix;
  return { version: 6, value, text: isMapped ? `::ffff:${dotted(value & 0xffffffffn)}` : writeIpv6(groups) };
}

export function compareAddresses(left: Address, right: Address): number {
  if (left.version !== right.version) return left.version - right.version;
  return left.value < right.value ? -1 : left.value > right.value ? 1 : 0;
}

/** Reads a network such as `192.0.2.0/24`. Returns null for any other text. */
export function parseNetwork(text: string): ((address: Address) => boolean) | null {
  const [prefix, length, ...rest] = text.split('/');
  const base = parseAddress(prefix!);
  if (!base || rest.length > 0 || !length || !/^\d{1,3}$/.test(length)) return null;
  const bits = base.version === 4 ? 32 : 128;
  if (Number(length) > bits) return null;
  const shift = BigInt(bits - Number(length));
  return (address) => address.version === base.version && address.value >> shift === base.value >> shift;
}
