import type { ComponentChildren } from 'preact';
import { Icon } from './Icon.tsx';

interface FieldProps {
  readonly id: string;
  readonly label: string;
  readonly error?: string | undefined;
  readonly hint?: string | undefined;
  readonly children: ComponentChildren;
}

export const errorId = (id: string) => `${id}-error`;

export const Field = ({ id, label, error, hint, children }: FieldProps) => (
  <div class="field">
    <label for={id}>{label}</label>
    {children}
    {error ? <p class="field-error" id={errorId(id)} role="alert"><Icon name="warning" />{error}</p> : hint && <p class="field-hint">{hint}</p>}
  </div>
);
