import type { Plugin } from 'vite';
import { regions } from './catalogue.ts';

/** The module `virtual:locations`: the place of each region, which the API does not return. */
export function locations(): Plugin {
  const id = 'virtual:locations';
  return {
    name: 'locations',
    resolveId: (source) => (source === id ? `\0${id}` : undefined),
    load: (resolved) =>
      resolved === `\0${id}`
        ? `export default ${JSON.stringify(Object.fromEntries(regions.map((region) => [region.key, region.location])))}`
        : undefined,
  };
}
