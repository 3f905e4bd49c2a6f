import { scale } from './camera.ts';
import { colosOf, lineOf, type Mark } from './marks.ts';
import { keyOf } from './uses.ts';

/** Lines from regions to their upper-tier data centres. */
export const Links = ({ of }: { of: readonly Mark[] }) => (
  <g class="links" aria-hidden="true">
    {of.flatMap((mark) => colosOf(mark.region).map((colo) => <path key={`${keyOf(mark)}-${colo.code}`} d={lineOf(mark.drawn, colo)} />))}
  </g>
);

const [half, labelX, labelY, labelSize] = [2.6, 7, 4, 11];

export function ColoMarks({ of, isNamed }: { of: readonly Mark[]; isNamed: boolean }) {
  const all = new Map(of.flatMap((mark) => colosOf(mark.region)).map((colo) => [colo.code, colo]));
  const unit = 1 / scale.value;
  return (
    <g class="colos" aria-hidden="true">
      {[...all.values()].map(({ code, x, y }) => (
        <g key={code}>
          <rect x={x - half * unit} y={y - half * unit} width={2 * half * unit} height={2 * half * unit} transform={`rotate(45 ${x} ${y})`} />
          {isNamed && <text x={x + labelX * unit} y={y + labelY * unit} style={{ fontSize: `${labelSize * unit}px` }}>{code}</text>}
        </g>
      ))}
    </g>
  );
}
