import { go, route, type SortKey } from '../route/route.ts';
import { Icon } from '../interface/Icon.tsx';
import { rows, select, selection } from './table.ts';

const columns: readonly { readonly key: SortKey; readonly name: string; readonly class: string }[] = [
  { key: 'address', name: 'Origin IP address', class: 'cell-address' },
  { key: 'region', name: 'Vendor and region', class: 'cell-region' },
  { key: 'modified', name: 'Modified (UTC)', class: 'cell-modified' },
];

function SortHeader({ column }: { column: (typeof columns)[number] }) {
  const { sort, descending } = route.value;
  const isSorted = sort === column.key;
  return (
    <div role="columnheader" class={column.class} aria-sort={isSorted ? (descending ? 'descending' : 'ascending') : 'none'}>
      <button type="button" class={`sort${isSorted ? ' sorted' : ''}${descending ? ' descending' : ''}`} onClick={() => go({ sort: column.key, descending: isSorted && !descending })}>
        {column.name}
        <Icon name="up" />
      </button>
    </div>
  );
}

export function TableHead() {
  const selected = rows.value.filter((row) => selection.value.has(row.mapping.origin_ip)).length;
  const isAll = selected > 0 && selected === rows.value.length;
  return (
    <div class="table-head" role="rowgroup">
      <div class="row head" role="row" aria-rowindex={1}>
        <div role="columnheader" class="cell-check">
          <input
            type="checkbox"
            aria-label="Select all rows of this filter"
            checked={isAll}
            ref={(box) => { if (box) box.indeterminate = selected > 0 && !isAll; }}
            disabled={rows.value.length === 0}
            onChange={(event) => select(rows.value.map((row) => row.mapping.origin_ip), event.currentTarget.checked)}
          />
        </div>
        {columns.map((column) => <SortHeader key={column.key} column={column} />)}
        <div role="columnheader" class="cell-actions"><span class="unseen">Actions</span></div>
      </div>
    </div>
  );
}
