/** Cells of a sweep in the words of the rest of the site: rates of one backend, and the machine's roof under them. */
import type { BackendName, EngineName, Measurement, Throughput } from '#datacenter/calibration/measurement.ts';
import type { MeasuredCell, SweepCell, SweepResult } from './sweep-result.ts';

export function isMeasured(cell: SweepCell): cell is MeasuredCell {
  return cell.kind === 'measured';
}

/** The steady rate of a cell, its tail included where there was one. */
export function rateOfCell(cell: MeasuredCell): Throughput {
  const { model, batch, samplesPerSecond, flopPerSample, compileSeconds, isSteady, bytesPerStep, tail } = cell;
  const sustainedChange = tail?.change ?? null;
  return { model, batch, samplesPerSecond, flopPerSample, compileSeconds, isSteady, bytesPerStep, sustainedChange };
}

/** A steady rate, and what trained. */
export interface EngineRate {
  readonly throughput: Throughput;
  readonly engine: EngineName;
}

/** The rates measured on one backend, of all its engines. */
export function ratesOf(cells: readonly SweepCell[], backend: BackendName): readonly EngineRate[] {
  return cells
    .filter(isMeasured)
    .filter((cell) => cell.backend === backend)
    .map((cell) => ({ throughput: rateOfCell(cell), engine: cell.engine }));
}

/** Conditions and roof of one backend as a measurement without a run; null where the sweep holds no roof of it. */
export function roofOf({ cells, roofs }: Pick<SweepResult, 'cells' | 'roofs'>, backend: BackendName) {
  const roof = roofs.find((one) => one.backend === backend)?.roof;
  const conditions = cells.find((cell) => cell.backend === backend && cell.conditions)?.conditions;
  if (!roof || !conditions) return null;
  return { provenance: 'here', conditions, roof, throughput: null } as const satisfies Measurement;
}
