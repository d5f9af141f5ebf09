/**
 * Millions of futures on the visitor's GPU, on request: the draws of the worker in a compute shader. Without WebGPU, or
 * where the device fails or the kernel does not know the project, the reason comes back and the worker's futures stand.
 */
import { prepareBase, isPlain } from '#datacenter/risk/repricing.ts';
import { groupSize, packFutures, writeFutureShader } from '#datacenter/risk/future-shader.ts';
import { openGpu } from '#device/gpu.ts';
import { compute } from '#device/compute.ts';
import { createWorkbench } from '#device/workbench.ts';
import { riskSeed, type RiskQuestion } from './risk-answer.ts';

export type GpuFutures =
  | {
      readonly kind: 'drawn';
      readonly count: number;
      /** From submitting to finishing on the device, without reading back. */
      readonly seconds: number;
      readonly isSoftware: boolean;
      /** To a 65,536th of the whole range. */
      readonly p10Usd: number;
      readonly medianUsd: number;
      readonly p90Usd: number;
      readonly lossProbability: number;
    }
  | { readonly kind: 'none'; readonly reason: string };

/** Futures in one row of workgroups. */
const across = 32_768 * groupSize;

/** Draws `count` futures; the first ones are those of the worker. */
export async function drawOnGpu({ scenario, calibration, count, spread }: RiskQuestion): Promise<GpuFutures> {
  const base = prepareBase(scenario, calibration);
  if ('kind' in base) return { kind: 'none', reason: base.reason };
  if (!isPlain(scenario)) return { kind: 'none', reason: 'project-in-detail' };
  const opening = await openGpu();
  if (opening.kind === 'none') return { kind: 'none', reason: opening.reason };
  const { device, isSoftware } = opening.gpu;
  const bench = createWorkbench(device);
  try {
    const kernel = await bench.guard(() => bench.compile(writeFutureShader()));
    const groups = [Math.min(across, count) / groupSize, Math.ceil(count / across)] as const;
    const order = (many: number) => Uint32Array.of(riskSeed, 0, many, groups[0] * groupSize);
    const numbers = packFutures(base, spread);
    // The first run also waits for the driver to finish compiling.
    await compute(bench, { kernel, inputs: [numbers, order(groupSize)], outputBytes: groupSize * 4, groups: [1, 1] });
    const { floats, seconds } = await compute(bench, {
      kernel,
      inputs: [numbers, order(count)],
      outputBytes: count * 4,
      groups: [Math.ceil(groups[0]), groups[1]],
    });
    return { kind: 'drawn', count, seconds, isSoftware, ...summariseMillions(floats) };
  } catch (error) {
    return { kind: 'none', reason: String(error) };
  } finally {
    bench.free();
    device.destroy();
  }
}

const bins = 65_536;

/** Percentiles and losses of values in millions of USD, by counting: sorting millions takes longer than drawing them. */
export function summariseMillions(values: Float32Array) {
  let [low, high, lost] = [Infinity, -Infinity, 0];
  for (let i = 0; i < values.length; i += 1) {
    const value = values[i] as number;
    if (value < low) low = value;
    if (value > high) high = value;
    if (value < 0) lost += 1;
  }
  const width = (high - low) / bins;
  const counts = new Uint32Array(bins + 1);
  for (let i = 0; i < values.length; i += 1) {
    const bin = width > 0 ? Math.floor(((values[i] as number) - low) / width) : 0;
    counts[bin] = (counts[bin] as number) + 1;
  }
  const percentile = (share: number) => {
    let below = 0;
    const bin = counts.findIndex((many) => (below += many) >= share * values.length);
    return (low + (bin + 0.5) * width) * 1e6;
  };
  return {
    p10Usd: percentile(0.1),
    medianUsd: percentile(0.5),
    p90Usd: percentile(0.9),
    lossProbability: lost / values.length,
  };
}
