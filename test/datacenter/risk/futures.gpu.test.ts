/** Futures on a GPU against those of the processor: the same words bit for bit, the same quantiles to 1e-5. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { groupSize, packFutures, writeFutureShader } from '#datacenter/risk/future-shader.ts';
import { philox } from '#datacenter/units/philox.ts';
import { writeStreamShader } from '#datacenter/units/philox-shader.ts';
import { prepareBase } from '#datacenter/risk/repricing.ts';
import { sampleFutures } from '#datacenter/risk/risk.ts';
import { writeField } from '#datacenter/scenario/all-fields.ts';
import { defaultScenario } from '#datacenter/scenario/defaults.ts';
import { presets } from '#datacenter/scenario/presets.ts';
import { compute } from '#device/compute.ts';
import { openGpu, type Gpu } from '#device/gpu.ts';
import { createWorkbench, type Workbench } from '#device/workbench.ts';
import { calibrationOf } from '#support/calibrations.ts';
import { drawOnGpu } from '../../../src/state/gpu-futures.ts';

let gpu: Gpu;
let bench: Workbench;

beforeAll(async () => {
  const opening = await openGpu();
  if (opening.kind === 'none') throw new Error(`${opening.reason}: ${opening.detail}`);
  gpu = opening.gpu;
  bench = createWorkbench(gpu.device);
});
afterAll(() => {
  bench.free();
  gpu.device.destroy();
});

describe('the stream', () => {
  it('is that of the processor in every bit', async () => {
    const kernel = await bench.compile(writeStreamShader());
    for (const [seed, group, from] of [
      [7, 0, 0],
      [7, 3, 99_000],
      [4_294_967_295, 2, 4_294_967_000],
    ] as const) {
      // prettier-ignore
      const count = 1000;
      const inputs = [Uint32Array.of(seed, group, from, 0)];
      const { floats } = await compute(bench, { kernel, inputs, outputBytes: count * 16, groups: [16, 1] });
      const words = new Uint32Array(floats.buffer);
      const own = Array.from({ length: count }, (_, i) => philox([(from + i) >>> 0, group, 0, 0], [seed, 0])).flat();
      expect(Array.from(words)).toEqual(own);
    }
  });
});

describe('futures', () => {
  const count = 40_000;
  const detailed = [
    ['finance.taxRate', 0.25],
    ['finance.rampMonths', 9],
    ['finance.resaleShare', 0.2],
    ['finance.inflation', 0.02],
    ['finance.carbonUsdPerTonne', 70],
    ['finance.deliveredShare', 0.95],
    ['facility.demandUsdPerKw', 14],
    ['facility.touRatio', 1.1],
    ['facility.generatorHours', 100],
    ['facility.reuseFactor', 0.2],
    ['finance.flowTiming', 'middle'],
  ].reduce((now, [field, value]) => writeField(now, String(field), value ?? null), defaultScenario);
  const cases = [
    ['the default scenario', defaultScenario],
    ['a project in detail', detailed],
    ['a scenario of measured speed', writeField(defaultScenario, 'cluster.stack', 'measured-share')],
    ...presets.map(({ id, scenario }) => [id, scenario] as const),
  ] as const;

  it.each(cases)('of %s have the quantiles of the processor to 1e-5', async (_, scenario) => {
    const calibration = calibrationOf();
    const base = prepareBase(scenario, calibration);
    if ('kind' in base) throw new Error(base.reason);
    const kernel = await bench.compile(writeFutureShader());
    const across = 512 * groupSize;
    const { floats, seconds } = await compute(bench, {
      kernel,
      inputs: [packFutures(base), Uint32Array.of(7, 0, count, across)],
      outputBytes: count * 4,
      groups: [512, Math.ceil(count / across)],
    });
    const drawn = sampleFutures(scenario, calibration, { count, seed: 7 });
    if (drawn.kind !== 'futures') throw new Error(drawn.reason);
    const own = drawn.netPresentValuesUsd.toSorted();
    const theirs = Float64Array.from(floats, (value) => value * 1e6).sort();
    const size = Math.max(...[0.1, 0.5, 0.9].map((share) => Math.abs(own[share * count] ?? 0)));
    const errors = [0.1, 0.5, 0.9].map((share) => {
      const [mine = NaN, other = NaN] = [own[share * count], theirs[share * count]];
      // A quantile beside zero is compared with its neighbours instead of itself.
      return Math.abs(mine - other) / Math.max(Math.abs(mine), size / 10);
    });
    console.log(
      `${(count / seconds / 1e6).toFixed(1)} M futures/s; worst quantile ${Math.max(...errors).toExponential(1)}`,
    );
    expect(Math.max(...errors)).toBeLessThanOrEqual(1e-5);
    const lost = theirs.filter((value) => value < 0).length / count;
    expect(Math.abs(lost - drawn.lossProbability)).toBeLessThan(1e-3);
  });
});

describe('the button of the page', () => {
  const order = { scenario: defaultScenario, calibration: null, count: 3 * 2 ** 16 + 100, own: {} };

  it('draws the worker’s futures piece by piece, says how far it is, how fast it was and on what', async () => {
    const seen: number[] = [];
    const drawn = await drawOnGpu(order, {
      signal: new AbortController().signal,
      onprogress: (done) => seen.push(done),
    });
    if (drawn.kind === 'none') throw new Error(drawn.reason);
    expect(seen.length).toBeGreaterThan(1);
    expect(seen).toEqual(seen.toSorted((one, other) => one - other));
    expect(seen.at(-1)).toBe(order.count);
    expect(drawn.seconds).toBeGreaterThan(0);
    expect([drawn.count, drawn.isSoftware]).toEqual([order.count, gpu.isSoftware]);
    const own = sampleFutures(defaultScenario, null, { count: order.count, seed: 7 });
    if (own.kind !== 'futures') throw new Error(own.reason);
    const range = (own.percentilesUsd[100] ?? NaN) - (own.percentilesUsd[0] ?? NaN);
    const { p10, median, p90 } = own.netPresentValueUsd;
    for (const [theirs, mine] of [
      [drawn.p10Usd, p10],
      [drawn.medianUsd, median],
      [drawn.p90Usd, p90],
    ] as const) {
      expect(Math.abs(theirs - mine) / range).toBeLessThan(1e-4);
    }
    expect(Math.abs(drawn.lossProbability - own.lossProbability)).toBeLessThan(1e-3);
  });

  it('stops when told to, and says why it does not draw what its kernel does not know', async () => {
    const stop = new AbortController();
    const seen: number[] = [];
    const onprogress = (done: number) => {
      seen.push(done);
      stop.abort();
    };
    expect(await drawOnGpu(order, { signal: stop.signal, onprogress })).toEqual({ kind: 'none', reason: 'stopped' });
    expect(seen).toHaveLength(1);
    const withDebt = writeField(defaultScenario, 'finance.debtShare', 0.5);
    const never = { signal: new AbortController().signal, onprogress: () => undefined };
    expect(await drawOnGpu({ ...order, scenario: withDebt }, never)).toMatchObject({ reason: 'project-in-detail' });
  });
});
