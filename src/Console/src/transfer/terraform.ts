import type { Mapping } from '../api/types.ts';

/**
 * Returns a configuration for the original's provider: a resource for each address, and blocks that import the existing
 * mappings.
 */
export function writeTerraform(zone: string, mappings: readonly Mapping[]): string {
  const width = Math.max(0, ...mappings.map((mapping) => mapping.origin_ip.length)) + 2;
  const entries = mappings.map(
    ({ origin_ip, vendor, region }) => `    ${JSON.stringify(origin_ip).padEnd(width)} = { vendor = ${JSON.stringify(vendor)}, region = ${JSON.stringify(region)} }`,
  );
  return `terraform {
  required_version = ">= 1.7"

  required_providers {
    cloudflare = {
      source  = "cloudflare/cloudflare"
      version = ">= 5.20"
    }
  }
}

locals {
  zone_id = ${JSON.stringify(zone)}

  origin_cloud_regions = {
${entries.join('\n')}
  }
}

resource "cloudflare_origin_cloud_region" "main" {
  for_each = local.origin_cloud_regions

  zone_id   = local.zone_id
  origin_ip = each.key
  vendor    = each.value.vendor
  region    = each.value.region
}

import {
  for_each = local.origin_cloud_regions
  to       = cloudflare_origin_cloud_region.main[each.key]
  id       = "\${local.zone_id}/\${each.key}"
}
`;
}
