import type { Mapping } from '../api/types.ts';
import { writeCsv } from './csv.ts';
import { writeTerraform } from './terraform.ts';

export interface ExportFormat {
  readonly name: string;
  readonly detail: string;
  readonly extension: string;
  readonly mediaType: string;
  readonly write: (zone: string, mappings: readonly Mapping[]) => string;
}

export const exportFormats: readonly ExportFormat[] = [
  {
    name: 'CSV',
    detail: 'one line a mapping',
    extension: 'csv',
    mediaType: 'text/csv',
    write: (_, mappings) =>
      writeCsv([['origin_ip', 'vendor', 'region', 'modified_on'], ...mappings.map((m) => [m.origin_ip, m.vendor, m.region, m.modified_on])]),
  },
  {
    name: 'JSON',
    detail: 'as the API lists them',
    extension: 'json',
    mediaType: 'application/json',
    write: (_, mappings) => `${JSON.stringify(mappings, null, 2)}\n`,
  },
  {
    name: 'Terraform',
    detail: 'resources and import blocks',
    extension: 'tf',
    mediaType: 'text/plain',
    write: writeTerraform,
  },
];
