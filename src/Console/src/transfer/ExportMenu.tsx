import { useRef } from 'preact/hooks';
import { Icon } from '../interface/Icon.tsx';
import { counted } from '../interface/numbers.ts';
import { rows } from '../mappings/table.ts';
import { route } from '../route/route.ts';
import { announce } from '../interface/Toast.tsx';
import { download } from './download.ts';
import { exportFormats, type ExportFormat } from './export.ts';

/** Saves the rows of the table as a file. */
export function ExportMenu() {
  const menu = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const number = rows.value.length;

  const place = () => {
    const { right, bottom } = button.current!.getBoundingClientRect();
    menu.current!.style.top = `${bottom + 4}px`;
    menu.current!.style.right = `${innerWidth - right}px`;
  };

  const save = (format: ExportFormat) => {
    const { zone } = route.value;
    download(`${zone}.${format.extension}`, format.mediaType, format.write(zone, rows.value.map((row) => row.mapping)));
    menu.current!.hidePopover();
    announce(`Exported ${counted(number, 'mapping')} as ${format.name}`);
  };

  return (
    <>
      <button ref={button} type="button" class="button" popovertarget="export-menu" disabled={number === 0} onClick={place}>
        <Icon name="download" />Export
      </button>
      <div ref={menu} id="export-menu" class="menu" popover="auto" role="group" aria-label={`Export ${counted(number, 'mapping')}`}>
        <p class="menu-title">{counted(number, 'mapping')}</p>
        {exportFormats.map((format) => (
          <button key={format.name} type="button" class="menu-item" onClick={() => save(format)}>
            <span>{format.name}</span><span class="muted">{format.detail}</span>
          </button>
        ))}
      </div>
    </>
  );
}
