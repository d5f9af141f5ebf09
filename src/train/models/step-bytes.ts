/**
 * Bytes that one training step moves, at least: every tensor is counted once for each use, as if caches were perfect
 * within one operation and empty between operations. Left out: activation functions and the additions around a block
 * (fused into their neighbours), the loss, and whatever a framework copies on its own account.
 */
import type { OptimizerId } from '../choice.ts';
import { sizeOf, type PlacedLayer } from './layer.ts';
import { countParameters, placeJudge, placeLayers, type Model } from './model.ts';

/** Training runs in float32; symbols are int32. */
const bytesPerNumber = 4;

/** Reads of weight, gradient and what the optimizer keeps; writes of weight and what it keeps. */
const numbersPerUpdate = { sgd: 3, momentum: 5, rmsprop: 5, adam: 7, 'adam-uncorrected': 7 } as const satisfies Record<
  OptimizerId,
  number
>;

/** One operation with its tensors: numbers in and out per sample, and weights. */
interface Operation {
  readonly inputs: number;
  readonly outputs: number;
  readonly weights: number;
  /** Rows of a table are picked by number: only those picked are read. */
  readonly isLookUp?: boolean;
}

/** Bytes of one step at this batch, at least; of a GAN, of the judge's step and the generator's together. */
export function countStepBytes(model: Model, batch: number, optimizer: OptimizerId = 'adam'): number {
  const made = placeLayers(model).flatMap(listOperations);
  const judged = placeJudge(model).flatMap(listOperations);
  let numbers = numbersPerUpdate[optimizer] * countParameters(model);
  numbers += forward(made, batch) + backwardByWeight(made, batch) + backwardByInput(made.slice(1), batch);
  if (model.judge) {
    // The judge learns from a real and a made batch; the made one is made anew for the generator's own step.
    numbers += forward(made, batch);
    const both = 2 * batch;
    numbers += forward(judged, both) + backwardByWeight(judged, both) + backwardByInput(judged.slice(1), both);
    numbers += forward(judged, batch) + backwardByInput(judged, batch);
  }
  return numbers * bytesPerNumber;
}

const total = (operations: readonly Operation[], numbersOf: (operation: Operation) => number) =>
  operations.reduce((sum, operation) => sum + numbersOf(operation), 0);

/** Inputs and weights read, outputs written. A table of rows is read where it is looked up, and at most once. */
function forward(operations: readonly Operation[], batch: number): number {
  return total(operations, ({ inputs, outputs, weights, isLookUp }) => {
    const read = isLookUp ? Math.min(weights, batch * outputs) : weights;
    return batch * (inputs + outputs) + read;
  });
}

/** Inputs and output gradients read, weight gradients written. */
function backwardByWeight(operations: readonly Operation[], batch: number): number {
  return total(operations, ({ inputs, outputs, weights }) => (weights > 0 ? batch * (inputs + outputs) + weights : 0));
}

/** Weights and output gradients read, input gradients written. The model's first operation needs none. */
function backwardByInput(operations: readonly Operation[], batch: number): number {
  return total(operations, ({ inputs, outputs, weights }) => batch * (inputs + outputs) + weights);
}

/** What a layer does in turn. A flattening moves nothing. */
function listOperations({ layer, input, output, weights }: PlacedLayer): readonly Operation[] {
  const [inputs, outputs] = [sizeOf(input), sizeOf(output)];
  const held = weights.reduce((sum, shape) => sum + sizeOf(shape), 0);
  switch (layer.kind) {
    case 'flatten':
      return [];
    case 'embedding':
      return [{ inputs, outputs, weights: held, isLookUp: true }];
    case 'last':
      return [{ inputs: outputs, outputs, weights: 0 }];
    case 'lstm':
    case 'gru': {
      // All steps' inputs times their kernel at once, then the recurrence, its kernel read once.
      const sums = outputs * (layer.kind === 'lstm' ? 4 : 3);
      const recurrent = sizeOf(weights[1] ?? []);
      return [
        { inputs, outputs: sums, weights: held - recurrent },
        { inputs: sums, outputs, weights: recurrent },
      ];
    }
    case 'decoder-block': {
      const width = input.at(-1) ?? 1;
      const norm = { inputs, outputs, weights: 2 * width };
      const dense = (from: number, to: number) => ({
        inputs: from * inputs,
        outputs: to * inputs,
        weights: (from * width + 1) * to * width,
      });
      const attention = { inputs: 3 * inputs, outputs, weights: 0 };
      return [norm, dense(1, 3), attention, dense(1, 1), norm, dense(1, 4), dense(4, 1)];
    }
    default:
      return [{ inputs, outputs, weights: held }];
  }
}
