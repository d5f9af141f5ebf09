/**
 * The file of the recorded run: a real run of this code on a named machine, shipped as data. It keeps losses as two
 * parallel lists; see `test/support/record-run.mjs` for how it was taken, `recorded-run.ts` for what is made of it.
 */
import type { Conditions, Measurement, Roof, Throughput } from '#datacenter/calibration/measurement.ts';
import type { Language } from '#text/text.ts';
import type { TrainChoice } from '#train/choice.ts';

export interface RecordedFile {
  readonly version: 1;
  /** The machine in words, in both languages. */
  readonly machine: Readonly<Record<Language, string>>;
  readonly choice: Partial<TrainChoice>;
  readonly conditions: Conditions;
  readonly roof: Roof;
  readonly throughput: Throughput;
  readonly voidWindows: number;
  readonly steps: readonly number[];
  readonly losses: readonly number[];
  readonly accuracies: readonly { readonly step: number; readonly accuracy: number }[];
  readonly totalSteps: number;
  readonly stepsPerEpoch: number;
  readonly images: number;
}

/** What stands where nothing was measured and no recording could be fetched: no numbers, shown as dashes. */
export const noMeasurement: Measurement = {
  provenance: 'recorded',
  conditions: { takenAt: '', backend: 'cpu', vendor: '', architecture: '', isSoftware: true, browser: '' },
  roof: {
    peakFlopPerSecond: { median: Number.NaN, p10: Number.NaN, p90: Number.NaN, count: 0 },
    copyBytesPerSecond: null,
    dispatchSeconds: null,
    readbackSeconds: null,
    maxBufferBytes: null,
  },
  throughput: null,
};

/** Fetches the file; null when it cannot be had (offline, not found, another version). Never rejects. */
export async function fetchRecording(address: URL): Promise<RecordedFile | null> {
  try {
    const response = await fetch(address);
    if (!response.ok) return null;
    const file = (await response.json()) as RecordedFile;
    return file.version === 1 ? file : null;
  } catch {
    return null;
  }
}

/** What was measured in the recorded run. */
export function measurementOf({ conditions, roof, throughput }: RecordedFile): Measurement {
  return { provenance: 'recorded', conditions, roof, throughput };
}
