/** What one machine can do, and what was reached under that roof: only what was measured, nothing else. */
import type { EngineName, Measurement, SampleModelId, Throughput } from '#datacenter/calibration/measurement.ts';
import type { Spread } from '#datacenter/units/units.ts';
import type { EngineRate } from '#train/sweep/rates-of-cells.ts';
import { widenToDecades, type Limits } from '#view/charts/place/ticks.ts';
import { intensityOf } from './intensity.ts';

export interface RoofPoint {
  /** FLOP per byte. */
  readonly intensity: number;
  readonly flopPerSecond: Spread;
}

export interface RooflineSeries {
  readonly peakFlopPerSecond: Spread;
  readonly copyBytesPerSecond: Spread | null;
  /** Intensity at which copying and computing limit alike; null without a bandwidth. */
  readonly ridge: number | null;
  /** The roof's corners, left to right: FLOP per byte and FLOP/s with its spread. */
  readonly roof: readonly RoofPoint[];
  readonly machines: readonly (RoofPoint & {
    readonly model: SampleModelId;
    readonly batch: number;
    readonly engine: EngineName;
    readonly share: number;
  })[];
  readonly intensities: Limits;
  readonly speeds: Limits;
}

/**
 * Roof and points of a measurement: its own model first, then the run beside it, then a sweep of models and batches.
 * The same model at the same batch on the same engine stands once.
 * @param engineOfRun what trains the run beside it
 */
export function seriesOfRoofline(
  measurement: Measurement,
  ofRun: Throughput | null,
  sweep: readonly EngineRate[] = [],
  engineOfRun: EngineName = 'tfjs',
): RooflineSeries {
  const { peakFlopPerSecond, copyBytesPerSecond } = measurement.roof;
  const own = measurement.throughput;
  // A run that is going on is of the measurement's own model, only older or newer.
  const beside = ofRun && ofRun.model !== own?.model ? ofRun : null;
  const cells: readonly EngineRate[] = [
    ...(own ? [{ throughput: own, engine: measurement.conditions.engine ?? 'tfjs' }] : []),
    ...(beside ? [{ throughput: beside, engine: engineOfRun }] : []),
    ...sweep,
  ];
  const different = cells.filter((one, index) => cells.findIndex((first) => isSameCell(first, one)) === index);
  const machines = different.flatMap(({ throughput, engine }) => {
    const { model, batch, samplesPerSecond, flopPerSample } = throughput;
    const intensity = intensityOf(throughput);
    if (intensity === null) return [];
    const flopPerSecond = scale(samplesPerSecond, flopPerSample);
    return [{ model, batch, engine, intensity, flopPerSecond, share: flopPerSecond.median / peakFlopPerSecond.median }];
  });
  const ridge = copyBytesPerSecond && peakFlopPerSecond.median / copyBytesPerSecond.median;
  const marked = [...machines.map(({ intensity }) => intensity), ridge ?? 10];
  const intensities = widenToDecades([Math.min(...marked) / 4, Math.max(...marked) * 8]);
  const roofAt = (intensity: number): RoofPoint => ({
    intensity,
    flopPerSecond: {
      median: Math.min(peakFlopPerSecond.median, (copyBytesPerSecond?.median ?? Infinity) * intensity),
      p10: Math.min(peakFlopPerSecond.p10, (copyBytesPerSecond?.p10 ?? Infinity) * intensity),
      p90: Math.min(peakFlopPerSecond.p90, (copyBytesPerSecond?.p90 ?? Infinity) * intensity),
      count: peakFlopPerSecond.count,
    },
  });
  const corners = [intensities[0], ...(ridge === null ? [] : [ridge]), intensities[1]].map(roofAt);
  const lowest = Math.min(
    peakFlopPerSecond.median / 100,
    ...machines.map(({ flopPerSecond }) => flopPerSecond.median / 3),
  );
  const highest = Math.max(peakFlopPerSecond.p90, ...machines.map(({ flopPerSecond }) => flopPerSecond.median));
  return {
    peakFlopPerSecond,
    copyBytesPerSecond,
    ridge,
    roof: corners,
    machines,
    intensities,
    speeds: widenToDecades([lowest, 1.5 * highest]),
  };
}

const isSameCell = (one: EngineRate, other: EngineRate) =>
  one.engine === other.engine &&
  one.throughput.model === other.throughput.model &&
  one.throughput.batch === other.throughput.batch;

function scale(spread: Spread, factor: number): Spread {
  const { median, p10, p90, count } = spread;
  return { median: median * factor, p10: p10 * factor, p90: p90 * factor, count };
}
