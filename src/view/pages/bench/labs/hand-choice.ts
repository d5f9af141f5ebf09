/** What a reader can change in the hand example, the step that follows from it, and the article's print beside it. */
import {
  createHandNet,
  handInput,
  handRate,
  handTarget,
  listHandRows,
  type HandRow,
  type PrintedEntry,
} from '#lessons/hand-example.ts';
import { takeStep, type Step, type Tensor, type TinyNet } from '#lessons/step-through.ts';

export interface HandChoice {
  readonly connections: TinyNet['connections'];
  readonly input: readonly number[];
  readonly target: readonly number[];
  /** One value for all weights, or each on its own, layer by layer. */
  readonly weights: number | readonly (readonly number[])[];
  readonly rate: number;
}

export const handStart: HandChoice = {
  connections: 'diagonal',
  input: handInput,
  target: handTarget,
  weights: 1,
  rate: handRate,
};

/** The network with the reader's weights; biases are 0, as in the article. */
export function buildHandNet({ connections, weights }: HandChoice): TinyNet {
  const net = createHandNet(connections);
  const layers = net.layers.map((layer, place) => ({
    ...layer,
    weights: layer.weights.map((_, one) => (typeof weights === 'number' ? weights : (weights[place]?.[one] ?? 1))),
  }));
  return { ...net, layers };
}

/** The whole step, stage by stage. */
export function takeHandStep(choice: HandChoice): Step {
  return takeStep(buildHandNet(choice), choice.input, choice.target, choice.rate);
}

/** Other connections; weights kept one by one begin anew, because there are four times as many or as few. */
export function connect(choice: HandChoice, connections: TinyNet['connections']): HandChoice {
  if (typeof choice.weights === 'number') return { ...choice, connections };
  return spreadWeights({ ...choice, connections, weights: 1 });
}

/** Each weight on its own, starting from the one value they shared. */
export function spreadWeights(choice: HandChoice): HandChoice {
  return { ...choice, weights: buildHandNet(choice).layers.map(({ weights }) => weights) };
}

/** Another value of one weight. */
export function setWeight(choice: HandChoice, layer: number, place: number, value: number): HandChoice {
  if (typeof choice.weights === 'number') return choice;
  return { ...choice, weights: choice.weights.map((own, one) => (one === layer ? own.with(place, value) : own)) };
}

/** True while every number is the article's, so that its print may stand beside the right values. */
export function isArticles({ connections, input, target, weights }: HandChoice): boolean {
  const isSame = (own: readonly number[], theirs: readonly number[]) => own.every((one, unit) => one === theirs[unit]);
  const areOnes = typeof weights === 'number' ? weights === 1 : weights.flat().every((one) => one === 1);
  return connections === 'diagonal' && areOnes && isSame(input, handInput) && isSame(target, handTarget);
}

const quantities: Readonly<Record<string, HandRow['quantity']>> = {
  z1: 'z',
  a1: 'a',
  a2: 'output',
  y2: 'label',
  delta2: 'deltaOutput',
  dW2: 'dWOutput',
  delta1: 'deltaHidden',
  dW1: 'dWHidden',
};

/** What the article prints for a tensor, unit by unit, and the errata about it; null where it has no such tensor. */
export function findPrinted({ symbol, layer }: Tensor): Pick<HandRow, 'printed' | 'errata'> | null {
  const quantity = quantities[`${symbol}${layer}`];
  return listHandRows().find((one) => one.quantity === quantity) ?? null;
}

/** Whether a printed entry is what the right value rounds to, to three decimals; null where nothing is printed. */
export function isRightlyPrinted(printed: PrintedEntry, right: number): boolean | null {
  if (printed === null) return null;
  return printed !== 'list' && Math.abs(right - printed) <= 0.0005 * (1 + 1e-9);
}
