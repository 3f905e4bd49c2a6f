import { useRef, useState } from 'preact/hooks';
import { Icon } from '../interface/Icon.tsx';
import { go, route } from '../route/route.ts';

export function ZoneSwitch() {
  const popup = useRef<HTMLFormElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const [text, setText] = useState('');

  const place = () => {
    const { left, bottom } = button.current!.getBoundingClientRect();
    popup.current!.style.left = `${Math.min(left, innerWidth - 328)}px`;
    popup.current!.style.top = `${bottom + 4}px`;
    setText('');
  };

  const submit = (event: Event) => {
    event.preventDefault();
    const zone = text.trim();
    popup.current!.hidePopover();
    if (zone && zone !== route.value.zone) go({ zone, search: '', vendor: '' });
  };

  return (
    <>
      <button ref={button} type="button" class="button plain zone" popovertarget="zone-switch" aria-label={route.value.zone ? `Zone ${route.value.zone}. Change the zone` : 'Choose a zone'} onClick={place}>
        <span class="zone-id mono">{route.value.zone || 'Choose a zone'}</span><Icon name="chevron" />
      </button>
      <form ref={popup} id="zone-switch" class="menu zone-form" popover="auto" onSubmit={submit}>
        <label for="zone-id">Go to another zone</label>
        <div class="zone-line">
          <input id="zone-id" class="input mono" placeholder="Zone id" autocomplete="off" spellcheck={false} autofocus value={text} onInput={(event) => setText(event.currentTarget.value)} />
          <button type="submit" class="button primary">Open</button>
        </div>
      </form>
    </>
  );
}
