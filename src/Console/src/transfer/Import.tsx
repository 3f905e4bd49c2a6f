import { useEffect } from 'preact/hooks';
import '../styles/import.css';
import { ImportRun } from './ImportRun.tsx';
import { ImportSource } from './ImportSource.tsx';
import { Preview } from './Preview.tsx';
import { isRunning, run, source } from './work.ts';

/** Imports a list into the zone: source, preview, batches, result. */
export function Import() {
  const isBusy = isRunning.value;
  useEffect(() => {
    if (!isBusy) return;
    const warn = (event: Event) => event.preventDefault();
    addEventListener('beforeunload', warn);
    return () => removeEventListener('beforeunload', warn);
  }, [isBusy]);

  return <div class="import">{run.value ? <ImportRun run={run.value} /> : source.value ? <Preview source={source.value} /> : <ImportSource />}</div>;
}
