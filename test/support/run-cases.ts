/** Runs of every kind of model, as the page would see them: smooth made curves, seeded, half way through. */
import { createRandom } from '#train/data/random.ts';
import type { TrainChoice } from '#train/choice.ts';
import type { Model } from '#train/models/model.ts';
import type { LossPoint, RunView } from '#train/run-view.ts';
import { runOf } from './figure-cases.ts';

const steps = 400;
const stepsPerEpoch = 40;

interface Curve {
  readonly choice: Partial<TrainChoice>;
  readonly model: Model;
  readonly from: number;
  readonly to: number;
  readonly accuracy?: (step: number) => number;
  readonly judge?: number;
  readonly vocabulary?: readonly string[];
  readonly classNames?: readonly string[];
}

/** A run whose loss falls from `from` to `to`. */
function runAlong(curve: Curve, more: Partial<RunView> = {}): RunView {
  const { choice, model, from, to, accuracy, judge, vocabulary = [], classNames = [] } = curve;
  const random = createRandom(11, 0);
  const lossAt = (step: number) => to + (from - to) * Math.exp(-step / 90);
  const losses: LossPoint[] = Array.from({ length: steps }, (_, index) => ({
    step: index + 1,
    loss: lossAt(index) * (0.9 + 0.2 * random()),
    ...(judge === undefined ? {} : { judge: judge * (0.9 + 0.2 * random()) }),
  }));
  const empty = runOf(0);
  return {
    ...empty,
    choice: { ...empty.choice, model: model.id, ...choice },
    phase: 'running',
    losses,
    evaluations: Array.from({ length: 10 }, (_, index) => {
      const step = (index + 1) * stepsPerEpoch;
      return { step, loss: lossAt(step) * 1.08, accuracy: accuracy ? accuracy(step) : null };
    }),
    step: steps,
    totalSteps: 2 * steps,
    stepsPerEpoch,
    built: {
      model,
      trainSamples: 1280,
      heldOutSamples: 200,
      batch: choice.batch ?? empty.choice.batch,
      whySmaller: null,
      vocabulary,
      classNames,
    },
    ...more,
  };
}

/** Two classes of points in the plane; `scale` stretches the losses. */
export function pointsRun(choice: Partial<TrainChoice> = {}, scale = 1, more: Partial<RunView> = {}): RunView {
  const model: Model = {
    id: 'toy-network',
    input: [2],
    layers: [
      { kind: 'dense', outputs: 8, activation: 'tanh' },
      { kind: 'dense', outputs: 1, activation: 'none' },
    ],
    loss: 'sigmoid-cross-entropy',
  };
  const accuracy = (step: number) => 1 - 0.4 * Math.exp(-step / 120);
  const chosen = { data: 'spirals', ...choice } as const;
  return runAlong({ choice: chosen, model, from: 0.7 * scale, to: 0.1 * scale, accuracy }, more);
}

export function regressionRun(more: Partial<RunView> = {}): RunView {
  const model: Model = {
    id: 'table-mlp',
    input: [4],
    layers: [
      { kind: 'dense', outputs: 64, activation: 'relu' },
      { kind: 'dense', outputs: 1, activation: 'none' },
    ],
    loss: 'mean-squared-error',
  };
  const baseline = { rule: 'mean', loss: 1.02 } as const;
  return runAlong({ choice: { data: 'penguins' }, model, from: 1.4, to: 0.14 }, { baseline, ...more });
}

export function languageRun(more: Partial<RunView> = {}): RunView {
  const vocabulary = [...'学而时习之不亦说乎有朋自远方来，。\n', '\ufffd'];
  const model: Model = {
    id: 'tiny-gpt',
    input: [64],
    layers: [
      { kind: 'embedding', vocabulary: vocabulary.length, width: 32 },
      { kind: 'dense', outputs: vocabulary.length, activation: 'none' },
    ],
    loss: 'softmax-cross-entropy',
  };
  const baseline = { rule: 'bigram', loss: 2.47 } as const;
  return runAlong({ choice: { data: 'analects' }, model, from: 4.3, to: 1.9, vocabulary }, { baseline, ...more });
}

export function generatorRun(more: Partial<RunView> = {}): RunView {
  const model: Model = {
    id: 'gan',
    input: [2],
    layers: [{ kind: 'dense', outputs: 2, activation: 'none' }],
    judge: [{ kind: 'dense', outputs: 1, activation: 'none' }],
    loss: 'sigmoid-cross-entropy',
  };
  return runAlong({ choice: { data: 'ring' }, model, from: 1.9, to: 0.9, judge: 0.62 }, more);
}

/** A field of two arms around the origin, and points drawn from it with one in twenty on the wrong side. */
export function spiralField(side = 41) {
  const random = createRandom(5, 0);
  const logitAt = (x: number, y: number) => 5 * Math.sin(5 * Math.hypot(x, y) + Math.atan2(y, x));
  const values = Float32Array.from({ length: side * side }, (_, index) =>
    logitAt(-1 + (2 * (index % side)) / (side - 1), 1 - (2 * Math.floor(index / side)) / (side - 1)),
  );
  const inputs = Float32Array.from({ length: 240 }, () => 1.9 * random() - 0.95);
  const targets = Float32Array.from({ length: 120 }, (_, row) => {
    const isOne = logitAt(inputs[2 * row] ?? 0, inputs[2 * row + 1] ?? 0) >= 0;
    return Number(random() < 0.05 ? !isOne : isOne);
  });
  return { field: { step: steps, side, reach: 1, values }, points: { inputs, targets } };
}

/** Outputs of a reader of digits on 10,000 samples: right but for one in thirty, which is most often 9 for 4. */
export function digitOutputs(samples = 10_000) {
  const random = createRandom(9, 0);
  const outputs = new Float32Array(samples * 10);
  const targets = new Float32Array(samples * 10);
  for (let row = 0; row < samples; row += 1) {
    const truth = row % 10;
    const isWrong = random() < 1 / 30;
    const said = !isWrong ? truth : truth === 4 || random() < 0.2 ? 9 : Math.floor(10 * random());
    targets[row * 10 + truth] = 1;
    outputs[row * 10 + said] = 5;
  }
  return { step: steps, width: 10, outputs, targets };
}

/** Logits of two classes that overlap: 120 of each. */
export function binaryOutputs() {
  const random = createRandom(10, 0);
  const targets = Float32Array.from({ length: 240 }, (_, row) => row % 2);
  const outputs = targets.map((target) => 4 * (target - 0.5) + 6 * (random() - 0.5));
  return { step: steps, width: 1, outputs, targets };
}

/** What each kind of model might make. */
export function madeText(length = 420): RunView['samples'] {
  const random = createRandom(12, 0);
  // Symbol 18 is left out of the vocabulary, 40 is beyond it, 17 ends a line.
  const symbols = Array.from({ length }, (_, index) =>
    index % 70 === 69 ? 17 : index === 5 ? 40 : Math.floor(19 * random() ** 1.3),
  );
  return { step: steps, samples: { kind: 'text', symbols } };
}

export function madePictures(): RunView['samples'] {
  const side = 28;
  const pixels = Float32Array.from({ length: 25 * side * side }, (_, index) => {
    const [picture, place] = [Math.floor(index / side ** 2), index % side ** 2];
    const [x, y] = [(place % side) - 13.5, Math.floor(place / side) - 13.5];
    const radius = Math.hypot(x * (1 + (picture % 5) / 4), y);
    return Math.exp(-((radius - 8) ** 2) / 4);
  });
  return { step: steps, samples: { kind: 'images', side, pixels } };
}

/** 400 points around all but two of the eight places. */
export function madePoints(): RunView['samples'] {
  const random = createRandom(13, 0);
  const points = Float32Array.from(
    Array.from({ length: 400 }, (_, index) => {
      const angle = ((index % 6) * Math.PI) / 4;
      return [Math.cos(angle) + 0.14 * (random() - 0.5), Math.sin(angle) + 0.14 * (random() - 0.5)];
    }).flat(),
  );
  return { step: steps, samples: { kind: 'points', points } };
}

/** Steps taken apart: a GPU that waits for script, one that overlaps it, and one that tells nothing. */
export const anatomies = {
  waiting: {
    scriptSeconds: 0.0021,
    gpuBusySeconds: 0.0007,
    readbackSeconds: 0.0016,
    stepSeconds: 0.0034,
    dispatches: 61,
    submits: 2,
  },
  overlapping: {
    scriptSeconds: 0.003,
    gpuBusySeconds: 0.004,
    readbackSeconds: 0.0012,
    stepSeconds: 0.005,
    dispatches: 420,
    submits: 9,
  },
  untold: {
    scriptSeconds: 0.002,
    gpuBusySeconds: null,
    readbackSeconds: 0.004,
    stepSeconds: 0.009,
    dispatches: null,
    submits: null,
  },
} as const;
