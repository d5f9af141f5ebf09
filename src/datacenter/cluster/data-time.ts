/**
 * Gradients and weights among data ranks, and the optimizer's own step. Gradients travel under the last backward pass and
 * weights under the first forward pass where the stack overlaps them; with fully sharded states under every pass.
 * Source: ZeRO, arXiv 1910.02054.
 */
import { kernelRampSeconds } from '../calibration/calibration.ts';
import { countRankParameters, describeOptimizerStep, type StageLayers } from '../workload/workload.ts';
import { timeCollective, type Fabric } from './collective-time.ts';
import { contention, hiddenShare, type StepContext } from './piece-time.ts';

/** Bytes that travel as one bucket. */
const bucketBytes = 2e8;

/** The fullest stage, as far as data traffic sees it: its layers and seconds of one micro-batch. */
export interface DataWindow {
  readonly layers: StageLayers;
  readonly forward: number;
  readonly backward: number;
}

/** Gradients and weights among data ranks: what compute does not hide, and what hiding costs the kernels. */
export function timeData(
  setting: StepContext,
  fabric: Fabric,
  stage: DataWindow,
  rounds: number,
): { readonly exposed: number; readonly slowdown: number } {
  const { job, facts, gradientBytes } = setting;
  const { plan, model } = job;
  const { dense, experts } = countRankParameters(model, plan, stage.layers);
  if (job.adaptersOnly) return { exposed: 0, slowdown: 0 };
  const denseRanks = plan.data * plan.context;
  const expertRanks = Math.max(1, (denseRanks * plan.tensor) / (plan.expert * plan.expertTensor));
  const local = Math.max(1, Math.floor(fabric.domain / plan.tensor));
  const expertLocal = Math.max(1, Math.floor(fabric.domain / (plan.expert * plan.expertTensor)));
  const layers = stage.layers.dense + stage.layers.mixture;
  const both = (kind: 'all-gather' | 'reduce-scatter', bytes: number): number =>
    timeBuckets(setting, fabric, kind, dense * bytes, denseRanks, local, layers) +
    timeBuckets(setting, fabric, kind, experts * bytes, expertRanks, expertLocal, layers);
  // A stack may hold gradients twice; it sends them once.
  const scatter = both('reduce-scatter', Math.min(4, gradientBytes));
  const gather = both('all-gather', 2);
  const share = facts.overlapsData ? hiddenShare : 0;
  const isAll = plan.sharding === 'all';
  // Interleaved chunks finish one after another, each while the pipeline still works on the others.
  const room =
    job.plan.schedule === 'interleaved'
      ? Math.max(
          1,
          // Never longer than the step itself, which is as long as its micro-batches and the fill.
          Math.min(
            (plan.pipeline * (plan.virtualStages - 1)) / plan.virtualStages,
            rounds + (plan.pipeline - 1) / plan.virtualStages,
          ),
        )
      : 1;
  const scatters = isAll || plan.sharding === 'gradients' ? rounds : 1;
  const gathers = isAll ? rounds : 1;
  const scattered = scatter + (isAll ? gather : 0);
  const hiddenScatter = Math.min(scattered * share, stage.backward * room * 0.9);
  const hiddenGather = Math.min(gather * share, stage.forward * room * 0.9);
  return {
    exposed: scatters * (scattered - hiddenScatter) + gathers * (gather - hiddenGather),
    slowdown: scatters * hiddenScatter * contention + gathers * hiddenGather * contention,
  };
}

/** One vector in buckets; with fully sharded states a bucket is a layer. */
function timeBuckets(
  setting: StepContext,
  fabric: Fabric,
  kind: 'all-gather' | 'reduce-scatter',
  bytes: number,
  ranks: number,
  local: number,
  layers: number,
): number {
  if (ranks <= 1 || bytes === 0) return 0;
  const buckets = setting.job.plan.sharding === 'all' ? Math.max(1, layers) : Math.ceil(bytes / bucketBytes);
  return buckets * timeCollective(kind, bytes / buckets, ranks, Math.min(local, ranks), fabric);
}

/** Updating the parameters of one rank. */
export function timeOptimizer(setting: StepContext, streamRate: number, layers: StageLayers): number {
  const { job, fit, gradientBytes } = setting;
  if (job.adaptersOnly) return 0;
  const { plan } = job;
  const { dense, experts } = countRankParameters(job.model, plan, layers);
  const isShared = plan.sharding !== 'none';
  const denseShare = isShared ? plan.data * plan.context : 1;
  const expertShare = isShared ? Math.max(1, (denseShare * plan.tensor) / (plan.expert * plan.expertTensor)) : 1;
  const { bytes, launches } = describeOptimizerStep(
    dense / denseShare + experts / expertShare,
    job.precision,
    gradientBytes,
  );
  return bytes / streamRate + launches * (kernelRampSeconds + fit.launchSeconds);
}
