import { useSignal } from '@preact/signals';
import { itemsPerBatch, mappingsPerZone } from '../api/types.ts';
import { AsCurl } from '../calls/AsCurl.tsx';
import { FailureNotice, Notice } from '../interface/Notice.tsx';
import { count, counted } from '../interface/numbers.ts';
import { mappings, regions } from '../zone/zone.ts';
import type { Kind } from './plan.ts';
import { PreviewTable } from './PreviewTable.tsx';
import { checking, counts, failure, firstBatch, isStale, plan, reset, start, type Source } from './work.ts';

const kinds: readonly { readonly kind: Kind; readonly name: string }[] = [
  { kind: 'create', name: 'New' },
  { kind: 'replace', name: 'Replaced' },
  { kind: 'unchanged', name: 'Unchanged' },
  { kind: 'bad', name: 'Bad lines' },
];

/** Shows the effect of each line before anything is written. */
export function Preview({ source }: { source: Source }) {
  const filter = useSignal<Kind | null>(null);
  if (regions.value.length === 0) return <p class="empty muted" role="status">Waiting for the list of regions</p>;
  const number = counts.value;
  const writes = number.create + number.replace;
  const free = mappingsPerZone - mappings.value.size;
  const lines = filter.value ? plan.value.filter((line) => line.kind === filter.value) : plan.value;
  return (
    <>
      <div class="page-head row-head">
        <div>
          <h1>Preview</h1>
          <p class="muted">{source.name}, {source.parsed.format}, {counted(source.parsed.lines.length, 'line')}</p>
        </div>
        <div class="page-actions">
          <button type="button" class="button" onClick={reset}>Discard</button>
          <button type="button" class="button primary" disabled={writes === 0 || checking.value} onClick={() => void start()}>
            {checking.value ? 'Checking the zone' : writes === 0 ? 'Nothing to import' : `Import ${counted(writes, 'mapping')}`}
          </button>
        </div>
      </div>
      <div class="tiles" role="group" aria-label="Filter the lines">
        {kinds.map(({ kind, name }) => (
          <button key={kind} type="button" class={`tile ${kind}`} aria-pressed={filter.value === kind} onClick={() => { filter.value = filter.value === kind ? null : kind; }}>
            <span class="tile-number number">{count(number[kind])}</span>
            <span>{name}</span>
          </button>
        ))}
      </div>
      {isStale.value && <Notice tone="warning" title="The zone changed since the preview">The preview now shows the present state. Check it, and start again.</Notice>}
      {number.create > free && (
        <Notice tone="warning" title="The zone has too little room">
          The list creates {counted(number.create, 'mapping')}, and {counted(Math.max(0, free), 'place')} of {count(mappingsPerZone)} are free. The service refuses the batch that exceeds the quota.
        </Notice>
      )}
      {failure.value && <FailureNotice failure={failure.value} retry={() => void start()} />}
      <PreviewTable lines={lines} />
      {writes > 0 && <AsCurl request={firstBatch.value} {...(writes > itemsPerBatch ? { note: `This is the first of ${Math.ceil(writes / itemsPerBatch)} batches.` } : {})} />}
    </>
  );
}
