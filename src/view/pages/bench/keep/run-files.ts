/** What can be taken out of a run, as plain content: its log as a table, and its measurement with all conditions. */
import { describeLayers } from '#train/models/describe-layers.ts';
import { countForwardMultiplyAdds, countParameters, countTrainingFlopPerSample } from '#train/models/model.ts';
import type { DataSet } from '#train/data/data-set.ts';
import type { NamedTensor } from '#train/export/safetensors.ts';
import type { Shape } from '#train/models/layer.ts';
import type { RunView } from '#train/run-view.ts';
import type { FigureTable } from '../../../figures/figure.ts';

const plain = String;

/** One row for each step that was read or evaluated. Names for programs, so the same in every language. */
export function tableOfLog({ losses, evaluations, conditions }: RunView): FigureTable {
  const names = ['step', 'loss', 'judge_loss', 'held_out_loss', 'held_out_accuracy', 'engine'];
  const engine = conditions && (conditions.engine ?? 'tfjs');
  const rows = new Map<number, (number | string | null)[]>();
  const rowOf = (step: number) => {
    const row = rows.get(step) ?? [step, null, null, null, null, engine];
    rows.set(step, row);
    return row;
  };
  for (const { step, loss, judge } of losses) rowOf(step).splice(1, 2, loss, judge ?? null);
  for (const { step, loss, accuracy } of evaluations) rowOf(step).splice(3, 2, loss, accuracy);
  return {
    columns: names.map((name) => ({ name, format: plain })),
    rows: [...rows.values()].sort(([one], [other]) => Number(one) - Number(other)),
  };
}

/**
 * The measurement of a run as JSON text: all that was chosen, built and found, and under which conditions. Nothing is
 * rounded; what was not measured is null.
 * @param dataSha256 lower-case hex; null where the data were not hashed
 */
export function writeMeasurement(view: RunView, dataSha256: string | null, writtenAt: string): string {
  const { choice, built, conditions, tilings, roof, throughput, anatomy, evaluations, losses } = view;
  const model = built?.model;
  const content = {
    format: 'training-measurement',
    version: 1,
    writtenAt,
    choice,
    conditions,
    tilings: tilings ?? null,
    model: model && {
      layers: describeLayers(model),
      loss: model.loss,
      parameters: countParameters(model),
      forwardMultiplyAdds: countForwardMultiplyAdds(model),
      trainingFlopPerSample: countTrainingFlopPerSample(model),
    },
    data: {
      id: choice.data,
      sha256: dataSha256,
      trainSamples: built?.trainSamples ?? null,
      heldOutSamples: built?.heldOutSamples ?? null,
    },
    run: {
      phase: view.phase,
      reason: view.reason,
      detail: view.detail,
      isRecorded: view.isRecorded,
      step: view.step,
      totalSteps: view.totalSteps,
      stepsPerEpoch: view.stepsPerEpoch,
      restarts: view.restarts,
      refused: view.refused,
      voidWindows: view.voidWindows,
      baseline: view.baseline,
      lastLoss: losses.at(-1) ?? null,
      evaluations,
    },
    roof,
    throughput,
    anatomy,
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}

/**
 * A data set as named arrays, training and held-out rows apart.
 * @param input shape of one sample as the model takes it, where it takes rows of the set
 */
export function tensorsOfData(set: DataSet, input: Shape): readonly NamedTensor[] {
  if (set.kind === 'text') {
    const { symbols, trainSymbols } = set;
    const part = (name: string, from: number, to: number) => {
      return { name, shape: [to - from], numbers: Int32Array.from(symbols.subarray(from, to)) };
    };
    return [part('train.symbols', 0, trainSymbols), part('heldOut.symbols', trainSymbols, symbols.length)];
  }
  const { inputs, targets, inputWidth, targetWidth, trainRows, heldOutRows } = set;
  const all = trainRows + heldOutRows;
  const part = (name: string, numbers: Float32Array, shape: Shape, from: number, to: number): NamedTensor => {
    const width = shape.reduce((product, side) => product * side, 1);
    return { name, shape: [to - from, ...shape], numbers: numbers.slice(from * width, to * width) };
  };
  const row = set.steps === undefined ? [inputWidth] : input;
  return [
    part('train.inputs', inputs, row, 0, trainRows),
    part('heldOut.inputs', inputs, row, trainRows, all),
    // A set for a generator has no targets.
    ...(targetWidth === 0
      ? []
      : [
          part('train.targets', targets, [targetWidth], 0, trainRows),
          part('heldOut.targets', targets, [targetWidth], trainRows, all),
        ]),
  ];
}
