/** Another engine against TensorFlow.js on the CPU: what both say of a model that has been trained for the same steps. */
import { expect } from 'vitest';
import type { Engine } from '#train/engines/engine.ts';
import { differ } from './run-kernels.ts';
import { rowsOf, type SmallCase } from './small-models.ts';

export type Answers = Awaited<ReturnType<typeof askEngine>>;

/**
 * @param losses told on the way
 * @param chunk held-out samples to judge
 * @param heldOut of which outputs are wanted
 */
export async function askEngine(
  engine: Engine,
  one: SmallCase,
  losses: readonly number[],
  { chunk, heldOut }: { readonly chunk: number; readonly heldOut: number },
) {
  return {
    losses,
    traced: await engine.trace(rowsOf(one, losses.length)),
    told: await engine.evaluate(chunk),
    answered: await engine.predictHeldOut(heldOut),
  };
}

/** Losses within 1e-4, numbers of layers and outputs within 1e-3 of the largest, evaluations as a reader sees them. */
export function expectSameAnswers(found: Answers, expected: Answers): void {
  expected.losses.forEach((loss, at) => expect(Math.abs((found.losses[at] ?? NaN) / loss - 1)).toBeLessThan(1e-4));
  expect(found.traced.map(({ shape }) => shape)).toEqual(expected.traced.map(({ shape }) => shape));
  found.traced.forEach(({ numbers }, at) =>
    expect(differ(numbers, expected.traced[at]?.numbers ?? [])).toBeLessThan(1e-3),
  );
  expect(found.told.loss).toBeCloseTo(expected.told.loss, 4);
  expect(found.told.accuracy).toBeCloseTo(expected.told.accuracy ?? NaN, 2);
  expect(differ(found.answered.outputs, expected.answered.outputs)).toBeLessThan(1e-3);
  expect(found.answered.targets).toEqual(expected.answered.targets);
}
