import '../styles/map.css';
import { vendorName } from '../catalogue/regions.ts';
import { FailureNotice } from '../interface/Notice.tsx';
import { count, counted } from '../interface/numbers.ts';
import { go, route } from '../route/route.ts';
import { loading, loadZone, mappings } from '../zone/zone.ts';
import { showInTable } from './MapMark.tsx';
import { share } from './MarkDetail.tsx';
import { focused, keyOf, shownUses, uses, vendorTotals } from './uses.ts';
import { WorldMap } from './WorldMap.tsx';

const Legend = () => (
  <div class="legend" role="group" aria-label="Legend: filter by vendor">
    {['aws', 'azure', 'gcp', 'oci'].map((vendor) => {
      const total = vendorTotals.value.get(vendor) ?? 0;
      const isChosen = route.value.vendor === vendor;
      return (
        <button key={vendor} type="button" class="legend-item" aria-pressed={isChosen} onClick={() => go({ vendor: isChosen ? '' : vendor })}>
          <span class={`dot ${vendor}`} />{vendorName(vendor)}
          <span class="number muted">{count(total)}</span>
        </button>
      );
    })}
    <span class="legend-item quiet"><span class="diamond" />Upper-tier data centre</span>
  </div>
);

const RegionList = () => (
  <ol class="region-list" aria-label="Regions in use, the most used first">
    {shownUses.value.map((use) => {
      const key = keyOf(use);
      return (
        <li key={key}>
          <button
            type="button"
            class={`region-item${focused.value === key ? ' lit' : ''}`}
            onPointerEnter={() => { focused.value = key; }}
            onPointerLeave={() => { focused.value = null; }}
            onFocus={() => { focused.value = key; }}
            onBlur={() => { focused.value = null; }}
            onClick={() => showInTable(use)}
          >
            <span class={`dot ${use.region.vendor}`} />
            <span class="region-name"><span class="unseen">{vendorName(use.region.vendor)} </span>{use.region.name}<span class="muted">{use.region.location}</span></span>
            <span class="region-count number">{count(use.count)}<span class="muted">{share(use.count, mappings.value.size)}</span></span>
          </button>
        </li>
      );
    })}
  </ol>
);

export function MapView() {
  const { state, failure } = loading.value;
  const colos = new Set(shownUses.value.flatMap((use) => use.region.colos));
  return (
    <div class="map">
      {state === 'failed' && failure && <FailureNotice failure={failure} retry={() => void loadZone(route.value.zone)} />}
      <div class="map-head">
        <h1 class="unseen">Map</h1>
        <p><b class="number">{counted(shownUses.value.length, 'region')}</b> <span class="muted">in use, served through</span> <b class="number">{counted(colos.size, 'upper-tier data centre')}</b></p>
        <Legend />
      </div>
      <div class="map-body">
        <WorldMap />
        {uses.value.length > 0
          ? <RegionList />
          : <p class="empty muted">{state === 'loading' ? 'Loading the zone' : 'No region is in use yet. Marks appear with the first mapping.'}</p>}
      </div>
    </div>
  );
}
