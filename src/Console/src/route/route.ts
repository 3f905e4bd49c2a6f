import { signal } from '@preact/signals';
import { readRoute, writeRoute, type Route } from './format.ts';

export type { SortKey, View } from './format.ts';

export const route = signal<Route>(readRoute(location.hash));

/** Changes the route. A change of zone or view adds a step to the browser's history; a change of filter does not. */
export function go(change: Partial<Route>): void {
  const next = { ...route.value, ...change };
  const isStep = next.zone !== route.value.zone || next.view !== route.value.view;
  history[isStep ? 'pushState' : 'replaceState'](null, '', writeRoute(next));
  route.value = next;
}

addEventListener('hashchange', () => { route.value = readRoute(location.hash); });
addEventListener('popstate', () => { route.value = readRoute(location.hash); });
