/**
 * What this browser has measured for the articles' claims: added when an experiment for a claim is done, kept in the
 * browser's storage, and forgotten one by one or all at once. What the storage holds may have been written by an older
 * page or by hand, so each entry is checked before it is believed.
 */
import type { ClaimMeasurement } from '#train/claim-measurement.ts';
import type { KeyValue } from './storage.ts';

const key = 'gpu-dc.claim-measurements';
/** Counts up when an older page would misread what a newer one writes. */
const version = 1;
/** Of one claim; the oldest give way. */
export const mostOfClaim = 8;

export class ClaimResults {
  #all = $state.raw<readonly ClaimMeasurement[]>([]);
  readonly #storage: KeyValue;

  constructor(storage: KeyValue) {
    this.#storage = storage;
    this.#all = readMeasurements(storage.read(key));
  }

  /** Oldest first. */
  get all(): readonly ClaimMeasurement[] {
    return this.#all;
  }

  /** Of one claim, newest first. */
  listOf = (claim: string): readonly ClaimMeasurement[] => this.#all.filter((one) => one.claim === claim).reverse();

  add = (measurement: ClaimMeasurement): void => {
    const older = this.listOf(measurement.claim).slice(mostOfClaim - 1);
    this.#keep([...this.#all.filter((one) => !older.includes(one)), measurement]);
  };

  remove = (measurement: ClaimMeasurement): void => this.#keep(this.#all.filter((one) => one !== measurement));

  clear = (): void => this.#keep([]);

  #keep(all: readonly ClaimMeasurement[]): void {
    this.#all = all;
    this.#storage.write(key, all.length > 0 ? JSON.stringify({ version, measurements: all }) : null);
  }
}

/** The entries of a stored text that are whole; none for another version, or for what is no such text. */
export function readMeasurements(text: string | null): readonly ClaimMeasurement[] {
  if (text === null) return [];
  try {
    const stored: unknown = JSON.parse(text);
    if (!isRecord(stored) || stored['version'] !== version || !Array.isArray(stored['measurements'])) return [];
    return stored['measurements'].filter(isMeasurement);
  } catch {
    return [];
  }
}

type Check = (value: unknown) => boolean;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText: Check = (value) => typeof value === 'string';
const isNumber: Check = (value) => typeof value === 'number' && Number.isFinite(value);
const isFlag: Check = (value) => typeof value === 'boolean';
const isNullOr =
  (check: Check): Check =>
  (value) =>
    value === null || check(value);
const isListOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);
const isOf =
  (checks: Readonly<Record<string, Check>>): Check =>
  (value) =>
    isRecord(value) && Object.entries(checks).every(([name, check]) => check(value[name]));

const isAnswer = isOf({
  question: isText,
  quantity: (value) => ['accuracy', 'loss', 'seconds', 'prints', 'ratio', 'usd'].includes(String(value)),
  isDifference: isFlag,
  value: isNullOr(isNumber),
  interval: isNullOr(isOf({ low: isNumber, high: isNumber })),
  verdict: (value) => ['confirmed', 'wrong', 'not-settled'].includes(String(value)),
  runs: isNumber,
  diverged: isNumber,
});
const isWhole = isOf({
  claim: isText,
  takenAt: isText,
  conditions: isNullOr(
    isOf({
      takenAt: isText,
      backend: (value) => ['webgpu', 'webgl', 'cpu'].includes(String(value)),
      engine: (value) => ['fused', 'tfjs', undefined].includes(value as string | undefined),
      vendor: isText,
      architecture: isText,
      isSoftware: isFlag,
      browser: isText,
    }),
  ),
  seeds: isListOf(isNumber),
  epochs: isListOf(isNumber),
  models: isListOf(isText),
  samples: isListOf(isOf({ train: isNumber, heldOut: isNumber })),
  answers: isListOf(isAnswer),
});

const isSimulated = isOf({ scenario: isText, futures: isNumber, seed: isNumber });

/** All that the page reads of an entry has the type it should have: either a machine or the simulator gave it. */
function isMeasurement(value: unknown): value is ClaimMeasurement {
  if (!isWhole(value) || !isRecord(value)) return false;
  return value['conditions'] === null ? isSimulated(value['simulated']) : value['simulated'] === undefined;
}
