/** What a source printed of a run, beside the same quantity as we predict it, in the source's own convention. */
import type { Format } from '#text/format.ts';
import type { BoardRun } from './board.ts';

export interface PrintedValue {
  readonly name: 'step' | 'flop' | 'utilization' | 'tokens' | 'memory';
  readonly measured: string;
  readonly predicted: string;
  /** Predicted over measured, minus one. A rate that is too high is a step that is too short. */
  readonly gap: number;
  /** The step time that the error is of comes from this one. */
  readonly isCompared: boolean;
}

export function listPrinted({ job, prediction, measuredBy }: BoardRun, format: Format): readonly PrintedValue[] {
  const { stepSeconds, flopPerSecond, utilization, tokensPerSecondPerAccelerator, memoryBytes } = job.measured;
  const tokens = prediction.tokensPerStep / prediction.stepSeconds / job.accelerators;
  const both = (
    name: PrintedValue['name'],
    measured: number | null,
    predicted: number,
    show: (value: number) => string,
  ): readonly PrintedValue[] =>
    measured === null
      ? []
      : [
          {
            name,
            measured: show(measured),
            predicted: show(predicted),
            gap: predicted / measured - 1,
            isCompared: name === measuredBy,
          },
        ];
  return [
    ...both('step', stepSeconds, prediction.stepSeconds, format.duration),
    ...both('tokens', tokensPerSecondPerAccelerator, tokens, format.number),
    ...both('flop', flopPerSecond, prediction.flopPerSecond, format.flopPerSecond),
    ...both('utilization', utilization, prediction.utilization, format.share),
    ...both('memory', memoryBytes, prediction.memory.totalBytes, format.bytes),
  ];
}
