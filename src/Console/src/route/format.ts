export type View = 'mappings' | 'map' | 'import';
export type SortKey = 'address' | 'region' | 'modified';

/** The complete state of the page. The URL contains it, so a link shows the same page. */
export interface Route {
  readonly zone: string;
  readonly view: View;
  readonly search: string;
  readonly vendor: string;
  readonly sort: SortKey;
  readonly descending: boolean;
}

const views: readonly View[] = ['mappings', 'map', 'import'];
const sortKeys: readonly SortKey[] = ['address', 'region', 'modified'];

function pick<T extends string>(known: readonly T[], text: string | null): T {
  return known.find((value) => value === text) ?? known[0]!;
}

export function readRoute(hash: string): Route {
  const values = new URLSearchParams(hash.replace(/^#/, ''));
  const sort = values.get('sort') ?? '';
  return {
    zone: values.get('zone') ?? '',
    view: pick(views, values.get('view')),
    search: values.get('q') ?? '',
    vendor: values.get('vendor') ?? '',
    sort: pick(sortKeys, sort.replace(/^-/, '')),
    descending: sort.startsWith('-'),
  };
}

/** Omits initial values. */
export function writeRoute(route: Route): string {
  const values = new URLSearchParams();
  if (route.zone) values.set('zone', route.zone);
  if (route.view !== 'mappings') values.set('view', route.view);
  if (route.search) values.set('q', route.search);
  if (route.vendor) values.set('vendor', route.vendor);
  if (route.sort !== 'address' || route.descending) values.set('sort', (route.descending ? '-' : '') + route.sort);
  const text = values.toString();
  return text ? `#${text}` : '#';
}
