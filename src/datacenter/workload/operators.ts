/**
 * The kernels that one accelerator runs for one micro-batch, layer kind by layer kind: exact sizes after the tensor,
 * context and expert split, FLOP, bytes through memory, and launches; forward, backward and what recompute runs again.
 * Ignored on purpose: communication (the cluster room), imbalance between experts, dropout's own kernels outside the
 * scores, padding. A fused causal kernel skips the half of the scores above the diagonal.
 * Sources: Megatron, arXiv 2205.05198 (which kernels, which are split); FlashAttention-2, arXiv 2307.08691.
 */
import type { MemoryHabits } from '../calibration/calibration.ts';
import type { Job, Precision } from '../catalog/job.ts';
import type { DecoderShape } from '../catalog/models.ts';
import {
  KernelBook,
  bytesPerNumber,
  findHighPrecision,
  type DeviceOperator,
  type KernelSetting,
  type Passes,
} from './kernels.ts';
import { countKeyValueHeads, listLayerMatrices, sizeHead, type LayerKind, type MatrixName } from './matrices.ts';
import { cutStages, type StageLayers } from './stages.ts';

/** Per micro-batch. What recompute runs again is apart from both passes; it runs just before the backward pass. */
export interface OperatorLists {
  readonly forward: readonly DeviceOperator[];
  readonly again: readonly DeviceOperator[];
  readonly backward: readonly DeviceOperator[];
}

export interface StageOperators {
  /** One layer of that kind; null: the model has none. */
  readonly dense: OperatorLists | null;
  readonly mixture: OperatorLists | null;
  readonly embedding: OperatorLists;
  /** Last norm, projection to the vocabulary, loss. */
  readonly logits: OperatorLists;
  /** How many of each the stages hold, first to last. */
  readonly stages: readonly StageLayers[];
  /** Micro-batches of one step on one data rank. */
  readonly microBatches: number;
}

interface Setting extends KernelSetting {
  readonly shape: DecoderShape;
  readonly highBytes: number;
  readonly tensor: number;
  readonly expertTensor: number;
  readonly localExperts: number;
  /** Sequences of a micro-batch; tokens of a context rank; of these, those a tensor rank norms and adds. */
  readonly sequences: number;
  readonly context: number;
  readonly tokens: number;
  readonly ownTokens: number;
  /** Token copies that reach the experts of this rank, balanced. */
  readonly routed: number;
}

/** Tokens of one micro-batch on one accelerator, and those of them that a tensor rank holds alone; experts and their tokens. */
export function sizeMicroBatch(job: Pick<Job, 'model' | 'plan'>): {
  readonly tokens: number;
  readonly ownTokens: number;
  readonly routed: number;
  readonly localExperts: number;
} {
  const { model, plan } = job;
  const tokens = (plan.microBatch * model.sequenceLength) / plan.context;
  const mixture = model.mixture;
  return {
    tokens,
    ownTokens: plan.sequenceParallel ? tokens / plan.tensor : tokens,
    routed: mixture ? (tokens / plan.tensor) * plan.expertTensor * mixture.active : 0,
    localExperts: mixture ? mixture.experts / plan.expert : 0,
  };
}

/**
 * Every kernel of one micro-batch of `job` on one accelerator. `habits` say what is fused. The plan is taken as possible:
 * what does not divide gives fractions, never an error.
 */
export function listStageOperators(job: Job, habits: MemoryHabits): StageOperators {
  const { model: shape, plan, precision } = job;
  const high = findHighPrecision(precision);
  const setting: Setting = {
    shape,
    habits,
    precision,
    high,
    highBytes: bytesPerNumber[high],
    isFrozen: job.adaptersOnly === true,
    tensor: plan.tensor,
    expertTensor: plan.expertTensor,
    sequences: plan.microBatch,
    context: plan.context,
    ...sizeMicroBatch(job),
  };
  const stages = cutStages(shape, plan.pipeline, habits.stageCut);
  const listKind = (kind: LayerKind): OperatorLists | null =>
    stages.some((stage) => stage[kind] > 0) ? withAgain(listLayer(setting, kind), job, habits) : null;
  return {
    dense: listKind('dense'),
    mixture: listKind('mixture'),
    embedding: { ...listEmbedding(setting), again: [] },
    logits: { ...listLogits(setting), again: [] },
    stages,
    microBatches: plan.globalBatch / (plan.data * plan.microBatch),
  };
}

/** Adds what recompute runs again: nothing, the attention core (or all but every second product), the whole layer. */
function withAgain(passes: Passes, job: Job, habits: MemoryHabits): OperatorLists {
  const { forward } = passes;
  const { recompute } = job.plan;
  if (recompute === 'none') return { ...passes, again: [] };
  if (recompute === 'full') return { ...passes, again: forward };
  const isCore = ({ name }: DeviceOperator) => /^(scores|softmax|values)$/.test(name);
  // A fused attention computes its scores again by itself, so that there is nothing left to do.
  if (habits.selective === 'core') return { ...passes, again: habits.hasFlash ? [] : forward.filter(isCore) };
  let product = 0;
  const again = forward.filter(
    ({ name, kind }) => name !== 'attention' && (!/matmul/.test(kind) || product++ % 2 === 1),
  );
  return { ...passes, again };
}

function listLayer(setting: Setting, kind: LayerKind): Passes {
  const { shape, habits, precision, high, highBytes, tensor, expertTensor, tokens, ownTokens } = setting;
  const { routed, localExperts } = setting;
  const { hidden, isGated, mixture, latentAttention: latent } = shape;
  const { isFused } = habits;
  const book = new KernelBook(setting);
  const matrices = listLayerMatrices(shape, kind, tensor, expertTensor);
  const product = (name: MatrixName) => {
    const matrix = matrices.find((one) => one.name === name);
    if (!matrix) return;
    const { k, n } = matrix;
    // What is copied on every tensor rank is multiplied there for its own share of the tokens.
    if (name === 'router') return book.multiply(name, { m: ownTokens, n, k }, high);
    if (/-down$/.test(name)) return book.multiply(name, { m: ownTokens, n, k }, precision);
    if (/^expert/.test(name)) {
      const size = { m: routed / localExperts, n, k, count: localExperts };
      return book.multiply(name, size, precision, 'grouped-matmul');
    }
    book.multiply(name, { m: tokens, n, k }, precision);
  };
  const activate = (inner: number, rows: number) => {
    if (inner > 0) book.pass('activation', rows * inner * (isGated ? 3 : 2), highBytes, 1, isFused);
  };
  const norm = () => book.pass('norm', 2 * ownTokens * hidden, highBytes, 1, isFused);
  const residual = () => book.pass('residual', 3 * ownTokens * hidden, highBytes, 1, isFused);

  norm();
  for (const name of ['query-key-value', 'query-down', 'key-value-down'] as const) product(name);
  if (latent) book.pass('norm', 2 * ownTokens * (latent.queryRank + latent.keyValueRank), highBytes, 2, isFused);
  product('query-up');
  product('key-value-up');
  addAttention(book, setting);
  product('output');
  residual();
  norm();
  if (kind === 'mixture' && mixture) {
    product('router');
    // Scores in 32 bit, softmax and choice of the best.
    book.pass('route', 3 * ownTokens * mixture.experts, 4, 3);
    // Sorted by expert on the way out, and on the way back summed into place.
    const copies = (ownTokens * mixture.active * hidden + routed * hidden) * 2;
    book.pass('permute', copies, highBytes, 2);
    product('expert-in');
    activate(mixture.expertHidden / expertTensor, routed);
    product('expert-out');
    book.pass('permute', copies, highBytes, 2);
    product('shared-in');
    activate(mixture.sharedHidden / tensor, tokens);
    product('shared-out');
  } else {
    product('mlp-in');
    activate(shape.mlpHidden / tensor, tokens);
    product('mlp-out');
  }
  residual();
  return book.read();
}

function addAttention(book: KernelBook, setting: Setting): void {
  const { shape, habits, high, highBytes, tensor, tokens, sequences, context } = setting;
  const head = sizeHead(shape);
  const heads = shape.heads / tensor;
  const keyHeads = countKeyValueHeads(shape, tensor);
  const keys = shape.sequenceLength;
  const queries = keys / context;
  const count = sequences * heads;
  const turned = shape.latentAttention
    ? shape.latentAttention.rotarySize * (heads + 1)
    : head.queryKey * (heads + keyHeads);
  if (!shape.hasBiasesAndPositions) book.pass('rotary', 2 * tokens * turned, highBytes, 2, habits.isFused);
  if (habits.hasFlash)
    return book.attend({
      queries,
      keys,
      count,
      keyValueCount: sequences * keyHeads,
      head,
      share: 1 / 2,
      launches: context,
    });
  book.multiply('scores', { m: queries, n: keys, k: head.queryKey, count }, high, 'matmul', false);
  // Mask, scale and softmax read and write the scores; dropout does once more and writes its mask.
  const bytes = habits.hasDropout ? 4 * highBytes + 1 : 2 * highBytes;
  // Megatron's fused softmax takes heads by fours; for other counts it goes through several kernels.
  const kernels = (habits.hasDropout ? 2 : 1) * (count % 4 === 0 ? 1 : 4);
  book.pass('softmax', count * queries * keys, bytes, kernels, habits.isFused);
  book.multiply('values', { m: queries, n: head.value, k: keys, count }, high, 'matmul', false);
}

function listEmbedding(setting: Setting): Passes {
  const book = new KernelBook(setting);
  book.pass('embedding', 2 * setting.tokens * setting.shape.hidden, setting.highBytes, 1);
  return book.read();
}

function listLogits(setting: Setting): Passes {
  const { shape, tokens, ownTokens, tensor, high, highBytes, habits } = setting;
  const book = new KernelBook(setting);
  const words = shape.vocabulary / tensor;
  book.pass('norm', 2 * ownTokens * shape.hidden, highBytes, 1, habits.isFused);
  book.multiply('logits', { m: tokens, n: words, k: shape.hidden }, high);
  // Read in 16 bit, raised to 32 bit, largest and sum taken: three passes forward.
  book.pass('loss', tokens * words, highBytes + 8, 3);
  return book.read();
}

/**
 * The optimizer's step on one accelerator as one memory-bound kernel: for each of `parameters` it updates, gradient,
 * 32-bit copy and two moments are read, the last three and the new weight written, after one pass for the gradient's norm.
 */
export function describeOptimizerStep(
  parameters: number,
  precision: Precision,
  gradientBytes: number,
): {
  readonly bytes: number;
  readonly launches: number;
} {
  const weight = Math.max(2, bytesPerNumber[findHighPrecision(precision)]);
  const copy = weight < 4 ? 8 : 4;
  return { bytes: parameters * (2 * gradientBytes + copy + 16 + weight), launches: 4 };
}
