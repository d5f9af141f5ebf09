/** A published tagging report, checked against the numbers worked out by hand and script for `articles/errata.md` 2.5. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nerReport } from '#lessons/ner-report.ts';
import { measureClasses, scoreCounts } from '#train/evaluation/class-metrics.ts';
import {
  averagePrintedRows,
  combineToF1,
  findImpossibility,
  isF1Consistent,
  recomputeReport,
  type PrintedRow,
} from '#train/evaluation/printed-report.ts';

const { rows, digits } = nerReport;
const report = recomputeReport(rows, digits);
const withoutOther = averagePrintedRows(rows.filter(({ name }) => name !== 'O'));

describe('the tagging report printed in S2 and S4', () => {
  it('has the support that it prints (N-01)', () => {
    expect(report?.support).toBe(46_435);
    expect(report?.support).toBe(nerReport.printed.support);
  });

  it('has the macro averages that it prints (N-02)', () => {
    const { precision, recall, f1 } = report!.macro;
    expect([precision, recall, f1].map(({ value }) => value.toFixed(5))).toEqual(['0.92267', '0.89700', '0.90933']);
    expect(nerReport.printed.macro.precision).toBe(Number(precision.value.toFixed(3)));
    expect(nerReport.printed.macro.recall).toBe(Number(recall.value.toFixed(3)));
    expect(nerReport.printed.macro.f1).toBe(Number(f1.value.toFixed(3)));
  });

  it('has not the weighted averages that it prints, whatever the rounding (N-03)', () => {
    const { precision, recall, f1 } = report!.weighted;
    expect([precision, recall, f1].map(({ value }) => value.toFixed(5))).toEqual(['0.98201', '0.98068', '0.98131']);
    expect(nerReport.printed.weighted.precision).toBeLessThan(precision.low - 0.0005);
    expect(nerReport.printed.weighted.recall).toBeLessThan(recall.low - 0.0005);
    expect(nerReport.printed.weighted.f1).toBeLessThan(f1.low - 0.0005);
  });

  it('has not the micro average that it prints: that is the accuracy (N-04)', () => {
    const { value, low, high } = report!.accuracy;
    expect([value.toFixed(5), low.toFixed(4), high.toFixed(4)]).toEqual(['0.98068', '0.9802', '0.9812']);
    expect(nerReport.printed.micro).toBeLessThan(low - 0.0005);
  });

  it('agrees with itself in the F1 of all nine rows (N-05)', () => {
    expect(rows.filter((row) => !isF1Consistent(row, digits))).toEqual([]);
    expect(isF1Consistent({ ...rows[0]!, f1: rows[0]!.f1 + 0.002 }, digits)).toBe(false);
  });

  it('holds three rows that no whole-number counts can give (N-06)', () => {
    const found = rows.flatMap((row) => {
      const why = findImpossibility(row, digits);
      return why ? [`${row.name}: ${why}`] : [];
    });
    expect(found).toEqual(['I-MISC: precision', 'I-ORG: recall', 'I-PER: f1']);
  });

  it('cannot account for every token (N-07)', () => {
    expect(Math.round(report!.mostAnswers)).toBe(46_407);
    expect(report!.support - Math.round(report!.mostAnswers)).toBe(28);
  });

  it('says 0.92, not 0.97, of the entities it is about (N-08)', () => {
    const other = rows.find(({ name }) => name === 'O')!;
    expect((other.support / report!.support).toFixed(3)).toBe('0.825');
    const { micro, macro } = withoutOther;
    expect([micro.precision, micro.recall, micro.f1].map((value) => value?.toFixed(5))).toEqual([
      '0.93053',
      '0.91301',
      '0.92169',
    ]);
    expect(macro.f1).toBeCloseTo(0.89875, 10);
  });

  it('would be another number if F1 joined accuracy with recall, as S1 and S3 write (E1-24)', () => {
    expect(combineToF1(report!.accuracy.value, report!.macro.recall.value)?.toFixed(3)).toBe('0.937');
  });
});

describe('checking a printed report', () => {
  const counted = fc
    .record({ hits: fc.nat(80), missed: fc.nat(80), wrong: fc.nat(80) })
    .filter(({ hits, missed }) => hits + missed > 0);

  it('never calls a row impossible that was printed from real counts', () => {
    fc.assert(
      fc.property(counted, fc.integer({ min: 2, max: 4 }), ({ hits, missed, wrong }, decimals) => {
        const scores = scoreCounts({ hits, answered: hits + wrong, support: hits + missed });
        const print = (value: number | null) => Number((value ?? 0).toFixed(decimals));
        const row: PrintedRow = {
          name: 'one',
          precision: print(scores.precision),
          recall: print(scores.recall),
          f1: print(scores.f1),
          support: hits + missed,
        };
        expect(findImpossibility(row, decimals)).toBeNull();
      }),
      { seed: 1, numRuns: 500 },
    );
  });

  it('bounds the accuracy of the matrix that the report was printed from', () => {
    const matrix = fc.array(fc.nat(60), { minLength: 9, maxLength: 9 });
    fc.assert(
      fc.property(matrix, (counts) => {
        const total = counts.reduce((sum, count) => sum + count, 0);
        const classes = measureClasses({ classCount: 3, counts, unanswered: [0, 0, 0], total });
        fc.pre(classes.every(({ support, answered }) => support > 0 && answered > 0));
        const print = (value: number | null) => Number((value ?? 0).toFixed(3));
        const printed = classes.map(({ precision, recall, f1, support }, one) => ({
          name: String(one),
          precision: print(precision),
          recall: print(recall),
          f1: print(f1),
          support,
        }));
        const found = recomputeReport(printed, 3)!;
        const accuracy = ((counts[0] ?? 0) + (counts[4] ?? 0) + (counts[8] ?? 0)) / total;
        expect(accuracy).toBeGreaterThanOrEqual(found.accuracy.low - 1e-12);
        expect(accuracy).toBeLessThanOrEqual(found.accuracy.high + 1e-12);
        expect(found.mostAnswers).toBeGreaterThanOrEqual(total - 1e-9);
      }),
      { seed: 2 },
    );
  });

  it('has nothing to say of no rows', () => {
    expect(recomputeReport([], 3)).toBeNull();
  });
});
