/**
 * One layer, the embedding or the logits in time: kernels (products by shape, the rest by bytes), their launches, and the
 * traffic between tensor, context and expert ranks that nothing hides. Traffic that is hidden slows the kernels it hides
 * behind. Ignored on purpose: imbalance between context ranks.
 */
import { kernelRampSeconds, timeProduct, type StackFacts, type StackFit } from '../calibration/calibration.ts';
import { peakAt, type Chip } from '../catalog/chip.ts';
import type { Job, Precision } from '../catalog/job.ts';
import {
  bytesPerNumber,
  findHighPrecision,
  sizeMicroBatch,
  type DeviceOperator,
  type OperatorLists,
  type StageOperators,
} from '../workload/workload.ts';
import { describeFabric, timeCollective, timeSend, type Fabric } from './collective-time.ts';

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

/** What a step's time depends on beside its kernels. */
export type StepContext = Omit<StepSetting, 'operators'>;

/** Seconds of one micro-batch in one piece of a stage (a layer, the embedding, the logits), forward and backward. */
export interface Pass {
  kernels: number;
  launches: number;
  tensor: number;
  context: number;
  expert: number;
}
export interface Piece {
  readonly forward: Pass;
  readonly backward: Pass;
}

/** Share of the traffic that a stack runs beside compute which compute really hides. */
export const hiddenShare = 0.9;
/** Hidden traffic costs the kernels beside it this share of its own time: copy kernels take compute units and bandwidth. */
export const contention = 0.15;
/** Where a chip's best product was never measured. */
const usualShare = 0.75;
/** Launches' worth of processor time that a stack spends on each send it waits for. */
const handOverLaunches = 20;

/** Times the pieces of one job on one chip under one stack. */
export class PieceClock {
  private readonly setting: StepContext;
  readonly fabric: Fabric;
  private readonly tokens: number;
  readonly streamRate: number;

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
    const { job, facts } = this.setting;
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
    const isWhole = plan.recompute === 'full';
    const [beside, besideData] = [facts.overlapsTensor ? hiddenShare : 0, facts.overlapsData ? hiddenShare : 0];
    const turns = plan.context > 1 ? this.timeContext() : 0;
    const exchange = kind === 'mixture' && plan.expert > 1 ? this.timeExperts() : 0;
    this.expose(forward, [
      ['tensor', reduce, beside],
      ['context', turns, besideData],
      ['expert', exchange, beside],
    ]);
    this.expose(backward, [
      ['tensor', reduce + again + gatherAgain, beside],
      ['context', turns * (isWhole ? 3 : 2), besideData],
      ['expert', exchange * (isWhole ? 2 : 1), beside],
    ]);
    if (plan.tensor > 1) {
      forward.launches += 2 * pairs;
      backward.launches += 3 * pairs;
    }
    return { forward, backward };
  }

  /** Adds traffic to a pass: what kernels hide of it, each second of theirs once, slows them; the rest is exposed. */
  private expose(
    pass: Pass,
    traffic: readonly (readonly [part: 'tensor' | 'context' | 'expert', seconds: number, share: number])[],
  ): void {
    let room = pass.kernels * 0.8;
    for (const [part, seconds, share] of traffic) {
      const hidden = Math.min(seconds * share, room);
      room -= hidden;
      pass[part] += seconds - hidden;
      pass.kernels += hidden * contention;
    }
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
    const { plan, model, precision } = this.setting.job;
    const active = model.mixture?.active ?? 0;
    const local = Math.max(1, Math.min(plan.expert, Math.floor(this.fabric.domain / plan.expertTensor)));
    const domains = Math.max(1, plan.expert / local);
    const reached = domains * (1 - (1 - 1 / domains) ** active);
    // Out in the format of the experts, and back in 16 bit.
    const number = (bytesPerNumber[precision] + bytesPerNumber[findHighPrecision(precision)]) / 2;
    const bytes = (number * this.tokens * model.hidden) / plan.tensor;
    const near = timeCollective('all-to-all', bytes * active, local, local, this.fabric);
    const far = domains > 1 ? timeCollective('all-to-all', bytes * reached, domains, 1, this.fabric) : 0;
    return 2 * Math.max(near, far);
  }

  /** One micro-batch to the next stage and its gradient back, where nothing hides it. */
  timeHandOver(chunks: number): number {
    const { fit, facts, job } = this.setting;
    const { plan, model, accelerators } = job;
    if (plan.pipeline === 1) return 0;
    const bytes = (2 * this.tokens * model.hidden) / plan.tensor;
    const waits = facts.overlapsPipeline ? 0 : handOverLaunches * fit.launchSeconds;
    return 2 * chunks * (waits + timeSend(bytes, accelerators <= this.fabric.domain, this.fabric));
  }
}
