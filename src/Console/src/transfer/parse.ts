import { parseCsv } from './csv.ts';
import type { MappingRequest } from '../api/types.ts';

/** One line of CSV, or one element of a JSON array. */
export interface Line extends MappingRequest {
  readonly line: number;
}

export type Parsed =
  | { readonly format: 'CSV' | 'JSON'; readonly lines: readonly Line[] }
  | { readonly problem: string };

const columns = ['origin_ip', 'vendor', 'region'] as const;
const otherNames: Readonly<Record<string, (typeof columns)[number]>> = { ip: 'origin_ip', address: 'origin_ip', origin: 'origin_ip', cloud: 'vendor' };

const columnOf = (name: string) => {
  const plain = name.toLowerCase();
  return otherNames[plain] ?? columns.find((column) => column === plain);
};

function parseCsvLines(text: string): Parsed {
  const records = parseCsv(text);
  const header = records[0]?.fields.map(columnOf) ?? [];
  const hasHeader = columns.every((column) => header.includes(column));
  const order = hasHeader ? columns.map((column) => header.indexOf(column)) : [0, 1, 2];
  const lines = records.slice(hasHeader ? 1 : 0).map(({ line, fields }) => {
    const [origin_ip, vendor, region] = order.map((at) => fields[at] ?? '');
    return { line, origin_ip: origin_ip!, vendor: vendor!, region: region! };
  });
  return { format: 'CSV', lines };
}

const text = (value: unknown) => (typeof value === 'string' ? value : '');

function parseJsonLines(source: string): Parsed {
  let value: unknown;
  try {
    value = JSON.parse(source);
  } catch (reason) {
    return { problem: `This is not valid JSON. ${reason instanceof Error ? reason.message : ''}` };
  }

  // An answer to a list request contains the array in "result".
  const items = Array.isArray(value) ? value : (value as { result?: unknown } | null)?.result;
  if (!Array.isArray(items)) return { problem: 'The JSON must be an array of objects with origin_ip, vendor and region.' };
  const lines = items.map((item: Record<string, unknown> | null, at) => ({
    line: at + 1,
    origin_ip: text(item?.['origin_ip']),
    vendor: text(item?.['vendor']),
    region: text(item?.['region']),
  }));
  return { format: 'JSON', lines };
}

export function parseLines(source: string): Parsed {
  const trimmed = source.replace(/^\ufeff/, '');
  if (trimmed.trim() === '') return { problem: 'There are no lines.' };
  const parsed = /^\s*[[{]/.test(trimmed) ? parseJsonLines(trimmed) : parseCsvLines(trimmed);
  return 'lines' in parsed && parsed.lines.length === 0 ? { problem: 'There are no mappings.' } : parsed;
}
