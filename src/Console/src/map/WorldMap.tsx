import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import atlas from 'virtual:atlas';
import { Icon } from '../interface/Icon.tsx';
import { box, frame, pan, project, reset, reveal, scale, zoom, zoomIn, zoomOut } from './camera.ts';
import { ColoMarks, Links } from './Links.tsx';
import { MarkDetail } from './MarkDetail.tsx';
import { MapMark } from './MapMark.tsx';
import { focusedMark, keyOf, marks } from './uses.ts';

/** Returns the next mark, in order from west to east. */
function neighbour(key: string, direction: 1 | -1): string {
  const order = [...marks.value].sort((left, right) => left.drawn.x - right.drawn.x).map(keyOf);
  return order[(order.indexOf(key) + direction + order.length) % order.length]!;
}

export function WorldMap() {
  const holder = useRef<HTMLDivElement>(null);
  const entry = useSignal('');
  const drag = useRef<{ x: number; y: number } | null>(null);
  useEffect(() => {
    const own = holder.current!;
    const size = new ResizeObserver(() => { frame.value = { width: own.clientWidth, height: own.clientHeight }; });
    size.observe(own);
    const turn = (event: WheelEvent) => {
      event.preventDefault();
      const bounds = own.getBoundingClientRect();
      const { x, y } = project({ x: 0, y: 0 });
      const around = { x: (event.clientX - bounds.left - x) / scale.value, y: (event.clientY - bounds.top - y) / scale.value };
      (event.deltaY < 0 ? zoomIn : zoomOut)(around);
    };
    own.addEventListener('wheel', turn, { passive: false });
    return () => { size.disconnect(); own.removeEventListener('wheel', turn); };
  }, []);

  const focusMark = (key: string) => {
    entry.value = key;
    const mark = marks.value.find((candidate) => keyOf(candidate) === key);
    if (mark) reveal(mark.drawn);
    requestAnimationFrame(() => holder.current?.querySelector<SVGElement>(`[data-key="${key}"]`)?.focus());
  };

  const { x, y, width, height } = box.value;
  const lit = focusedMark.value;
  const first = marks.value.some((mark) => keyOf(mark) === entry.value) ? entry.value : marks.value[0] && keyOf(marks.value[0]);
  return (
    <div
      class={`world${zoom.value > 1 ? ' zoomed' : ''}`}
      ref={holder}
      onPointerDown={(event) => { drag.current = { x: event.clientX, y: event.clientY }; }}
      onPointerMove={(event) => {
        if (!drag.current || event.buttons === 0) return;
        pan(event.clientX - drag.current.x, event.clientY - drag.current.y);
        drag.current = { x: event.clientX, y: event.clientY };
      }}
      onPointerUp={() => { drag.current = null; }}
    >
      <svg viewBox={`${x} ${y} ${width} ${height}`} role="group" aria-label="World map of the regions in use. Arrow keys go from region to region.">
        <path class="land" d={atlas.outline} aria-hidden="true" />
        <Links of={marks.value} />
        <ColoMarks of={marks.value} isNamed={zoom.value > 2.5} />
        <g>
          {[...marks.value].sort((left, right) => right.radius - left.radius).map((mark) => (
            <MapMark key={keyOf(mark)} mark={mark} isEntry={keyOf(mark) === first} step={(direction) => focusMark(neighbour(keyOf(mark), direction))} />
          ))}
        </g>
        {lit && <g class="lit"><Links of={[lit]} /><ColoMarks of={[lit]} isNamed /></g>}
      </svg>
      {lit && <MarkDetail mark={lit} />}
      <div class="zoom-buttons" role="group" aria-label="Zoom">
        <button type="button" class="button square" aria-label="Zoom in" onClick={() => zoomIn(lit?.drawn)}><Icon name="plus" /></button>
        <button type="button" class="button square" aria-label="Zoom out" disabled={zoom.value === 1} onClick={() => zoomOut()}><svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true"><path d="M3 8h10" /></svg></button>
        <button type="button" class="button square" aria-label="Show the whole world" disabled={zoom.value === 1} onClick={reset}><Icon name="reload" /></button>
      </div>
    </div>
  );
}
