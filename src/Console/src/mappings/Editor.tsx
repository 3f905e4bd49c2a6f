import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { putMapping } from '../api/requests.ts';
import type { Failure } from '../api/failure.ts';
import type { Mapping } from '../api/types.ts';
import { AsCurl } from '../calls/AsCurl.tsx';
import { RegionPicker, type Choice } from '../catalogue/RegionPicker.tsx';
import { errorId, Field } from '../interface/Field.tsx';
import { FailureNotice } from '../interface/Notice.tsx';
import { route } from '../route/route.ts';
import { ConflictNotice } from './ConflictNotice.tsx';
import { Edit } from './edit.ts';

const regionCode = 1157;
const addressCode = 1146;

/** The invalid field: the one that the answer names, otherwise the one that its error code is about. */
function faultyField(failure: Failure | null): 'address' | 'region' | null {
  if (failure?.kind !== 'refused') return null;
  if (failure.member === 'vendor' || failure.member === 'region' || failure.code === regionCode) return 'region';
  return failure.member === 'origin_ip' || failure.code === addressCode ? 'address' : null;
}

export function Editor({ mapping, close }: { mapping: Mapping | null; close: () => void }) {
  const edit = useMemo(() => new Edit(route.value.zone, mapping, close), [mapping?.origin_ip]);
  const [address, setAddress] = useState(mapping?.origin_ip ?? '');
  const [choice, setChoice] = useState<Choice>({ vendor: mapping?.vendor ?? '', region: mapping?.region ?? '' });
  const [missing, setMissing] = useState<'address' | 'region' | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const prefix = mapping ? 'edit' : 'add';
  const [addressField, regionField] = [`${prefix}-address`, `${prefix}-region`];

  const failure = edit.failure.value;
  const conflict = edit.conflict.value;
  const faulty = faultyField(failure);
  const errors = {
    address: missing === 'address' ? 'Enter an IP address.' : faulty === 'address' ? failure!.message : undefined,
    region: missing === 'region' ? 'Choose a region.' : faulty === 'region' ? failure!.message : undefined,
  };
  const wanted = { origin_ip: address.trim(), ...choice };

  const submit = async (event: Event) => {
    event.preventDefault();
    const empty = wanted.origin_ip === '' ? 'address' : choice.vendor === '' ? 'region' : null;
    setMissing(empty);
    if (!empty) await edit.save(wanted);
    const field = empty ?? faultyField(edit.failure.value);
    if (field) form.current?.querySelector<HTMLElement>(`#${field === 'address' ? addressField : regionField}`)?.focus();
  };

  useEffect(() => form.current!.querySelector<HTMLElement>(`#${mapping ? regionField : addressField}`)!.focus(), []);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') { event.stopPropagation(); close(); }
  };

  return (
    <form ref={form} class="editor" onSubmit={submit} onKeyDown={onKeyDown} aria-label={mapping ? `Edit ${mapping.origin_ip}` : 'Add a mapping'} noValidate>
      <div class="editor-fields">
        <Field id={addressField} label="Origin IP address" error={errors.address}>
          <input
            id={addressField}
            class="input mono"
            autocomplete="off"
            spellcheck={false}
            placeholder="192.0.2.1 or 2001:db8::1"
            value={address}
            readOnly={mapping !== null}
            aria-invalid={errors.address !== undefined}
            aria-describedby={errors.address && errorId(addressField)}
            onInput={(event) => setAddress(event.currentTarget.value)}
          />
        </Field>
        <Field id={regionField} label="Vendor and region" error={errors.region}>
          <RegionPicker id={regionField} initial={mapping} describedBy={errors.region && errorId(regionField)} choose={setChoice} />
        </Field>
        <div class="editor-actions">
          <button type="submit" class="button primary" disabled={edit.busy.value || conflict !== null}>{edit.busy.value ? 'Saving' : mapping ? 'Save' : 'Add'}</button>
          <button type="button" class="button" onClick={close}>Cancel</button>
        </div>
      </div>
      {conflict && (
        <ConflictNotice
          conflict={conflict}
          isNew={mapping === null && conflict.theirs !== null}
          verb="Save mine"
          keep={() => edit.keepTheirs(wanted.origin_ip)}
          insist={(condition) => void edit.save(wanted, condition)}
        />
      )}
      {failure && !faulty && <FailureNotice failure={failure} retry={() => void edit.save(wanted)} />}
      <AsCurl request={putMapping(route.value.zone, wanted, mapping ? { unchangedSince: edit.etag.value || 'ETAG' } : 'absent')} />
    </form>
  );
}
