import { useEffect, useRef } from 'preact/hooks';
import { vendorName } from '../catalogue/regions.ts';
import { Icon } from '../interface/Icon.tsx';
import { count } from '../interface/numbers.ts';
import { go, route } from '../route/route.ts';
import { ExportMenu } from '../transfer/ExportMenu.tsx';
import { loading, loadZone } from '../zone/zone.ts';
import { action, found, vendorCounts } from './table.ts';

const vendors = ['aws', 'azure', 'gcp', 'oci'] as const;

function VendorFilter() {
  const { vendor } = route.value;
  const choices = ['', ...vendors];
  return (
    <div class="segments" role="group" aria-label="Vendor">
      {choices.map((choice) => (
        <button key={choice} type="button" class="segment" aria-pressed={vendor === choice} onClick={() => go({ vendor: choice })}>
          {choice && <span class={`dot ${choice}`} />}
          {choice ? vendorName(choice).replace(' Cloud', '') : 'All'}
          <span class="number muted">{count(choice ? (vendorCounts.value.get(choice) ?? 0) : found.value.length)}</span>
        </button>
      ))}
    </div>
  );
}

function SearchField() {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const focus = (event: KeyboardEvent) => {
      const isTyping = event.target instanceof HTMLElement && event.target.closest('input, textarea, select, dialog') !== null;
      if (event.key !== '/' || isTyping || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      input.current?.focus();
    };
    addEventListener('keydown', focus);
    return () => removeEventListener('keydown', focus);
  }, []);

  return (
    <div class="search">
      <Icon name="search" />
      <input
        ref={input}
        type="search"
        class="input"
        aria-label="Search mappings by address, network, vendor, region or city"
        placeholder="Address, 192.0.2.0/24, vendor, region or city"
        spellcheck={false}
        autocomplete="off"
        value={route.value.search}
        onInput={(event) => go({ search: event.currentTarget.value })}
        onKeyDown={(event) => { if (event.key === 'Escape') go({ search: '' }); }}
      />
      <kbd aria-hidden="true">/</kbd>
    </div>
  );
}

export function Toolbar() {
  const isLoading = loading.value.state === 'loading';
  return (
    <div class="toolbar">
      <SearchField />
      <VendorFilter />
      <div class="toolbar-actions">
        <button type="button" class="button square" aria-label="Reload the zone" title="Reload" disabled={isLoading} onClick={() => void loadZone(route.value.zone)}><Icon name="reload" /></button>
        <ExportMenu />
        <button type="button" class="button primary" onClick={() => { action.value = { kind: 'add' }; }}><Icon name="plus" />Add mapping</button>
      </div>
    </div>
  );
}
