import { useEffect, useMemo, useRef } from 'preact/hooks';
import { deleteMapping } from '../api/requests.ts';
import type { Mapping } from '../api/types.ts';
import { AsCurl } from '../calls/AsCurl.tsx';
import { FailureNotice } from '../interface/Notice.tsx';
import { route } from '../route/route.ts';
import { ConflictNotice } from './ConflictNotice.tsx';
import { Edit } from './edit.ts';

export function Deletion({ mapping, close }: { mapping: Mapping; close: () => void }) {
  const edit = useMemo(() => new Edit(route.value.zone, mapping, close), [mapping.origin_ip]);
  const cancel = useRef<HTMLButtonElement>(null);
  useEffect(() => cancel.current?.focus(), []);
  const conflict = edit.conflict.value;
  const failure = edit.failure.value;
  return (
    <div
      class="editor"
      role="group"
      aria-label={`Delete ${mapping.origin_ip}`}
      onKeyDown={(event) => { if (event.key === 'Escape') { event.stopPropagation(); close(); } }}
    >
      <div class="editor-fields">
        <p class="question">Delete the mapping of <b class="mono">{mapping.origin_ip}</b>?</p>
        <div class="editor-actions">
          <button type="button" class="button danger" disabled={edit.busy.value || conflict !== null} onClick={() => void edit.remove(mapping)}>{edit.busy.value ? 'Deleting' : 'Delete'}</button>
          <button type="button" class="button" ref={cancel} onClick={close}>Cancel</button>
        </div>
      </div>
      {conflict && (
        <ConflictNotice
          conflict={conflict}
          isNew={false}
          verb="Delete anyway"
          keep={() => edit.keepTheirs(mapping.origin_ip)}
          insist={conflict.theirs && ((condition) => void edit.remove(mapping, condition))}
        />
      )}
      {failure && <FailureNotice failure={failure} retry={() => void edit.remove(mapping)} />}
      <AsCurl request={deleteMapping(route.value.zone, mapping.origin_ip, edit.etag.value || 'ETAG')} />
    </div>
  );
}
