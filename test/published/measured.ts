/** Every published row that can be read to a job with a measured step, from the folder of validation tables. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { PublishedJob } from '#datacenter/catalog/job.ts';
import { countStepFlop } from '#datacenter/workload/workload.ts';
import { findReader, readRuns } from './readers/read-runs.ts';
import { parseTable } from './readers/csv.ts';

export interface MeasuredRow {
  readonly file: string;
  readonly job: PublishedJob;
  /** Seconds of a step as printed, or as a printed rate or utilization means. */
  readonly seconds: number;
}

/** Where the tables are, or null where this checkout has none. */
export function findTables(): string | null {
  const folder = fileURLToPath(new URL('../../../shared/validation', import.meta.url));
  return existsSync(folder) ? folder : null;
}

/** Seconds of a step that a row's measurement means; null where it prints memory alone. */
export function measureSeconds(job: PublishedJob): number | null {
  const { measured, model, plan, convention, accelerators } = job;
  if (measured.stepSeconds !== null) return measured.stepSeconds;
  const tokens = plan.globalBatch * model.sequenceLength;
  if (measured.tokensPerSecondPerAccelerator !== null)
    return tokens / (measured.tokensPerSecondPerAccelerator * accelerators);
  const peak = convention.peakFlopPerSecond;
  const rate =
    measured.flopPerSecond ?? (measured.utilization !== null && peak !== null ? measured.utilization * peak : null);
  return rate === null ? null : countStepFlop(model, tokens, convention, plan.recompute) / (rate * accelerators);
}

/** All measured rows under `folder`; tables of another kind (collectives, power, serving) have no reader and are left out. */
export function readMeasured(folder: string): readonly MeasuredRow[] {
  const found: MeasuredRow[] = [];
  for (const name of readdirSync(folder).sort()) {
    if (!name.endsWith('.csv')) continue;
    const content = readFileSync(join(folder, name), 'utf8');
    try {
      findReader(parseTable(content).header);
    } catch {
      continue;
    }
    for (const reading of readRuns(content).readings) {
      if (reading.kind !== 'job') continue;
      const seconds = measureSeconds(reading.job);
      if (seconds !== null && seconds > 0) found.push({ file: name.replace('.csv', ''), job: reading.job, seconds });
    }
  }
  return found;
}
