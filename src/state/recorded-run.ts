/** The recorded run as one that is over, shown until the visitor has one of their own. */
import type { Measurement } from '#datacenter/calibration/measurement.ts';
import type { Language } from '#text/text.ts';
import { defaultTrainChoice } from '#train/choice.ts';
import type { RunView } from '#train/run-view.ts';
import { measurementOf, type RecordedFile } from './recording.ts';
import { createRunView } from './run-messages.ts';

export interface RecordedRun {
  readonly machine: Readonly<Record<Language, string>>;
  readonly view: RunView;
  readonly measurement: Measurement;
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
  return { machine: file.machine, view, measurement: measurementOf(file) };
}
