/**
 * One optimizer step of a job in time, from its kernels and its traffic.
 *
 * Each pipeline stage takes, per micro-batch, its kernels (products by shape, the rest by bytes), the launches where
 * kernels are too short to hide them, and the traffic between tensor, context and expert ranks that nothing hides. The
 * fullest stage sets the pace; the others add what their schedule needs to fill and drain. Gradients and weights travel
 * under the last backward and the first forward pass where the stack overlaps them; with fully sharded states under
 * every pass. Traffic that is hidden slows the kernels it hides behind. Ignored on purpose: failures, input pipelines,
 * evaluation. Sources: SC21 Megatron-LM, sections 2 and 3; ZeRO, arXiv 1910.02054; zero bubble, arXiv 2401.10241.
 */
import { kernelRampSeconds, timeProduct, type StackFacts, type StackFit } from '../calibration/calibration.ts';
import { peakAt, type Chip } from '../catalog/chips.ts';
import type { Job, Precision, Schedule } from '../catalog/job.ts';
import {
  countRankParameters,
  describeOptimizerStep,
  sizeMicroBatch,
  type DeviceOperator,
  type OperatorLists,
  type RankParameters,
  type StageLayers,
  type StageOperators,
} from '../workload/workload.ts';
import { describeFabric, timeCollective, timeSend, type Fabric } from './collective-time.ts';
import type { StepBreakdown } from './prediction.ts';

/** Everything a step's time depends on. */
export interface StepSetting {
  readonly job: Job;
  readonly chip: Chip;
  readonly fit: StackFit;
  readonly facts: StackFacts;
  readonly operators: StageOperators;
  /** Bytes of a gradient as the stack sums it. */
  readonly gradientBytes: number;
}

/** Seconds of one micro-batch in one piece of a stage (a layer, the embedding, the logits), forward and backward. */
interface Pass {
  kernels: number;
  launches: number;
  tensor: number;
  context: number;
  expert: number;
}
interface Piece {
  readonly forward: Pass;
  readonly backward: Pass;
}

/** Share of the traffic that a stack runs beside compute which compute really hides. */
const hiddenShare = 0.9;
/** Where a chip's best product was never measured. */
const usualShare = 0.75;
/** Hidden traffic costs the kernels beside it this share of its own time: copy kernels take compute units and bandwidth. */
const contention = 0.15;
/** Share of a pipeline's fill that a schedule still waits for. */
const fillShare: Readonly<Record<Schedule, number>> = {
  '1f1b': 1,
  interleaved: 1,
  'zero-bubble-h1': 1 / 3,
  'zero-bubble-v': 0.1,
  'dual-pipe': 0.4,
};
/** Step time lost to the slowest rank for each doubling of ranks beyond one machine. Fitted over all stacks. */
const stragglerShare = 0.004;
/** Bytes that travel as one bucket. */
const bucketBytes = 2e8;
/** The smallest part of a ring of keys and values that attention cannot hide, per turn. */
const isNone = (pass: Pass): number => pass.kernels + pass.tensor + pass.context + pass.expert;

/** What a step's time depends on beside its kernels. */
export type StepContext = Omit<StepSetting, 'operators'>;

/** What stages are put together from. Depends on ranks inside a stage, micro-batch and recompute; on nothing else of a plan. */
export interface StepPieces {
  readonly dense: Piece | null;
  readonly mixture: Piece | null;
  readonly embedding: Piece;
  readonly logits: Piece;
}

/** The stage that sets the pace, the seconds of all stages together, and the parameters on one rank of that stage. */
export interface StepPace {
  readonly full: StageTime;
  readonly sum: number;
  readonly held: RankParameters;
}

/** Exposed seconds of each part of a step; they sum to the step. */
export function timeStep(setting: StepSetting): StepBreakdown {
  const { stages, microBatches } = setting.operators;
  return composeStep(setting, findPace(setting, timePieces(setting), stages), microBatches);
}

/** One micro-batch through each kind of layer and both ends of the model. */
export function timePieces(setting: StepSetting): StepPieces {
  const { operators } = setting;
  const clock = new Clock(setting);
  return {
    dense: operators.dense && clock.timeLayer(operators.dense, 'dense'),
    mixture: operators.mixture && clock.timeLayer(operators.mixture, 'mixture'),
    embedding: clock.timeEnds(operators.embedding),
    logits: clock.timeEnds(operators.logits),
  };
}

/** Which of `stages` is the fullest. */
export function findPace({ job, fit }: StepContext, pieces: StepPieces, stages: readonly StageLayers[]): StepPace {
  const { dense, mixture, embedding, logits } = pieces;
  let pace = 0;
  let sum = 0;
  let full: StageTime | null = null;
  let time: StageTime | null = null;
  for (const stage of stages) {
    const { layers } = time ?? {};
    // Most stages are alike; those are timed once.
    const isSame =
      layers?.dense === stage.dense &&
      layers.mixture === stage.mixture &&
      layers.hasEmbedding === stage.hasEmbedding &&
      layers.hasLogits === stage.hasLogits;
    if (!time || !isSame) time = sumStage(stage, dense, mixture, embedding, logits, fit.launchSeconds);
    sum += time.seconds;
    if (time.seconds > pace) [pace, full] = [time.seconds, time];
  }
  if (!full) throw new RangeError('a pipeline has at least one stage');
  return { full, sum, held: countRankParameters(job.model, job.plan, full.layers) };
}

/** The step of a plan whose fullest stage is known. */
export function composeStep(setting: StepContext, { full, sum, held }: StepPace, microBatches: number): StepBreakdown {
  const { job, facts } = setting;
  const { plan } = job;
  const clock = new Clock(setting);
  const pace = full.seconds;
  const rounds = Math.ceil(microBatches);
  const chunks = plan.schedule === '1f1b' ? 1 : plan.virtualStages;
  const fill = ((sum - pace) * fillShare[plan.schedule]) / chunks;
  const handOver = clock.timeHandOver(chunks);
  const data = clock.timeData(full, held, rounds);
  const parts = {
    computeSeconds: full.kernels * rounds,
    launchSeconds: full.launch * rounds,
    tensorSeconds: full.tensor * rounds,
    contextSeconds: full.context * rounds,
    expertSeconds: full.expert * rounds,
    pipelineSeconds: handOver * (facts.overlapsPipeline ? plan.pipeline : rounds + plan.pipeline),
    bubbleSeconds: fill,
    dataSeconds: data.exposed,
    optimizerSeconds: clock.timeOptimizer(held),
  };
  let seconds = data.slowdown;
  for (const part of Object.values(parts)) seconds += part;
  const doublings = Math.log2(Math.max(1, job.accelerators / 8));
  return {
    ...parts,
    computeSeconds: parts.computeSeconds + data.slowdown,
    stragglerSeconds: seconds * stragglerShare * doublings,
  };
}

interface StageTime extends Pass {
  readonly layers: StageLayers;
  readonly forward: number;
  readonly backward: number;
  readonly launch: number;
  readonly seconds: number;
}

/** One micro-batch through one stage; launching on the processor runs beside the accelerator, and the slower one waits. */
function sumStage(
  layers: StageLayers,
  dense: Piece | null,
  mixture: Piece | null,
  embedding: Piece,
  logits: Piece,
  launchSeconds: number,
): StageTime {
  const total: Pass = { kernels: 0, launches: 0, tensor: 0, context: 0, expert: 0 };
  let forward = 0;
  let backward = 0;
  const add = (piece: Piece | null, times: number): void => {
    if (!piece || times === 0) return;
    for (const pass of [piece.forward, piece.backward])
      for (const key of ['kernels', 'launches', 'tensor', 'context', 'expert'] as const)
        total[key] += times * pass[key];
    forward += times * isNone(piece.forward);
    backward += times * isNone(piece.backward);
  };
  add(dense, layers.dense);
  add(mixture, layers.mixture);
  add(embedding, layers.hasEmbedding ? 1 : 0);
  add(logits, layers.hasLogits ? 1 : 0);
  const busy = forward + backward;
  const seconds = softMaximum(busy, total.launches * launchSeconds);
  return { ...total, layers, forward, backward, launch: seconds - busy, seconds };
}

/** The larger of two, with a soft corner: near-equal streams wait for each other now and then. */
function softMaximum(one: number, other: number): number {
  const larger = Math.max(one, other);
  return larger > 0 ? larger * (1 + (Math.min(one, other) / larger) ** 6) ** (1 / 6) : 0;
}

/** Times the pieces of one job on one chip under one stack. */
class Clock {
  private readonly setting: StepContext;
  private readonly fabric: Fabric;
  private readonly tokens: number;
  private readonly streamRate: number;

  constructor(setting: StepContext) {
    this.setting = setting;
    const { chip, fit, job } = setting;
    this.fabric = describeFabric(chip, 1, fit.network);
    this.tokens = sizeMicroBatch(job).tokens;
    this.streamRate = chip.memoryBytesPerSecond * fit.memory;
  }

  /** FLOP/s of large products in a number format. */
  private rate(precision: Precision): number {
    const { chip, fit } = this.setting;
    const isLow = precision === 'fp8' || precision === 'mxfp8' || precision === 'nvfp4';
    const share = (isLow ? chip.eightBitShare : null) ?? chip.matmulShare ?? usualShare;
    return peakAt(chip, precision) * share * fit.matmul;
  }

  private sumKernels(operators: readonly DeviceOperator[], into: Pass): void {
    const { chip, fit, job } = this.setting;
    for (const operator of operators) {
      const { kind, name, pass, precision, flop, bytes, launches } = operator;
      if (job.adaptersOnly && pass === 'weight-gradient') continue;
      into.launches += launches;
      const isRouting = name === 'route' || name === 'permute';
      const extra = isRouting || kind === 'grouped-matmul' ? fit.mixture : 1;
      if (kind === 'memory-bound') into.kernels += extra * (launches * kernelRampSeconds + bytes / this.streamRate);
      else if (kind === 'attention')
        into.kernels += launches * kernelRampSeconds + flop / (this.rate(precision) * fit.attention);
      else {
        const share = name === 'scores' || name === 'values' ? fit.attention : 1;
        into.kernels += extra * timeProduct(operator, this.rate(precision) * share, this.streamRate, chip.units);
      }
    }
  }

  /** Embedding or logits with the loss. */
  timeEnds(lists: OperatorLists): Piece {
    const forward: Pass = { kernels: 0, launches: 0, tensor: 0, context: 0, expert: 0 };
    const backward: Pass = { ...forward };
    this.sumKernels(lists.forward, forward);
    this.sumKernels(lists.backward, backward);
    const reduce = this.timeTensor(2 * this.tokens * this.setting.job.model.hidden) / 2;
    forward.tensor += reduce;
    backward.tensor += reduce;
    return { forward, backward };
  }

  timeLayer(lists: OperatorLists, kind: 'dense' | 'mixture'): Piece {
    const { job, fit, facts } = this.setting;
    const { plan, model } = job;
    const forward: Pass = { kernels: 0, launches: 0, tensor: 0, context: 0, expert: 0 };
    const backward: Pass = { ...forward };
    this.sumKernels(lists.forward, forward);
    this.sumKernels(lists.again, backward);
    this.sumKernels(lists.backward, backward);

    const bytes = 2 * this.tokens * model.hidden;
    // Attention and MLP each gather and reduce once; experts spread over tensor ranks need none of the second pair.
    const pairs = kind === 'mixture' && plan.expertTensor < plan.tensor ? 1 : 2;
    const reduce = pairs * this.timeTensor(bytes);
    // The backward pass of a split sequence gathers its inputs once more for the weights' gradients.
    const gatherAgain = plan.sequenceParallel && plan.tensor > 1 && !job.adaptersOnly ? reduce / 4 : 0;
    const again = plan.recompute === 'full' ? reduce : 0;
    this.expose(forward, 'tensor', reduce, facts.overlapsTensor ? hiddenShare : 0);
    this.expose(backward, 'tensor', reduce + again + gatherAgain, facts.overlapsTensor ? hiddenShare : 0);
    if (plan.tensor > 1) {
      forward.launches += 2 * pairs;
      backward.launches += 3 * pairs;
    }
    if (plan.context > 1) {
      const turns = this.timeContext();
      this.expose(forward, 'context', turns, facts.overlapsData ? hiddenShare : 0);
      this.expose(
        backward,
        'context',
        turns * (plan.recompute === 'full' ? 3 : 2),
        facts.overlapsData ? hiddenShare : 0,
      );
    }
    if (kind === 'mixture' && plan.expert > 1) {
      const exchange = fit.mixture * this.timeExperts();
      forward.expert += exchange;
      backward.expert += exchange * (plan.recompute === 'full' ? 2 : 1);
    }
    return { forward, backward };
  }

  /** Adds traffic to a pass: what kernels hide of it slows them, the rest is exposed. */
  private expose(pass: Pass, part: 'tensor' | 'context', seconds: number, share: number): void {
    const hidden = Math.min(seconds * share, pass.kernels * 0.8);
    pass[part] += seconds - hidden;
    pass.kernels += hidden * contention;
  }

  /** An all-reduce among tensor ranks, or the gather and the scatter that replace it. */
  private timeTensor(bytes: number): number {
    const { tensor, sequenceParallel } = this.setting.job.plan;
    if (tensor === 1) return 0;
    const local = Math.min(tensor, this.fabric.domain);
    return sequenceParallel
      ? timeCollective('all-gather', bytes, tensor, local, this.fabric) +
          timeCollective('reduce-scatter', bytes, tensor, local, this.fabric)
      : timeCollective('all-reduce', bytes, tensor, local, this.fabric);
  }

  /** Keys and values once round the context ranks. */
  private timeContext(): number {
    const { plan, model } = this.setting.job;
    const heads = Math.max(1, model.kvHeads / plan.tensor);
    const bytes = 2 * this.tokens * 2 * heads * model.headSize;
    const isLocal = plan.tensor * plan.context <= this.fabric.domain;
    return (plan.context - 1) * timeSend(bytes, isLocal, this.fabric);
  }

  /**
   * Tokens to their experts and back. A token that several experts of one domain want crosses the network once and is
   * copied there.
   */
  private timeExperts(): number {
    const { plan, model } = this.setting.job;
    const active = model.mixture?.active ?? 0;
    const local = Math.max(1, Math.min(plan.expert, Math.floor(this.fabric.domain / plan.expertTensor)));
    const domains = Math.max(1, plan.expert / local);
    const reached = domains * (1 - (1 - 1 / domains) ** active);
    const bytes = (2 * this.tokens * model.hidden) / plan.tensor;
    const near = timeCollective('all-to-all', bytes * active, local, local, this.fabric);
    const far = domains > 1 ? timeCollective('all-to-all', bytes * reached, domains, 1, this.fabric) : 0;
    return 2 * Math.max(near, far);
  }

  /** One micro-batch to the next stage and its gradient back, where nothing hides it. */
  timeHandOver(chunks: number): number {
    const { plan, model, accelerators } = this.setting.job;
    if (plan.pipeline === 1) return 0;
    const bytes = (2 * this.tokens * model.hidden) / plan.tensor;
    return 2 * chunks * timeSend(bytes, accelerators <= this.fabric.domain, this.fabric);
  }

  /** Gradients and weights among data ranks: what compute does not hide, and what hiding costs the kernels. */
  timeData(
    stage: StageTime,
    { dense, experts }: RankParameters,
    rounds: number,
  ): { readonly exposed: number; readonly slowdown: number } {
    const { job, facts, gradientBytes } = this.setting;
    const { plan } = job;
    if (job.adaptersOnly) return { exposed: 0, slowdown: 0 };
    const denseRanks = plan.data * plan.context;
    const expertRanks = Math.max(1, (denseRanks * plan.tensor) / (plan.expert * plan.expertTensor));
    const local = Math.max(1, Math.floor(this.fabric.domain / plan.tensor));
    const expertLocal = Math.max(1, Math.floor(this.fabric.domain / (plan.expert * plan.expertTensor)));
    const layers = stage.layers.dense + stage.layers.mixture;
    const both = (kind: 'all-gather' | 'reduce-scatter', bytes: number): number =>
      this.timeBuckets(kind, dense * bytes, denseRanks, local, layers) +
      this.timeBuckets(kind, experts * bytes, expertRanks, expertLocal, layers);
    const scatter = both('reduce-scatter', gradientBytes);
    const gather = both('all-gather', 2);
    const share = facts.overlapsData ? hiddenShare : 0;
    const isAll = plan.sharding === 'all';
    // Interleaved chunks finish one after another, each while the pipeline still works on the others.
    const room =
      job.plan.schedule === 'interleaved'
        ? Math.max(1, (plan.pipeline * (plan.virtualStages - 1)) / plan.virtualStages)
        : 1;
    const scatters = isAll || plan.sharding === 'gradients' ? rounds : 1;
    const gathers = isAll ? rounds : 1;
    const windows = [
      { traffic: scatter + (isAll ? gather : 0), window: stage.backward * room, times: scatters },
      { traffic: gather, window: stage.forward * room, times: gathers },
    ];
    let exposed = 0;
    let slowdown = 0;
    for (const { traffic, window, times } of windows) {
      const hidden = Math.min(traffic * share, window * 0.9);
      exposed += times * (traffic - hidden);
      slowdown += times * hidden * contention;
    }
    return { exposed, slowdown };
  }

  /** One vector in buckets; with fully sharded states a bucket is a layer. */
  private timeBuckets(
    kind: 'all-gather' | 'reduce-scatter',
    bytes: number,
    ranks: number,
    local: number,
    layers: number,
  ): number {
    if (ranks <= 1 || bytes === 0) return 0;
    const buckets = this.setting.job.plan.sharding === 'all' ? Math.max(1, layers) : Math.ceil(bytes / bucketBytes);
    return buckets * timeCollective(kind, bytes / buckets, ranks, Math.min(local, ranks), this.fabric);
  }

  /** Updating the parameters of one rank. */
  timeOptimizer({ dense, experts }: RankParameters): number {
    const { job, fit, gradientBytes } = this.setting;
    if (job.adaptersOnly) return 0;
    const { plan } = job;
    const isShared = plan.sharding !== 'none';
    const denseShare = isShared ? plan.data * plan.context : 1;
    const expertShare = isShared ? Math.max(1, (denseShare * plan.tensor) / (plan.expert * plan.expertTensor)) : 1;
    const { bytes, launches } = describeOptimizerStep(
      dense / denseShare + experts / expertShare,
      job.precision,
      gradientBytes,
    );
    return bytes / this.streamRate + launches * (kernelRampSeconds + fit.launchSeconds);
  }
}
