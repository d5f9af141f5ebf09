/**
 * Statistics of predictions against what was measured: error distribution, coverage of intervals, agreement of rankings,
 * and the baseline that physics has to beat. Errors are predicted over measured step time, minus one.
 */

export interface ErrorSummary {
  readonly count: number;
  /** Of the errors' sizes. Zero for no rows. */
  readonly median: number;
  readonly mean: number;
  readonly p90: number;
  readonly worst: number;
  /** Median of the signed errors: positive when we say too slow. */
  readonly bias: number;
}

/** The value below which a share of `values` lies, interpolated between neighbours; 0 for no values. */
export function takeQuantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  const position = share * (sorted.length - 1);
  const below = sorted[Math.floor(position)] ?? 0;
  const above = sorted[Math.ceil(position)] ?? below;
  return below + (above - below) * (position - Math.floor(position));
}

/** Sizes of signed errors in numbers. */
export function summarizeErrors(errors: readonly number[]): ErrorSummary {
  const sizes = errors.map(Math.abs);
  return {
    count: errors.length,
    median: takeQuantile(sizes, 0.5),
    mean: sizes.reduce((sum, size) => sum + size, 0) / Math.max(1, sizes.length),
    p90: takeQuantile(sizes, 0.9),
    worst: sizes.length === 0 ? 0 : Math.max(...sizes),
    bias: takeQuantile(errors, 0.5),
  };
}

/** Share of truths inside their intervals, ends included; null for none. */
export function measureCoverage(
  cases: readonly { readonly truth: number; readonly low: number; readonly high: number }[],
): number | null {
  if (cases.length === 0) return null;
  return cases.filter(({ truth, low, high }) => low <= truth && truth <= high).length / cases.length;
}

/**
 * Kendall's tau-b of predicted against measured: 1 when every pair of plans is ordered alike, -1 when every pair is the
 * other way round; ties count half as usual. Null with fewer than two rows, or when all of one side are equal.
 */
export function rankAgreement(
  pairs: readonly { readonly predicted: number; readonly measured: number }[],
): number | null {
  let [score, predictedPairs, measuredPairs] = [0, 0, 0];
  pairs.forEach((one, index) => {
    for (const other of pairs.slice(index + 1)) {
      const predicted = Math.sign(one.predicted - other.predicted);
      const measured = Math.sign(one.measured - other.measured);
      score += predicted * measured;
      predictedPairs += Math.abs(predicted);
      measuredPairs += Math.abs(measured);
    }
  });
  return predictedPairs === 0 || measuredPairs === 0 ? null : score / Math.sqrt(predictedPairs * measuredPairs);
}

/**
 * Errors of the best constant: one utilization for all rows of a group (a stack on a chip), chosen with the answers at
 * hand among the rows' own utilizations so that the 90th percentile of the errors is least. No model may know more than
 * this and do worse. `truth` is measured seconds, `flop` what a step executes per unit of peak: any number in proportion
 * to the seconds at full utilization.
 */
export function scoreBestConstant(
  rows: readonly { readonly group: string; readonly truth: number; readonly fullSpeedSeconds: number }[],
): readonly number[] {
  const errors: number[] = rows.map(() => 0);
  for (const group of new Set(rows.map((row) => row.group))) {
    const members = rows.flatMap((row, index) => (row.group === group ? [{ ...row, index }] : []));
    const against = (utilization: number) =>
      members.map(({ truth, fullSpeedSeconds }) => fullSpeedSeconds / utilization / truth - 1);
    const candidates = [...new Set(members.map(({ truth, fullSpeedSeconds }) => fullSpeedSeconds / truth))];
    const best = candidates
      .map((utilization) => against(utilization))
      .map((tried) => ({ errors: tried, p90: takeQuantile(tried.map(Math.abs), 0.9) }))
      .toSorted((one, other) => one.p90 - other.p90)[0];
    members.forEach(({ index }, place) => (errors[index] = best?.errors[place] ?? 0));
  }
  return errors;
}
