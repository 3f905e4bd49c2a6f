import { useComputed, useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { itemsPerBatch, type Mapping } from '../api/types.ts';
import type { BatchRun } from '../batch/run.ts';
import { RunProgress } from '../batch/RunProgress.tsx';
import { AsCurl } from '../calls/AsCurl.tsx';
import { RegionPicker, type Choice } from '../catalogue/RegionPicker.tsx';
import { Dialog } from '../interface/Dialog.tsx';
import { Field } from '../interface/Field.tsx';
import { FailureNotice, Notice } from '../interface/Notice.tsx';
import { counted } from '../interface/numbers.ts';
import { route } from '../route/route.ts';
import { loadZone } from '../zone/zone.ts';
import { concerned, requestOf, review, startBulk, type Review } from './bulk.ts';
import { BulkResult } from './BulkResult.tsx';
import { clearSelection, selection } from './table.ts';

export type BulkKind = 'region' | 'delete';

export function BulkDialog({ kind, close }: { kind: BulkKind; close: () => void }) {
  const addresses = useMemo(() => [...selection.value], []);
  const choice = useSignal<Choice>({ vendor: '', region: '' });
  const isMissing = useSignal(false);
  const isChecking = useSignal(false);
  const found = useSignal<Review | null>(null);
  const run = useSignal<{ readonly batches: BatchRun; readonly chosen: readonly Mapping[] } | null>(null);
  const isRunning = useComputed(() => ['running', 'waiting'].includes(run.value?.batches.progress.value.state ?? '')).value;

  const zone = route.value.zone;
  const wanted = kind === 'region' ? choice.value : null;
  const chosen = concerned(addresses, wanted);
  const verb = kind === 'region' ? 'Change' : 'Delete';

  const start = async () => {
    isMissing.value = kind === 'region' && choice.value.vendor === '';
    if (isMissing.value) return;
    if (!found.value || found.value.failure) {
      isChecking.value = true;
      found.value = await review(zone, addresses);
      isChecking.value = false;
      if (found.value.failure || found.value.changed.length > 0) return;
    }

    const now = concerned(addresses, wanted);
    const batches = startBulk(zone, now, wanted);
    run.value = { batches, chosen: now };
    await batches.ended;
    await loadZone(zone);
  };

  const end = () => {
    if (run.value?.batches.progress.value.state === 'finished') clearSelection();
    close();
  };

  const title = kind === 'region' ? 'Change the region' : 'Delete mappings';
  if (run.value) {
    const { batches, chosen } = run.value;
    return (
      <Dialog title={title} close={isRunning ? null : end}>
        <RunProgress run={batches} noun="mapping" />
        {!isRunning && <BulkResult chosen={chosen} outcomes={batches.outcomes} />}
        <footer class="dialog-foot">
          {isRunning ? <button type="button" class="button" onClick={batches.stop}>Stop</button> : <button type="button" class="button primary" onClick={end}>Close</button>}
        </footer>
      </Dialog>
    );
  }

  const changed = found.value?.changed ?? [];
  return (
    <Dialog title={title} close={close}>
      {kind === 'region'
        ? (
          <Field id="bulk-region" label={`New vendor and region of ${counted(addresses.length, 'mapping')}`} error={isMissing.value ? 'Choose a region.' : undefined}>
            <RegionPicker id="bulk-region" initial={null} describedBy={isMissing.value ? 'bulk-region-error' : undefined} choose={(next) => { choice.value = next; }} />
          </Field>
        )
        : <p>This deletes {counted(addresses.length, 'mapping')} of the zone <b class="mono">{zone}</b>. It cannot be undone; an export beforehand can be imported again.</p>}
      {found.value?.failure && <FailureNotice failure={found.value.failure} />}
      {changed.length > 0 && (
        <Notice tone="warning" title={`Somebody else changed ${counted(changed.length, 'of these mappings', 'of these mappings')}`}>
          <span class="mono">{changed.slice(0, 5).join(', ')}</span>{changed.length > 5 && ` and ${changed.length - 5} more`}. The table shows the present state. Continue to overwrite it.
        </Notice>
      )}
      <AsCurl request={requestOf(zone, chosen, wanted)} {...(chosen.length > itemsPerBatch ? { note: `This is the first of ${Math.ceil(chosen.length / itemsPerBatch)} batches.` } : {})} />
      <footer class="dialog-foot">
        <button type="button" class="button" onClick={close}>Cancel</button>
        <button type="button" class={`button ${kind === 'region' ? 'primary' : 'danger'}`} disabled={isChecking.value || chosen.length === 0} onClick={() => void start()}>
          {isChecking.value ? 'Checking the zone' : `${changed.length > 0 ? 'Continue: ' : ''}${verb} ${counted(chosen.length, 'mapping')}`}
        </button>
      </footer>
    </Dialog>
  );
}
