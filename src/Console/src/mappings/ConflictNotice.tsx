import type { Condition } from '../api/requests.ts';
import { vendorName } from '../catalogue/regions.ts';
import { moment } from '../interface/numbers.ts';
import { Notice } from '../interface/Notice.tsx';
import type { Conflict } from './edit.ts';

interface ConflictNoticeProps {
  readonly conflict: Conflict;
  readonly isNew: boolean;
  readonly verb: 'Save mine' | 'Delete anyway';
  readonly keep: () => void;
  readonly insist: ((condition: Condition) => void) | null;
}

/** Shows another caller's change. Nothing is overwritten before the operator decides. */
export function ConflictNotice({ conflict, isNew, verb, keep, insist }: ConflictNoticeProps) {
  const { theirs, etag } = conflict;
  const when = theirs && moment(theirs.modified_on);
  const title = isNew ? 'This address already has a mapping' : theirs ? 'Somebody else changed this mapping' : 'Somebody else deleted this mapping';
  return (
    <Notice
      tone="warning"
      title={title}
      actions={
        <>
          <button type="button" class="button" onClick={keep}>{theirs ? 'Keep theirs' : 'Keep it deleted'}</button>
          {insist && (
            <button type="button" class="button" onClick={() => insist(theirs ? { unchangedSince: etag } : 'absent')}>{verb}</button>
          )}
        </>
      }
    >
      {theirs && when
        ? <>It is now {vendorName(theirs.vendor)} <b>{theirs.region}</b>, written on {when.date} at {when.time} UTC.</>
        : 'It is no longer in the zone.'}
    </Notice>
  );
}
