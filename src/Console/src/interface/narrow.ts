import { signal } from '@preact/signals';

const query = matchMedia('(max-width: 720px)');

/** Whether rows have two lines. The style sheets use the same width. */
export const isNarrow = signal(query.matches);

query.addEventListener('change', () => { isNarrow.value = query.matches; });
