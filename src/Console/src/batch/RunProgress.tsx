import { FailureNotice, Notice } from '../interface/Notice.tsx';
import { count, counted } from '../interface/numbers.ts';
import { secondsUntil, useClock } from '../interface/clock.ts';
import type { BatchRun } from './run.ts';

/** The progress of a run of batches, and why it waits or ended early. */
export function RunProgress({ run, noun }: { run: BatchRun; noun: string }) {
  const progress = run.progress.value;
  const { state, sent, total, failed, failure, resumeAt } = progress;
  useClock(state === 'waiting');
  const left = resumeAt === undefined ? 0 : secondsUntil(resumeAt);
  return (
    <div class="run">
      <div class="run-head">
        <span class="number">{count(sent)} of {counted(total, noun)}</span>
        {failed > 0 && <span class="bad-text">{count(failed)} refused</span>}
      </div>
      <progress max={total} value={sent} aria-label={`${count(sent)} of ${counted(total, noun)}`} />
      {state === 'waiting' && failure && (
        <Notice tone="warning" title={failure.kind === 'throttled' ? 'Too many calls' : 'The service is busy or unreachable'}>
          {failure.message} The next try starts {left > 0 ? <>in <span class="number">{left} s</span></> : 'now'}.
        </Notice>
      )}
      {state === 'failed' && failure && <FailureNotice failure={failure} />}
      {state === 'stopped' && <Notice tone="info" title={`Stopped after ${counted(sent, noun)}`}>Batches that were sent stay applied.</Notice>}
    </div>
  );
}
