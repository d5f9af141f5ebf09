/**
 * Published models by parameters and by the FLOP of training on one token; the chosen size among them, what it holds in
 * memory while training, and which of the articles' ranges contain it. A size without a shape is taken at six FLOP per
 * parameter; published models are counted from their shapes, attention in full, of a mixture only the token's own experts.
 */
import { sampleModels } from '#datacenter/calibration/calibration.ts';
import { sizedModels, type SizedModel } from '#datacenter/catalog/model-sizes.ts';
import {
  countTokenFlop,
  forwardPassesPerTrainingToken,
  stateBytesPerParameter,
} from '#datacenter/workload/workload.ts';
import { findRanges, type SizeRange } from '#lessons/size-ranges.ts';
import type { Limits } from '#view/charts/place/ticks.ts';
import { ownSize, pageModel } from './fields.ts';

/** FLOP of training per parameter and token: a multiply-add forward, two backward. */
export const flopPerParameter = 6;

export interface SizeStop {
  readonly id: string;
  readonly name: string;
  readonly parameters: number;
  readonly flopPerToken: number;
  readonly stateBytes: number;
  readonly ranges: readonly SizeRange[];
  readonly model: SizedModel | null;
}

export interface SizeSeries {
  /** Published models and this page's own, ascending. */
  readonly stops: readonly SizeStop[];
  readonly chosen: SizeStop;
  /** Parameters whose training state fills one accelerator; null: its memory is not known. */
  readonly mostOnOne: number | null;
}

export const parameterLimits: Limits = [1e5, 1e13];

function describeStop(
  parameters: number,
  flopPerToken: number,
  { id, name, model = null }: { id: string; name: string; model?: SizedModel | null },
): SizeStop {
  return {
    id,
    name,
    parameters,
    flopPerToken,
    stateBytes: stateBytesPerParameter * parameters,
    ranges: findRanges(parameters),
    model,
  };
}

/** FLOP of training on one token of a published model. */
export function countTrainingFlop({ shape, predictedShare }: SizedModel): number {
  const { weights, attention, logits } = countTokenFlop(shape);
  return forwardPassesPerTrainingToken * (weights + attention + predictedShare * logits);
}

const cnn = sampleModels[pageModel];
const ownModel = describeStop(cnn.parameters, cnn.trainingFlopPerSample, { id: pageModel, name: cnn.name });
const published = sizedModels.map((model) =>
  describeStop(model.parameters, countTrainingFlop(model), { ...model, model }),
);
const stops: readonly SizeStop[] = [ownModel, ...published].sort((one, other) => one.parameters - other.parameters);

/** `memoryBytes` of one accelerator; null: not known. */
export function seriesOfSizes(parameters: number, memoryBytes: number | null): SizeSeries {
  const known = stops.find((stop) => stop.parameters === parameters);
  return {
    stops,
    chosen: known ?? describeStop(parameters, flopPerParameter * parameters, { id: ownSize, name: '' }),
    mostOnOne: memoryBytes === null ? null : memoryBytes / stateBytesPerParameter,
  };
}

/** Decades around the FLOP of all stops. */
export const flopLimits: Limits = [1e4, 1e14];
