/**
 * The recorded run: a real run of this code on a named machine, shipped as data, shown until the visitor has one of
 * their own. The file keeps losses as two parallel lists; see `test/support/record-run.mjs` for how it was taken.
 */
import type { Conditions, Measurement, Roof, Throughput } from '#datacenter/calibration/measurement.ts';
import type { Language } from '#text/text.ts';
import { defaultTrainChoice, type TrainChoice } from '#train/choice.ts';
import type { RunView } from '#train/run-view.ts';
import { createRunView } from './run-messages.ts';

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

export interface RecordedRun {
  readonly machine: Readonly<Record<Language, string>>;
  readonly view: RunView;
  readonly measurement: Measurement;
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

/** Fetches the recorded run; null when it cannot be had (offline, not found, another version). Never rejects. */
export async function loadRecordedRun(address: URL): Promise<RecordedRun | null> {
  try {
    const response = await fetch(address);
    if (!response.ok) return null;
    const file = (await response.json()) as RecordedFile;
    return file.version === 1 ? readRecording(file) : null;
  } catch {
    return null;
  }
}

/** The recorded file as a finished run and as a measurement. */
export function readRecording(file: RecordedFile): RecordedRun {
  const { choice, conditions, roof, throughput } = file;
  const view: RunView = {
    ...createRunView({ ...defaultTrainChoice, ...choice }),
    phase: 'done',
    reason: 'all-epochs',
    isRecorded: true,
    conditions,
    roof,
    throughput,
    voidWindows: file.voidWindows,
    losses: file.steps.flatMap((step, index) => {
      const loss = file.losses[index];
      return loss === undefined ? [] : [{ step, loss }];
    }),
    evaluations: file.accuracies.map(({ step, accuracy }) => ({ step, loss: null, accuracy })),
    step: file.totalSteps,
    totalSteps: file.totalSteps,
    stepsPerEpoch: file.stepsPerEpoch,
    loadedImages: file.images,
    totalImages: file.images,
  };
  return { machine: file.machine, view, measurement: { provenance: 'recorded', conditions, roof, throughput } };
}
