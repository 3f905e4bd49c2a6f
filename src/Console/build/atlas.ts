import { createRequire } from 'node:module';
import { geoNaturalEarth1, geoPath, geoBounds, type GeoProjection } from 'd3-geo';
import type { MultiPolygon } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { Plugin } from 'vite';
import { colos, places, type Position } from './catalogue.ts';

const width = 1000;
const margin = 4;
const antarctica = -60;

/** Returns all land except Antarctica, where no vendor has a region. */
function land(): MultiPolygon {
  const world = createRequire(import.meta.url)('world-atlas/land-110m.json') as Topology<{ land: GeometryCollection }>;
  const coordinates = feature(world, world.objects.land).features
    .map((part) => part.geometry)
    .flatMap((shape) => (shape.type === 'MultiPolygon' ? shape.coordinates : []))
    .filter((polygon) => geoBounds({ type: 'Polygon', coordinates: polygon })[1][1] > antarctica);
  return { type: 'MultiPolygon', coordinates };
}

function project(projection: GeoProjection, [latitude, longitude]: Position): [number, number] {
  const [x, y] = projection([longitude, latitude])!;
  return [Math.round(x * 10) / 10, Math.round(y * 10) / 10];
}

function draw() {
  const shape = land();
  const projection = geoNaturalEarth1().fitWidth(width - 2 * margin, shape);
  const [x, y] = projection.translate();
  projection.translate([x + margin, y + margin]);
  const path = geoPath(projection).digits(1);
  const at = (position: Position) => project(projection, position);
  return {
    width,
    height: Math.ceil(path.bounds(shape)[1][1]) + margin,
    outline: path(shape),
    places: Object.fromEntries(Object.entries(places).map(([name, position]) => [name, at(position)])),
    colos: Object.fromEntries(Object.entries(colos).map(([code, colo]) => [code, { city: colo.city, at: at(colo.at) }])),
  };
}

/** The module `virtual:atlas`: the outline of the land as one SVG path, and projected positions. */
export function atlas(): Plugin {
  const id = 'virtual:atlas';
  return {
    name: 'atlas',
    resolveId: (source) => (source === id ? `\0${id}` : undefined),
    load: (resolved) => (resolved === `\0${id}` ? `export default ${JSON.stringify(draw())}` : undefined),
  };
}
