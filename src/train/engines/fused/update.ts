/**
 * Every weight of the model moved by one dispatch: parameters, gradients and moments lie in arenas of the same layout, so
 * that one thread looks at one number, whatever layer it is of. What depends on the step (the rate, Adam's powers of
 * beta) comes with the tick, computed in double precision on the CPU, so that a restored run goes on bit by bit.
 * Running statistics of batch norms lie behind the weights, and the batch's own in place of their gradients: they move by
 * a rule of their own in the same dispatch.
 */
import type { OptimizerId } from '../../choice.ts';
import { runningMomentum } from '../../models/batch-norm.ts';
import { keepsMoments, optimizerConstants } from '../../optimizers.ts';
import { writeElementKernel, type Kernel } from './kernel.ts';
import { alignUp, inBuffer, type Arena, type ArenaName } from './memory.ts';
import type { Switches } from './switches.ts';
import { sizeOf } from '../../models/layer.ts';

/** What to do with `slope`, the moments and `weights[index]`; `tick.size` and `tick.offset` are from `planMove`. */
function writeRule(optimizer: OptimizerId): string {
  const { momentum, decay, beta1, beta2, epsilon } = optimizerConstants;
  switch (optimizer) {
    case 'sgd':
      return `weights[index] -= tick.size * slope;`;
    case 'momentum':
      return `let velocity = ${momentum} * first[index] + slope;
    first[index] = velocity;
    weights[index] -= tick.size * velocity;`;
    case 'rmsprop':
      return `let square = ${decay} * second[index] + ${1 - decay} * slope * slope;
    second[index] = square;
    weights[index] -= tick.size * slope / sqrt(square + ${epsilon});`;
    case 'adam':
    case 'adam-uncorrected':
      return `let mean = ${beta1} * first[index] + ${1 - beta1} * slope;
    let square = ${beta2} * second[index] + ${1 - beta2} * slope * slope;
    first[index] = mean;
    second[index] = square;
    weights[index] -= tick.size * mean / (sqrt(square) + tick.offset);`;
  }
}

/** Moves arrays `from` to `end - 1`, of which those from `to` on are running statistics: all by one kernel, or each by its own. */
export function planUpdates(
  optimizer: OptimizerId,
  arena: Arena,
  from: number,
  to: number,
  { oneUpdate }: Pick<Switches, 'oneUpdate'>,
  end = to,
): Kernel[] {
  const ranges = oneUpdate
    ? [[from, end] as const]
    : arena.shapes.map((_, index) => [index, index + 1] as const).slice(from, end);
  return ranges.flatMap(([first, last]) => planUpdate(optimizer, arena, first, to, last) ?? []);
}

/** Moves arrays `from` to `end - 1`; null where that is none. */
function planUpdate(optimizer: OptimizerId, arena: Arena, from: number, to: number, end: number): Kernel | null {
  if (from >= end) return null;
  const start = arena.offsets[from] ?? 0;
  const count = (arena.offsets[end - 1] ?? 0) + alignUp(sizeOf(arena.shapes[end - 1] ?? [])) - start;
  const part = (name: ArenaName) => inBuffer(name, count, start);
  const keeps = keepsMoments(optimizer);
  const rule = `let slope = gradients[index];
    ${writeRule(optimizer)}`;
  const running = `weights[index] += ${1 - runningMomentum} * (gradients[index] - weights[index]);`;
  const trained = Math.max(0, (arena.offsets[to] ?? start + count) - start);
  return writeElementKernel(count, {
    name: optimizer,
    reads: { gradients: part('gradients') },
    writes: {
      weights: part('parameters'),
      ...(keeps.first ? { first: part('firstMoments') } : {}),
      ...(keeps.second ? { second: part('secondMoments') } : {}),
    },
    body: `    ${trained >= count ? rule : `if (index >= ${trained}u) { ${running} } else {\n    ${rule}\n    }`}`,
  });
}
