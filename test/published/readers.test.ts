/** The reader of each layout: its first row, a row with a fault, and the whole file when it lies beside the project. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readers, readRuns } from './readers/read-runs.ts';

describe.each(readers.map(({ layout }) => layout))('%s beside the project', (layout) => {
  const path = `../shared/validation/${layout}.csv`;
  it('is recognised by its header and every row is a job or has a reason', ({ skip }) => {
    if (!existsSync(path)) skip(`${path} is not here`);
    const table = readRuns(readFileSync(path, 'utf8'));
    expect(table.layout).toBe(layout);
    const jobs = table.readings.filter(({ kind }) => kind === 'job');
    const reasons = table.readings.flatMap((one) => (one.kind === 'unpredictable' ? [one.reason] : []));
    console.log(
      `${layout}: ${table.rows.length} rows, ${jobs.length} jobs, ${reasons.length} without: ${[...new Set(reasons)].join('; ')}`,
    );
    expect(new Set(table.readings.map(({ row }) => row)).size).toBe(table.rows.length);
  });
});
