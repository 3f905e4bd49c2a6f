import { useComputed, useSignal, useSignalEffect } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { isNarrow } from '../interface/narrow.ts';
import { counted } from '../interface/numbers.ts';
import { route } from '../route/route.ts';
import { TableHead } from './TableHead.tsx';
import { TableRow } from './TableRow.tsx';
import { action, rows, select, selection } from './table.ts';
import { offsetOf, windowOf, type Tall } from './window.ts';

const rowHeights = { narrow: 62, wide: 42 };

/** Shows all rows of the zone. Only visible rows are in the document. */
export function Table() {
  const viewport = useRef<HTMLDivElement>(null);
  const scroll = useSignal({ top: 0, height: 600 });
  const active = useSignal(0);
  const tallHeight = useSignal(0);
  const rowHeight = isNarrow.value ? rowHeights.narrow : rowHeights.wide;
  const count = rows.value.length;

  const tall = useComputed<Tall | null>(() => {
    const open = action.value;
    const index = open && open.kind !== 'add' ? rows.value.findIndex((row) => row.mapping.origin_ip === open.address) : -1;
    return index < 0 ? null : { index, height: Math.max(tallHeight.value, rowHeight) };
  }).value;

  useEffect(() => {
    const own = viewport.current!;
    const size = new ResizeObserver(() => { scroll.value = { ...scroll.value, height: own.clientHeight }; });
    size.observe(own);
    return () => size.disconnect();
  }, []);

  // Scrolls to the top after a change of order or filter.
  useSignalEffect(() => {
    void [route.value.search, route.value.vendor, route.value.sort, route.value.descending];
    viewport.current?.scrollTo(0, 0);
    active.value = 0;
  });

  const reveal = (index: number) => {
    const own = viewport.current!;
    const top = offsetOf(index, rowHeight, tall);
    if (top < own.scrollTop) own.scrollTop = top;
    else if (top + rowHeight > own.scrollTop + own.clientHeight) own.scrollTop = top + rowHeight - own.clientHeight;
  };

  const move = (index: number) => {
    if (count === 0) return;
    active.value = Math.min(Math.max(0, index), count - 1);
    reveal(active.value);
    // At the next frame the row is in the document.
    requestAnimationFrame(() => viewport.current?.querySelector<HTMLElement>(`[data-index="${active.value}"]`)?.focus({ preventScroll: true }));
  };

  // Returns the focus to the row when its editor closes.
  const before = useRef(action.value);
  useSignalEffect(() => {
    if (before.current && before.current.kind !== 'add' && !action.value) move(active.peek());
    before.current = action.value;
  });

  const onKeyDown = (event: KeyboardEvent) => {
    const row = (event.target as HTMLElement).closest<HTMLElement>('[data-index]');
    if (event.target !== row || !row) return;
    const index = active.value;
    const address = rows.value[index]!.mapping.origin_ip;
    const page = Math.max(1, Math.floor(scroll.value.height / rowHeight) - 1);
    const steps: Record<string, () => void> = {
      ArrowDown: () => move(index + 1),
      ArrowUp: () => move(index - 1),
      PageDown: () => move(index + page),
      PageUp: () => move(index - page),
      Home: () => move(0),
      End: () => move(count - 1),
      ' ': () => select([address], !selection.value.has(address)),
      Enter: () => { action.value = { kind: 'edit', address }; },
      Delete: () => { action.value = { kind: 'delete', address }; },
    };
    const step = steps[event.key];
    if (!step || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    step();
  };

  const { first, end } = windowOf(scroll.value.top, scroll.value.height, count, rowHeight, tall);
  const shown = new Set(Array.from({ length: end - first }, (_, at) => first + at));
  // Keeps the row with the focus and the row with an editor in the document, even outside the viewport.
  for (const index of [active.value, tall?.index ?? -1]) if (index >= 0 && index < count) shown.add(index);

  return (
    <div class="table" role="grid" aria-label={`Mappings, ${counted(count, 'row')}`} aria-rowcount={count + 1} aria-multiselectable="true" onKeyDown={onKeyDown}>
      <TableHead />
      <div class="viewport" ref={viewport} role="rowgroup" tabIndex={-1} onScroll={(event) => { scroll.value = { ...scroll.value, top: event.currentTarget.scrollTop }; }}>
        <div class="rows" role="presentation" style={{ height: `${offsetOf(count, rowHeight, tall)}px` }}>
          {[...shown].sort((left, right) => left - right).map((index) => (
            <TableRow
              key={rows.value[index]!.mapping.origin_ip}
              row={rows.value[index]!}
              index={index}
              top={offsetOf(index, rowHeight, tall)}
              isActive={index === active.value}
              isTall={index === tall?.index}
              activate={() => { active.value = index; }}
              measure={(height) => { tallHeight.value = height; }}
            />
          ))}
        </div>
      </div>
    </div>
  );
}
