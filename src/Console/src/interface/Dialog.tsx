import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Icon } from './Icon.tsx';

interface DialogProps {
  readonly title: string;
  readonly children: ComponentChildren;
  /** Null while the dialog must stay open. */
  readonly close: (() => void) | null;
}

/** A modal dialog. The browser keeps the focus inside, and returns the focus when the dialog closes. */
export function Dialog({ title, children, close }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const own = dialog.current!;
    own.showModal();
    own.querySelector<HTMLElement>('[role=combobox], .dialog-foot .button')?.focus();
    return () => own.close();
  }, []);

  return (
    <dialog
      ref={dialog}
      class="dialog"
      aria-label={title}
      onCancel={(event) => { event.preventDefault(); close?.(); }}
      onClick={(event) => { if (event.target === dialog.current) close?.(); }}
    >
      <div class="dialog-body">
        <header class="dialog-head">
          <h2>{title}</h2>
          <button type="button" class="button plain square" aria-label="Close" disabled={close === null} onClick={() => close?.()}><Icon name="close" /></button>
        </header>
        {children}
      </div>
    </dialog>
  );
}
