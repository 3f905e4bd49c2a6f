/** A row that is taller than the others because it contains an editor. */
export interface Tall {
  readonly index: number;
  readonly height: number;
}

export interface RowWindow {
  readonly first: number;
  /** Exclusive. */
  readonly end: number;
}

const overscan = 8;

export const offsetOf = (index: number, rowHeight: number, tall: Tall | null) =>
  index * rowHeight + (tall && tall.index < index ? tall.height - rowHeight : 0);

/** Returns the visible rows and some rows above and below them. */
export function windowOf(top: number, height: number, count: number, rowHeight: number, tall: Tall | null): RowWindow {
  const extra = tall ? tall.height - rowHeight : 0;
  const first = Math.floor(Math.max(0, top - extra) / rowHeight) - overscan;
  const end = Math.ceil((top + height) / rowHeight) + overscan;
  return { first: Math.min(Math.max(0, first), count), end: Math.min(Math.max(0, end), count) };
}
