import type { Mapping } from '../api/types.ts';
import type { Outcome } from '../batch/run.ts';
import { counted } from '../interface/numbers.ts';

const shown = 50;

/** The result of a run of batches, with the service's message for each refused item. */
export function BulkResult({ chosen, outcomes }: { chosen: readonly Mapping[]; outcomes: readonly Outcome[] }) {
  const refused = chosen.flatMap((mapping, at) => (outcomes[at]?.error ? [{ address: mapping.origin_ip, error: outcomes[at].error }] : []));
  const done = outcomes.length - refused.length;
  return (
    <div role="status">
      <p>{counted(done, 'mapping')} done{refused.length > 0 && `, ${counted(refused.length, 'mapping')} refused`}.</p>
      {refused.length > 0 && (
        <ul class="refusals">
          {refused.slice(0, shown).map(({ address, error }) => <li key={address}><b class="mono">{address}</b> {error}</li>)}
          {refused.length > shown && <li>and {refused.length - shown} more</li>}
        </ul>
      )}
    </div>
  );
}
