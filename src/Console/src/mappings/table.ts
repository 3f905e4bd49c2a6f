import { computed, effect, signal } from '@preact/signals';
import { route } from '../route/route.ts';
import { mappings } from '../zone/zone.ts';
import { rowOf, sortRows } from './row.ts';
import { searchOf } from './search.ts';

const allRows = computed(() => [...mappings.value.values()].map(rowOf));

/** The rows that match the search, of all vendors. */
export const found = computed(() => {
  const test = searchOf(route.value.search);
  return allRows.value.filter(test);
});

export const vendorCounts = computed(() => {
  const counts = new Map<string, number>();
  for (const { mapping } of found.value) counts.set(mapping.vendor, (counts.get(mapping.vendor) ?? 0) + 1);
  return counts;
});

export const rows = computed(() => {
  const { vendor, sort, descending } = route.value;
  const chosen = vendor ? found.value.filter((row) => row.mapping.vendor === vendor) : found.value;
  return sortRows(chosen, sort, descending);
});

/** The addresses of the selected mappings. */
export const selection = signal<ReadonlySet<string>>(new Set());

export function select(addresses: Iterable<string>, isSelected: boolean): void {
  const next = new Set(selection.value);
  for (const address of addresses) next[isSelected ? 'add' : 'delete'](address);
  selection.value = next;
}

export const clearSelection = () => { selection.value = new Set(); };

/** The open editor or question: an addition, or the edit or deletion of one row. */
export type Action = { readonly kind: 'add' } | { readonly kind: 'edit' | 'delete'; readonly address: string };

export const action = signal<Action | null>(null);

// Deselects deleted mappings.
effect(() => {
  const gone = [...selection.value].filter((address) => !mappings.value.has(address));
  if (gone.length > 0) select(gone, false);
});

const zone = computed(() => route.value.zone);

effect(() => {
  void zone.value;
  action.value = null;
});
