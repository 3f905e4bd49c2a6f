import { vendorName } from '../catalogue/regions.ts';
import { counted } from '../interface/numbers.ts';
import { go } from '../route/route.ts';
import type { Mark, Use } from './marks.ts';
import { focused, keyOf } from './uses.ts';

export const showInTable = ({ region }: Use) => go({ view: 'mappings', vendor: region.vendor, search: `region=${region.name}` });

interface MapMarkProps {
  readonly mark: Mark;
  /** Whether the Tab key enters the map at this mark. */
  readonly isEntry: boolean;
  readonly step: (direction: 1 | -1) => void;
}

export function MapMark({ mark, isEntry, step }: MapMarkProps) {
  const { region, count, drawn, radius } = mark;
  const key = keyOf(mark);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' || event.key === ' ') showInTable(mark);
    else if (event.key === 'ArrowRight' || event.key === 'ArrowDown') step(1);
    else if (event.key === 'ArrowLeft' || event.key === 'ArrowUp') step(-1);
    else return;
    event.preventDefault();
  };

  return (
    <g
      class={`mark ${region.vendor}${focused.value === key ? ' lit' : ''}`}
      data-key={key}
      role="button"
      tabIndex={isEntry ? 0 : -1}
      aria-label={`${vendorName(region.vendor)} ${region.name}, ${region.location}: ${counted(count, 'mapping')}. Upper tier ${region.colos.join(' and ')}. Show in the table`}
      onPointerEnter={() => { focused.value = key; }}
      onPointerLeave={() => { if (focused.value === key) focused.value = null; }}
      onFocus={() => { focused.value = key; }}
      onBlur={() => { if (focused.value === key) focused.value = null; }}
      onClick={() => showInTable(mark)}
      onKeyDown={onKeyDown}
    >
      <circle class="halo" cx={drawn.x} cy={drawn.y} r={radius * 1.45} />
      <circle cx={drawn.x} cy={drawn.y} r={radius} />
    </g>
  );
}
