/**
 * Workload: what must be computed and stored to train a model once. (Front door; one verb, `planWorkload`.)
 *
 * A model is its shape; training is a number of tokens (images for an MNIST model) taken in equal steps. Ignored on
 * purpose: evaluation passes, data loading, warm-up of the batch size, restarts. Valid for decoder transformers, dense or with a mixture of
 * experts, and the two MNIST models. How often a stack computes the forward pass again is not here but in its profile.
 * Convention of FLOP: attention in full (each query meets every key of its sequence, as Megatron and NVIDIA's recipes
 * count, though causal kernels skip about half). Sources: `flop.ts` and `parameters.ts` for counts; 16 bytes of training state per parameter as in ZeRO (arXiv 1910.02054, section 3.1).
 */
import { sampleModels } from '../calibration/calibration.ts';
import type { ImageModelId } from '../calibration/measurement.ts';
import type { Recompute } from '../catalog/job.ts';
import { decoderModels, imageModels, type DecoderShape } from '../catalog/models.ts';
import type { Infeasible } from '../units/units.ts';
import { countTokenFlop, type TokenFlop } from './flop.ts';
import { countJobParameters } from './parameters.ts';

// What a training job is made of, through the room's one door: kernels, parameters, stages.
export { countLayerActivations, type LayerActivations } from './activations.ts';
export {
  bytesPerNumber,
  findHighPrecision,
  type DeviceOperator,
  type OperatorKind,
  type OperatorName,
  type OperatorPass,
} from './kernels.ts';
export {
  describeOptimizerStep,
  listStageOperators,
  sizeMicroBatch,
  type OperatorLists,
  type StageOperators,
} from './operators.ts';
export { countStepFlop, countTokenFlop, type TokenFlop } from './flop.ts';
export { countJobParameters, countRankParameters, type ParameterCount, type RankParameters } from './parameters.ts';
export { cutStages, type StageCut, type StageLayers } from './stages.ts';

export type ModelId = keyof typeof decoderModels | ImageModelId;

export interface WorkloadChoice {
  readonly model: ModelId;
  /** Training set passes included: tokens for a language model, images for an MNIST model. Null: as it was trained. */
  readonly tokens: number | null;
  /** Tokens (or images) per optimizer step over the whole cluster. Null: as it was trained. */
  readonly globalBatch: number | null;
  /** Tokens of one sequence of a language model. Null or absent: as it was trained. */
  readonly sequenceLength?: number | null;
}

/** What the cluster needs to know of a workload, whatever its name. */
export interface WorkloadPlan {
  readonly kind: 'workload';
  /** Trainable parameters. */
  readonly parameters: number;
  /** Tokens (images) in all, and in one step. */
  readonly tokens: number;
  readonly tokensPerStep: number;
  /** Tokens per sequence; 1 for an MNIST model. */
  readonly sequenceLength: number;
  /** Model FLOP of forward plus backward per token, attention and logits included (recompute not counted). */
  readonly flopPerToken: number;
  /** The rule of thumb 6N, FLOP per token; of a mixture of experts N is what a token meets. */
  readonly sixNFlopPerToken: number;
  /** Model FLOP of the whole training. */
  readonly flop: number;
  /** Weights, gradients and Adam states of the whole model in mixed precision, bytes. */
  readonly stateBytes: number;
  /** Null: an MNIST model. */
  readonly shape: DecoderShape | null;
  /** Blocks of a decoder; an MNIST model is one undivided block. */
  readonly layers: number;
  /** Attention heads, the most ways a layer can be split; 1 for an MNIST model. */
  readonly heads: number;
  /** What `flopPerToken` is three times of. */
  readonly forwardFlop: TokenFlop;
  /** Bytes kept per image for the backward pass; 0: a decoder, whose activations the cluster room plans. */
  readonly activationBytesPerImage: number;
}

export interface WorkloadOutcome extends WorkloadPlan {
  readonly model: ModelId;
}

export type WorkloadResult = WorkloadOutcome | Infeasible;

/**
 * Training state, bytes per parameter. Mixed precision: weight 2, gradient 2, Adam's copy and two moments 4 each.
 * Float32 comes to the same: weight 4, gradient 4, two moments 4 each.
 */
export const stateBytesPerParameter = 16;

/** Bytes of a number in an MNIST model: weights, gradients and activations alike. */
export const bytesPerFloat = 4;

/** A training token costs a forward pass, and a backward pass of twice its products. */
export const forwardPassesPerTrainingToken = 3;

/**
 * What training `choice.model` once takes. Infeasible: `batch-too-small` when one step is shorter than one sequence,
 * `tokens-too-few` when the training is shorter than one step, `out-of-range` for what is not a positive number, `unknown-model`.
 */
export function planWorkload(choice: WorkloadChoice): WorkloadResult {
  const { model } = choice;
  if (!Object.hasOwn(decoderModels, model) && !Object.hasOwn(imageModels, model))
    return refuse('unknown-model', {}, 'workload.model', 'llama3-70b');
  const isImageModel = model === 'mnist-mlp' || model === 'mnist-cnn';
  const { diet } = isImageModel ? imageModels[model] : decoderModels[model];
  const tokens = choice.tokens ?? diet.tokens;
  const globalBatch = choice.globalBatch ?? diet.tokensPerStep;
  const plan = isImageModel
    ? planImages(model, tokens, globalBatch)
    : planDecoder(lengthen(decoderModels[model], choice.sequenceLength), tokens, globalBatch);
  return plan.kind === 'infeasible' ? plan : { ...plan, model };
}

const lengthen = (shape: DecoderShape, sequenceLength: number | null | undefined): DecoderShape =>
  sequenceLength ? { ...shape, sequenceLength } : shape;

/** The same for a decoder of any shape: the way in for published runs that are no preset. */
export function planDecoder(shape: DecoderShape, tokens: number, globalBatch: number): WorkloadPlan | Infeasible {
  const problem = checkSize(tokens, globalBatch, shape.sequenceLength);
  if (problem) return problem;
  const { total: parameters, active } = countJobParameters(shape);
  const forwardFlop = countTokenFlop(shape);
  const flopPerToken = forwardPassesPerTrainingToken * sumTokenFlop(forwardFlop);
  return {
    kind: 'workload',
    parameters,
    tokens,
    tokensPerStep: globalBatch,
    sequenceLength: shape.sequenceLength,
    flopPerToken,
    sixNFlopPerToken: 6 * active,
    flop: flopPerToken * tokens,
    stateBytes: stateBytesPerParameter * parameters,
    shape,
    layers: shape.layers,
    heads: shape.heads,
    forwardFlop,
    activationBytesPerImage: 0,
  };
}

/** An MNIST model: float32, one image is one token of a sequence of one, never split between accelerators. */
function planImages(model: ImageModelId, images: number, globalBatch: number): WorkloadPlan | Infeasible {
  const problem = checkSize(images, globalBatch, 1);
  if (problem) return problem;
  const counted = sampleModels[model];
  return {
    kind: 'workload',
    parameters: counted.parameters,
    tokens: images,
    tokensPerStep: globalBatch,
    sequenceLength: 1,
    flopPerToken: counted.trainingFlopPerSample,
    sixNFlopPerToken: 6 * counted.parameters,
    flop: counted.trainingFlopPerSample * images,
    stateBytes: stateBytesPerParameter * counted.parameters,
    shape: null,
    layers: 1,
    heads: 1,
    forwardFlop: { weights: 2 * counted.forwardMultiplyAdds, attention: 0, logits: 0 },
    activationBytesPerImage: bytesPerFloat * counted.activationsPerSample,
  };
}

/** FLOP of one token's forward pass. */
export function sumTokenFlop({ weights, attention, logits }: TokenFlop): number {
  return weights + attention + logits;
}

/** FLOP executed per FLOP of the model, 1 to 4/3: what recompute adds. */
export function executedPerModelFlop({ forwardFlop }: WorkloadPlan, recompute: Recompute): number {
  const { weights, attention } = forwardFlop;
  const again = { none: 0, selective: attention, full: weights + attention }[recompute];
  return 1 + again / (forwardPassesPerTrainingToken * sumTokenFlop(forwardFlop));
}

function checkSize(tokens: number, globalBatch: number, sequenceLength: number): Infeasible | null {
  if (!(tokens > 0 && Number.isFinite(tokens))) return refuse('out-of-range', { tokens }, 'workload.tokens', 1e12);
  if (!(globalBatch > 0 && Number.isFinite(globalBatch)))
    return refuse('out-of-range', { globalBatch }, 'workload.globalBatch', sequenceLength);
  if (globalBatch < sequenceLength)
    return refuse('batch-too-small', { globalBatch, sequenceLength }, 'workload.globalBatch', sequenceLength);
  if (tokens < globalBatch) return refuse('tokens-too-few', { tokens, globalBatch }, 'workload.tokens', globalBatch);
  return null;
}

function refuse(reason: string, numbers: Record<string, number>, field: string, value: number | string): Infeasible {
  return { kind: 'infeasible', reason, numbers, nearest: { field, value } };
}
