import { computed, signal } from '@preact/signals';
import { route } from '../route/route.ts';
import { mappings, regions } from '../zone/zone.ts';
import { frame, scale } from './camera.ts';
import { placeMarks, usesOf, type Use } from './marks.ts';

export const keyOf = (use: Use) => `${use.region.vendor}/${use.region.name}`;

export const uses = computed(() => usesOf(mappings.value.values(), regions.value));

export const shownUses = computed(() => uses.value.filter((use) => !route.value.vendor || use.region.vendor === route.value.vendor));

export const marks = computed(() => placeMarks(shownUses.value, scale.value, frame.value.width));

export const vendorTotals = computed(() => {
  const totals = new Map<string, number>();
  for (const use of uses.value) totals.set(use.region.vendor, (totals.get(use.region.vendor) ?? 0) + use.count);
  return totals;
});

/** The region under the pointer or the keyboard focus. */
export const focused = signal<string | null>(null);

export const focusedMark = computed(() => marks.value.find((mark) => keyOf(mark) === focused.value));
