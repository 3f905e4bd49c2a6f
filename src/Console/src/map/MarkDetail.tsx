import { vendorName } from '../catalogue/regions.ts';
import { counted } from '../interface/numbers.ts';
import { mappings } from '../zone/zone.ts';
import { frame, project, scale } from './camera.ts';
import { colosOf, type Mark } from './marks.ts';

const width = 240;
const margin = 8;

export const share = (part: number, whole: number) => `${whole === 0 ? 0 : ((part / whole) * 100).toFixed(part / whole < 0.1 ? 1 : 0)} %`;

export function MarkDetail({ mark }: { mark: Mark }) {
  const { x, y } = project(mark.drawn);
  const left = Math.min(Math.max(margin, x - width / 2), Math.max(margin, frame.value.width - width - margin));
  const isAbove = y > frame.value.height / 2;
  const distance = mark.radius * scale.value + 10;
  return (
    <div
      class="mark-detail"
      aria-hidden="true"
      style={{ width: `${width}px`, left: `${left}px`, ...(isAbove ? { bottom: `${frame.value.height - y + distance}px` } : { top: `${y + distance}px` }) }}
    >
      <p class="mark-title"><span class={`dot ${mark.region.vendor}`} /><b>{mark.region.name}</b></p>
      <p class="muted">{vendorName(mark.region.vendor)}, {mark.region.location}</p>
      <p class="number"><b>{counted(mark.count, 'mapping')}</b> <span class="muted">{share(mark.count, mappings.value.size)} of the zone</span></p>
      <p class="muted">Upper tier {colosOf(mark.region).map((colo) => `${colo.code} ${colo.city}`).join(', ')}</p>
    </div>
  );
}
