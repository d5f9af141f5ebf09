/**
 * The usual optimizers racing on the line of `descent.ts`, in double precision, every step kept. Written out by their
 * papers' formulas, not taken from an engine, so that switching off Adam's bias correction shows what it is for.
 */
import type { Random } from '#train/data/random.ts';
import { measureLine, slopeLine, type GradientForm, type Line, type LinePoints } from './descent.ts';

export type Method = 'gradient-descent' | 'sgd' | 'momentum' | 'rmsprop' | 'adam' | 'adam-uncorrected';

export interface RaceChoice {
  readonly method: Method;
  readonly rate: number;
  readonly steps: number;
  readonly form: GradientForm;
  readonly start: Line;
  /** Points a step for `sgd`, drawn without repeats; the others use all. */
  readonly batch: number;
}

export interface RacePath {
  /** The start and the line after each step. */
  readonly lines: readonly Line[];
  /** Mean squared error over all points, of each line; not finite once a run has blown up. */
  readonly errors: readonly number[];
  /** Length of each step. */
  readonly stepLengths: readonly number[];
}

/** Share kept of the running mean of gradients (momentum, Adam) and of their squares (RMSProp; Adam). */
export const decay = { momentum: 0.9, rmsprop: 0.9, adamMean: 0.9, adamSquare: 0.999, tiny: 1e-8 } as const;

/** Turns a gradient into the step to add. One for each of the two numbers, since some keep a memory. */
type Stepper = (gradient: number) => number;

function createStepper(method: Method, rate: number): Stepper {
  let [mean, square, step] = [0, 0, 0];
  switch (method) {
    case 'gradient-descent':
    case 'sgd':
      return (gradient) => -rate * gradient;
    case 'momentum':
      // Polyak 1964, as most libraries write it: a velocity that keeps 0.9 of itself.
      return (gradient) => -rate * (mean = decay.momentum * mean + gradient);
    case 'rmsprop':
      // Tieleman and Hinton, lecture 6.5 of 2012.
      return (gradient) => {
        square = decay.rmsprop * square + (1 - decay.rmsprop) * gradient ** 2;
        return (-rate * gradient) / (Math.sqrt(square) + decay.tiny);
      };
    case 'adam':
    case 'adam-uncorrected':
      // Kingma and Ba 2014, algorithm 1, with and without its two divisions.
      return (gradient) => {
        step += 1;
        mean = decay.adamMean * mean + (1 - decay.adamMean) * gradient;
        square = decay.adamSquare * square + (1 - decay.adamSquare) * gradient ** 2;
        const corrects = method === 'adam';
        const unbiased = corrects ? mean / (1 - decay.adamMean ** step) : mean;
        const scale = corrects ? square / (1 - decay.adamSquare ** step) : square;
        return (-rate * unbiased) / (Math.sqrt(scale) + decay.tiny);
      };
  }
}

/** The path of one method. Only `sgd` draws from `random`. */
export function raceLine(points: LinePoints, choice: RaceChoice, random: Random): RacePath {
  const steppers = [createStepper(choice.method, choice.rate), createStepper(choice.method, choice.rate)] as const;
  const lines: Line[] = [choice.start];
  const stepLengths: number[] = [];
  let line = choice.start;
  for (let step = 0; step < choice.steps; step++) {
    const rows = choice.method === 'sgd' ? drawRows(points.x.length, choice.batch, random) : undefined;
    const [byIntercept, bySlope] = slopeLine(points, line, choice.form, rows);
    const [first, second] = [steppers[0](byIntercept), steppers[1](bySlope)];
    line = [line[0] + first, line[1] + second];
    lines.push(line);
    stepLengths.push(Math.hypot(first, second));
  }
  return { lines, errors: lines.map((one) => measureLine(points, one)), stepLengths };
}

/** How many times too long Adam's step is without bias correction, when the gradient never changes. Step from 1. */
export function measureAdamExcess(step: number): number {
  return (1 - decay.adamMean ** step) / Math.sqrt(1 - decay.adamSquare ** step);
}

/** `count` different rows, each choice equally likely. */
function drawRows(total: number, count: number, random: Random): readonly number[] {
  const rows = Array.from({ length: total }, (_, row) => row);
  const chosen: number[] = [];
  for (let left = Math.min(total, Math.max(1, count)); left > 0; left--) {
    chosen.push(...rows.splice(Math.floor(random() * rows.length), 1));
  }
  return chosen;
}
