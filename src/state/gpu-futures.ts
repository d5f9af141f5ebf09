/**
 * Millions of futures on the visitor's GPU, on request: the draws of the worker in a compute shader, piece by piece, so that
 * a slow device can be seen working and told to stop. Without WebGPU, or where the device fails, the kernel does not know
 * the project or the reader stops it, the reason comes back and the worker's futures stand.
 */
import { prepareBase, isPlain } from '#datacenter/risk/repricing.ts';
import { groupSize, packFutures, writeFutureShader } from '#datacenter/risk/future-shader.ts';
import { readWays } from '#datacenter/risk/ways.ts';
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
      /** What the browser calls the device; empty where it tells nothing. */
      readonly device: string;
      /** To a 65,536th of the whole range. */
      readonly p10Usd: number;
      readonly medianUsd: number;
      readonly p90Usd: number;
      readonly lossProbability: number;
    }
  | { readonly kind: 'none'; readonly reason: string };

/** How the drawing is followed and stopped. */
export interface GpuWatch {
  readonly signal: AbortSignal;
  /** So many futures are there. */
  readonly onprogress: (done: number) => void;
}

/** Futures in one row of workgroups. */
const across = 32_768 * groupSize;
/** The first piece says how fast the device is; the others then take about so long. */
const firstPiece = 2 ** 16;
const pieceSeconds = 0.25;

/** Draws `count` futures; the first ones are those of the worker. */
export async function drawOnGpu(question: RiskQuestion, { signal, onprogress }: GpuWatch): Promise<GpuFutures> {
  const { scenario, calibration, count, own } = question;
  const base = prepareBase(scenario, calibration);
  if ('kind' in base) return { kind: 'none', reason: base.reason };
  if (!isPlain(scenario)) return { kind: 'none', reason: 'project-in-detail' };
  const opening = await openGpu();
  if (opening.kind === 'none') return { kind: 'none', reason: opening.reason };
  const { device, isSoftware, adapterInfo } = opening.gpu;
  const bench = createWorkbench(device);
  try {
    const kernel = await bench.guard(() => bench.compile(writeFutureShader()));
    const numbers = packFutures(base, readWays(own));
    const draw = (from: number, many: number) => {
      const groups = [Math.ceil(Math.min(across, many) / groupSize), Math.ceil(many / across)] as const;
      const order = Uint32Array.of(riskSeed, from, many, groups[0] * groupSize);
      return compute(bench, { kernel, inputs: [numbers, order], outputBytes: many * 4, groups });
    };
    // The first run also waits for the driver to finish compiling.
    await draw(0, groupSize);
    const values = new Float32Array(count);
    let [done, seconds, piece] = [0, 0, firstPiece];
    while (done < count) {
      if (signal.aborted) return { kind: 'none', reason: 'stopped' };
      const many = Math.min(piece, count - done);
      const drawn = await draw(done, many);
      values.set(drawn.floats.subarray(0, many), done);
      done += many;
      seconds += drawn.seconds;
      onprogress(done);
      piece = groupSize * Math.ceil(Math.max(firstPiece, (done / seconds) * pieceSeconds) / groupSize);
    }
    const { description, vendor, architecture } = adapterInfo;
    const name = description || [vendor, architecture].filter(Boolean).join(' ');
    return { kind: 'drawn', count, seconds, isSoftware, device: name, ...summariseMillions(values) };
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
