const address = '/client/v4/openapi.json';

interface Contract {
  readonly paths: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/** Returns the contract without its HEAD operations, which would appear as duplicates. */
export async function readContract(): Promise<Record<string, unknown>> {
  const response = await fetch(address).catch(() => { throw new Error('the service is unreachable'); });
  if (!response.ok) throw new Error(`the service answered ${response.status}`);
  return withoutHead(await response.json() as Contract);
}

export function withoutHead(contract: Contract): Record<string, unknown> {
  const paths = Object.entries(contract.paths).map(([path, { head, ...operations }]) => [path, operations]);
  return { ...contract, paths: Object.fromEntries(paths) };
}
