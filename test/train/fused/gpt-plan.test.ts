/** The plan of a transformer before any device: what a decoder block adds to it, and that limits hold. */
import { expect, it } from 'vitest';
import { countStep } from '#train/engines/fused/count-step.ts';
import { planTraining } from '#train/engines/fused/plan-training.ts';
import { countParameters } from '#train/models/model.ts';
import { tinyGpt } from '#train/models/tiny-gpt.ts';
import { defaultChoiceOf } from '#train/models/zoo.ts';
import { largeCases, orderOfRace } from '#support/race-models.ts';
import { makeText } from '#support/small-models.ts';

const text = makeText(65, 2000);

function planDepth(depth: number, frozenWeights = 0) {
  const choice = { ...defaultChoiceOf('tiny-gpt', undefined), width: 64, context: 64, depth };
  const model = tinyGpt.build(choice, { inputs: 65, outputs: 65 });
  const order = { model, batch: 16, optimizer: 'adam', augment: false, seed: 1, frozenWeights } as const;
  const { kernels } = planTraining(order, text, false).schedule;
  return kernels.filter(({ phase }) => phase !== 'frozen').map(({ kernel }) => kernel);
}

it('a decoder block adds seven kernels forward and seven back, and no pipeline', () => {
  const [one, five] = [planDepth(1), planDepth(5)];
  expect(five.length - one.length).toBe(4 * 14);
  const textsOf = (kernels: typeof one) => new Set(kernels.map(({ code }) => code));
  expect(textsOf(five).size).toBe(textsOf(one).size);
  expect(textsOf(five).size).toBeLessThanOrEqual(16);
});

it('the residual needs no kernel of its own, and its slope stays where it is', () => {
  const kernels = planDepth(3);
  expect(kernels.map(({ name }) => name)).not.toContain('slope passed on');
  const written = kernels.flatMap(({ bindings }) => bindings.filter(({ name }) => name === 'blamed'));
  const residual = kernels.findLast(({ name }) => name === 'layer norm backward');
  const own = residual?.bindings.find(({ name }) => name === 'blamed')?.memory;
  // The last normalisation writes it, and the two of each block add to it.
  expect(written.filter(({ memory }) => memory === own)).toHaveLength(1 + 2 * 3);
});

it('eight blocks of 256 and windows of 256 symbols fit into the buffers of every WebGPU device', () => {
  const [large] = largeCases;
  if (!large) throw new Error('no large model');
  expect(countParameters(large.model)).toBe(6_417_473);
  const order = orderOfRace(large);
  const count = countStep(order, text);
  const apart = countStep({ ...order, switches: { shareMemory: false } }, text);
  const mb = (bytes: number) => `${Math.round(bytes / 1e6)} MB`;
  console.log(
    `of ${mb(count.heldBytes)} held, a step makes and forgets ${mb(count.scratchBytes)} instead of ${mb(apart.scratchBytes)}`,
  );
  expect(count.scratchBytes).toBeLessThan(0.7 * apart.scratchBytes);
  expect(count.pipelines).toBeLessThanOrEqual(16);
  const { kernels } = planTraining(order, text, false).schedule;
  for (const { kernel } of kernels) {
    expect(kernel.bindings.length).toBeLessThanOrEqual(8);
    expect(Math.max(...kernel.groups)).toBeLessThanOrEqual(65_535);
    // 128 MiB.
    for (const { memory } of kernel.bindings) expect(memory.length).toBeLessThanOrEqual(2 ** 25);
  }
});

it('no kernel binds more than any WebGPU device allows', () => {
  for (const { bindings, groups } of planDepth(2)) {
    expect(bindings.length).toBeLessThanOrEqual(8);
    expect(Math.max(...groups)).toBeLessThanOrEqual(65_535);
  }
});

it('what lies before the first weight that moves is left out of a step', () => {
  const all = planDepth(2).length;
  // Embedding, places and the first block: its seven kernels back, and two more.
  const frozen = planDepth(2, 14);
  expect(frozen.length).toBeLessThan(all - 7);
  expect(frozen.map(({ name }) => name)).not.toContain('embedding to weights');
});
