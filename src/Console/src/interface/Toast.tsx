import { signal } from '@preact/signals';

const shownFor = 5000;
const text = signal('');
let timer: ReturnType<typeof setTimeout> | undefined;

/** Shows a short message, which screen readers also say. */
export function announce(message: string): void {
  clearTimeout(timer);
  text.value = message;
  timer = setTimeout(() => { text.value = ''; }, shownFor);
}

export const Toast = () => (
  <div class="toast-place" role="status" aria-live="polite">
    {text.value && <div class="toast">{text.value}</div>}
  </div>
);
