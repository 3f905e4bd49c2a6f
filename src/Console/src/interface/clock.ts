import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';

/** The current time in milliseconds since 1970. Advances only while a component uses it. */
export const now = signal(Date.now());

let watchers = 0;
let timer: ReturnType<typeof setInterval> | undefined;

export function useClock(isNeeded: boolean): void {
  useEffect(() => {
    if (!isNeeded) return;
    now.value = Date.now();
    if (watchers++ === 0) timer = setInterval(() => { now.value = Date.now(); }, 250);
    return () => {
      if (--watchers === 0) clearInterval(timer);
    };
  }, [isNeeded]);
}

export const secondsUntil = (time: number) => Math.max(0, Math.ceil((time - now.value) / 1000));
