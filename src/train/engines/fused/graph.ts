/**
 * A training step as a graph, the first thing the compiler makes of a model. Nodes are computations (a product, a
 * normalisation); values flow between them, with the batch as their first side. A node knows how to write its kernels
 * forward and backward, so the compiler knows no layer by name. Nodes are listed in an order in which they can run.
 */
import { sizeOf, type Activation, type Shape } from '../../models/layer.ts';
import { onShelf, type Memory } from './memory.ts';
import type { Kernel } from './kernel.ts';
import type { Sink } from './sink.ts';
import type { PickTiling } from './wgsl/tilings.ts';

/** What flows from node to node. Two values may share memory: a picture, and the same numbers as one row. */
export interface Value {
  readonly memory: Memory;
  /** [batch, ...]. */
  readonly shape: Shape;
  /** Whether a weight had a part in it, so that a loss can blame it. */
  readonly needsGradient: boolean;
}

/** A weight array and where its gradient goes; of a running statistic, where the batch's own goes. */
export interface Weight {
  /** Place in the order of `weightShapes`. */
  readonly index: number;
  readonly shape: Shape;
  readonly memory: Memory;
  readonly gradient: Memory;
}

/** The largest of each `size` x `size` square, which a node writes instead of all its numbers. */
export interface Pool {
  readonly size: number;
  /** Which number of its square each largest one is, row by row: u32. */
  readonly winners: Memory;
  /** All numbers, which only a look at the layers asks for. */
  readonly whole: Value;
}

/** What a node needs to write its forward kernels. */
export interface ForwardPlace {
  /** Where to write; after fusion that of the activation behind it. */
  readonly output: Value;
  /** To be applied to each number before it is written. */
  readonly bend: Activation;
  /** Where the numbers before the bend go as well, where its slope cannot be told from the result (gelu); else null. */
  readonly unbent: Memory | null;
  /** What is to be made of the numbers after the bend; `output` is the result. */
  readonly pool: Pool | null;
  readonly pickTiling: PickTiling;
}

/** And its backward kernels. */
export interface BackwardPlace extends ForwardPlace {
  /** Gradient by the output, before its bend: whoever wrote it has multiplied with the slope already. */
  readonly slope: Memory;
  /** How to write the gradient by an input; null where nobody needs it. Ask once for each input that is written. */
  sinkOf(value: Value): Sink | null;
  /**
   * Blames an input of the output's shape with the output's whole slope, as a sum does with what it adds. Ask last: from
   * then on the numbers of the slope may be the input's, and others are added to them.
   */
  passOn(input: Value): readonly Kernel[];
  /** Whether gradients by weights and by inputs are wanted in the same steps, so that one kernel may write both. */
  readonly canJoin: boolean;
}

/** Kept apart, because a step leaves out those of frozen weights. */
export interface BackwardKernels {
  readonly toWeights: readonly Kernel[];
  readonly toInputs: readonly Kernel[];
}

export interface Node {
  readonly name: string;
  readonly inputs: readonly Value[];
  readonly weights: readonly Weight[];
  readonly output: Value;
  /** Whether `forward` can apply an activation while it writes. */
  readonly canBend: boolean;
  /** The activation of a node that does nothing else, for the fusion to find; else null. */
  readonly activation: Activation | null;
  /** Whether `forward` can pool, and the side of the squares of a node that does nothing else; else null. */
  readonly canPool: boolean;
  readonly poolSize: number | null;
  /** The activation that `forward` applies while it writes. */
  readonly bend: Activation;
  readonly unbent: Memory | null;
  readonly pool: Pool | null;
  /** FLOP of a forward pass of the whole batch; a multiply-add is two. */
  readonly flop: number;
  forward(place: ForwardPlace): readonly Kernel[];
  backward(place: BackwardPlace): BackwardKernels;
}

/** What an operation says of itself; the rest follows. */
export interface NodeWish extends Pick<Node, 'name' | 'inputs' | 'flop' | 'forward' | 'backward'> {
  /** None unless given. */
  readonly weights?: readonly Weight[];
  /** [batch, ...]. */
  readonly shape: Shape;
  readonly canBend?: boolean;
  readonly activation?: Activation;
  readonly canPool?: boolean;
  readonly poolSize?: number;
}

export interface Graph {
  readonly nodes: readonly Node[];
  /** The batch as the model sees it. */
  readonly input: Value;
  readonly output: Value;
  /** What each layer of the model makes, in order. */
  readonly layerOutputs: readonly Value[];
}

/** Adds nodes to a list and hands out their outputs. */
export interface GraphBuilder {
  readonly nodes: Node[];
  /** Whether kernels may use subgroups. */
  readonly hasSubgroups: boolean;
  /** Whether the pass is one of training, where batch norms take the batch's own statistics. */
  readonly isLearning: boolean;
  add(wish: NodeWish): Value;
}

export function createGraphBuilder(hasSubgroups = false, isLearning = false): GraphBuilder {
  const nodes: Node[] = [];
  return {
    nodes,
    hasSubgroups,
    isLearning,
    add({ weights = [], canBend = false, activation = null, canPool = false, poolSize = null, shape, ...wish }) {
      const needsGradient = weights.length > 0 || wish.inputs.some((input) => input.needsGradient);
      const output: Value = { memory: onShelf(wish.name, sizeOf(shape)), shape, needsGradient };
      const alone = { bend: 'none', unbent: null, pool: null } as const;
      nodes.push({ ...wish, weights, output, canBend, activation, canPool, poolSize, ...alone });
      return output;
    },
  };
}

/** The same numbers in another shape of the same size: costs nothing. */
export function reshape(value: Value, shape: Shape): Value {
  return { ...value, shape };
}

/** A value as rows of its last side. */
export function asRows({ shape }: Value): { readonly rows: number; readonly width: number } {
  const width = shape.at(-1) ?? 1;
  return { rows: sizeOf(shape) / width, width };
}

/** A gain and an offset, a kernel and its bias, a mean and a variance. */
export function pairOf([first, second]: readonly Weight[]): readonly [first: Weight, second: Weight] {
  if (!first || !second) throw new RangeError('two weights are needed');
  return [first, second];
}

/** A kernel, and its bias where it has one. */
export function biasedOf([kernel, bias]: readonly Weight[]): readonly [kernel: Weight, bias: Weight | null] {
  if (!kernel) throw new RangeError('a kernel is needed');
  return [kernel, bias ?? null];
}

/** The only weight of a layer. */
export function onlyOf([weight]: readonly Weight[]): Weight {
  if (!weight) throw new RangeError('a weight is needed');
  return weight;
}
