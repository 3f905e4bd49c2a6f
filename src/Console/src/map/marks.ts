import atlas from 'virtual:atlas';
import type { Mapping } from '../api/types.ts';
import type { Region } from '../catalogue/regions.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A region with mappings. */
export interface Use {
  readonly region: Region;
  readonly count: number;
  readonly at: Point;
}

export interface Mark extends Use {
  /** The drawn position, which differs from `at` if marks would overlap. */
  readonly drawn: Point;
  readonly radius: number;
}

export interface Colo extends Point {
  readonly code: string;
  readonly city: string;
}

const pointOf = ([x, y]: readonly [number, number]): Point => ({ x, y });

/** Returns the regions with mappings, the most used first. Omits regions without a known position. */
export function usesOf(mappings: Iterable<Mapping>, regions: readonly Region[]): Use[] {
  const counts = new Map<string, number>();
  for (const { vendor, region } of mappings) {
    const key = `${vendor}/${region}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }

  return regions
    .flatMap((region) => {
      const count = counts.get(`${region.vendor}/${region.name}`);
      const place = atlas.places[region.location];
      return count && place ? [{ region, count, at: pointOf(place) }] : [];
    })
    .sort((left, right) => right.count - left.count);
}

export const colosOf = (region: Region): Colo[] =>
  region.colos.flatMap((code) => {
    const colo = atlas.colos[code];
    return colo ? [{ code, city: colo.city, ...pointOf(colo.at) }] : [];
  });

const [smallest, largest] = [4.5, 17];
const fullWidth = 900;
const leastShrink = 0.5;
const rounds = 80;
const gap = 1;

/**
 * Sizes the marks by area, and moves overlapping marks apart. Sizes are in pixels and shrink in a narrow frame. `scale`
 * is the number of pixels for each unit of the map.
 */
export function placeMarks(uses: readonly Use[], scale: number, frameWidth: number): Mark[] {
  const most = uses[0]?.count ?? 1;
  const shrink = Math.min(1, Math.max(leastShrink, frameWidth / fullWidth));
  const marks = uses.map((use) => ({
    ...use,
    radius: (shrink * (smallest + (largest - smallest) * Math.sqrt(use.count / most))) / scale,
    drawn: { ...use.at },
  }));

  for (let round = 0; round < rounds; round++) {
    let isMoved = false;
    for (const [at, one] of marks.entries()) {
      for (let other = at + 1; other < marks.length; other++) isMoved = separate(one, marks[other]!, other, gap / scale) || isMoved;
    }

    if (!isMoved) break;
  }

  return marks;
}

/** Moves the smaller of two marks more. Marks at the same point move in different directions. */
function separate(one: { drawn: { x: number; y: number }; radius: number }, two: typeof one, index: number, space: number): boolean {
  const wanted = one.radius + two.radius + space;
  let [dx, dy] = [two.drawn.x - one.drawn.x, two.drawn.y - one.drawn.y];
  if (Math.abs(dx) >= wanted || Math.abs(dy) >= wanted) return false;
  let distance = Math.hypot(dx, dy);
  if (distance >= wanted) return false;
  if (distance < 0.001) {
    [dx, dy] = [Math.cos(index * 2.4), Math.sin(index * 2.4)];
    distance = 1;
  }

  const push = (wanted - Math.min(distance, wanted)) || wanted;
  const share = two.radius ** 2 / (one.radius ** 2 + two.radius ** 2);
  one.drawn.x -= (dx / distance) * push * share;
  one.drawn.y -= (dy / distance) * push * share;
  two.drawn.x += (dx / distance) * push * (1 - share);
  two.drawn.y += (dy / distance) * push * (1 - share);
  return true;
}

/** Returns a slightly bent line, so that lines between the same places do not overlap. */
export function lineOf(from: Point, to: Point): string {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const bend = 0.18;
  return `M${from.x.toFixed(1)} ${from.y.toFixed(1)}Q${(from.x + dx / 2 + dy * bend).toFixed(1)} ${(from.y + dy / 2 - dx * bend).toFixed(1)} ${to.x.toFixed(1)} ${to.y.toFixed(1)}`;
}
