import { RunProgress } from '../batch/RunProgress.tsx';
import { Icon } from '../interface/Icon.tsx';
import { counted } from '../interface/numbers.ts';
import { go } from '../route/route.ts';
import { download } from './download.ts';
import { isRunning, reset, resultFile, run as current } from './work.ts';

const titles = {
  running: 'Importing',
  waiting: 'Importing',
  finished: 'Import finished',
  stopped: 'Import stopped',
  failed: 'Import ended early',
} as const;

export function ImportRun({ run }: { run: NonNullable<typeof current.value> }) {
  const { state } = run.batches.progress.value;
  const { outcomes } = run.batches;
  const done = (kind: 'create' | 'replace') => run.sent.filter((line, at) => line.kind === kind && outcomes[at]?.done).length;
  const refused = run.sent.flatMap((line, at) => (outcomes[at]?.error ? [{ line, error: outcomes[at].error }] : []));
  return (
    <>
      <div class="page-head" role="status"><h1>{titles[state]}</h1></div>
      <RunProgress run={run.batches} noun="mapping" />
      {isRunning.value
        ? <div class="page-actions"><button type="button" class="button" onClick={run.batches.stop}>Stop</button></div>
        : (
          <>
            <p>
              {counted(done('create'), 'mapping')} created, {counted(done('replace'), 'mapping')} replaced
              {refused.length > 0 && `, ${counted(refused.length, 'mapping')} refused`}
              {outcomes.length < run.sent.length && `, ${counted(run.sent.length - outcomes.length, 'mapping')} not sent`}.
            </p>
            {refused.length > 0 && (
              <ul class="refusals">
                {refused.slice(0, 50).map(({ line, error }) => <li key={line.line}>Line {line.line}, <b class="mono">{line.origin_ip}</b>: {error}</li>)}
              </ul>
            )}
            <div class="page-actions">
              <button type="button" class="button" onClick={() => download(`${run.zone}-import.csv`, 'text/csv', resultFile(run))}><Icon name="download" />Save the result</button>
              <button type="button" class="button" onClick={reset}>Import more</button>
              <button type="button" class="button primary" onClick={() => { reset(); go({ view: 'mappings' }); }}>Show the mappings</button>
            </div>
          </>
        )}
    </>
  );
}
