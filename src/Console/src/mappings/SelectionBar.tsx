import { useSignal } from '@preact/signals';
import { count } from '../interface/numbers.ts';
import { Icon } from '../interface/Icon.tsx';
import { BulkDialog, type BulkKind } from './BulkDialog.tsx';
import { clearSelection, selection } from './table.ts';

export function SelectionBar() {
  const open = useSignal<BulkKind | null>(null);
  const size = selection.value.size;
  if (size === 0 && !open.value) return null;
  return (
    <>
      <section class="selection-bar" aria-label="Selected mappings">
        <span class="selection-count" role="status"><span class="number">{count(size)}</span> selected</span>
        <button type="button" class="button" onClick={() => { open.value = 'region'; }}><Icon name="edit" />Change region</button>
        <button type="button" class="button danger-text" onClick={() => { open.value = 'delete'; }}><Icon name="trash" />Delete</button>
        <button type="button" class="button plain square" aria-label="Clear the selection" title="Clear" onClick={clearSelection}><Icon name="close" /></button>
      </section>
      {open.value && <BulkDialog kind={open.value} close={() => { open.value = null; }} />}
    </>
  );
}
