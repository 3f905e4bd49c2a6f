import { FailureNotice } from '../interface/Notice.tsx';
import { counted } from '../interface/numbers.ts';
import { go, route } from '../route/route.ts';
import { loading, loadZone, mappings } from '../zone/zone.ts';
import { Editor } from './Editor.tsx';
import { SelectionBar } from './SelectionBar.tsx';
import { Table } from './Table.tsx';
import { action, rows } from './table.ts';
import { Toolbar } from './Toolbar.tsx';

const EmptyZone = () => (
  <div class="empty">
    <h2>This zone has no mappings</h2>
    <p>A mapping says in which cloud region an origin stands. Add the first one, or import a list.</p>
    <div class="empty-actions">
      <button type="button" class="button primary" onClick={() => { action.value = { kind: 'add' }; }}>Add mapping</button>
      <button type="button" class="button" onClick={() => go({ view: 'import' })}>Import CSV or JSON</button>
    </div>
  </div>
);

const NothingFound = () => (
  <div class="empty">
    <h2>No mapping matches</h2>
    <p>None of {counted(mappings.value.size, 'mapping')} fits this search.</p>
    <button type="button" class="button" onClick={() => go({ search: '', vendor: '' })}>Clear the search</button>
  </div>
);

const Skeleton = () => (
  <div class="skeleton" role="status" aria-label="Loading the zone">
    {Array.from({ length: 12 }, (_, at) => <div key={at} class="skeleton-row"><span /><span /><span /></div>)}
  </div>
);

function Body() {
  const { state } = loading.value;
  if (rows.value.length > 0) return <Table />;
  if (mappings.value.size > 0) return <NothingFound />;
  if (state === 'loading' || state === 'idle') return <Skeleton />;
  return state === 'failed' || action.value?.kind === 'add' ? <div class="empty" /> : <EmptyZone />;
}

export function Mappings() {
  const { state, total, failure } = loading.value;
  return (
    <div class="mappings">
      <h1 class="unseen">Mappings</h1>
      <Toolbar />
      {state === 'failed' && failure && <FailureNotice failure={failure} retry={() => void loadZone(route.value.zone)} />}
      {state === 'loading' && mappings.value.size < total && (
        <p class="loading-line" role="status"><span class="number">{counted(mappings.value.size, 'mapping')} of {counted(total, 'mapping')}</span> loaded</p>
      )}
      {action.value?.kind === 'add' && <div class="add-panel"><Editor mapping={null} close={() => { action.value = null; }} /></div>}
      <Body />
      <SelectionBar />
    </div>
  );
}
