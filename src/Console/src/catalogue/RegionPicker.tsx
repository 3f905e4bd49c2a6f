import { useEffect, useRef, useState } from 'preact/hooks';
import { regions } from '../zone/zone.ts';
import { vendorName, type Region } from './regions.ts';

export interface Choice {
  readonly vendor: string;
  readonly region: string;
}

interface RegionPickerProps {
  readonly id: string;
  readonly initial: Choice | null;
  readonly describedBy: string | undefined;
  readonly choose: (choice: Choice) => void;
}

const shownOptions = 60;

const textOf = (choice: Choice | null) => (choice ? `${choice.vendor} ${choice.region}`.trim() : '');

/** Passes an unknown region to the service unchanged, because only the service decides. */
function readChoice(text: string): Choice {
  const [vendor = '', ...rest] = text.trim().split(/[\s/]+/);
  return { vendor, region: rest.join(' ') };
}

function matching(text: string): Region[] {
  const terms = text.toLowerCase().split(/\s+/).filter(Boolean);
  return regions.value
    .filter((region) => {
      const own = `${region.vendor} ${vendorName(region.vendor)} ${region.name} ${region.location}`.toLowerCase();
      return terms.every((term) => own.includes(term));
    })
    .slice(0, shownOptions);
}

/** A combo box of the regions of all vendors. Finds them by vendor, name and place. */
export function RegionPicker({ id, initial, describedBy, choose }: RegionPickerProps) {
  const [text, setText] = useState(textOf(initial));
  const [filter, setFilter] = useState('');
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const input = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const options = isOpen ? matching(filter) : [];

  useEffect(() => {
    const popup = list.current;
    if (!isOpen || !popup) return;
    const place = input.current!.getBoundingClientRect();
    const below = innerHeight - place.bottom - 12;
    const height = Math.min(300, Math.max(below, place.top - 12));
    popup.style.left = `${Math.min(place.left, innerWidth - Math.max(place.width, 280) - 8)}px`;
    popup.style.width = `${Math.max(place.width, 280)}px`;
    popup.style.maxHeight = `${height}px`;
    popup.style.top = below >= Math.min(300, place.top) ? `${place.bottom + 4}px` : 'auto';
    popup.style.bottom = below >= Math.min(300, place.top) ? 'auto' : `${innerHeight - place.top + 4}px`;
    popup.showPopover();
  }, [isOpen, options.length === 0]);

  useEffect(() => { list.current?.children[active]?.scrollIntoView({ block: 'nearest' }); }, [active]);

  const open = (search: string) => { setFilter(search); setActive(0); setOpen(true); };
  const take = (region: Region) => {
    const choice = { vendor: region.vendor, region: region.name };
    setText(textOf(choice));
    setOpen(false);
    choose(choice);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (!isOpen) open('');
      else setActive((active + (event.key === 'ArrowDown' ? 1 : options.length - 1)) % Math.max(1, options.length));
    } else if (event.key === 'Enter' && isOpen && options[active]) {
      event.preventDefault();
      take(options[active]);
    } else if (event.key === 'Escape' && isOpen) {
      event.stopPropagation();
      setOpen(false);
    }
  };

  return (
    <>
      <input
        ref={input}
        id={id}
        class="input"
        role="combobox"
        autocomplete="off"
        spellcheck={false}
        placeholder="Search by vendor, region or city"
        aria-expanded={isOpen && options.length > 0}
        aria-controls={`${id}-options`}
        aria-autocomplete="list"
        aria-activedescendant={isOpen && options[active] ? `${id}-${active}` : undefined}
        aria-invalid={describedBy !== undefined}
        aria-describedby={describedBy}
        value={text}
        onClick={() => { if (!isOpen) open(''); }}
        onFocus={(event) => event.currentTarget.select()}
        onInput={(event) => {
          setText(event.currentTarget.value);
          open(event.currentTarget.value);
          choose(readChoice(event.currentTarget.value));
        }}
        onKeyDown={onKeyDown}
        onBlur={() => setOpen(false)}
      />
      {options.length > 0 ? (
        <ul ref={list} id={`${id}-options`} class="options" role="listbox" aria-label="Regions" popover="manual">
          {options.map((region, at) => (
            <li
              key={`${region.vendor}/${region.name}`}
              id={`${id}-${at}`}
              role="option"
              aria-selected={at === active}
              // Keeps the focus in the input, so that the list is still open at the click.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => take(region)}
            >
              <span class={`dot ${region.vendor}`} />
              <span class="option-name">{region.name}</span>
              <span class="muted">{region.location}</span>
              <span class="option-vendor muted">{vendorName(region.vendor)}</span>
            </li>
          ))}
        </ul>
      ) : <span id={`${id}-options`} hidden />}
    </>
  );
}
