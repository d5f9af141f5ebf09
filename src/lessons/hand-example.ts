/**
 * The example that S1 works by hand, beside what is right: input 1 2 3 4, labels 0 1 0 1, all weights 1, biases 0, unit
 * joined to unit. Printed numbers are the article's; right ones are computed when asked for.
 */
import { createTinyNet, takeStep, type Step, type TinyNet } from './step-through.ts';

export const handInput: readonly number[] = [1, 2, 3, 4];
export const handTarget: readonly number[] = [0, 1, 0, 1];

/** The article gives neither a rate nor new weights (E1-10); with 1 its loop converges, slowly. */
export const handRate = 1;

/** What stands in the article for one unit: a number, a list where a number belongs, or nothing. */
export type PrintedEntry = number | 'list' | null;

export interface HandRow {
  readonly quantity: 'z' | 'a' | 'output' | 'label' | 'deltaOutput' | 'dWOutput' | 'deltaHidden' | 'dWHidden';
  /** Unit 1 to 4. */
  readonly right: readonly number[];
  /** Unit 1 to 4; the article never works out unit 3. */
  readonly printed: readonly PrintedEntry[];
  readonly errata: readonly string[];
}

/** The network of the example, also with every unit joined to every unit, as the article's words have it (E1-12). */
export function createHandNet(connections: TinyNet['connections'], loss: TinyNet['loss'] = 'squares'): TinyNet {
  return createTinyNet([4, 4, 4], { connections, activation: 'sigmoid', loss });
}

/** The article's table, row by row, with the right values. */
export function listHandRows(): readonly HandRow[] {
  const step = takeStep(createHandNet('diagonal'), handInput, handTarget, handRate);
  const find = (symbol: string, layer: number) => findTensor(step, symbol, layer);
  const nothing = [null, null, null, null];
  return [
    { quantity: 'z', right: find('z', 1), printed: [1, 2, null, 4], errata: ['E1-15'] },
    { quantity: 'a', right: find('a', 1), printed: [0.531, 0.88, null, 0.982], errata: ['E1-01', 'E1-02'] },
    {
      quantity: 'output',
      right: find('a', 2),
      printed: [0.606, 0.966, null, 0.995],
      errata: ['E1-03', 'E1-04', 'E1-05'],
    },
    { quantity: 'label', right: handTarget, printed: [1, null, null, 0], errata: ['E1-06'] },
    {
      quantity: 'deltaOutput',
      right: find('delta', 2),
      printed: [0.194, null, null, 0.005],
      errata: ['E1-07', 'E1-08'],
    },
    { quantity: 'dWOutput', right: find('dW', 2), printed: [0.103, null, null, 'list'], errata: ['E1-09', 'E1-13'] },
    { quantity: 'deltaHidden', right: find('delta', 1), printed: nothing, errata: ['E1-11', 'E1-14'] },
    { quantity: 'dWHidden', right: find('dW', 1), printed: nothing, errata: ['E1-11'] },
  ];
}

/** Values of one tensor of a step; empty when the step makes none of that name. */
export function findTensor(step: Step, symbol: string, layer: number): readonly number[] {
  for (const { makes } of step.stages) {
    for (const tensor of makes) if (tensor.symbol === symbol && tensor.layer === layer) return tensor.values;
  }
  return [];
}
