import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { isNarrow } from '../interface/narrow.ts';
import { windowOf } from '../mappings/window.ts';
import type { Kind, PlannedLine } from './plan.ts';

const rowHeights = { narrow: 50, wide: 38 };
const names: Record<Kind, string> = { create: 'New', replace: 'Replaced', unchanged: 'Unchanged', bad: 'Bad' };

function Effect({ line }: { line: PlannedLine }) {
  const { kind, vendor, region, before, reason } = line;
  if (kind === 'bad') return <span class="bad-text">{reason}</span>;
  if (!before || kind === 'unchanged') return <span class="change"><span class={`dot ${vendor}`} />{vendor} {region}</span>;
  return (
    <span class="change">
      <span class={`dot ${before.vendor}`} /><s>{before.vendor} {before.region}</s>
      <span class="muted" aria-label="becomes">→</span>
      <span class={`dot ${vendor}`} />{vendor} {region}
    </span>
  );
}

/** Shows all lines of an import. Only visible lines are in the document. */
export function PreviewTable({ lines }: { lines: readonly PlannedLine[] }) {
  const viewport = useRef<HTMLDivElement>(null);
  const scroll = useSignal({ top: 0, height: 400 });
  useEffect(() => {
    const own = viewport.current!;
    const size = new ResizeObserver(() => { scroll.value = { ...scroll.value, height: own.clientHeight }; });
    size.observe(own);
    return () => size.disconnect();
  }, []);
  useEffect(() => viewport.current!.scrollTo(0, 0), [lines.length]);

  const rowHeight = isNarrow.value ? rowHeights.narrow : rowHeights.wide;
  const { first, end } = windowOf(scroll.value.top, scroll.value.height, lines.length, rowHeight, null);
  return (
    <div class="table preview" role="table" aria-label="Lines of the import" aria-rowcount={lines.length + 1}>
      <div role="rowgroup" class="table-head">
        <div class="row head" role="row" aria-rowindex={1}>
          <div role="columnheader" class="cell-line">Line</div>
          <div role="columnheader" class="cell-kind">Effect</div>
          <div role="columnheader" class="cell-address">Origin IP address</div>
          <div role="columnheader" class="cell-change">Vendor and region</div>
        </div>
      </div>
      <div class="viewport" ref={viewport} role="rowgroup" tabIndex={0} aria-label="Lines" onScroll={(event) => { scroll.value = { ...scroll.value, top: event.currentTarget.scrollTop }; }}>
        <div class="rows" role="presentation" style={{ height: `${lines.length * rowHeight}px` }}>
          {lines.slice(first, end).map((line, at) => (
            <div key={line.line} class="row" role="row" aria-rowindex={first + at + 2} style={{ top: `${(first + at) * rowHeight}px` }}>
              <div role="cell" class="cell-line number muted">{line.line}</div>
              <div role="cell" class="cell-kind"><span class={`badge ${line.kind}`}>{names[line.kind]}</span></div>
              <div role="cell" class="cell-address mono">{line.origin_ip || <span class="muted">empty</span>}</div>
              <div role="cell" class="cell-change"><Effect line={line} /></div>
            </div>
          ))}
        </div>
      </div>
    </div>
  );
}
