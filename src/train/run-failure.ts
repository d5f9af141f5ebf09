/** Ends a run, or one attempt at a backend, with a reason the page can put into words. */
import type { Fault } from './engines/engine.ts';
import type { RunReason } from './protocol.ts';

export class RunFailure extends Error {
  readonly reason: RunReason;
  readonly detail: string;

  /** @param detail for the diagnostics, untranslated: an error message, a file name, a number. */
  constructor(reason: RunReason, detail: string) {
    super(`${reason}: ${detail}`);
    this.name = 'RunFailure';
    this.reason = reason;
    this.detail = detail;
  }
}

/** Failures that say why no engine can have a GPU; any other is an engine's own, and the next one may yet train. */
export const gpuReasons: readonly RunReason[] = ['no-webgpu', 'no-adapter', 'adapter-timeout', 'device-failed'];

/** The message of anything thrown. */
export function describeError(thrown: unknown): string {
  return thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : String(thrown);
}

const faultReasons = {
  lost: 'device-lost',
  validation: 'validation-error',
  'out-of-memory': 'out-of-memory',
} as const satisfies Record<Fault['kind'], RunReason>;

/** What a device reported, as the end of a run. */
export function failureOf({ kind, detail }: Fault): RunFailure {
  return new RunFailure(faultReasons[kind], detail);
}
