import { signal } from '@preact/signals';
import { send } from '../api/client.ts';
import type { Failure } from '../api/failure.ts';
import { deleteMapping, getMapping, putMapping, type Condition } from '../api/requests.ts';
import type { Mapping, MappingRequest } from '../api/types.ts';
import { announce } from '../interface/Toast.tsx';
import { hideMapping, showMapping } from '../zone/zone.ts';

/** Another caller's change of the mapping; null after a deletion. */
export interface Conflict {
  readonly theirs: Mapping | null;
  readonly etag: string;
}

/** An edit or a deletion. Its write succeeds only for the version that the operator saw (ETag). */
export class Edit {
  readonly busy = signal(false);
  readonly failure = signal<Failure | null>(null);
  readonly conflict = signal<Conflict | null>(null);
  /** The ETag of the version that the write may replace; empty while unknown. */
  readonly etag = signal('');
  /** Null when the read failed. */
  private seen: Promise<Condition | null>;

  constructor(
    private readonly zone: string,
    private readonly original: Mapping | null,
    private readonly done: () => void,
  ) {
    this.seen = original ? this.look(original) : Promise.resolve('absent');
  }

  async save(wanted: MappingRequest, agreed?: Condition): Promise<void> {
    await this.write(agreed, async (condition) => {
      const answer = await send(putMapping(this.zone, wanted, condition));
      if (answer.ok) {
        showMapping(answer.result);
        announce(`Saved ${answer.result.origin_ip}`);
        this.done();
      } else await this.fail(answer.failure, wanted.origin_ip);
    });
  }

  async remove(mapping: Mapping, agreed?: Condition): Promise<void> {
    await this.write(agreed, async (condition) => {
      if (condition === 'absent') return;
      const answer = await send(deleteMapping(this.zone, mapping.origin_ip, condition.unchangedSince));
      if (answer.ok || answer.failure.kind === 'missing') {
        hideMapping(mapping.origin_ip);
        announce(answer.ok ? `Deleted ${mapping.origin_ip}` : `Somebody else had already deleted ${mapping.origin_ip}`);
        this.done();
      } else await this.fail(answer.failure, mapping.origin_ip);
    });
  }

  /** Accepts the change of the other caller. */
  keepTheirs(address: string): void {
    const theirs = this.conflict.value?.theirs;
    if (theirs) showMapping(theirs);
    else hideMapping(address);
    this.done();
  }

  private async write(agreed: Condition | undefined, send: (condition: Condition) => Promise<void>): Promise<void> {
    if (this.busy.value) return;
    this.busy.value = true;
    this.failure.value = null;
    let condition = agreed ?? (await this.seen);
    if (!condition && !this.conflict.value) {
      this.failure.value = null;
      condition = await (this.seen = this.look(this.original!));
    }

    if (condition && (agreed || !this.conflict.value)) {
      this.conflict.value = null;
      await send(condition);
    }

    this.busy.value = false;
  }

  private async look(original: Mapping): Promise<Condition | null> {
    const answer = await send(getMapping(this.zone, original.origin_ip));
    if (!answer.ok) {
      if (answer.failure.kind === 'missing') this.conflict.value = { theirs: null, etag: '' };
      else this.failure.value = answer.failure;
      return null;
    }

    this.etag.value = answer.etag;
    const { vendor, region } = answer.result;
    if (vendor !== original.vendor || region !== original.region) {
      this.conflict.value = { theirs: answer.result, etag: answer.etag };
    }

    return { unchangedSince: answer.etag };
  }

  private async fail(failure: Failure, address: string): Promise<void> {
    if (failure.kind !== 'changed') {
      this.failure.value = failure;
      return;
    }

    const answer = await send(getMapping(this.zone, address));
    if (answer.ok) this.conflict.value = { theirs: answer.result, etag: answer.etag };
    else if (answer.failure.kind === 'missing') this.conflict.value = { theirs: null, etag: '' };
    else this.failure.value = answer.failure;
  }
}
