/**
 * Two networks against each other (Goodfellow and others 2014): a generator makes points or digits out of noise, and a
 * judge learns to tell them from real ones. For points both have `depth` layers of `width`; for digits each layer of the
 * generator is twice as wide as the one before, beginning with twice the width, and the judge is its mirror image.
 */
import type { TrainChoice } from '../choice.ts';
import type { ModelCard } from './card.ts';
import { stackDense } from './dense-stack.ts';
import type { Layer } from './layer.ts';
import type { Model } from './model.ts';

/** Numbers of noise for one made point, and for one made digit. */
const pointNoise = 8;
const digitNoise = 64;

const verdict: Layer = { kind: 'dense', outputs: 1, activation: 'none' };

export const gan: ModelCard = {
  id: 'gan',
  dataSets: ['ring', 'mnist'],
  knobs: ['rows', 'width', 'depth', 'activation'],
  // No momentum: with Adam's mean of past slopes the two networks chase each other round the ring, and the generator
  // reaches one place or none (Radford and others 2016 met the same and took beta1 = 0.5).
  defaults: { width: 64, depth: 2, optimizer: 'rmsprop', learningRate: 0.002, batch: 128, epochs: 300 },
  defaultsOn: { mnist: { learningRate: 0.0005, epochs: 20 } },
  build: (choice, { inputs }) =>
    choice.data === 'mnist' ? buildForDigits(choice, inputs) : buildForPoints(choice, inputs),
};

function buildForPoints(choice: TrainChoice, inputs: number): Model {
  return {
    id: 'gan',
    input: [pointNoise],
    layers: [...stackDense(choice), { kind: 'dense', outputs: inputs, activation: 'none' }],
    judge: [...stackDense(choice), verdict],
    loss: 'sigmoid-cross-entropy',
  };
}

function buildForDigits({ width, depth, activation }: TrainChoice, pixels: number): Model {
  const widening = Array.from({ length: depth }, (_, place): Layer => {
    return { kind: 'dense', outputs: width * 2 ** (place + 1), activation };
  });
  return {
    id: 'gan',
    input: [digitNoise],
    layers: [...widening, { kind: 'dense', outputs: pixels, activation: 'sigmoid' }],
    // Real digits come as pictures, made ones as rows: both are rows to the judge.
    judge: [{ kind: 'flatten' }, ...widening.toReversed(), verdict],
    loss: 'sigmoid-cross-entropy',
  };
}
