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
import type { Schedule } from '../catalog/job.ts';
import type { StageLayers } from '../workload/workload.ts';
import { timeData, timeOptimizer } from './data-time.ts';
import { PieceClock, type Pass, type Piece, type StepContext, type StepSetting } from './piece-time.ts';
import type { StepBreakdown } from './prediction.ts';

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

const sumPass = (pass: Pass): number => pass.kernels + pass.tensor + pass.context + pass.expert;

function addPass(total: Pass, pass: Pass, times: number): void {
  total.kernels += times * pass.kernels;
  total.launches += times * pass.launches;
  total.tensor += times * pass.tensor;
  total.context += times * pass.context;
  total.expert += times * pass.expert;
}

/** What stages are put together from. Depends on ranks inside a stage, micro-batch and recompute; on nothing else of a plan. */
export interface StepPieces {
  readonly dense: Piece | null;
  readonly mixture: Piece | null;
  readonly embedding: Piece;
  readonly logits: Piece;
}

/** The fullest stage, one of each kind, and the seconds of all stages together. */
export interface StepPace {
  readonly full: StageTime;
  readonly kinds: readonly StageTime[];
  readonly sum: number;
}

/** Exposed seconds of each part of a step; they sum to the step. */
export function timeStep(setting: StepSetting): StepBreakdown {
  const { stages, microBatches } = setting.operators;
  return composeStep(setting, findPace(setting, timePieces(setting), stages), microBatches);
}

/** One micro-batch through each kind of layer and both ends of the model. */
export function timePieces(setting: StepSetting): StepPieces {
  const { operators } = setting;
  const clock = new PieceClock(setting);
  return {
    dense: operators.dense && clock.timeLayer(operators.dense, 'dense'),
    mixture: operators.mixture && clock.timeLayer(operators.mixture, 'mixture'),
    embedding: clock.timeEnds(operators.embedding),
    logits: clock.timeEnds(operators.logits),
  };
}

/** Which of `stages` is the fullest, and one of each kind. */
export function findPace({ fit }: StepContext, pieces: StepPieces, stages: readonly StageLayers[]): StepPace {
  const { dense, mixture, embedding, logits } = pieces;
  let sum = 0;
  let full: StageTime | null = null;
  const kinds: StageTime[] = [];
  let time: StageTime | null = null;
  for (const stage of stages) {
    const { layers } = time ?? {};
    // Most stages are alike; those are timed once.
    const isSame =
      layers?.dense === stage.dense &&
      layers.mixture === stage.mixture &&
      layers.hasEmbedding === stage.hasEmbedding &&
      layers.hasLogits === stage.hasLogits;
    if (!time || !isSame) {
      time = sumStage(stage, dense, mixture, embedding, logits, fit.launchSeconds);
      kinds.push(time);
      if (time.seconds > (full?.seconds ?? 0)) full = time;
    }
    sum += time.seconds;
  }
  if (!full) throw new RangeError('a pipeline has at least one stage');
  return { full, kinds, sum };
}

/** The step of a plan whose stages are known: the fullest one sets the pace, and the one that is last to share out its data ends it. */
export function composeStep(setting: StepContext, { full, kinds, sum }: StepPace, microBatches: number): StepBreakdown {
  const { job, facts } = setting;
  const { plan } = job;
  const clock = new PieceClock(setting);
  const rounds = Math.ceil(microBatches);
  const chunks = plan.schedule === '1f1b' ? 1 : plan.virtualStages;
  const share = fillShare[plan.schedule] / chunks;
  const handOver = clock.timeHandOver(chunks);
  const fill = (sum - full.seconds) * share;
  // What is left after the last backward pass; a stage that is less full starts on it earlier.
  const ends = kinds.map((stage) => {
    const data = timeData(setting, clock.fabric, stage, rounds);
    const optimizer = timeOptimizer(setting, clock.streamRate, stage.layers);
    const early = (rounds - share) * (full.seconds - stage.seconds);
    return { ...data, optimizer, seconds: data.exposed + data.slowdown + optimizer - early };
  });
  const last = ends.reduce((latest, one) => (one.seconds > latest.seconds ? one : latest));
  const optimizerSeconds = Math.min(last.optimizer, last.seconds);
  const slowdown = Math.min(last.slowdown, last.seconds - optimizerSeconds);
  const parts = {
    computeSeconds: full.kernels * rounds,
    launchSeconds: full.launch * rounds,
    tensorSeconds: full.tensor * rounds,
    contextSeconds: full.context * rounds,
    expertSeconds: full.expert * rounds,
    pipelineSeconds: handOver * (facts.overlapsPipeline ? plan.pipeline : rounds + plan.pipeline),
    bubbleSeconds: fill,
    dataSeconds: last.seconds - optimizerSeconds - slowdown,
    optimizerSeconds,
  };
  let seconds = slowdown;
  for (const part of Object.values(parts)) seconds += part;
  const doublings = Math.log2(Math.max(1, job.accelerators / 8));
  return {
    ...parts,
    computeSeconds: parts.computeSeconds + slowdown,
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
    addPass(total, piece.forward, times);
    addPass(total, piece.backward, times);
    forward += times * sumPass(piece.forward);
    backward += times * sumPass(piece.backward);
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
