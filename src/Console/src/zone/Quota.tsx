import { mappingsPerZone } from '../api/types.ts';
import { count } from '../interface/numbers.ts';
import { used } from './zone.ts';

const nearlyFull = 0.9;

export function Quota() {
  const share = Math.min(1, used.value / mappingsPerZone);
  const free = Math.max(0, mappingsPerZone - used.value);
  const level = share >= 1 ? 'full' : share >= nearlyFull ? 'high' : '';
  return (
    <div class={`quota ${level}`} title={`${count(free)} mappings are free`}>
      <span class="quota-text number"><b>{count(used.value)}</b> <span class="muted">of {count(mappingsPerZone)}</span></span>
      <meter class="unseen" min={0} max={mappingsPerZone} value={used.value} aria-label={`Quota: ${count(used.value)} of ${count(mappingsPerZone)} mappings used`} />
      <svg class="gauge" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
        <rect class="gauge-track" width="100" height="6" />
        <rect class="gauge-value" width={share * 100} height="6" />
      </svg>
    </div>
  );
}
