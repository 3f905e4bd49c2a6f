import { useLayoutEffect, useRef } from 'preact/hooks';
import { locationOf, vendorName } from '../catalogue/regions.ts';
import { Icon } from '../interface/Icon.tsx';
import { moment } from '../interface/numbers.ts';
import { Deletion } from './Deletion.tsx';
import { Editor } from './Editor.tsx';
import type { Row } from './row.ts';
import { action, select, selection } from './table.ts';

interface TableRowProps {
  readonly row: Row;
  readonly index: number;
  readonly top: number;
  readonly isActive: boolean;
  readonly isTall: boolean;
  readonly activate: () => void;
  readonly measure: (height: number) => void;
}

export function TableRow({ row, index, top, isActive, isTall, activate, measure }: TableRowProps) {
  const element = useRef<HTMLDivElement>(null);
  const { origin_ip, vendor, region, modified_on } = row.mapping;
  const isSelected = selection.value.has(origin_ip);

  useLayoutEffect(() => {
    if (!isTall) return;
    const size = new ResizeObserver(() => { if (element.current) measure(element.current.offsetHeight); });
    size.observe(element.current!);
    return () => size.disconnect();
  }, [isTall]);

  const frame = {
    ref: element,
    role: 'row',
    'data-index': index,
    'aria-rowindex': index + 2,
    'aria-selected': isSelected,
    style: { top: `${top}px` },
    onFocusCapture: activate,
  } as const;
  const close = () => { action.value = null; };

  if (isTall) {
    return (
      <div {...frame} class="row open" tabIndex={-1}>
        <div role="gridcell" class="cell-editor" aria-colspan={5}>
          {action.value?.kind === 'delete' ? <Deletion mapping={row.mapping} close={close} /> : <Editor mapping={row.mapping} close={close} />}
        </div>
      </div>
    );
  }

  const tabIndex = isActive ? 0 : -1;
  const { date, time } = moment(modified_on);
  return (
    <div {...frame} class={`row${isSelected ? ' selected' : ''}`} tabIndex={tabIndex} onDblClick={() => { action.value = { kind: 'edit', address: origin_ip }; }}>
      <div role="gridcell" class="cell-check">
        <input type="checkbox" aria-label={`Select ${origin_ip}`} tabIndex={tabIndex} checked={isSelected} onChange={(event) => select([origin_ip], event.currentTarget.checked)} />
      </div>
      <div role="gridcell" class="cell-address mono">{origin_ip}</div>
      <div role="gridcell" class="cell-region">
        <span class={`dot ${vendor}`} />
        <span class="vendor">{vendorName(vendor)}</span>
        <span class="region">{region}</span>
        <span class="place muted">{locationOf(vendor, region)}</span>
      </div>
      <div role="gridcell" class="cell-modified number"><span>{date}</span> <span class="muted">{time}</span></div>
      <div role="gridcell" class="cell-actions">
        <button type="button" class="button plain square" tabIndex={tabIndex} aria-label={`Edit ${origin_ip}`} title="Edit" onClick={() => { action.value = { kind: 'edit', address: origin_ip }; }}><Icon name="edit" /></button>
        <button type="button" class="button plain square" tabIndex={tabIndex} aria-label={`Delete ${origin_ip}`} title="Delete" onClick={() => { action.value = { kind: 'delete', address: origin_ip }; }}><Icon name="trash" /></button>
      </div>
    </div>
  );
}
