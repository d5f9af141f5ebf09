/** The bench's choices: which of them reach a run under way, and which wait for the next. */
import { describe, expect, it } from 'vitest';
import type { BenchText } from '#text/bench/text.ts';
import { defaultChoiceOf } from '#train/models/zoo.ts';
import { createRun } from '#support/fake-worker.ts';
import { Address } from '../../src/state/address.svelte.ts';
import { Bench } from '../../src/state/bench.svelte.ts';

const bar = {
  href: () => 'https://site.test/?view=bench',
  replace: () => undefined,
  reload: () => undefined,
  onFragment: () => undefined,
};

async function openBench() {
  const made = createRun();
  const bench = new Bench(made.run, new Address(bar, []), {} as BenchText);
  bench.chooseModel('toy-network');
  await bench.run.start();
  const changes = () => made.workers.flatMap(({ told }) => told.filter(({ kind }) => kind === 'change'));
  return { bench, changes };
}

describe('a choice made while a run goes on', () => {
  it('of the rate, the epochs and the goals reaches the run at once, and the run keeps being the one chosen', async () => {
    const { bench, changes } = await openBench();
    bench.choose({ learningRate: 0.2 });
    bench.choose({ epochs: 500 });
    bench.choose({ stopLoss: 0.01 });
    bench.choose({ stopLoss: null, stopAccuracy: 0.9 });
    expect(changes().map((message) => ('change' in message ? message.change : null))).toEqual([
      { learningRate: 0.2 },
      { epochs: 500 },
      { stopLoss: 0.01 },
      { stopLoss: null, stopAccuracy: 0.9 },
    ]);
    expect(bench.run.view.choice).toMatchObject({ learningRate: 0.2, epochs: 500, stopAccuracy: 0.9 });
    expect(bench.isChanged).toBe(false);
  });

  it('of the model’s size waits for the next run', async () => {
    const { bench, changes } = await openBench();
    bench.choose({ width: 16, optimizer: 'sgd' });
    expect(changes()).toEqual([]);
    expect([bench.isChanged, bench.isLive]).toEqual([true, true]);
  });

  it('for another model or other data never reaches the run of the first', async () => {
    const { bench, changes } = await openBench();
    bench.chooseModel('logistic-network');
    bench.choose({ learningRate: 0.5 });
    bench.chooseModel('toy-network', 'spirals');
    bench.choose({ learningRate: 0.5 });
    expect([changes(), bench.isLive]).toEqual([[], false]);
    expect(bench.run.view.choice.learningRate).toBe(defaultChoiceOf('toy-network').learningRate);
  });

  it('before any run reaches nobody', () => {
    const made = createRun();
    const bench = new Bench(made.run, new Address(bar, []), {} as BenchText);
    bench.choose({ learningRate: 0.2 });
    expect([made.workers, bench.isLive]).toEqual([[], false]);
  });
});
