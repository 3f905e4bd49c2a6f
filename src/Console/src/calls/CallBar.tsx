import { useState } from 'preact/hooks';
import { count, counted } from '../interface/numbers.ts';
import { now, useClock } from '../interface/clock.ts';
import { Icon } from '../interface/Icon.tsx';
import { AsCurl } from './AsCurl.tsx';
import { calls, lastEnded, oldestPending, type Call } from './log.ts';

const slow = 1500;

function Cost({ call }: { call: Call }) {
  if (call.status === undefined) return <span class="muted">waiting</span>;
  return (
    <>
      <span class={`status ${call.status >= 200 && call.status < 400 ? 'good' : 'bad'}`}>{call.status || 'no answer'}</span>
      <span class="number">{count(Math.round(call.milliseconds ?? 0))} ms</span>
      {call.cost && (
        <span class="muted">
          <span class="cost-time">storage </span><span class="number">{counted(call.cost.calls, 'call')}<span class="cost-time">, {call.cost.milliseconds.toFixed(1)} ms</span></span>
        </span>
      )}
    </>
  );
}

const shortPath = (path: string) => path.replace(/^\/client\/v4\/zones\/[^/]+\/origin\//, '');

const History = () => (
  <ol class="history" aria-label="Calls of this page, newest first">
    {calls.value.map((call) => (
      <li key={call.id}>
        <div class="call">
          <span class="method">{call.request.method}</span>
          <span class="path" title={call.request.path}>{shortPath(call.request.path)}</span>
          <Cost call={call} />
        </div>
        <AsCurl request={call.request} />
      </li>
    ))}
  </ol>
);

/** The last call with its cost, and the history of calls. */
export function CallBar() {
  const [isOpen, setOpen] = useState(false);
  const pending = oldestPending.value;
  const shown = lastEnded.value;
  useClock(pending !== undefined);
  const waited = pending ? now.value - performance.timeOrigin - pending.startedAt : 0;
  return (
    <section class="call-bar" aria-label="API calls">
      {isOpen && <History />}
      <button type="button" class="call last" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        <Icon name={isOpen ? 'chevron' : 'up'} />
        {waited > slow ? (
          <span role="status">Waiting for an answer, {Math.floor(waited / 1000)} s</span>
        ) : shown ? (
          <>
            <span class="method">{shown.request.method}</span>
            <span class="path">{shortPath(shown.request.path)}</span>
            <Cost call={shown} />
          </>
        ) : (
          <span class="muted">No calls yet</span>
        )}
      </button>
    </section>
  );
}
