import type { ComponentChildren } from 'preact';
import { isPassing, type Failure } from '../api/failure.ts';
import { secondsUntil, useClock } from './clock.ts';
import { Icon } from './Icon.tsx';

interface NoticeProps {
  readonly tone: 'info' | 'warning' | 'danger';
  readonly title: string;
  readonly children?: ComponentChildren;
  readonly actions?: ComponentChildren;
}

export const Notice = ({ tone, title, children, actions }: NoticeProps) => (
  <div class={`notice ${tone}`} role={tone === 'info' ? 'status' : 'alert'}>
    <Icon name={tone === 'info' ? 'info' : 'warning'} />
    <div class="notice-text">
      <strong>{title}</strong>
      {children && <div>{children}</div>}
    </div>
    {actions && <div class="notice-actions">{actions}</div>}
  </div>
);

const titles: Record<Failure['kind'], string> = {
  offline: 'The service is unreachable',
  credential: 'The credential is not valid',
  permission: 'The credential does not allow this',
  throttled: 'Too many calls',
  unavailable: 'The service is temporarily unavailable',
  changed: 'Somebody else changed this mapping',
  missing: 'The mapping does not exist',
  refused: 'The service refused the call',
};

const advice: Partial<Record<Failure['kind'], string>> = {
  permission: 'It may be limited to other zones, or to reading.',
  credential: 'It may be revoked or expired. Sign in again.',
};

export function FailureNotice({ failure, retry }: { failure: Failure; retry?: () => void }) {
  const canRetry = retry !== undefined && isPassing(failure);
  useClock(failure.retryAt !== undefined);
  const left = failure.retryAt === undefined ? 0 : secondsUntil(failure.retryAt);
  return (
    <Notice
      tone={isPassing(failure) ? 'warning' : 'danger'}
      title={titles[failure.kind]}
      actions={canRetry && (
        <button type="button" class="button" disabled={left > 0} onClick={retry}>
          {left > 0 ? `Try again in ${left} s` : 'Try again'}
        </button>
      )}
    >
      {failure.message} {advice[failure.kind]}
      {failure.status > 0 && <span class="code"> HTTP {failure.status}{failure.code > 0 && `, code ${failure.code}`}</span>}
    </Notice>
  );
}
