import { computed, signal } from '@preact/signals';
import atlas from 'virtual:atlas';
import type { Point } from './marks.ts';

const farthest = 1;
const nearest = 8;
const step = 1.6;
const center: Point = { x: atlas.width / 2, y: atlas.height / 2 };

/** The visible part of the atlas and the frame of the map on the page. */
export const zoom = signal(farthest);
export const middle = signal<Point>(center);
export const frame = signal({ width: atlas.width, height: atlas.height });

export const box = computed(() => {
  const [width, height] = [atlas.width / zoom.value, atlas.height / zoom.value];
  return { x: middle.value.x - width / 2, y: middle.value.y - height / 2, width, height };
});

/** Pixels for each unit of the atlas. */
export const scale = computed(() => Math.min(frame.value.width / box.value.width, frame.value.height / box.value.height));

/** Returns the position of a point in the frame, in pixels. */
export function project(point: Point): Point {
  const { x, y, width, height } = box.value;
  const left = (frame.value.width - width * scale.value) / 2;
  const top = (frame.value.height - height * scale.value) / 2;
  return { x: left + (point.x - x) * scale.value, y: top + (point.y - y) * scale.value };
}

const clamp = (value: number, low: number, high: number) => Math.min(Math.max(value, low), high);

function look(at: Point, nextZoom: number): void {
  zoom.value = clamp(nextZoom, farthest, nearest);
  const [halfWidth, halfHeight] = [atlas.width / zoom.value / 2, atlas.height / zoom.value / 2];
  middle.value = { x: clamp(at.x, halfWidth, atlas.width - halfWidth), y: clamp(at.y, halfHeight, atlas.height - halfHeight) };
}

export const zoomIn = (around: Point = middle.value) => zoomTo(around, zoom.value * step);
export const zoomOut = (around: Point = middle.value) => zoomTo(around, zoom.value / step);
export const reset = () => look(center, farthest);

/** Zooms so that the given point stays in place. */
function zoomTo(around: Point, wanted: number): void {
  const next = clamp(wanted, farthest, nearest);
  const ratio = zoom.value / next;
  look({ x: around.x + (middle.value.x - around.x) * ratio, y: around.y + (middle.value.y - around.y) * ratio }, next);
}

/** Moves the map by a distance in pixels. */
export const pan = (dx: number, dy: number) =>
  look({ x: middle.value.x - dx / scale.value, y: middle.value.y - dy / scale.value }, zoom.value);

/** Moves the map only if the point is outside. */
export function reveal(point: Point): void {
  const { x, y, width, height } = box.value;
  const isInside = point.x >= x && point.x <= x + width && point.y >= y && point.y <= y + height;
  if (!isInside) look(point, zoom.value);
}
