/**
 * S0's experiment with its errors repaired, in double precision: 1,000 rows of 10 normal numbers, labels by the toss of
 * a coin, a 10-10-1 network with sigmoid, 100 full-batch steps of rate 0.001. Nothing is there to learn, so what it shows
 * is how little the loss moves and that fresh rows are guessed. First weights are PyTorch's: evenly within +-1/sqrt(inputs).
 */
import { createRandom, type Random } from '#train/data/random.ts';
import { activations, computeLogitLoss } from './activations.ts';

export interface CoinTossChoice {
  readonly rows: number;
  readonly steps: number;
  readonly rate: number;
}

export const articleCoinToss: CoinTossChoice = { rows: 1000, steps: 100, rate: 0.001 };

export interface CoinTossRun {
  /** Mean loss before the first step and after the last, nats. */
  readonly firstLoss: number;
  readonly lastLoss: number;
  /** Share right on the rows it was trained on, and on as many fresh ones. */
  readonly trainAccuracy: number;
  readonly freshAccuracy: number;
}

const width = 10;
const parameterCount = width * width + width + width + 1;

/** One run of the repaired script. */
export function runCoinToss(choice: CoinTossChoice, seed: number): CoinTossRun {
  const [train, fresh] = [drawRows(choice.rows, createRandom(seed, 0)), drawRows(choice.rows, createRandom(seed, 1))];
  const random = createRandom(seed, 2);
  // All first weights and biases of both layers have ten inputs, hence one limit.
  const weights = Float64Array.from({ length: parameterCount }, () => (2 * random() - 1) / Math.sqrt(width));
  const firstLoss = learn(weights, train, null);
  for (let step = 0; step < choice.steps; step++) learn(weights, train, choice.rate);
  return {
    firstLoss,
    lastLoss: learn(weights, train, null),
    trainAccuracy: shareRight(weights, train),
    freshAccuracy: shareRight(weights, fresh),
  };
}

interface Rows {
  readonly inputs: Float64Array;
  readonly labels: Uint8Array;
}

function drawRows(count: number, random: Random): Rows {
  const inputs = Float64Array.from({ length: count * width }, () => {
    // Box and Muller 1958; 1 - random() is never 0.
    return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  });
  return { inputs, labels: Uint8Array.from({ length: count }, () => (random() < 0.5 ? 1 : 0)) };
}

/** Where each part of the flat list of weights begins: hidden kernel (unit by unit), hidden biases, output, its bias. */
const places = { hiddenBias: width * width, output: width * width + width, outputBias: parameterCount - 1 } as const;

/** Logit of one row; fills `hidden` with the hidden units on the way. */
function predictLogit(weights: Float64Array, inputs: Float64Array, row: number, hidden: Float64Array): number {
  let logit = weights[places.outputBias] ?? NaN;
  for (let unit = 0; unit < width; unit++) {
    let sum = weights[places.hiddenBias + unit] ?? NaN;
    for (let input = 0; input < width; input++) {
      sum += (weights[unit * width + input] ?? NaN) * (inputs[row * width + input] ?? NaN);
    }
    const own = activations.sigmoid.value(sum);
    hidden[unit] = own;
    logit += (weights[places.output + unit] ?? NaN) * own;
  }
  return logit;
}

/** Mean loss over all rows, before one full-batch step of the given rate; null takes no step. */
function learn(weights: Float64Array, { inputs, labels }: Rows, rate: number | null): number {
  const gradient = new Float64Array(parameterCount);
  const hidden = new Float64Array(width);
  const add = (place: number, amount: number) => (gradient[place] = (gradient[place] ?? 0) + amount / labels.length);
  let loss = 0;
  for (const [row, label] of labels.entries()) {
    const logit = predictLogit(weights, inputs, row, hidden);
    loss += computeLogitLoss(logit, label) / labels.length;
    if (rate === null) continue;
    const back = activations.sigmoid.value(logit) - label;
    add(places.outputBias, back);
    for (let unit = 0; unit < width; unit++) {
      const own = hidden[unit] ?? NaN;
      add(places.output + unit, back * own);
      const signal = back * (weights[places.output + unit] ?? NaN) * own * (1 - own);
      add(places.hiddenBias + unit, signal);
      for (let input = 0; input < width; input++)
        add(unit * width + input, signal * (inputs[row * width + input] ?? 0));
    }
  }
  if (rate !== null)
    for (const [place, slope] of gradient.entries()) weights[place] = (weights[place] ?? 0) - rate * slope;
  return loss;
}

function shareRight(weights: Float64Array, { inputs, labels }: Rows): number {
  const hidden = new Float64Array(width);
  const right = labels.filter((label, row) => Number(predictLogit(weights, inputs, row, hidden) >= 0) === label);
  return right.length / labels.length;
}
