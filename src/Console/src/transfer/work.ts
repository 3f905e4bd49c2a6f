import { computed, signal } from '@preact/signals';
import { send } from '../api/client.ts';
import type { Failure } from '../api/failure.ts';
import { putBatch } from '../api/requests.ts';
import { runBatches, type BatchRun } from '../batch/run.ts';
import { route } from '../route/route.ts';
import { loadZone, mappings, regions } from '../zone/zone.ts';
import { countKinds, planImport, type PlannedLine } from './plan.ts';
import { parseLines, type Parsed } from './parse.ts';
import { writeCsv } from './csv.ts';

/** The current import. Survives a change of view and ends with the page. */
export interface Source {
  readonly name: string;
  readonly parsed: Extract<Parsed, { lines: unknown }>;
}

interface Run {
  readonly zone: string;
  readonly plan: readonly PlannedLine[];
  /** The sent lines, in order. */
  readonly sent: readonly PlannedLine[];
  readonly batches: BatchRun;
}

export const source = signal<Source | null>(null);
export const problem = signal('');
export const run = signal<Run | null>(null);
export const checking = signal(false);
export const failure = signal<Failure | null>(null);
/** Whether the zone has changed between preview and start, so that the operator sees a new preview. */
export const isStale = signal(false);

export const plan = computed(() => (source.value ? planImport(source.value.parsed.lines, mappings.value, regions.value) : []));
export const counts = computed(() => countKinds(plan.value));

export const isRunning = computed(() => ['running', 'waiting'].includes(run.value?.batches.progress.value.state ?? ''));

const largestFile = 10_000_000;

export function read(name: string, text: string): void {
  const parsed = text.length > largestFile ? { problem: 'The file is larger than 10 MB.' } : parseLines(text);
  problem.value = 'problem' in parsed ? parsed.problem : '';
  source.value = 'problem' in parsed ? null : { name, parsed };
  isStale.value = false;
}

export function reset(): void {
  source.value = null;
  run.value = null;
  failure.value = null;
  isStale.value = false;
}

const worthSending = (lines: readonly PlannedLine[]) => lines.filter((line) => line.kind === 'create' || line.kind === 'replace');

const sameKinds = (left: readonly PlannedLine[], right: readonly PlannedLine[]) =>
  left.every((line, at) => line.kind === right[at]?.kind && line.before?.modified_on === right[at]?.before?.modified_on);

/** Reads the zone again, and starts only if the preview is still correct. */
export async function start(): Promise<void> {
  const { zone } = route.value;
  const seen = plan.value;
  checking.value = true;
  failure.value = await loadZone(zone);
  checking.value = false;
  isStale.value = !failure.value && !sameKinds(seen, plan.value);
  if (failure.value || isStale.value) return;

  const sent = worthSending(seen);
  const batches = runBatches(sent, (line) => line.origin_ip, (batch) => send(putBatch(zone, batch)));
  run.value = { zone, plan: seen, sent, batches };
  await batches.ended;
  if (route.value.zone === zone) await loadZone(zone);
}

export const firstBatch = computed(() => putBatch(route.value.zone, worthSending(plan.value)));

const done = { create: 'created', replace: 'replaced', unchanged: 'unchanged', bad: 'bad line' } as const;

/** Returns a file with the outcome of each line of the import. */
export function resultFile({ plan, sent, batches }: Run): string {
  const outcomes = new Map(sent.map((line, at) => [line, batches.outcomes[at]]));
  const records = plan.map((line) => {
    const isSent = line.kind === 'create' || line.kind === 'replace';
    const outcome = outcomes.get(line);
    const result = !isSent || outcome?.done ? done[line.kind] : outcome ? 'refused' : 'not sent';
    return [String(line.line), line.origin_ip, line.vendor, line.region, result, line.reason ?? outcome?.error ?? ''];
  });
  return writeCsv([['line', 'origin_ip', 'vendor', 'region', 'result', 'reason'], ...records]);
}
