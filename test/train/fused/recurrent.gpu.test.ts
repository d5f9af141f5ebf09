/**
 * LSTM and GRU of the fused engine: small models of texts and of rows against the double-precision reference, central
 * differences and TensorFlow.js, with widths and batches that fill no workgroup.
 */
import { afterEach, describe, expect, it } from 'vitest';
import { onShelf } from '#train/engines/fused/memory.ts';
import { gruCell } from '#train/engines/fused/operations/gru.ts';
import { lstmCell } from '#train/engines/fused/operations/lstm.ts';
import { writeTimeLoop } from '#train/engines/fused/operations/time-loop.ts';
import type { Layer } from '#train/models/layer.ts';
import { testEngine } from '#train/self-test.ts';
import { askEngine, expectSameAnswers } from '#support/compare-engines.ts';
import { closeSmallFused, openSmallFused } from '#support/open-fused-engine.ts';
import { closeSmall, openSmall, trainSmall } from '#support/open-small-engine.ts';
import { differ, makeNumbers, openKernelBench } from '#support/run-kernels.ts';
import { makeTable, makeText, type SmallCase } from '#support/small-models.ts';

const steps = 20;
/** New sizes in each run. */
const seed = Date.now() % 1_000_000;
const side = (least: number, most: number, salt: number) => least + ((seed * 31 + salt * 7919) % (most - least + 1));

afterEach(() => {
  closeSmallFused();
  closeSmall();
});

const gru: Layer = { kind: 'gru', units: 4 };
const answer = (outputs: number): Layer => ({ kind: 'dense', outputs, activation: 'none' });

const text = (cells: readonly Layer[], time: number, batch: number): SmallCase => ({
  name: `${cells.map(({ kind }) => kind).join(' and ')} on a text, ${JSON.stringify({ cells, time, batch })}`,
  model: {
    id: 'recurrent',
    input: [time],
    layers: [{ kind: 'embedding', vocabulary: 7, width: 5 }, ...cells, answer(7)],
    loss: 'softmax-cross-entropy',
  },
  data: makeText(7, 200),
  batch,
});

const rows = (cells: readonly Layer[], time: number, width: number, batch: number): SmallCase => ({
  name: `${cells.map(({ kind }) => kind).join(' and ')} on rows, ${JSON.stringify({ cells, time, width, batch })}`,
  model: {
    id: 'recurrent',
    input: [time, width],
    layers: [...cells, { kind: 'last' }, answer(2)],
    loss: 'softmax-cross-entropy',
  },
  data: makeTable(time * width, 2, 'class', true),
  batch,
});

const cases: readonly SmallCase[] = [
  text([{ kind: 'lstm', units: side(3, 12, 1) }], side(3, 7, 2), side(4, 9, 3)),
  text([{ kind: 'gru', units: side(3, 12, 4) }], side(3, 7, 5), side(4, 9, 6)),
  rows([gru, { kind: 'lstm', units: 3 }], side(2, 4, 7), 3, 1),
];

describe.each(cases)(`$name (seed ${seed})`, (one) => {
  it('learns as the double-precision reference and TensorFlow.js do, and runs repeat', async () => {
    const { engine, order } = await openSmallFused(one);
    expect(engine.dispatches).toBeLessThanOrEqual(24);
    expect(engine.pipelines).toBeLessThanOrEqual(one.model.layers.length > 3 ? 18 : 16);
    await testEngine(engine, order, one.data, () => 0);
    const runs = [];
    for (let run = 0; run < 2; run++) {
      await engine.restore({ step: 0, weights: order.weights, firstMoments: [], secondMoments: [] });
      runs.push({ losses: await trainSmall(one, engine, 0, steps), end: await engine.takeCheckpoint() });
    }
    const [first, second] = runs;
    // To the last bit.
    expect(second).toEqual(first);
    const asked = { chunk: engine.evaluationChunk, heldOut: 3 };
    const found = await askEngine(engine, one, first?.losses ?? [], asked);
    const inputs = found.traced[0]?.numbers ?? new Float32Array();
    const predicted = await engine.predict(inputs, one.batch);
    const wish = { prompt: [1, 2], count: 9, temperature: 0.8, seed };
    const written = one.data.kind === 'text' ? await engine.generate(wish) : null;
    expect(engine.fault()).toBeNull();

    const { engine: other } = await openSmall('cpu', one);
    expectSameAnswers(found, await askEngine(other, one, await trainSmall(one, other, 0, steps), asked));
    expect(differ(predicted, await other.predict(inputs, one.batch))).toBeLessThan(1e-3);
    // From the very same weights, as a symbol is drawn or not.
    if (second) await other.restore(second.end);
    if (written) expect(written).toEqual(await other.generate(wish));
  });
});

// Of which two samples fit into shared memory.
it('more units than a workgroup has threads are computed as the double-precision reference does', async () => {
  const one = rows([{ kind: 'lstm', units: side(257, 280, 8) }], 2, 1, 3);
  const { engine, order } = await openSmallFused(one);
  await testEngine(engine, order, one.data, () => 0);
});

describe.each([lstmCell, gruCell])('$name', (cell) => {
  it('has the same states and gradients however many samples share a workgroup or units a thread, and where none can', async () => {
    const sizes = { batch: side(5, 9, 9), time: 3, units: side(33, 40, 10), gates: cell.gates };
    const places = sizes.batch * sizes.time;
    const width = cell.gates * sizes.units;
    const bench = await openKernelBench();
    const found = [];
    // All of it, one sample, none.
    const layouts = [16_384, 4 * width, 0].flatMap((room) =>
      [false, true].map((isImitated) => [room, isImitated] as const),
    );
    for (const [room, isImitated] of layouts) {
      const [gates, sums] = makeNumbers('gates', places * width, 1);
      const [recurrent, weights] = makeNumbers('recurrent', sizes.units * width, 2);
      const [columns, turned] = makeNumbers('columns', sizes.units * width, 3);
      const [slope, blame] = makeNumbers('slope', places * sizes.units, 4);
      const memory = {
        gates,
        kept: onShelf('kept', places * sizes.units),
        states: onShelf('states', places * sizes.units),
      };
      const [ahead, back] = [cell.advance(sizes, memory), cell.blame(sizes, memory)];
      const kernels = [
        writeTimeLoop('ahead', sizes, { ...ahead, reads: { ...ahead.reads, recurrent } }, isImitated, room),
        writeTimeLoop('back', sizes, { ...back, reads: { ...back.reads, slope, columns } }, isImitated, room),
      ];
      const given = new Map([
        [gates, sums],
        [recurrent, weights],
        [columns, turned],
        [slope, blame],
      ]);
      found.push(await bench.run(kernels, given, [memory.states, memory.kept, gates]));
    }
    bench.close();
    const [first, ...others] = found;
    for (const other of others)
      other.forEach((numbers, at) => expect(differ(numbers, first?.[at] ?? [])).toBeLessThan(1e-5));
  });
});
