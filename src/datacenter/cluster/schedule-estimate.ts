/**
 * How long a pipeline's schedule takes, and how many activations its fullest stage holds, in closed form: for searches
 * over thousands of plans, where running `schedule.ts` for each would take too long. A law test holds the two together.
 *
 * With equal stages and no hand-over the time is exact for 1F1B (any number of micro-batches) and interleaved (no more
 * micro-batches than stages, or multiples of them), and within 2.5 % for the others from as many micro-batches on as they
 * are built for (p, 2p - 1 and 2p). Elsewhere it is an estimate, whose distance to the simulation the law test prints and
 * bounds: uneven stages are taken as the slowest one in every slot and the mean one in the bubble (stages a quarter apart:
 * within 10 %, mostly too long); a dual pipe with less than 2p micro-batches is off by up to a quarter. Hand-overs longer
 * than a chunk's work are out of its range.
 * Sources: arXiv 2104.04473, 2.2 (1F1B, interleaved); arXiv 2401.10241, Table 2 (zero bubble); the rest counted on
 * simulations.
 */
import type { Schedule } from '../catalog/job.ts';

export interface PipelineEstimate {
  readonly schedule: Schedule;
  readonly stages: number;
  readonly microBatches: number;
  /** Chunks per stage of an interleaved schedule; others do not read it. */
  readonly virtualStages: number;
  /** Mean times over the stages of one micro-batch through a whole stage. */
  readonly forwardSeconds: number;
  readonly inputGradientSeconds: number;
  readonly weightGradientSeconds: number;
  /** All three together on the slowest stage; the mean one's where stages are equal. */
  readonly slowestSeconds: number;
  readonly handOverSeconds: number;
}

/** From the first task of a step to its last on any stage, seconds. */
export function estimateMakespan(setting: PipelineEstimate): number {
  const { schedule, stages, microBatches, slowestSeconds } = setting;
  const enough = { '1f1b': 1, interleaved: 1, 'zero-bubble-h1': stages, 'zero-bubble-v': 2 * stages - 1 };
  const least = schedule === 'dual-pipe' ? 2 * stages : enough[schedule];
  if (microBatches >= least) return microBatches * slowestSeconds + estimateBubble(setting);
  // Too few to close the bubble: between one micro-batch, which nothing runs beside, and just enough of them.
  const { forwardSeconds, inputGradientSeconds, weightGradientSeconds, handOverSeconds } = setting;
  const passes = forwardSeconds + inputGradientSeconds + 2 * handOverSeconds;
  const alone = stages * passes + weightGradientSeconds - 2 * handOverSeconds;
  const full = estimateMakespan({ ...setting, microBatches: least });
  return alone + ((microBatches - 1) / (least - 1)) * (full - alone);
}

/** What filling, draining and hand-overs add to the slowest stage's own work, seconds. */
function estimateBubble(setting: PipelineEstimate): number {
  const { schedule, stages, microBatches, virtualStages, handOverSeconds: hop, slowestSeconds } = setting;
  const { forwardSeconds: forward, inputGradientSeconds: input, weightGradientSeconds: weight } = setting;
  const others = stages - 1;
  if (others === 0) return 0;
  const whole = forward + input + weight;
  /** Mean of the stages but the slowest: each of them is passed once on the way. */
  const passing = (stages * whole - slowestSeconds) / others;
  switch (schedule) {
    case 'interleaved':
      if (virtualStages > 1) {
        const missing = (stages - (microBatches % stages)) % stages;
        const gap = (missing * (virtualStages - 1)) / virtualStages;
        const filled = gap * (microBatches > stages ? input + weight : whole);
        return (others * passing) / virtualStages + filled + 2 * (stages * virtualStages - 1) * hop;
      }
      return plainBubble(stages, microBatches, passing, hop);
    case '1f1b':
      return plainBubble(stages, microBatches, passing, hop);
    case 'zero-bubble-h1':
      return others * Math.max(forward + input - weight + 4 * hop, forward + 3 * hop);
    case 'zero-bubble-v':
      return (others * Math.max(forward, input)) / 2 + 4 * others * hop;
    case 'dual-pipe':
      return (
        (stages / 2 - 1) * (Math.max(forward + input - weight, forward) + hop) +
        2 * others * hop +
        (microBatches % 2) * (input + weight)
      );
  }
}

/** Every `stages` slots the work goes to the last stage and back, and each of those ways waits for its hand-overs. */
function plainBubble(stages: number, microBatches: number, passing: number, hop: number): number {
  const slots = microBatches + stages - 1;
  return (stages - 1) * passing + 2 * (slots - Math.ceil(slots / stages)) * hop;
}

/**
 * Most activations that stage `stage` (from 0) holds at once, in units of one micro-batch through one stage's share of
 * the model. Exact where there are at least twice as many micro-batches as stages; an upper bound below that.
 */
export function countPeakActivations(
  {
    schedule,
    stages,
    microBatches,
    virtualStages,
  }: Pick<PipelineEstimate, 'schedule' | 'stages' | 'microBatches' | 'virtualStages'>,
  stage = 0,
): number {
  const left = stages - 1 - stage;
  const held = {
    '1f1b': left + 1,
    interleaved: virtualStages === 1 ? left + 1 : stages + (2 * left - stages + 1) / virtualStages,
    'zero-bubble-h1': stages,
    'zero-bubble-v': stages,
    'dual-pipe': stages + 1,
  };
  return Math.min(microBatches, held[schedule]);
}
