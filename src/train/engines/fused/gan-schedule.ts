/**
 * A GAN's step: the judge learns to tell real from made, then the generator learns to please the judge just trained (what
 * each half means is in `tfjs-gan.ts`). Made and real samples go through the judge as one batch, made ones first: the
 * generator's last layer writes straight into its front rows. The second half shows the judge the made rows again and
 * follows the blame through it to the generator; kernels for the judge's own weights are left out there. All phases mean
 * what they mean elsewhere, so a look at gradients, which moves nothing, finds both halves at the old weights.
 */
import type { OptimizerId } from '../../choice.ts';
import type { PlacedLayer } from '../../models/layer.ts';
import { placeJudge, placeLayers } from '../../models/model.ts';
import { createBlame, planBackward } from './backward.ts';
import { buildGraph } from './build-graph.ts';
import { fuseActivations, redirect } from './fuse.ts';
import type { Graph, Node, Value } from './graph.ts';
import type { Kernel } from './kernel.ts';
import { planVerdict } from './losses/verdict.ts';
import {
  countFlop,
  planForward,
  stepOverForward,
  type Learning,
  type Phase,
  type Schedule,
  type Scheduled,
  type ScheduleWish,
} from './schedule.ts';
import { usual } from './switches.ts';
import { planUpdates } from './update.ts';

/** As `planSchedule`, for a model with a judge. */
export function planGan(wish: ScheduleWish, learning: Learning | null): Schedule {
  const { shown } = wish.batch;
  return learning && shown ? planSteps(wish, shown, learning.optimizer) : planExamination(wish);
}

function planSteps(wish: ScheduleWish, shown: Value, optimizer: OptimizerId): Schedule {
  const { model, arena, batch, pickTiling, switches = usual } = wish;
  const { input, targets } = batch;
  const count = input.shape[0] ?? 0;
  const maker = redirect(planHalf(wish, placeLayers(model), input, 0), shown.memory);
  const makerWeights = countWeights(placeLayers(model));
  const judge = planHalf(wish, placeJudge(model), shown, makerWeights);
  const judgeBlame = createBlame(judge.nodes);
  const again = planHalf(wish, placeJudge(model), maker.output, makerWeights);
  const forwardFlop = countFlop(maker) + countFlop(judge) + countFlop(again);
  const through: Graph = { ...again, nodes: [...maker.nodes, ...again.nodes.map(leaveWeights)] };
  const blame = createBlame(through.nodes);
  const move = (from: number, to: number) => inPhase('update', planUpdates(optimizer, arena, from, to, switches));
  return {
    kernels: [
      ...inPhase('gather', batch.kernels),
      ...planForward(maker, pickTiling),
      ...planForward(judge, pickTiling),
      ...inPhase('loss', [planVerdict(judge.output, count, judgeBlame.sinkOf(judge.output), 1, switches.subgroups)]),
      ...planBackward(judge, judgeBlame, pickTiling, 0),
      ...move(makerWeights, arena.shapes.length),
      ...inPhase('loss', forwardKernels(again, wish)),
      ...inPhase('loss', [planVerdict(again.output, 0, blame.sinkOf(again.output), 0, switches.subgroups)]),
      ...planBackward(through, blame, pickTiling, 0),
      ...move(0, makerWeights),
    ],
    input,
    targets,
    // Of the judge's layers the front rows: what it makes of made samples.
    layerOutputs: [
      ...maker.layerOutputs,
      ...judge.layerOutputs.map((value) => ({ ...value, shape: [count, ...value.shape.slice(1)] })),
    ],
    output: maker.output,
    forwardFlop,
    // Seen through, the judge is blamed for its inputs alone.
    stepFlop: stepOverForward * (forwardFlop - countFlop(again)) + 2 * countFlop(again),
  };
}

/** Made samples of noise; then, in the phase `loss`, how far the judge is from taking them for real. */
function planExamination(wish: ScheduleWish): Schedule {
  const { model, batch, pickTiling, switches = usual } = wish;
  const maker = planHalf(wish, placeLayers(model), batch.input, 0);
  const judge = planHalf(wish, placeJudge(model), maker.output, countWeights(placeLayers(model)));
  const forwardFlop = countFlop(maker) + countFlop(judge);
  return {
    kernels: [
      ...planForward(maker, pickTiling),
      ...inPhase('loss', [...forwardKernels(judge, wish), planVerdict(judge.output, 0, null, 0, switches.subgroups)]),
    ],
    input: batch.input,
    targets: null,
    layerOutputs: maker.layerOutputs,
    output: maker.output,
    forwardFlop,
    stepFlop: forwardFlop,
  };
}

function planHalf(
  { arena, switches = usual }: ScheduleWish,
  layers: readonly PlacedLayer[],
  input: Value,
  firstWeight: number,
): Graph {
  const plain = buildGraph(layers, arena, input, input.shape[0] ?? 0, firstWeight, switches.subgroups);
  return switches.fuseActivations ? fuseActivations(plain) : plain;
}

const countWeights = (layers: readonly PlacedLayer[]) => layers.reduce((sum, { weights }) => sum + weights.length, 0);

/** A node that passes blame on and takes none. Its kernels for inputs must not need those for weights. */
const leaveWeights = (node: Node): Node => ({
  ...node,
  weights: [],
  backward: (place) => ({ toWeights: [], toInputs: node.backward(place).toInputs }),
});

const inPhase = (phase: Phase, kernels: readonly Kernel[]): Scheduled[] => kernels.map((kernel) => ({ kernel, phase }));

const forwardKernels = (graph: Graph, { pickTiling }: ScheduleWish) =>
  planForward(graph, pickTiling).map(({ kernel }) => kernel);
