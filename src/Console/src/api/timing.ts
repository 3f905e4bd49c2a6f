export interface StorageCost {
  readonly calls: number;
  readonly milliseconds: number;
}

/**
 * Adds up the metrics of a Server-Timing header, for example
 * `table;dur=2.1;desc="1 calls", credentials;dur=1.0;desc="1 calls"`.
 */
export function storageCost(header: string | null): StorageCost | undefined {
  const metrics = [...(header ?? '').matchAll(/;dur=([\d.]+);desc="(\d+) calls"/g)];
  return metrics.length === 0
    ? undefined
    : {
        calls: metrics.reduce((sum, metric) => sum + Number(metric[2]), 0),
        milliseconds: metrics.reduce((sum, metric) => sum + Number(metric[1]), 0),
      };
}
